import { sql } from "kysely";
import type { CaseHead } from "#app/domains/cases/case-page.ts";
import { standingOf } from "#app/domains/cases/case-standing.ts";
import { readCaseHeadsOfYear } from "#app/domains/cases/case.view.server.ts";
import { behindCounts } from "#app/domains/inputs/behind-counts.view.server.ts";
import { nobodyBehind, type BehindCounts } from "#app/domains/inputs/stands-behind.ts";
import { dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { promiseKept } from "./promise-kept.rules.ts";
import type { YearLine } from "./year-line.ts";

interface YearRow { case_id: string; objections: number; set_aside: number; behind: BehindCounts; last_answered: Date | null }

/** The cases that the public may see of one year, in order of number. */
export async function readYearList(trx: Trx, year: number, now: Date): Promise<YearLine[]> {
  const heads = await readCaseHeadsOfYear(trx, year);
  const { rows } = await sql<YearRow>`
    select s.case_id, (count(*) filter (where s.kind = 'objection' and not s.is_set_aside))::int as objections, (count(*) filter (where s.is_set_aside))::int as set_aside, ${behindCounts("s")} as behind,
      max(s.answered_at) filter (where s.owes_answer) as last_answered
    from input_standing s join case_file c on c.authority_id = s.authority_id and c.id = s.case_id
    where c.year = ${year} group by s.case_id`.execute(trx);
  const byCase = new Map(rows.map((row) => [row.case_id, row]));
  return heads.map((head) => asLine(head, byCase.get(head.id), now));
}

function asLine(head: CaseHead, row: YearRow | undefined, now: Date): YearLine {
  const { owed, waiting } = head.standing;
  const lastAnsweredOn = waiting === 0 && row?.last_answered ? dayOf(row.last_answered) : null;
  const earlier = head.earlierPromises ?? [];
  const promisedFirst = head.firstAnswerBy ?? head.answerBy;
  return {
    year: head.year, number: head.number, slug: head.slug, title: head.title, step: head.step, standing: standingOf(head.standing, now), responsible: head.responsibleTitle,
    owed, behind: row?.behind ?? nobodyBehind, objections: row?.objections ?? 0, setAside: row?.set_aside ?? 0, answered: owed - waiting, promisedFirst, promisedBetween: earlier.slice(1).map((one) => one.answerBy), promisedNow: head.answerBy, lastAnsweredOn,
    promise: promiseKept({ total: owed, waiting, promisedFirst, promisedNow: head.answerBy, missedBefore: earlier.some((one) => one.missed), lastAnsweredOn, today: dayOf(now), isWithdrawn: head.state === "withdrawn" }),
  };
}

/** The years that have a public case, newest first. */
export async function readYears(trx: Trx): Promise<number[]> {
  const rows = await trx.selectFrom("case_file").select("year").distinct().where("published_at", "is not", null).orderBy("year", "desc").execute();
  return rows.map((row) => row.year);
}
