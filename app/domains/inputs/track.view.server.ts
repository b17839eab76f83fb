import { sql } from "kysely";
import type { CaseHead } from "#app/domains/cases/case.view.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { Channel, InputKind, PublicationKind } from "./input.ts";
import { isShown, publicSender } from "./input.ts";
import { parseReference } from "./reference.ts";
import type { AnswerFacts, ThreadFacts, TreatmentFacts } from "./thread.ts";

/** What is needed to try a link or a code; nothing of it is shown. */
export async function findTracked(trx: Trx, shortCode: string, reference: string): Promise<{ inputId: string; generation: number } | null> {
  const parsed = parseReference(reference);
  const known = parsed && parsed.code === shortCode ? parsed : { year: 0, caseNumber: 0, inputNumber: 0 };
  const row = await trx.selectFrom("input as i").innerJoin("case_file as c", (join) => join.onRef("c.authority_id", "=", "i.authority_id").onRef("c.id", "=", "i.case_id"))
    .select(["i.id", "i.generation"]).where("c.year", "=", known.year).where("c.number", "=", known.caseNumber).where("i.number", "=", known.inputNumber)
    .executeTakeFirst();
  return row ? { inputId: row.id, generation: row.generation } : null;
}

export interface Tracked {
  readonly caseFile: CaseHead;
  readonly number: number;
  readonly inputId: string;
  readonly language: string;
  readonly facts: ThreadFacts;
  /** The text as everybody may read it. */
  readonly publicText: string | null;
  readonly shownName: string | null;
  /** Everything that was written, for whoever has shown the code. */
  readonly ownParts: readonly { readonly part: number; readonly at: Date; readonly text: string }[] | null;
  /** True while there are words that only the code opens. */
  readonly hasUnpublishedWords: boolean;
  readonly reaction: "yes" | "partly" | "no" | null;
  /** Of everybody in the case. */
  readonly reactionCounts: { readonly yes: number; readonly partly: number; readonly no: number };
}

interface HeadRow {
  year: number; case_number: number; number: number; kind: string; channel: string; language: string; received_at: Date; is_late: boolean; entered_by: string | null;
  held_for: string[]; takedown_wished_at: Date | null; answered_at: Date | null; owes_answer: boolean; erased_at: Date | null;
  name: string | null; organisation: string | null; under_18: boolean | null; shows_name: boolean | null;
  parts: { part: number; at: string; text: string }[] | null;
  publications: { kind: string; ground: string | null; at: string; removed: number }[] | null;
  public_text: string | null; reaction: string | null; yes: number; partly: number; no: number;
}

const head = (trx: Trx, inputId: string, withWords: boolean) => sql<HeadRow>`
  select c.year, c.number as case_number, i.number, i.kind, i.channel, i.language, i.received_at, i.is_late, i.entered_by, i.held_for, i.takedown_wished_at,
    st.answered_at, st.owes_answer, s.name, s.organisation, s.under_18, s.shows_name,
    (select min(e.at) from event e where e.authority_id = i.authority_id and e.subject_id = i.id and e.type = 'input.erased') as erased_at,
    (select jsonb_agg(jsonb_build_object('part', p.part, 'at', p.at, 'text', case when ${withWords} then p.text else '' end) order by p.part)
      from input_content p where p.authority_id = i.authority_id and p.input_id = i.id) as parts,
    (select jsonb_agg(jsonb_build_object('kind', p.kind, 'ground', p.ground, 'at', p.at, 'removed', jsonb_array_length(p.removed)) order by p.version desc)
      from input_publication p where p.authority_id = i.authority_id and p.input_id = i.id) as publications,
    (select string_agg(t.text, E'\n\n' order by t.part) from publication_text t where t.authority_id = i.authority_id and t.publication_id = st.publication_id) as public_text,
    (select r.answered from reaction r where r.authority_id = i.authority_id and r.input_id = i.id) as reaction,
    rc.yes, rc.partly, rc.no
  from input i join case_file c on c.authority_id = i.authority_id and c.id = i.case_id
  join input_standing st on st.authority_id = i.authority_id and st.input_id = i.id
  left join input_sender s on s.authority_id = i.authority_id and s.input_id = i.id
  left join lateral (select (count(*) filter (where r.answered = 'yes'))::int as yes, (count(*) filter (where r.answered = 'partly'))::int as partly,
      (count(*) filter (where r.answered = 'no'))::int as no
    from reaction r where r.authority_id = i.authority_id and r.case_id = i.case_id) rc on true
  where i.id = ${inputId}`.execute(trx);

/** The whole thread of one input. `withWords` only where the code was shown: a link alone opens what is public. */
export async function readTracked(trx: Trx, inputId: string, withWords: boolean): Promise<Tracked | null> {
  const { rows } = await head(trx, inputId, withWords);
  const [row] = rows;
  const caseFile = row ? await readCaseHead(trx, { year: row.year, number: row.case_number }) : null;
  if (!row || !caseFile) return null;
  const themes = await readThemes(trx, inputId);
  const publications = (row.publications ?? []).map((one) => ({ kind: one.kind as PublicationKind, ground: one.ground, at: new Date(one.at), removed: one.removed }));
  const parts = (row.parts ?? []).map((part) => ({ ...part, at: new Date(part.at) }));
  const [newest] = publications;
  const sender = row.name === null ? null : { name: row.name, organisation: row.organisation ?? "", isUnder18: row.under_18 ?? true, showsName: row.shows_name ?? false };
  const facts: ThreadFacts = {
    kind: row.kind as InputKind, channel: row.channel as Channel, receivedAt: row.received_at, isLate: row.is_late, isTypedIn: row.entered_by !== null,
    isHeld: row.held_for.length > 0, erasedAt: row.erased_at, takedownWishedAt: row.takedown_wished_at, parts, publications,
    themes, ...(await readCourse(trx, inputId, caseFile.id, row.number)),
    isAnswered: row.answered_at !== null, answeredAt: row.answered_at, owesAnswer: row.owes_answer, answerBy: caseFile.answerBy, firstAnswerBy: caseFile.firstAnswerBy,
    decider: caseFile.decider?.name ?? null, decidesOn: caseFile.decidesOn, caseState: caseFile.state, withdrawnReason: caseFile.withdrawnReason,
  };
  const lastShown = newest && isShown(newest.kind) ? newest : null;
  const isWhole = lastShown !== null && lastShown.removed === 0 && parts.every((part) => part.at <= lastShown.at);
  return {
    caseFile, number: row.number, inputId, language: row.language, facts, publicText: row.public_text,
    shownName: row.public_text === null ? null : publicSender(sender), ownParts: withWords ? parts : null, hasUnpublishedWords: parts.length > 0 && !isWhole,
    reaction: row.reaction as Tracked["reaction"], reactionCounts: { yes: row.yes, partly: row.partly, no: row.no },
  };
}

async function readThemes(trx: Trx, inputId: string): Promise<ThreadFacts["themes"]> {
  const { rows } = await sql<{ number: number; title: string; at: Date; others: number }>`
    select t.number, t.title, l.linked_at as at, (select count(*)::int - 1 from theme_link o
      where o.authority_id = l.authority_id and o.theme_id = l.theme_id and o.unlinked_at is null) as others
    from theme_link l join theme t on t.authority_id = l.authority_id and t.id = l.theme_id
    where l.input_id = ${inputId} and l.unlinked_at is null order by l.linked_at, t.number`.execute(trx);
  return rows;
}

type Course = Pick<ThreadFacts, "assessments" | "laid" | "treatments" | "answers" | "measures" | "coming">;

/** The newest assessment and the newest answer of each of its themes and of itself: all that everybody may see of them. */
export async function readCourseOfInput(trx: Trx, inputId: string, caseId: string): Promise<Pick<Course, "assessments" | "answers">> {
  const assessments = await sql<Course["assessments"][number]>`
    select distinct on (a.theme_id, a.input_id) a.at, t.title as theme, a.weight, a.raised, a.why from assessment a
    left join theme t on t.authority_id = a.authority_id and t.id = a.theme_id
    where a.case_id = ${caseId} and (a.input_id = ${inputId} or a.theme_id in (select theme_id from theme_link where input_id = ${inputId} and unlinked_at is null))
    order by a.theme_id, a.input_id, a.version desc`.execute(trx);
  const answers = await sql<AnswerFacts>`
    select distinct on (a.theme_id, a.input_id) a.at, a.language, t.title as theme, a.came_of_it as "cameOfIt", a.weight, a.why, a.body_reason as "bodyReason",
      a.forwarded_to as "forwardedTo", (select count(*)::int from answer_reach n where n.authority_id = a.authority_id and n.answer_id = a.id) as reached
    from answer a left join theme t on t.authority_id = a.authority_id and t.id = a.theme_id
    where a.case_id = ${caseId} and (a.input_id = ${inputId} or exists (
      select 1 from answer_reach r where r.authority_id = a.authority_id and r.answer_id = a.id and r.input_id = ${inputId}))
    order by a.theme_id, a.input_id, a.version desc`.execute(trx);
  return { assessments: assessments.rows, answers: answers.rows };
}

/** What became of it, and the case's way through the bodies. */
async function readCourse(trx: Trx, inputId: string, caseId: string, number: number): Promise<Course> {
  const own = await readCourseOfInput(trx, inputId, caseId);
  const laid = await sql<{ at: Date; version: number; bodies: string[] }>`
    select min(l.at) as at, b.version, array_agg(distinct o.name) as bodies from briefing b
    join briefing_laid l on l.authority_id = b.authority_id and l.briefing_id = b.id
    join meeting m on m.authority_id = l.authority_id and m.id = l.meeting_id
    join body o on o.authority_id = m.authority_id and o.id = m.body_id
    where b.case_id = ${caseId} and b.after_number >= ${number} group by b.version order by b.version`.execute(trx);
  const treatments = await sql<TreatmentFacts>`
    select t.treated_on as "treatedOn", t.kind, coalesce(o.name, t.delegated_role) as body, t.case_number as "caseNumber", t.text, t.reason,
      t.votes_for as "votesFor", t.votes_against as "votesAgainst", t.is_final as "isFinal", t.at
    from treatment t left join body o on o.authority_id = t.authority_id and o.id = t.body_id
    where t.case_id = ${caseId} order by t.number`.execute(trx);
  const measures = await sql<Course["measures"][number]>`
    select number, title, state, due_on as "dueOn", done_on as "doneOn", owner_title as owner, note from measure where case_id = ${caseId} order by number`.execute(trx);
  const coming = await sql<Course["coming"][number]>`
    select o.name as body, m.starts_at as "startsAt" from agenda_item g
    join meeting m on m.authority_id = g.authority_id and m.id = g.meeting_id and not m.is_cancelled
    join body o on o.authority_id = m.authority_id and o.id = m.body_id
    where g.case_id = ${caseId} and not exists (select 1 from treatment t where t.authority_id = m.authority_id and t.meeting_id = m.id and t.case_id = ${caseId})
    order by m.starts_at`.execute(trx);
  return { ...own, laid: laid.rows, treatments: treatments.rows, measures: measures.rows, coming: coming.rows };
}
