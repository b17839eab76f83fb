import type { Trx } from "#app/platform/db.server.ts";

/** Kommunestyret or fylkestinget: there is one (koml § 5-3). */
export async function councilOf(trx: Trx): Promise<{ id: string; name: string } | null> {
  return (await trx.selectFrom("body").select(["id", "name"]).where("kind", "=", "council").executeTakeFirst()) ?? null;
}
