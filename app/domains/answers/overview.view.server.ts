import { sql } from "kysely";
import { waitingOf } from "#app/domains/cases/waiting.rules.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { GivenWeight } from "./answer.ts";
import type { AnswerLine, AnswersDesk } from "./answer-line.ts";
import { readWaiting } from "./answers.view.server.ts";

interface LineRow {
  kind: "theme" | "input"; id: string; number: number; title: string | null; recommended: string | null; reaches: number; waiting: number; is_closed: boolean; language: string | null;
  latest: number; version: number | null; at: Date | null; weight: string | null; came_of_it: string | null; why: string | null; body_reason: string | null; forwarded_to: string | null;
}

const asLine = (row: LineRow): AnswerLine => ({
  kind: row.kind, id: row.id, number: row.number, title: row.title ?? "", recommended: row.recommended as GivenWeight | null, reaches: row.reaches, waiting: row.waiting,
  isClosed: row.is_closed, language: row.language, version: row.latest,
  newest: row.version === null || row.at === null ? null : {
    on: dayOf(row.at), weight: row.weight as GivenWeight, cameOfIt: row.came_of_it ?? "", why: row.why ?? "", bodyReason: row.body_reason ?? "", forwardedTo: row.forwarded_to ?? "",
  },
});

/** The open themes of a case, each with whom its answer would reach. */
export async function readThemeLines(trx: Trx, caseId: string): Promise<AnswerLine[]> {
  const { rows } = await sql<LineRow>`
    select 'theme' as kind, t.id, t.number, t.title, t.closed_at is not null as is_closed, null as language, assessed.weight as recommended, coalesce(a.version, 0) as latest,
      coalesce(l.reaches, 0) as reaches, coalesce(l.waiting, 0) as waiting,
      a.version, a.at, a.weight, a.came_of_it, a.why, a.body_reason, a.forwarded_to
    from theme t
    left join lateral (
      select weight from assessment where authority_id = t.authority_id and theme_id = t.id order by version desc limit 1) assessed on true
    left join lateral (
      select version, at, weight, came_of_it, why, body_reason, forwarded_to from answer
      where authority_id = t.authority_id and theme_id = t.id order by version desc limit 1) a on true
    left join lateral (
      select count(*)::int as reaches, (count(*) filter (where s.owes_answer and s.own_answer_at is null and not exists (
          select 1 from answer_reach ar join answer ra on ra.authority_id = ar.authority_id and ra.id = ar.answer_id
          where ar.authority_id = tl.authority_id and ar.input_id = tl.input_id and ra.theme_id = t.id)))::int as waiting
      from theme_link tl join input_standing s on s.authority_id = tl.authority_id and s.input_id = tl.input_id
      where tl.authority_id = t.authority_id and tl.theme_id = t.id and tl.unlinked_at is null and not s.is_set_aside) l on true
    where t.case_id = ${caseId} and t.closed_at is null order by t.number`.execute(trx);
  return rows.map(asLine);
}

/**
 * Inputs that have an answer of their own or that no theme carries: they must be answered one by one. With `number`, that
 * one too, whatever carries it.
 */
export async function readInputLines(trx: Trx, caseId: string, number: number | null): Promise<AnswerLine[]> {
  const { rows } = await sql<LineRow>`
    select 'input' as kind, i.id, i.number, left(c.text, 140) as title, false as is_closed, i.language, assessed.weight as recommended, 1 as reaches,
      (select coalesce(max(version), 0) from answer where authority_id = i.authority_id and input_id = i.id) as latest,
      case when s.answered_at is null then 1 else 0 end as waiting,
      a.version, a.at, a.weight, a.came_of_it, a.why, a.body_reason, a.forwarded_to
    from input i
    join input_standing s on s.authority_id = i.authority_id and s.input_id = i.id
    left join input_content c on c.authority_id = i.authority_id and c.input_id = i.id and c.part = 0
    left join lateral (
      select weight from assessment where authority_id = i.authority_id and input_id = i.id order by version desc limit 1) assessed on true
    left join lateral (
      select version, at, weight, came_of_it, why, body_reason, forwarded_to from standing_answer
      where authority_id = i.authority_id and input_id = i.id order by version desc limit 1) a on true
    where i.case_id = ${caseId} and not s.is_set_aside
      and (a.version is not null or (s.owes_answer and s.open_links = 0) or i.number = ${number})
    order by i.number`.execute(trx);
  return rows.map(asLine);
}

/** The numbers that wait, in order. */
export async function readWaitingNumbers(trx: Trx, caseId: string): Promise<number[]> {
  const rows = await trx.selectFrom("input_standing").select("number").where("case_id", "=", caseId)
    .where("owes_answer", "=", true).where("answered_at", "is", null).orderBy("number").execute();
  return rows.flatMap((row) => (row.number === null ? [] : [row.number]));
}

/** Everything that the page where answers are written shows of one case. */
export async function readAnswersDesk(trx: Trx, caseId: string, inputNumber: number | null, today: Day): Promise<AnswersDesk> {
  return {
    waiting: waitingOf(await readWaiting(trx, caseId), today),
    waitingNumbers: await readWaitingNumbers(trx, caseId),
    themes: await readThemeLines(trx, caseId), inputs: await readInputLines(trx, caseId, inputNumber),
  };
}
