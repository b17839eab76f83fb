import { lockCase } from "#app/domains/cases/case.store.server.ts";
import type { LockedCase } from "#app/domains/cases/case.ts";
import { councilAccess } from "#app/domains/council/council.access.ts";
import type { TreatmentKind } from "#app/domains/council/council.ts";
import { findBody, holdMeeting } from "#app/domains/council/meeting.store.server.ts";
import { recordTreatment, type RecordTreatment } from "#app/domains/council/record-treatment.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import type { ActsAs } from "./author.ts";
import { endKey } from "./end-proposal.server.ts";
import { outcomeKinds, outcomeNeedsWords, type CouncilOutcome } from "./outcome.ts";
import { proposalEvents } from "./proposal.events.ts";
import { endsKey, failedGuard, stateAfter } from "./proposal.lifecycle.ts";
import { lockProposal, moveProposal, proposalOfCase } from "./proposal.store.server.ts";
import type { LockedProposal, ProposalState, RefusedGround } from "./proposal.ts";

export interface TreatProposal extends Omit<RecordTreatment, "isFinal" | "isOfProposal"> {
  /** What the council did with the proposal; null where another body treated it, or the council asked for more first. */
  readonly outcome: CouncilOutcome | null;
  readonly ground: RefusedGround | null;
  readonly planCase: string;
  readonly planReference: string;
}

/**
 * K5: «skal selv ta stilling»: only the council itself decides on admissibility and on the matter. A treatment of its case, like any
 * other; what it meant for the proposal is said in the same breath. Locks the case, then the proposal.
 */
export async function treatProposal(trx: Trx, command: TreatProposal, now: Date): Promise<{ treatmentId: string; number: number } | Refusal> {
  const { actor, outcome } = command;
  const role = grantedRole(actor, councilAccess.recordTreatment);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  const proposalId = caseFile && await proposalOfCase(trx, caseFile.id);
  const proposal = proposalId ? await lockProposal(trx, proposalId) : null;
  if (!caseFile || !proposal) return refuse("not_found");
  const held = await councilDay(trx, command);
  const isCouncils = held !== null;
  if (outcome === null) return isCouncils && command.kind !== "new_hearing" ? needsOutcome() : recordTreatment(trx, { ...command, isFinal: false, isOfProposal: true }, now);
  if (held === null) return refuse("council_only", { fields: { outcome: "proposals.refusals.council_only" } });
  if (caseFile.publishedAt && held < dayOf(caseFile.publishedAt)) return refuse("before_it_came", { fields: { meetingId: "proposals.refusals.before_it_came" } });
  const refused = refusalOf(command, caseFile, proposal);
  if (refused) return refused;
  const { kind, isFinal } = outcomeKinds[outcome];
  const treated = await recordTreatment(trx, { ...command, kind: kind as TreatmentKind, isFinal, isOfProposal: true }, now);
  if (isRefusal(treated)) return treated;
  await move(trx, { command: { ...command, outcome }, proposal, caseFile, treated, acts: { actingAs: role, accountId: actor.accountId } }, now);
  return { treatmentId: treated.treatmentId, number: treated.number };
}

const needsOutcome = () => refuse("said_of_proposal", { fields: { outcome: "council.refusals.said_of_proposal" } });

/** The day of the council's meeting; null where it was no meeting of the council's. */
async function councilDay(trx: Trx, { where }: TreatProposal): Promise<Day | null> {
  if (!("meetingId" in where)) return null;
  const meeting = await holdMeeting(trx, where.meetingId);
  return meeting && (await findBody(trx, meeting.bodyId))?.kind === "council" ? dayOf(meeting.startsAt) : null;
}

const guardsOf = (caseFile: LockedCase, proposal: LockedProposal) => ({ isAdmissibilityOpen: proposal.admissible === "unknown" && !proposal.isVoluntary, isCaseReopened: caseFile.reopened && caseFile.state !== "decided" });

function refusalOf(command: TreatProposal, caseFile: LockedCase, proposal: LockedProposal): Refusal | null {
  const outcome = command.outcome as CouncilOutcome;
  const guards = guardsOf(caseFile, proposal);
  if (!stateAfter(proposal.state, outcome, guards)) {
    return refuse(failedGuard(proposal.state, outcome, guards) === "admissibility_open" ? "admissibility_decided" : "not_now");
  }
  const lacking = outcomeNeedsWords(outcome).filter((field) => !command[field]);
  if (lacking.length === 0) return null;
  return refuse("lacking", { fields: Object.fromEntries(lacking.map((field) => [field, `proposals.lacking.${field}`])) });
}

interface Treated {
  readonly command: TreatProposal & { readonly outcome: CouncilOutcome };
  readonly proposal: LockedProposal;
  readonly caseFile: LockedCase;
  readonly treated: { readonly treatmentId: string; readonly treatedOn: Day };
  readonly acts: ActsAs;
}

async function move(trx: Trx, { command, proposal, caseFile, treated, acts }: Treated, now: Date): Promise<void> {
  const { outcome, ground, planCase, planReference } = command;
  const state = stateAfter(proposal.state, outcome, guardsOf(caseFile, proposal)) as ProposalState;
  const { isFinal } = outcomeKinds[outcome];
  await moveProposal(trx, proposal.id, {
    state, ...(outcome === "postpone" || outcome === "return" ? {} : { admissible: outcome === "refuse_admission" ? "council_no" : "council_yes" }),
    ...(outcome === "refuse_admission" ? { refusedFor: ground as RefusedGround } : {}),
    ...(outcome === "refer" ? { planCase, planReference, referredOn: treated.treatedOn } : {}), ...(isFinal ? { decidedOn: treated.treatedOn } : {}),
  });
  const happening = { actor: acts, caseId: caseFile.id, subject: { kind: "proposal", id: proposal.id } };
  if (outcome === "refuse_admission") await record(trx, proposalEvents, { ...happening, type: "proposal.not_admissible", payload: { treatmentId: treated.treatmentId, ground: ground as RefusedGround } }, now);
  else await record(trx, proposalEvents, { ...happening, type: outcomeKinds[outcome].event, payload: { treatmentId: treated.treatmentId } }, now);
  if (endsKey(outcome)) await endKey(trx, { proposalId: proposal.id, caseId: caseFile.id, acts }, now);
}
