import { sql } from "kysely";
import type { CaseState } from "#app/domains/cases/case.ts";
import type { Step } from "#app/domains/ladder/step.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { promiseKept } from "./waiting.rules.ts";
import type { YearLine } from "./year-line.ts";

interface YearRow {
  year: number; number: number; slug: string; title: string; step: string | null; state: string; responsible_title: string; owed: number; objections: number; set_aside: number;
  answered: number; promised_first: string | null; promised_now: string | null; last_answered: Date | null;
}

/** The cases that the public may see of one year, in order of number. */
export async function readYearList(trx: Trx, year: number, today: Day): Promise<YearLine[]> {
  const { rows } = await sql<YearRow>`
    select c.year, c.number, c.slug, c.title, c.step, c.state, c.responsible_title, c.answer_by as promised_now, p.answer_by as promised_first,
      (count(s.input_id) filter (where s.owes_answer))::int as owed,
      (count(s.input_id) filter (where s.kind = 'objection'))::int as objections,
      (count(s.input_id) filter (where s.is_set_aside))::int as set_aside,
      (count(s.input_id) filter (where s.owes_answer and s.answered_at is not null))::int as answered,
      max(s.answered_at) filter (where s.owes_answer) as last_answered
    from case_file c
    left join promise p on p.authority_id = c.authority_id and p.case_id = c.id and p.version = 1
    left join input_standing s on s.authority_id = c.authority_id and s.case_id = c.id
    where c.year = ${year} and c.published_at is not null
    group by c.id, c.year, c.number, c.slug, c.title, c.step, c.state, c.responsible_title, c.answer_by, p.answer_by
    order by c.number`.execute(trx);
  return rows.map((row) => asLine(row, today));
}

function asLine(row: YearRow, today: Day): YearLine {
  const waiting = row.owed - row.answered;
  const lastAnsweredOn = waiting === 0 && row.last_answered ? dayOf(row.last_answered) : null;
  const promisedFirst = row.promised_first ?? row.promised_now;
  return {
    year: row.year, number: row.number, slug: row.slug, title: row.title, step: row.step as Step | null, state: row.state as CaseState, responsible: row.responsible_title,
    owed: row.owed, objections: row.objections, setAside: row.set_aside, answered: row.answered, promisedFirst, promisedNow: row.promised_now, lastAnsweredOn,
    promise: promiseKept({ total: row.owed, waiting, promisedFirst, promisedNow: row.promised_now, lastAnsweredOn, today }),
  };
}

/** The years that have a public case, newest first. */
export async function readYears(trx: Trx): Promise<number[]> {
  const rows = await trx.selectFrom("case_file").select("year").distinct().where("published_at", "is not", null).orderBy("year", "desc").execute();
  return rows.map((row) => row.year);
}
