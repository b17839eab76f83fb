import { isUnder18 } from "#app/domains/inputs/under-18.view.server.ts";
import { sql } from "kysely";
import type { CaseHead } from "#app/domains/cases/case.view.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { isLate } from "./is-late.view.server.ts";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { Channel, InputKind, PublicationKind } from "./input.ts";
import { readInputCourse } from "./input-course.view.server.ts";
import { isShown, mayShowOwnAnswer, publicSender, type Standing } from "./input.ts";
import { whyNotVerified } from "./verification.rules.ts";
import { parseReference } from "./reference.ts";
import { threadOf, withoutOwnAnswer, type ThreadFacts } from "./thread.ts";
import { isWrittenAfterDecision } from "./typed-in.rules.ts";

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
  /** An answer to this input alone, which is shown by the code because the input itself cannot be read. */
  readonly hidesAnswer: boolean;
  /** True while there are words that only the code opens. */
  readonly hasUnpublishedWords: boolean;
  /** Since when it is confirmed as a resident's, and whether it still can be. */
  readonly verifiedOn: Day | null;
  readonly mayBeVerified: boolean;
  readonly reaction: "yes" | "partly" | "no" | null;
  /** Of everybody in the case. */
  readonly reactionCounts: { readonly yes: number; readonly partly: number; readonly no: number };
}

interface HeadRow {
  year: number; case_number: number; number: number; kind: string; channel: string; language: string; received_at: Date; is_late: boolean; entered_by: string | null;
  entered_at: Date; decided_at: Date | null;
  held_for: string[]; takedown_wished_at: Date | null; standing: string; behind: string; verified_on: Day | null; answered_at: Date | null; owes_answer: boolean;
  name: string | null; organisation: string | null; under_18: boolean | null; shows_name: boolean | null;
  parts: { part: number; at: string; text: string }[] | null;
  publications: { kind: string; ground: string | null; at: string; removed: number }[] | null;
  public_text: string | null; reaction: string | null; yes: number; partly: number; no: number;
}

const head = (trx: Trx, inputId: string, withWords: boolean) => sql<HeadRow>`
  select c.year, c.number as case_number, i.number, i.kind, i.channel, i.language, i.received_at, ${isLate} as is_late, i.entered_by, i.entered_at, c.decision_stands_at as decided_at, i.held_for, i.takedown_wished_at,
    st.standing, st.behind, v.checked_on as verified_on, st.answered_at, st.owes_answer, s.name, s.organisation, ${isUnder18} as under_18, s.shows_name,
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
  left join input_verification v on v.authority_id = i.authority_id and v.input_id = i.id
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
  const course = await readInputCourse(trx, { inputId, caseId: caseFile.id, number: row.number });
  const publications = (row.publications ?? []).map((one) => ({ kind: one.kind as PublicationKind, ground: one.ground, at: new Date(one.at), removed: one.removed }));
  const parts = (row.parts ?? []).map((part) => ({ ...part, at: new Date(part.at) }));
  const [newest] = publications;
  const sender = row.name === null ? null : { name: row.name, organisation: row.organisation ?? "", isUnder18: row.under_18 ?? true, showsName: row.shows_name ?? false };
  const isOpen = withWords || mayShowOwnAnswer({ standing: row.standing, isErased: parts.length === 0 });
  const facts = threadOf({
    kind: row.kind as InputKind, channel: row.channel as Channel, receivedAt: row.received_at, isLate: row.is_late, isTypedIn: row.entered_by !== null,
    typedInLateAt: isWrittenAfterDecision({ receivedAt: row.received_at, enteredAt: row.entered_at }, row.decided_at) ? row.entered_at : null,
    isHeld: row.held_for.length > 0, takedownWishedAt: row.takedown_wished_at, parts, publications, answeredAt: row.answered_at, owesAnswer: row.owes_answer,
  }, caseFile, isOpen ? course : withoutOwnAnswer(course));
  const hidesAnswer = facts.answers.length < course.answers.length;
  const lastShown = newest && isShown(newest.kind) ? newest : null;
  const isWhole = lastShown !== null && lastShown.removed === 0 && parts.every((part) => part.at <= lastShown.at);
  const whyNot = whyNotVerified({ kind: facts.kind, isFromBody: row.behind === "organisation", isErased: parts.length === 0, standing: row.standing as Standing, caseState: caseFile.state });
  return {
    caseFile, number: row.number, inputId, verifiedOn: row.verified_on, mayBeVerified: whyNot === null, language: row.language, facts, publicText: row.public_text,
    shownName: row.public_text === null ? null : publicSender(sender), ownParts: withWords ? parts : null, hidesAnswer, hasUnpublishedWords: hidesAnswer || (parts.length > 0 && !isWhole),
    reaction: row.reaction as Tracked["reaction"], reactionCounts: { yes: row.yes, partly: row.partly, no: row.no },
  };
}
