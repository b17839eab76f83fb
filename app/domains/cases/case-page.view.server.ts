import { sql } from "kysely";
import { advisoryCouncilNames, type CouncilNames } from "#app/domains/authorities/profile.view.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { behindOfCase } from "./behind.view.server.ts";
import { findActivities } from "./activity.store.server.ts";
import type { CaseCourse, CaseHead, CaseNumbers, CasePageFacts, MeasureLine, ThemeLine, VoiceLine } from "./case-page.ts";
import { findPlan } from "./case-plan.store.server.ts";
import type { TreatmentKind } from "./case-standing.ts";
import { findDocuments } from "./document.store.server.ts";
import { isOpenObjection } from "./objection.rules.ts";
import { findPromises } from "./promise.store.server.ts";
import { shownAnswersAs } from "./shown-answers-as.view.server.ts";
import type { WeightKey } from "./weight.ts";

export async function readCasePage(trx: Trx, head: CaseHead): Promise<CasePageFacts | null> {
  const plan = await findPlan(trx, head.id);
  if (!plan) return null;
  const { orderedBy, ...numbers } = await readNumbers(trx, head);
  const { councilNames, ...course } = await readCourse(trx, head.id);
  return {
    head, plan, orderedBy, numbers,
    councilNames,
    activities: await findActivities(trx, head.id),
    documents: await findDocuments(trx, head.id),
    promises: await findPromises(trx, head.id),
    course,
    themes: head.themeCount > 0 ? await readThemes(trx, head.id) : [],
    voices: course.briefings.length > 0 ? await readVoices(trx, head.id) : [],
  };
}

interface CourseRow {
  briefings: { version: number; at: string }[];
  treatments: { order: number; on: string; body: string | null; role: string; number: string; kind: string; text: string; for: number | null; against: number | null; final: boolean }[];
  meetings: { body: string; bodyId: string; at: string; number: string }[];
  turns: { at: string; kind: "withdrawn" | "reopened" }[]; first_answered: Date | null; last_answered: Date | null; measures: MeasureLine[]; council_names: CouncilNames | null;
}

/** Briefings, treatments, planned meetings and answers in one statement, with what the advisory councils are called. */
async function readCourse(trx: Trx, caseId: string): Promise<CaseCourse & { councilNames: CouncilNames }> {
  const { rows } = await sql<CourseRow>`select
    coalesce((select jsonb_agg(jsonb_build_object('version', version, 'at', frozen_at) order by version) from briefing where case_id = ${caseId}), '[]') as briefings,
    coalesce((select jsonb_agg(jsonb_build_object('order', t.number, 'on', t.treated_on, 'body', b.name, 'role', t.delegated_role, 'number', t.case_number, 'kind', t.kind,
      'text', t.text, 'for', t.votes_for, 'against', t.votes_against, 'final', t.is_final) order by t.treated_on, t.number)
      from treatment t left join body b on b.authority_id = t.authority_id and b.id = t.body_id where t.case_id = ${caseId}), '[]') as treatments,
    coalesce((select jsonb_agg(jsonb_build_object('body', b.name, 'bodyId', b.id, 'at', m.starts_at, 'number', ai.case_number) order by m.starts_at)
      from agenda_item ai join meeting m on m.authority_id = ai.authority_id and m.id = ai.meeting_id and not m.is_cancelled
      join body b on b.authority_id = m.authority_id and b.id = m.body_id
      where ai.case_id = ${caseId} and not exists (select 1 from treatment t where t.authority_id = ai.authority_id and t.case_id = ai.case_id and t.meeting_id = m.id)), '[]') as meetings,
    coalesce((select jsonb_agg(jsonb_build_object('at', at, 'kind', case type when 'case.withdrawn' then 'withdrawn' else 'reopened' end) order by at)
      from event where case_id = ${caseId} and type in ('case.withdrawn', 'case.reopened')), '[]') as turns,
    (select min(at) from standing_answer where case_id = ${caseId}) as first_answered,
    (select max(answered_at) from input_standing where case_id = ${caseId} and owes_answer) as last_answered,
    coalesce((select jsonb_agg(jsonb_build_object('number', number, 'title', title, 'ownerTitle', owner_title, 'state', state, 'dueOn', due_on, 'doneOn', done_on, 'note', note) order by number)
      from measure where case_id = ${caseId}), '[]') as measures,
    ${advisoryCouncilNames} as council_names`.execute(trx);
  const row = rows[0] as CourseRow;
  return {
    briefings: row.briefings.map((one) => ({ version: one.version, frozenAt: new Date(one.at) })),
    treatments: row.treatments.map((one) => ({
      number: one.order, on: one.on, body: one.body, delegatedRole: one.role, caseNumber: one.number, kind: one.kind as TreatmentKind, text: one.text,
      votesFor: one.for, votesAgainst: one.against, isFinal: one.final,
    })),
    meetings: row.meetings.map((one) => ({ body: one.body, bodyId: one.bodyId, startsAt: new Date(one.at), caseNumber: one.number })),
    turns: row.turns.map((one) => ({ ...one, at: new Date(one.at) })),
    firstAnsweredAt: row.first_answered, lastAnsweredAt: row.last_answered, measures: row.measures, councilNames: row.council_names ?? {},
  };
}

interface NumbersRow { inputs: number; readable: number; objections: { from: string; state: string | null }[]; seats: number; ordered_by: string | null; behind: Record<string, number>; by_activity: Record<string, number> }

async function readNumbers(trx: Trx, head: CaseHead): Promise<CaseNumbers & { orderedBy: string | null }> {
  const { rows } = await sql<NumbersRow>`select
    (select count(*)::int from input_standing where case_id = ${head.id} and owes_answer) as inputs,
    (select count(*)::int from input_standing where case_id = ${head.id} and kind <> 'objection' and is_shown) as readable,
    coalesce((select jsonb_agg(jsonb_build_object('from', case when st.is_shown then coalesce(s.organisation, '') else '' end, 'state', i.objection_state) order by i.number)
      from input i join input_standing st on st.authority_id = i.authority_id and st.input_id = i.id and not st.is_set_aside
      left join input_sender s on s.authority_id = i.authority_id and s.input_id = i.id where i.case_id = ${head.id} and i.kind = 'objection'), '[]') as objections,
    (select count(*)::int from seat where body_id = ${head.decider?.id ?? null} and kind = 'member' and until_on is null) as seats,
    (select b.name from case_file c join body b on b.authority_id = c.authority_id and b.id = c.ordered_body_id where c.id = ${head.id}) as ordered_by,
    ${behindOfCase(head.id)} as behind,
    coalesce((select jsonb_object_agg(number, inputs) from (
      select a.number, count(*)::int as inputs from input i join activity a on a.authority_id = i.authority_id and a.id = i.activity_id
      join input_standing st on st.authority_id = i.authority_id and st.input_id = i.id
      where i.case_id = ${head.id} and st.owes_answer group by a.number) per), '{}') as by_activity`.execute(trx);
  const row = rows[0] as NumbersRow;
  return {
    inputs: row.inputs, readable: row.readable, councilSeats: row.seats, orderedBy: row.ordered_by, byActivity: row.by_activity, behind: row.behind,
    objections: row.objections.map((one) => ({ from: one.from, isOpen: isOpenObjection(one.state) })),
  };
}

/** In the order in which they were made, never by size: no page names a largest (look.md). */
async function readThemes(trx: Trx, caseId: string): Promise<ThemeLine[]> {
  const { rows } = await sql<{ number: number; title: string; inputs: number; recommended: string | null; given: string | null }>`
    select t.number, t.title,
      (select count(distinct l.input_id)::int from theme_link l join input_standing s on s.authority_id = l.authority_id and s.input_id = l.input_id
        where l.authority_id = t.authority_id and l.theme_id = t.id and l.unlinked_at is null and s.owes_answer) as inputs,
      (select a.weight from assessment a where a.authority_id = t.authority_id and a.theme_id = t.id order by a.version desc limit 1) as recommended,
      (select a.weight from answer a where a.authority_id = t.authority_id and a.theme_id = t.id order by a.version desc limit 1) as given
    from theme t where t.case_id = ${caseId} and t.closed_at is null order by t.number`.execute(trx);
  return rows.map((row) => ({ number: row.number, title: row.title, inputs: row.inputs, recommended: row.recommended as WeightKey | null, given: row.given as WeightKey | null }));
}

interface VoiceRow { publication_id: string; text: string; from_offset: number; to_offset: number; answers_as: string; organisation: string | null; language: string }
const voicesShown = 3;

/** The first of the voices chosen for the newest briefing, cut from what is published now; cuts are marked. A group below five is not named. */
async function readVoices(trx: Trx, caseId: string): Promise<VoiceLine[]> {
  const { rows } = await sql<VoiceRow>`
    select v.publication_id, p.text, v.from_offset, v.to_offset, i.language, s.organisation, ${shownAnswersAs} as answers_as
    from briefing b join briefing_voice v on v.authority_id = b.authority_id and v.briefing_id = b.id
    join publication_text p on p.authority_id = v.authority_id and p.publication_id = v.publication_id and p.part = v.part
    join input_standing st on st.authority_id = v.authority_id and st.publication_id = v.publication_id
    join input i on i.authority_id = v.authority_id and i.id = v.input_id
    left join input_sender s on s.authority_id = i.authority_id and s.input_id = i.id
    where b.case_id = ${caseId} and b.version = (select max(version) from briefing where case_id = ${caseId})
    order by v.sort, v.part, v.from_offset limit 20`.execute(trx);
  const ids = [...new Set(rows.map((row) => row.publication_id))].slice(0, voicesShown);
  return ids.map((id) => {
    const passages = rows.filter((row) => row.publication_id === id);
    const first = passages[0] as VoiceRow;
    return { quote: passages.map((row) => row.text.slice(row.from_offset, row.to_offset)).join(" […] "), by: first.organisation || first.answers_as, language: first.language };
  });
}
