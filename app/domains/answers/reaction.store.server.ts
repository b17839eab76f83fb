import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { ReactionWord } from "./answer.ts";

/** An input as its author's reaction meets it. */
export interface ReactedInput { readonly caseId: string; readonly isAnswered: boolean }

export async function findReactedInput(trx: Trx, inputId: string): Promise<ReactedInput | null> {
  const row = await trx.selectFrom("input_standing").select(["case_id", "answered_at", "owes_answer"]).where("input_id", "=", inputId).executeTakeFirst();
  return row?.case_id ? { caseId: row.case_id, isAnswered: row.answered_at !== null && row.owes_answer === true } : null;
}

export interface StoredReaction { readonly id: string; readonly answered: ReactionWord; readonly newestRemark: string }

export async function findReaction(trx: Trx, inputId: string): Promise<StoredReaction | null> {
  const row = await trx.selectFrom("reaction").select(["id", "answered"]).where("input_id", "=", inputId).executeTakeFirst();
  if (!row) return null;
  const remark = await trx.selectFrom("reaction_remark").select("text").where("reaction_id", "=", row.id).orderBy("at", "desc").limit(1).executeTakeFirst();
  return { id: row.id, answered: row.answered as ReactionWord, newestRemark: remark?.text ?? "" };
}

export async function insertReaction(trx: Trx, given: { caseId: string; inputId: string; answered: ReactionWord }, now: Date): Promise<string> {
  const id = newId();
  await trx.insertInto("reaction").values({ id, case_id: given.caseId, input_id: given.inputId, answered: given.answered, at: now }).execute();
  return id;
}

export async function changeReaction(trx: Trx, reactionId: string, answered: ReactionWord, now: Date): Promise<void> {
  await trx.updateTable("reaction").set({ answered, at: now, version: sql<number>`version + 1` }).where("id", "=", reactionId).execute();
}

export async function insertRemark(trx: Trx, given: { reactionId: string; text: string; salt: Buffer }, now: Date): Promise<string> {
  const id = newId();
  await trx.insertInto("reaction_remark").values({ id, reaction_id: given.reactionId, text: given.text, salt: given.salt, at: now }).execute();
  return id;
}

export async function findRemark(trx: Trx, remarkId: string): Promise<{ reactionId: string; caseId: string } | null> {
  const row = await trx.selectFrom("reaction_remark as m").innerJoin("reaction as r", (join) => join.onRef("r.authority_id", "=", "m.authority_id").onRef("r.id", "=", "m.reaction_id"))
    .select(["r.id", "r.case_id"]).where("m.id", "=", remarkId).executeTakeFirst();
  return row ? { reactionId: row.id, caseId: row.case_id } : null;
}

/** Everything that the author of an input wrote beside her reaction, read or not. */
export async function remarksOf(trx: Trx, inputId: string): Promise<string[]> {
  const rows = await trx.selectFrom("reaction_remark as m").innerJoin("reaction as r", (join) => join.onRef("r.authority_id", "=", "m.authority_id").onRef("r.id", "=", "m.reaction_id"))
    .select("m.id").where("r.input_id", "=", inputId).orderBy("m.at").execute();
  return rows.map((row) => row.id);
}

/** False when somebody has read it already. */
export async function insertReading(trx: Trx, given: { remarkId: string; shown: boolean; byAccount: string }, now: Date): Promise<boolean> {
  const result = await trx.insertInto("remark_reading")
    .values({ id: newId(), remark_id: given.remarkId, shown: given.shown, by_account: given.byAccount, at: now })
    .onConflict((conflict) => conflict.columns(["authority_id", "remark_id"]).doNothing()).executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function deleteRemark(trx: Trx, remarkId: string): Promise<void> {
  await trx.deleteFrom("reaction_remark").where("id", "=", remarkId).execute();
}
