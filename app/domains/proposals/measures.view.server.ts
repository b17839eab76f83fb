import type { MeasureState } from "#app/domains/answers/measure.ts";
import type { Trx } from "#app/platform/db.server.ts";

export async function measureStatesOf(trx: Trx, caseId: string): Promise<MeasureState[]> {
  const rows = await trx.selectFrom("measure").select("state").where("case_id", "=", caseId).orderBy("number").execute();
  return rows.map((row) => row.state as MeasureState);
}
