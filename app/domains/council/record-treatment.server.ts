import { caseKey, searchTail } from "#app/addresses.ts";
import { findActivities } from "#app/domains/cases/activity.store.server.ts";
import { findPlan } from "#app/domains/cases/case-plan.store.server.ts";
import { treatmentAnchor } from "#app/domains/cases/case-thread.ts";
import { stateAfter, promisedStates, decidableStates } from "#app/domains/cases/case.lifecycle.ts";
import { lockCase, setCaseState } from "#app/domains/cases/case.store.server.ts";
import type { LockedCase } from "#app/domains/cases/case.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import { canonicalJson, commit } from "#app/platform/commitment.server.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { newSalt } from "#app/platform/id.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { publishText } from "#app/platform/search.server.ts";
import { findBriefingBeforeMeeting } from "./briefing.store.server.ts";
import { councilAccess } from "./council.access.ts";
import { councilEvents } from "./council.events.ts";
import { finalRefusal, hasTooManyVotes, mayTreat, type FinalRefusal } from "./council.rules.ts";
import type { TreatingBody, TreatmentKind } from "./council.ts";
import { addAgendaItem, findAgendaItem, findBody, holdMeeting, numberAgendaItem, seatsOn, type AgendaItem } from "./meeting.store.server.ts";
import { decidedTooEarly, type TooEarly, type TooEarlyReason } from "./too-early.rules.ts";
import { addTreatment, hasFinalTreatment } from "./treatment.store.server.ts";

/** In a meeting, or by delegation (a role, where it has its power from, and the day). */
export type TreatedWhere =
  | { readonly meetingId: string }
  | { readonly delegatedRole: string; readonly delegatedReference: string; readonly treatedOn: Day };

export interface RecordTreatment {
  readonly caseId: string;
  readonly where: TreatedWhere;
  /** «PS 34/26»; empty takes the agenda's. */
  readonly caseNumber: string;
  readonly kind: TreatmentKind;
  readonly text: string;
  /** The body's own, where it chose otherwise than the administration recommended. */
  readonly reason: string;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly isFinal: boolean;
  readonly actor: Actor;
  /** What the council does with a case that a citizens' proposal brought is said of the proposal too (treat-proposal.server.ts). */
  readonly isOfProposal?: boolean;
}

type Reason = "not_allowed" | "not_found" | "case_takes_no_treatment" | "meeting_cancelled" | "meeting_not_held" | "treated_in_future"
  | "votes_come_together" | "final_already" | "decided_before_asking" | "more_votes_than_seats" | "said_of_proposal" | TooEarlyReason | FinalRefusal;

interface Place {
  readonly body: TreatingBody | null;
  readonly meetingId: string | null;
  /** Where the case stands on the meeting's agenda already. */
  readonly item: AgendaItem | null;
  readonly briefing: { readonly id: string; readonly version: number } | null;
  readonly delegatedRole: string;
  readonly delegatedReference: string;
  readonly treatedOn: Day;
  readonly caseNumber: string;
}

/** koml § 11-4: the minutes hold the decision and the vote (K26). What was recorded is never changed; a mistake is a new treatment. */
export async function recordTreatment(trx: Trx, command: RecordTreatment, now: Date): Promise<{ treatmentId: string; number: number; treatedOn: Day } | Refusal<Reason>> {
  const { actor, caseId, kind, text, reason, isFinal, votesFor, votesAgainst } = command;
  const role = grantedRole(actor, councilAccess.recordTreatment);
  if (!role || !actor.accountId) return refuse("not_allowed");
  const caseFile = await lockCase(trx, caseId);
  if (!caseFile) return refuse("not_found");
  if ((votesFor === null) !== (votesAgainst === null)) return refuse("votes_come_together", { fields: { votesFor: "council.refusals.votes_come_together" } });
  const place = await placeOf(trx, command, now);
  if (isRefusal(place)) return place;
  const refused = await refusalOf(trx, { caseFile, command, place }, now);
  if (refused) return refused;

  await setAgenda(trx, command, place);
  const salt = newSalt();
  const { id, number } = await addTreatment(trx, {
    caseId, bodyId: place.body?.id ?? null, meetingId: place.meetingId, briefingId: place.briefing?.id ?? null, delegatedRole: place.delegatedRole,
    delegatedReference: place.delegatedReference, treatedOn: place.treatedOn, caseNumber: place.caseNumber, kind, text, reason, salt,
    votesFor, votesAgainst, isFinal, byAccount: actor.accountId,
  }, now);
  await moveCase(trx, caseFile, { ...command, treatedOn: place.treatedOn }, now);
  await publishText(trx, { id, kind: "treatment", caseId, title: caseFile.title, body: [text, reason].filter(Boolean).join("\n\n"), path: tailOf(caseFile, place.meetingId, number), at: now });
  await record(trx, councilEvents, {
    type: "treatment.recorded", actor: { actingAs: role, accountId: actor.accountId }, caseId, subject: { kind: "treatment", id },
    payload: {
      number, kind, isFinal, treatedOn: place.treatedOn, meetingId: place.meetingId, bodyId: place.body?.id ?? null,
      briefingVersion: place.briefing?.version ?? null, votesFor, votesAgainst,
    },
    commitment: commit("council.treatment", salt, treatmentWords({ text, reason })),
  }, now);
  return { treatmentId: id, number, treatedOn: place.treatedOn };
}

/** What the event of a treatment binds. */
export const treatmentWords = (words: { text: string; reason: string }): string => canonicalJson({ text: words.text, reason: words.reason });

const isBefore = ({ publishedAt }: LockedCase, day: Day): boolean => publishedAt !== null && day < dayOf(publishedAt);

/** Where a search hit leads: the meeting's page, or its place on the case's where there was no meeting. */
const tailOf = (caseFile: LockedCase, meetingId: string | null, number: number): string => (meetingId
  ? searchTail("meeting", { meeting: meetingId }, `treatment-${caseFile.year}-${caseFile.number}-${number}`)
  : searchTail("case", { case: caseKey(caseFile) }, treatmentAnchor(number)));

async function placeOf(trx: Trx, command: RecordTreatment, now: Date): Promise<Place | Refusal<Reason>> {
  const { where, caseId, caseNumber } = command;
  if (!("meetingId" in where)) {
    if (where.treatedOn > dayOf(now)) return refuse("treated_in_future", { fields: { treatedOn: "council.refusals.treated_in_future" } });
    return { body: null, meetingId: null, item: null, briefing: null, caseNumber, ...where };
  }
  const meeting = await holdMeeting(trx, where.meetingId);
  const body = meeting ? await findBody(trx, meeting.bodyId) : null;
  if (!meeting || !body) return refuse("not_found");
  if (meeting.isCancelled) return refuse("meeting_cancelled", { fields: { meetingId: "council.refusals.meeting_cancelled" } });
  if (meeting.startsAt > now) return refuse("meeting_not_held", { fields: { meetingId: "council.refusals.meeting_not_held" } });
  const item = await findAgendaItem(trx, meeting.id, caseId);
  return {
    body, meetingId: meeting.id, item, briefing: await findBriefingBeforeMeeting(trx, caseId, meeting.id), delegatedRole: "", delegatedReference: "",
    treatedOn: dayOf(meeting.startsAt), caseNumber: caseNumber || (item?.caseNumber ?? ""),
  };
}

/** What a meeting treated stands on its agenda, under the number it was treated by. */
async function setAgenda(trx: Trx, { caseId, caseNumber }: RecordTreatment, { meetingId, item }: Place): Promise<void> {
  if (!meetingId) return;
  if (!item) await addAgendaItem(trx, { meetingId, caseId, caseNumber });
  else if (caseNumber !== "" && caseNumber !== item.caseNumber) await numberAgendaItem(trx, item.id, caseNumber);
}

interface Asked { readonly caseFile: LockedCase; readonly command: RecordTreatment; readonly place: Place }

async function refusalOf(trx: Trx, { caseFile, command, place }: Asked, now: Date): Promise<Refusal<Reason> | null> {
  const { kind, isFinal } = command;
  if (caseFile.origin === "proposal" && place.body?.kind === "council" && !command.isOfProposal) return refuse("said_of_proposal", { fields: { kind: "council.refusals.said_of_proposal" } });
  if (place.body && !mayTreat(place.body, kind)) return refuse("body_cannot_do_that", { fields: { kind: "council.refusals.body_cannot_do_that" } });
  if (!promisedStates.includes(caseFile.state) && !(caseFile.state === "decided" && !isFinal)) return refuse("case_takes_no_treatment");
  const seats = place.body && command.votesFor !== null ? await seatsOn(trx, place.body.id, place.treatedOn) : 0;
  if (hasTooManyVotes((command.votesFor ?? 0) + (command.votesAgainst ?? 0), seats)) {
    return refuse("more_votes_than_seats", { facts: { seats }, fields: { votesFor: { key: "council.refusals.more_votes_than_seats", facts: { seats } } } });
  }
  if (!isFinal) return null;
  if (!decidableStates.includes(caseFile.state)) return refuse("final_already");
  const notFinal = finalRefusal({ body: place.body, kind, promisedDecider: caseFile.deciderBodyId });
  if (notFinal) return refuse(notFinal, { fields: { isFinal: `council.refusals.${notFinal}` } });
  if (isBefore(caseFile, place.treatedOn)) return refuse("decided_before_asking", { fields: { isFinal: "council.refusals.decided_before_asking" } });
  const early = await readTooEarly(trx, caseFile, place.treatedOn, now);
  if (early) return refuse(early.reason, { facts: early.facts, fields: { isFinal: { key: `council.refusals.${early.reason}`, facts: early.facts } } });
  return !caseFile.reopened && (await hasFinalTreatment(trx, caseFile.id)) ? refuse("final_already") : null;
}

async function readTooEarly(trx: Trx, { id, publishedAt }: LockedCase, treatedOn: Day, now: Date): Promise<TooEarly | null> {
  const plan = await findPlan(trx, id);
  return plan && decidedTooEarly({ plan, activities: await findActivities(trx, id), publishedAt }, treatedOn, now);
}

/**
 * The final one decides; an advisory council's statement is an input to the case, the others take it under consideration. What a
 * body did before the case was published ordered the involvement, and leaves it open.
 */
async function moveCase(trx: Trx, caseFile: LockedCase, command: RecordTreatment & { readonly treatedOn: Day }, now: Date): Promise<void> {
  if (!command.isFinal && (command.kind === "opinion" || isBefore(caseFile, command.treatedOn))) return;
  const next = stateAfter(caseFile.state, command.isFinal ? "decide" : "consider");
  if (next) await setCaseState(trx, caseFile.id, next, now);
}
