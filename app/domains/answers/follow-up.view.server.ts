import { sql } from "kysely";
import { dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { ReactionCounts, ReactionWord } from "./answer.ts";
import type { Measure, MeasureState } from "./measure.ts";
import type { Remark, ShownRemarks } from "./remark.ts";

/** The measures of a case in order of number. */
export async function readMeasures(trx: Trx, caseId: string): Promise<Measure[]> {
  const rows = await trx.selectFrom("measure")
    .select(["id", "case_id", "number", "title", "owner_title", "state", "due_on", "done_on", "note", "version"])
    .where("case_id", "=", caseId).orderBy("number").execute();
  return rows.map((row) => ({
    id: row.id, caseId: row.case_id, number: row.number, title: row.title, ownerTitle: row.owner_title, state: row.state as MeasureState,
    dueOn: row.due_on, doneOn: row.done_on, note: row.note, version: row.version,
  }));
}

/** What the authors of a case say of the answers: counts, never who. */
export async function readReactionCounts(trx: Trx, caseId: string): Promise<ReactionCounts> {
  const rows = await trx.selectFrom("reaction").select(["answered", (eb) => eb.fn.countAll<string>().as("count")])
    .where("case_id", "=", caseId).groupBy("answered").execute();
  const count = (word: ReactionWord) => Number(rows.find((row) => row.answered === word)?.count ?? 0);
  return { yes: count("yes"), partly: count("partly"), no: count("no") };
}

/** Every remark of a case for the officer, the unread first. */
export async function readRemarks(trx: Trx, caseId: string): Promise<Remark[]> {
  const { rows } = await sql<{ id: string; number: number; answered: string; text: string; at: Date; shown: boolean | null }>`
    select m.id, i.number, r.answered, m.text, m.at, g.shown
    from reaction_remark m
    join reaction r on r.authority_id = m.authority_id and r.id = m.reaction_id
    join input i on i.authority_id = r.authority_id and i.id = r.input_id
    left join remark_reading g on g.authority_id = m.authority_id and g.remark_id = m.id
    where r.case_id = ${caseId} order by g.shown is not null, m.at desc, m.id`.execute(trx);
  return rows.map((row) => ({ id: row.id, inputNumber: row.number, answered: row.answered as ReactionWord, text: row.text, on: dayOf(row.at), shown: row.shown }));
}

const remarksTogether = 40;

/** Remarks that were read before `until` and may be shown, without anything that says whose they are; the newest of them. */
export async function readShownRemarks(trx: Trx, caseId: string, until: Date): Promise<ShownRemarks> {
  const { rows } = await sql<{ answered: string; text: string; total: number }>`
    select r.answered, m.text, (count(*) over ())::int as total from reaction_remark m
    join reaction r on r.authority_id = m.authority_id and r.id = m.reaction_id
    join remark_reading g on g.authority_id = m.authority_id and g.remark_id = m.id and g.shown
    where r.case_id = ${caseId} and g.at <= ${until} order by m.at desc, m.id limit ${remarksTogether}`.execute(trx);
  return { total: rows[0]?.total ?? 0, newest: rows.map((row) => ({ answered: row.answered as ReactionWord, text: row.text })) };
}
