import { sql } from "kysely";
import type { BodyKind } from "#app/domains/authorities/authority.ts";
import type { Step } from "#app/domains/ladder/step.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { Lang } from "#app/platform/language.ts";
import type { CaseState, Stage } from "./case.ts";
import type { CaseHead } from "./case-page.ts";
import type { TreatmentKind } from "./case-standing.ts";
import { earlierPromises } from "./earlier-promises.view.server.ts";
import type { HearingTemplateKey } from "./hearing.ts";
import type { EarlierPromise } from "./waiting.rules.ts";

export type { CaseHead } from "./case-page.ts";

interface HeadRow {
  id: string; year: number; number: number; slug: string; title: string; lead: string; language: string; state: string; reopened: boolean;
  step: string | null; stage: string | null; template: string; answer_by: string | null; first_answer_by: string | null; earlier: readonly EarlierPromise[]; decides_on: string | null;
  decider_id: string | null; decider_name: string | null; decider_kind: string | null; responsible_title: string; responsible_account_id: string | null; input_count: number; theme_count: number;
  archive_number: string; published_at: Date | null; completed_at: Date | null; withdrawn_reason: string; version: number;
  activities: { takesInput: boolean; opensOn: string; closesOn: string }[];
  next_body: string | null; next_at: Date | null; laid_at: Date | null; decider_meets_at: Date | null; newest_treatment: string | null; treated_on: string | null; treatment_at: Date | null; decision: string; owed: number; waiting: number; proposal: CaseHead["proposal"];
}

const asHead = (row: HeadRow): CaseHead => ({
  id: row.id, year: row.year, number: row.number, slug: row.slug, title: row.title, lead: row.lead, language: row.language as Lang,
  state: row.state as CaseState, reopened: row.reopened, isPublic: row.published_at !== null, step: row.step as Step | null,
  stage: row.stage as Stage | null, template: row.template as HearingTemplateKey, answerBy: row.answer_by, firstAnswerBy: row.first_answer_by, earlierPromises: row.earlier,
  decidesOn: row.decides_on, deciderMeetsAt: row.decider_meets_at,
  decider: row.decider_id && row.decider_name && row.decider_kind ? { id: row.decider_id, name: row.decider_name, kind: row.decider_kind as BodyKind } : null,
  responsibleTitle: row.responsible_title, responsibleAccountId: row.responsible_account_id, inputCount: row.input_count, themeCount: row.theme_count, archiveNumber: row.archive_number,
  publishedAt: row.published_at, completedAt: row.completed_at, withdrawnReason: row.withdrawn_reason, decision: row.decision, version: row.version, proposal: row.proposal,
  standing: {
    state: row.state as CaseState, reopened: row.reopened, activities: row.activities,
    nextMeeting: row.next_body && row.next_at ? { bodyName: row.next_body, startsAt: row.next_at, laidAt: row.laid_at } : null,
    newestTreatment: row.newest_treatment && row.treated_on && row.treatment_at ? { kind: row.newest_treatment as TreatmentKind, on: row.treated_on, recordedAt: row.treatment_at } : null,
    deciderName: row.decider_name, owed: row.owed, waiting: row.waiting,
  },
});

/** One statement for one case or a list of them: a page's budget is twelve. */
const headsWhere = (condition: ReturnType<typeof sql>) => sql<HeadRow>`
  select c.id, c.year, c.number, c.slug, c.title, c.lead, c.language, c.state, c.reopened, c.step, c.stage, c.template, c.answer_by, c.decides_on,
    c.responsible_title, c.responsible_account_id, c.input_count, c.theme_count, c.archive_number, c.published_at, c.completed_at, c.withdrawn_reason, c.version,
    b.id as decider_id, b.name as decider_name, b.kind as decider_kind, p.answer_by as first_answer_by, ${earlierPromises} as earlier,
    coalesce(a.activities, '[]') as activities, m.body as next_body, m.starts_at as next_at, m.laid_at, dm.starts_at as decider_meets_at, t.kind as newest_treatment, t.treated_on, t.at as treatment_at,
    coalesce((select text from treatment where authority_id = c.authority_id and case_id = c.id and is_final order by number desc limit 1), '') as decision,
    coalesce(s.owed, 0) as owed, coalesce(s.waiting, 0) as waiting,
    (select jsonb_build_object('year', q.year, 'number', q.number, 'slug', q.slug) from proposal q where q.authority_id = c.authority_id and q.case_id = c.id) as proposal
  from case_file c
  left join body b on b.authority_id = c.authority_id and b.id = c.decider_body_id
  left join promise p on p.authority_id = c.authority_id and p.case_id = c.id and p.version = 1
  left join lateral (
    select jsonb_agg(jsonb_build_object('takesInput', takes_input, 'opensOn', opens_on, 'closesOn', closes_on)) as activities
    from activity where authority_id = c.authority_id and case_id = c.id) a on true
  left join lateral (
    select mb.name as body, me.starts_at, (select max(bl.at) from briefing_laid bl join briefing br on br.authority_id = bl.authority_id and br.id = bl.briefing_id
      where bl.authority_id = me.authority_id and bl.meeting_id = me.id and br.case_id = c.id) as laid_at
    from agenda_item ai
    join meeting me on me.authority_id = ai.authority_id and me.id = ai.meeting_id and not me.is_cancelled
    join body mb on mb.authority_id = me.authority_id and mb.id = me.body_id
    where ai.authority_id = c.authority_id and ai.case_id = c.id and not exists (
      select 1 from treatment tr where tr.authority_id = c.authority_id and tr.case_id = c.id and tr.meeting_id = me.id)
    order by me.starts_at limit 1) m on true
  left join lateral (
    select me.starts_at from agenda_item ai
    join meeting me on me.authority_id = ai.authority_id and me.id = ai.meeting_id and not me.is_cancelled and me.body_id = c.decider_body_id
    where ai.authority_id = c.authority_id and ai.case_id = c.id and not exists (
      select 1 from treatment tr where tr.authority_id = c.authority_id and tr.case_id = c.id and tr.meeting_id = me.id)
    order by me.starts_at limit 1) dm on true
  left join lateral (
    select kind, treated_on, at from treatment where authority_id = c.authority_id and case_id = c.id and kind <> 'opinion' order by number desc limit 1) t on true
  left join lateral (
    select count(*)::int as owed, (count(*) filter (where answered_at is null))::int as waiting
    from input_standing where authority_id = c.authority_id and case_id = c.id and owes_answer) s on true
  where ${condition}`;

export async function readCaseHead(trx: Trx, key: { year: number; number: number }): Promise<CaseHead | null> {
  const { rows } = await headsWhere(sql`c.year = ${key.year} and c.number = ${key.number}`).execute(trx);
  return rows[0] ? asHead(rows[0]) : null;
}

/** All cases that the public may see, or all of them for people in office; in order of number, newest first. */
export async function readCaseHeads(trx: Trx, wanted: { includeDrafts: boolean }): Promise<CaseHead[]> {
  const { rows } = await headsWhere(sql`(${wanted.includeDrafts} or c.published_at is not null) order by c.year desc, c.number desc`).execute(trx);
  return rows.map(asHead);
}

/** Every public case of one year, in order of number. */
export async function readCaseHeadsOfYear(trx: Trx, year: number): Promise<CaseHead[]> {
  const { rows } = await headsWhere(sql`c.year = ${year} and c.published_at is not null order by c.number`).execute(trx);
  return rows.map(asHead);
}
