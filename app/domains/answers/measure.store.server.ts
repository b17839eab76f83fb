import { sql } from "kysely";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Measure, MeasureState } from "./measure.ts";

const columns = ["id", "case_id", "number", "title", "owner_title", "state", "due_on", "done_on", "note", "version"] as const;

export async function findMeasure(trx: Trx, measureId: string): Promise<Measure | null> {
  const row = await trx.selectFrom("measure").select(columns).where("id", "=", measureId).executeTakeFirst();
  return row ? {
    id: row.id, caseId: row.case_id, number: row.number, title: row.title, ownerTitle: row.owner_title, state: row.state as MeasureState,
    dueOn: row.due_on, doneOn: row.done_on, note: row.note, version: row.version,
  } : null;
}

/** Numbers follow each other within the case; its row is locked. */
export async function insertMeasure(trx: Trx, given: { caseId: string; title: string; ownerTitle: string; dueOn: Day | null }): Promise<{ id: string; number: number }> {
  const last = await trx.selectFrom("measure").select(({ fn }) => fn.max("number").as("number")).where("case_id", "=", given.caseId).executeTakeFirst();
  const id = newId();
  const number = (last?.number ?? 0) + 1;
  await trx.insertInto("measure")
    .values({ id, case_id: given.caseId, number, title: given.title, owner_title: given.ownerTitle, state: "planned", due_on: given.dueOn }).execute();
  return { id, number };
}

export async function changeMeasure(
  trx: Trx, measureId: string, change: { state: MeasureState; dueOn: Day | null; doneOn: Day | null; note: string },
): Promise<void> {
  await trx.updateTable("measure")
    .set({ state: change.state, due_on: change.dueOn, done_on: change.doneOn, note: change.note, version: sql<number>`version + 1` })
    .where("id", "=", measureId).execute();
}
