import { sql, type RawBuilder } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import { nobodyBehind, standsBehind, type BehindCounts } from "./stands-behind.ts";

/** The classes of the inputs that a query counts, as one JSON object; `standing` is its alias of input_standing. What is set aside and objections count nowhere. */
export const behindCounts = (standing: string): RawBuilder<BehindCounts> => {
  const row = sql.ref(standing);
  const pairs = standsBehind.map((key) => sql`${sql.lit(key)}, count(*) filter (where ${row}.owes_answer and ${row}.behind = ${sql.lit(key)})`);
  return sql<BehindCounts>`jsonb_build_object(${sql.join(pairs)})`;
};

/** Of all inputs in a case. */
export async function readBehindCounts(trx: Trx, caseId: string): Promise<BehindCounts> {
  const { rows } = await sql<{ behind: BehindCounts }>`select ${behindCounts("s")} as behind from input_standing s where s.case_id = ${caseId}`.execute(trx);
  return rows[0]?.behind ?? nobodyBehind;
}
