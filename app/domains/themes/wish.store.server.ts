import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Wish, WishLine } from "./theme.ts";

export async function wishesOf(trx: Trx, caseId: string): Promise<Wish[]> {
  return trx.selectFrom("wish").select(["id", "sort", "label", "fits", "against"]).where("case_id", "=", caseId).orderBy("sort").execute();
}

export interface InputWish { readonly id: string; readonly inputId: string; readonly wishId: string; readonly version: number }

export async function wishOfInput(trx: Trx, inputId: string): Promise<InputWish | null> {
  const row = await trx.selectFrom("input_wish").select(["id", "input_id as inputId", "wish_id as wishId", "version"]).where("input_id", "=", inputId).executeTakeFirst();
  return row ?? null;
}

export async function writeWishOfInput(trx: Trx, inputId: string, wishId: string | null): Promise<void> {
  if (wishId === null) {
    await trx.deleteFrom("input_wish").where("input_id", "=", inputId).execute();
    return;
  }
  await trx.insertInto("input_wish").values({ id: newId(), input_id: inputId, wish_id: wishId })
    .onConflict((conflict) => conflict.columns(["authority_id", "input_id"]).doUpdateSet({ wish_id: wishId, version: sql<number>`input_wish.version + 1` }))
    .execute();
}

export async function wishUse(trx: Trx, wishIds: readonly string[]): Promise<InputWish[]> {
  if (wishIds.length === 0) return [];
  return trx.selectFrom("input_wish").select(["id", "input_id as inputId", "wish_id as wishId", "version"]).where("wish_id", "in", [...wishIds]).execute();
}

/** Rows of a list are put in anew, for no line of it may be changed; a line that stays keeps its id and what points to it. */
export async function replaceWishes(trx: Trx, caseId: string, standing: readonly Wish[], lines: readonly WishLine[]): Promise<string[]> {
  const used = await wishUse(trx, standing.map((wish) => wish.id));
  if (used.length > 0) await trx.deleteFrom("input_wish").where("id", "in", used.map((one) => one.id)).execute();
  await trx.deleteFrom("wish").where("case_id", "=", caseId).execute();
  const rows = lines.map((line, index) => ({
    id: standing.find((wish) => wish.label === line.label)?.id ?? newId(), case_id: caseId, sort: index + 1, label: line.label, fits: line.fits, against: line.against,
  }));
  if (rows.length > 0) await trx.insertInto("wish").values(rows).execute();
  if (used.length > 0) {
    await trx.insertInto("input_wish").values(used.map((one) => ({ id: one.id, input_id: one.inputId, wish_id: one.wishId, version: one.version }))).execute();
  }
  return rows.map((row) => row.id);
}
