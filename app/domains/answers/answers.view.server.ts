import { sql, type RawBuilder } from "kysely";
import { earlierPromises } from "#app/domains/cases/earlier-promises.view.server.ts";
import type { EarlierPromise, WaitingFacts } from "#app/domains/cases/waiting.rules.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { Lang } from "#app/platform/language.ts";
import type { GivenWeight } from "./answer.ts";
import type { ShownAnswer } from "./shown-answer.ts";

interface WaitingRow { owed: number; waiting: number; first_answer_by: string | null; answer_by: string | null; earlier: readonly EarlierPromise[]; responsible_title: string }

/** What waits in a case, against the date that was promised first and the one that holds now. */
export async function readWaiting(trx: Trx, caseId: string): Promise<WaitingFacts> {
  const { rows } = await sql<WaitingRow>`
    select c.answer_by, p.answer_by as first_answer_by, ${earlierPromises} as earlier, c.responsible_title,
      (count(s.input_id) filter (where s.owes_answer))::int as owed,
      (count(s.input_id) filter (where s.owes_answer and s.answered_at is null))::int as waiting
    from case_file c
    left join promise p on p.authority_id = c.authority_id and p.case_id = c.id and p.version = 1
    left join input_standing s on s.authority_id = c.authority_id and s.case_id = c.id
    where c.id = ${caseId} group by c.authority_id, c.id, c.answer_by, p.answer_by, c.responsible_title`.execute(trx);
  const row = rows[0];
  return {
    owed: row?.owed ?? 0, waiting: row?.waiting ?? 0, firstAnswerBy: row?.first_answer_by ?? row?.answer_by ?? null,
    answerBy: row?.answer_by ?? null, earlier: row?.earlier ?? [], responsibleTitle: row?.responsible_title ?? "",
  };
}

interface AnswerRow {
  id: string; version: number; at: Date; weight: string; came_of_it: string; why: string; body_reason: string; forwarded_to: string; language: string;
  early: boolean; decided_by: string | null; treated_on: string | null; theme_number: number | null; theme_title: string | null; input_number: number | null; reached: number;
}

const asShown = (row: AnswerRow): ShownAnswer => ({
  id: row.id, version: row.version, givenOn: dayOf(row.at), weight: row.weight as GivenWeight, cameOfIt: row.came_of_it, why: row.why, bodyReason: row.body_reason,
  forwardedTo: row.forwarded_to, language: row.language as Lang, isEarly: row.early, decidedBy: row.decided_by, treatedOn: row.treated_on as Day | null,
  theme: row.theme_number === null ? null : { number: row.theme_number, title: row.theme_title ?? "" }, inputNumber: row.input_number, reached: row.reached,
});

const answersWhere = (condition: RawBuilder<unknown>) => sql<AnswerRow>`
  select a.id, a.version, a.at, a.weight, a.came_of_it, a.why, a.body_reason, a.forwarded_to, a.language, a.treatment_id is null as early,
    coalesce(b.name, nullif(tr.delegated_role, '')) as decided_by, tr.treated_on, t.number as theme_number, t.title as theme_title, i.number as input_number,
    case when a.input_id is not null then 1 else (
      select count(*)::int from answer_reach ar where ar.authority_id = a.authority_id and ar.answer_id = a.id) end as reached
  from answer a
  left join treatment tr on tr.authority_id = a.authority_id and tr.id = a.treatment_id
  left join body b on b.authority_id = tr.authority_id and b.id = tr.body_id
  left join theme t on t.authority_id = a.authority_id and t.id = a.theme_id
  left join input i on i.authority_id = a.authority_id and i.id = a.input_id
  where ${condition}`;

/** The answers of one theme, the newest first. */
export async function readThemeAnswers(trx: Trx, themeId: string): Promise<ShownAnswer[]> {
  const { rows } = await answersWhere(sql`a.theme_id = ${themeId} order by a.version desc`).execute(trx);
  return rows.map(asShown);
}

/** What an input was answered: its own newest answer, then the newest that reached it through each theme. */
export async function readAnswersTo(trx: Trx, inputId: string): Promise<ShownAnswer[]> {
  const { rows } = await answersWhere(sql`a.id in (
      (select own.id from answer own where own.input_id = ${inputId} order by own.version desc limit 1)
      union
      (select distinct on (x.theme_id) x.id from answer x
        join answer_reach r on r.authority_id = x.authority_id and r.answer_id = x.id
        where r.input_id = ${inputId} order by x.theme_id, x.version desc))
    order by a.input_id is null, t.number`).execute(trx);
  return rows.map(asShown);
}

/** The newest answer to each theme and each input of a case. */
export async function readAnswersOfCase(trx: Trx, caseId: string): Promise<ShownAnswer[]> {
  const { rows } = await answersWhere(sql`a.case_id = ${caseId} and not exists (
      select 1 from answer later where later.authority_id = a.authority_id and later.version > a.version
        and (later.theme_id = a.theme_id or later.input_id = a.input_id))
    order by t.number nulls last, i.number`).execute(trx);
  return rows.map(asShown);
}
