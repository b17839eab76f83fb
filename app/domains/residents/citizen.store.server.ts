import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { EidPerson } from "./eid.ts";

export async function insertCitizen(trx: Trx, { issuer, sub }: Pick<EidPerson, "issuer" | "sub">, now: Date): Promise<void> {
  await trx.insertInto("citizen").values({ id: newId(), issuer, sub, opened_at: now })
    .onConflict((conflict) => conflict.columns(["authority_id", "issuer", "sub"]).doNothing()).execute();
}

export async function findCitizen(trx: Trx, { issuer, sub }: Pick<EidPerson, "issuer" | "sub">): Promise<string | null> {
  const row = await trx.selectFrom("citizen").select("id").where("issuer", "=", issuer).where("sub", "=", sub).executeTakeFirst();
  return row?.id ?? null;
}
