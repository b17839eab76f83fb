import { isUnder18 } from "#app/domains/inputs/under-18.view.server.ts";
import { sql } from "kysely";
import type { HoldReason } from "#app/domains/inputs/held.rules.ts";
import type { AgeGroup, Channel, InputKind, InputLanguage, ObjectionState, PublicationKind, Sender, Standing } from "#app/domains/inputs/input.ts";
import { isWrittenAfterDecision } from "#app/domains/inputs/typed-in.rules.ts";
import type { Removal } from "#app/domains/publications/removal.ts";
import type { Day } from "#app/platform/day.ts";
import { isLate } from "#app/domains/inputs/is-late.view.server.ts";
import type { Trx } from "#app/platform/db.server.ts";

/** One input as the officer who decides about it sees it. */
export interface QueueInput {
  readonly id: string;
  readonly number: number;
  readonly kind: InputKind;
  readonly channel: Channel;
  readonly language: InputLanguage;
  readonly receivedAt: Date;
  readonly sentOn: Day | null;
  readonly isLate: boolean;
  /** Came before the decision and was written down after it: when. */
  readonly typedInLateAt: Date | null;
  readonly answersAs: string;
  /** The list of its activity. */
  readonly answersAsChoices: readonly string[];
  readonly ageGroup: AgeGroup | null;
  readonly district: string;
  readonly heldFor: readonly HoldReason[];
  readonly ownerAccountId: string | null;
  readonly takedownWishedAt: Date | null;
  readonly isTranslated: boolean;
  readonly objectionState: ObjectionState | null;
  readonly archiveDocument: string;
  readonly enteredBy: string | null;
  readonly activity: string;
  readonly version: number;
  readonly standing: Standing;
  readonly isAnswered: boolean;
  readonly answeredAt: Date | null;
  readonly owesAnswer: boolean;
  readonly owner: string | null;
  /** The newest assessment of it alone; version 0 while there is none. */
  readonly assessed: OwnAssessment | null;
  readonly reaction: "yes" | "partly" | "no" | null;
  readonly remark: { readonly text: string; readonly shown: boolean | null } | null;
  readonly sender: Sender | null;
  readonly parts: readonly { readonly part: number; readonly at: Date; readonly text: string }[];
  readonly publications: readonly QueuePublication[];
  readonly notes: readonly { readonly by: string; readonly at: Date; readonly text: string }[];
  readonly identical: readonly number[];
  readonly isErased: boolean;
}

export interface OwnAssessment { readonly version: number; readonly weight: "full" | "partly" | "none" | "outside"; readonly raised: string; readonly why: string }

export interface QueuePublication {
  readonly version: number;
  readonly kind: PublicationKind;
  readonly ground: string | null;
  readonly reason: string;
  readonly removed: readonly Removal[];
  readonly by: string;
  readonly at: Date;
}

interface Row {
  id: string; number: number; kind: string; channel: string; language: string; received_at: Date; entered_at: Date; decided_at: Date | null; sent_on: string | null; is_late: boolean; answers_as: string; answers_as_choices: string[];
  age_group: string | null; district: string; held_for: string[]; owner_account_id: string | null; takedown_wished_at: Date | null; is_translated: boolean;
  objection_state: string | null; archive_document: string; entered_by_name: string | null; activity: string; version: number; standing: string;
  sender: { name: string; organisation: string; isUnder18: boolean; showsName: boolean } | null;
  parts: { part: number; at: string; text: string }[] | null;
  publications: (Omit<QueuePublication, "at"> & { at: string })[] | null;
  notes: { by: string; at: string; text: string }[] | null;
  identical: number[] | null; answered_at: Date | null; owes_answer: boolean; owner_name: string | null; assessed: OwnAssessment | null;
  reaction: string | null; remark: QueueInput["remark"];
}

export async function readQueueInput(trx: Trx, caseId: string, number: number): Promise<QueueInput | null> {
  const { rows } = await sql<Row>`
    select i.id, i.number, i.kind, i.channel, i.language, i.received_at, i.entered_at, k.decision_stands_at as decided_at, i.sent_on, ${isLate} as is_late, i.answers_as, a.answers_as as answers_as_choices, i.age_group, i.district, i.held_for,
      i.owner_account_id, i.takedown_wished_at, i.is_translated, i.objection_state, i.archive_document, e.name as entered_by_name, a.title as activity, i.version,
      st.standing, st.answered_at, st.owes_answer, w.name as owner_name, r.answered as reaction,
      (select jsonb_build_object('name', s.name, 'organisation', s.organisation, 'isUnder18', ${isUnder18}, 'showsName', s.shows_name and not ${isUnder18})
        from input_sender s where s.input_id = i.id) as sender,
      (select jsonb_agg(jsonb_build_object('part', c.part, 'at', c.at, 'text', c.text) order by c.part) from input_content c where c.input_id = i.id) as parts,
      (select jsonb_agg(jsonb_build_object('version', p.version, 'kind', p.kind, 'ground', p.ground, 'reason', p.reason, 'removed', p.removed, 'by', o.name, 'at', p.at)
        order by p.version desc) from input_publication p join account o on o.authority_id = p.authority_id and o.id = p.by_account where p.input_id = i.id) as publications,
      (select jsonb_agg(jsonb_build_object('by', o.name, 'at', n.at, 'text', n.text) order by n.at) from input_note n
        join account o on o.authority_id = n.authority_id and o.id = n.by_account where n.input_id = i.id) as notes,
      (select jsonb_build_object('version', s.version, 'weight', s.weight, 'raised', s.raised, 'why', s.why) from assessment s where s.input_id = i.id order by s.version desc limit 1) as assessed,
      (select jsonb_build_object('text', m.text, 'shown', g.shown) from reaction_remark m
        left join remark_reading g on g.authority_id = m.authority_id and g.remark_id = m.id where m.reaction_id = r.id order by m.at desc limit 1) as remark,
      (select array_agg(x.number order by x.number) from input x
        where x.case_id = i.case_id and x.content_digest = i.content_digest and x.content_digest <> '' and x.id <> i.id) as identical
    from input i
    join case_file k on k.authority_id = i.authority_id and k.id = i.case_id
    join activity a on a.authority_id = i.authority_id and a.id = i.activity_id
    join input_standing st on st.authority_id = i.authority_id and st.input_id = i.id
    left join account e on e.authority_id = i.authority_id and e.id = i.entered_by
    left join account w on w.authority_id = i.authority_id and w.id = i.owner_account_id
    left join reaction r on r.authority_id = i.authority_id and r.input_id = i.id
    where i.case_id = ${caseId} and i.number = ${number}`.execute(trx);
  const [row] = rows;
  if (!row) return null;
  const dated = <Thing extends { at: string }>(things: Thing[] | null) => (things ?? []).map((thing) => ({ ...thing, at: new Date(thing.at) }));
  return {
    id: row.id, number: row.number, kind: row.kind as InputKind, channel: row.channel as Channel, language: row.language as InputLanguage,
    receivedAt: row.received_at, sentOn: row.sent_on, isLate: row.is_late,
    typedInLateAt: isWrittenAfterDecision({ receivedAt: row.received_at, enteredAt: row.entered_at }, row.decided_at) ? row.entered_at : null, answersAs: row.answers_as, answersAsChoices: row.answers_as_choices, ageGroup: row.age_group as AgeGroup | null,
    district: row.district, heldFor: row.held_for as HoldReason[], ownerAccountId: row.owner_account_id, takedownWishedAt: row.takedown_wished_at,
    isTranslated: row.is_translated, objectionState: row.objection_state as ObjectionState | null, archiveDocument: row.archive_document,
    enteredBy: row.entered_by_name, activity: row.activity, version: row.version, standing: row.standing as Standing, isAnswered: row.answered_at !== null,
    answeredAt: row.answered_at, owesAnswer: row.owes_answer, owner: row.owner_name, assessed: row.assessed, reaction: row.reaction as QueueInput["reaction"], remark: row.remark,
    sender: row.sender, parts: dated(row.parts), publications: dated(row.publications), notes: dated(row.notes), identical: row.identical ?? [],
    isErased: row.parts === null,
  };
}
