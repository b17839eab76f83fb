import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";

/** The bodies that may send a statement, for the choice in the form. */
export async function readSenderBodies(trx: Trx): Promise<{ id: string; name: string }[]> {
  return trx.selectFrom("body").select(["id", "name"]).orderBy("sort").orderBy(sql`name`).execute();
}
