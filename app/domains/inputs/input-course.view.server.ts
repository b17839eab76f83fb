import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import { shownAnswers } from "./shown-answers.view.server.ts";
import type { ThreadFacts } from "./thread.ts";

/** What has become of one input, and its case's way through the bodies. */
export type InputCourse = Pick<ThreadFacts, "themes" | "assessments" | "laid" | "treatments" | "answers" | "measures" | "coming" | "turns" | "erasedAt">;

/** A moment comes out of JSON as text. */
type Raw<Part> = Part extends readonly (infer Thing)[] ? { [Key in keyof Thing]: Thing[Key] extends Date ? string : Thing[Key] }[] | null : never;
type Row = { [Key in Exclude<keyof InputCourse, "erasedAt">]: Raw<InputCourse[Key]> } & { erased_at: Date | null };

interface Asked { readonly inputId: string; readonly caseId: string; readonly number: number }

const linked = (inputId: string) => sql`(select theme_id from theme_link where input_id = ${inputId} and unlinked_at is null)`;

const themes = (inputId: string) => sql`
  select jsonb_agg(jsonb_build_object('number', t.number, 'title', t.title, 'at', l.linked_at, 'others', (select count(*)::int - 1 from theme_link o
      where o.authority_id = l.authority_id and o.theme_id = l.theme_id and o.unlinked_at is null)) order by l.linked_at, t.number)
  from theme_link l join theme t on t.authority_id = l.authority_id and t.id = l.theme_id where l.input_id = ${inputId} and l.unlinked_at is null`;

/** The newest assessment of each of its themes and of itself. */
const assessments = ({ inputId, caseId }: Asked) => sql`
  select jsonb_agg(jsonb_build_object('at', a.at, 'theme', a.theme, 'weight', a.weight, 'raised', a.raised, 'why', a.why) order by a.at) from (
    select distinct on (a.theme_id, a.input_id) a.at, t.title as theme, a.weight, a.raised, a.why from assessment a
    left join theme t on t.authority_id = a.authority_id and t.id = a.theme_id
    where a.case_id = ${caseId} and (a.input_id = ${inputId} or a.theme_id in ${linked(inputId)})
    order by a.theme_id, a.input_id, a.version desc) a`;

const answers = ({ inputId, caseId }: Asked) => shownAnswers(sql`a.case_id = ${caseId} and (a.input_id = ${inputId} or exists (
  select 1 from answer_reach r where r.authority_id = a.authority_id and r.answer_id = a.id and r.input_id = ${inputId}))`);

const laid = ({ caseId, number }: Asked) => sql`
  select jsonb_agg(jsonb_build_object('at', b.at, 'version', b.version, 'bodies', b.bodies) order by b.version) from (
    select min(laid.at) as at, laid.version, array_agg(laid.name order by laid.meets) as bodies from (
      select b.version, o.name, min(l.at) as at, min(m.starts_at) as meets from briefing b
      join briefing_laid l on l.authority_id = b.authority_id and l.briefing_id = b.id
      join meeting m on m.authority_id = l.authority_id and m.id = l.meeting_id
      join body o on o.authority_id = m.authority_id and o.id = m.body_id
      where b.case_id = ${caseId} and b.after_number >= ${number} group by b.version, o.name) laid group by laid.version) b`;

/** What a body did before the case was published ordered the involvement and dealt with no input. */
const treatments = (caseId: string) => sql`
  select jsonb_agg(jsonb_build_object('treatedOn', t.treated_on, 'kind', t.kind, 'body', coalesce(o.name, t.delegated_role), 'caseNumber', t.case_number, 'text', t.text,
    'reason', t.reason, 'votesFor', t.votes_for, 'votesAgainst', t.votes_against, 'isFinal', t.is_final, 'at', t.at) order by t.number)
  from treatment t join case_file c on c.authority_id = t.authority_id and c.id = t.case_id left join body o on o.authority_id = t.authority_id and o.id = t.body_id
  where t.case_id = ${caseId} and t.treated_on >= (c.published_at at time zone 'Europe/Oslo')::date`;

const measures = (caseId: string) => sql`
  select jsonb_agg(jsonb_build_object('number', number, 'title', title, 'state', state, 'dueOn', due_on, 'doneOn', done_on, 'owner', owner_title, 'note', note) order by number)
  from measure where case_id = ${caseId}`;

/** The reason is the one that this input was answered with then: it is said no more on the case itself. */
const turns = ({ inputId, caseId }: Asked) => sql`
  select jsonb_agg(jsonb_build_object('at', e.at, 'kind', case e.type when 'case.withdrawn' then 'withdrawn' else 'reopened' end, 'reason', coalesce(
      (select a.why from answer a where a.input_id = ${inputId} and a.is_withdrawal and a.at = e.at limit 1), '')) order by e.at)
  from event e where e.case_id = ${caseId} and e.type in ('case.withdrawn', 'case.reopened')`;

const coming = (caseId: string) => sql`
  select jsonb_agg(jsonb_build_object('body', o.name, 'startsAt', m.starts_at) order by m.starts_at) from agenda_item g
  join meeting m on m.authority_id = g.authority_id and m.id = g.meeting_id and not m.is_cancelled
  join body o on o.authority_id = m.authority_id and o.id = m.body_id
  join case_file c on c.authority_id = g.authority_id and c.id = g.case_id and c.state <> 'withdrawn'
  where g.case_id = ${caseId} and not exists (select 1 from treatment t where t.authority_id = m.authority_id and t.meeting_id = m.id and t.case_id = ${caseId})`;

/** One statement: whoever shows the thread shows much beside it, and a page's budget is twelve. */
export async function readInputCourse(trx: Trx, asked: Asked): Promise<InputCourse> {
  const { inputId, caseId } = asked;
  const { rows } = await sql<Row>`
    select (${themes(inputId)}) as themes, (${assessments(asked)}) as assessments, (${answers(asked)}) as answers, (${laid(asked)}) as laid,
      (${treatments(caseId)}) as treatments, (${measures(caseId)}) as measures, (${coming(caseId)}) as coming, (${turns(asked)}) as turns,
      (select min(e.at) from event e where e.subject_id = ${inputId} and e.type = 'input.erased') as erased_at`.execute(trx);
  const [row] = rows as [Row];
  const dated = <Thing extends { at: string }>(things: Thing[] | null) => (things ?? []).map((thing) => ({ ...thing, at: new Date(thing.at) }));
  return {
    themes: dated(row.themes), assessments: dated(row.assessments), answers: dated(row.answers), laid: dated(row.laid), treatments: dated(row.treatments),
    measures: row.measures ?? [], coming: (row.coming ?? []).map((one) => ({ ...one, startsAt: new Date(one.startsAt) })), turns: dated(row.turns), erasedAt: row.erased_at,
  };
}
