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
import { putRight, putRightRefusal, settledBy, type Outcome, type RecordedOutcome, type Settled } from "./outcome.rules.ts";
import { addOutcome, findOutcomes, giveUpPlace } from "./outcome.store.server.ts";
import { outcomeKinds, outcomeNeedsWords, type CouncilOutcome } from "./outcome.ts";
import { proposalEvents } from "./proposal.events.ts";
import { endsKey, failedGuard, stateAfter } from "./proposal.lifecycle.ts";
import { lockProposal, proposalOfCase, settleProposal } from "./proposal.store.server.ts";
import type { LockedProposal, RefusedGround } from "./proposal.ts";

export interface TreatProposal extends Omit<RecordTreatment, "isFinal" | "isOfProposal"> {
  /** What the council did with the proposal; null where another body treated it, or the council asked for more first. */
  readonly outcome: CouncilOutcome | null;
  readonly ground: RefusedGround | null;
  readonly planCase: string;
  readonly planReference: string;
  /** The treatment that was written down wrong, and that this one puts right. */
  readonly putsRight: string | null;
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
  const decided = { ...command, outcome };
  const placed = await placeOutcome(trx, { command: decided, caseFile, proposal, held });
  if (isRefusal(placed)) return placed;
  const { kind, isFinal } = outcomeKinds[outcome];
  const treated = await recordTreatment(trx, { ...command, kind: kind as TreatmentKind, isFinal, isOfProposal: true }, now);
  if (isRefusal(treated)) return treated;
  await settle(trx, { command: decided, proposal, placed, treatmentId: treated.treatmentId, acts: { actingAs: role, accountId: actor.accountId } }, now);
  return { treatmentId: treated.treatmentId, number: treated.number };
}

const needsOutcome = () => refuse("said_of_proposal", { fields: { outcome: "council.refusals.said_of_proposal" } });

/** The day of the council's meeting; null where it was no meeting of the council's. */
async function councilDay(trx: Trx, { where }: TreatProposal): Promise<Day | null> {
  if (!("meetingId" in where)) return null;
  const meeting = await holdMeeting(trx, where.meetingId);
  return meeting && (await findBody(trx, meeting.bodyId))?.kind === "council" ? dayOf(meeting.startsAt) : null;
}

const isReopened = (caseFile: LockedCase) => caseFile.reopened && caseFile.state !== "decided";
const guardsOf = (caseFile: LockedCase, proposal: LockedProposal) => ({
  isAdmissibilityOpen: (proposal.admissible === "unknown" || isReopened(caseFile)) && !proposal.isVoluntary, isCaseReopened: isReopened(caseFile),
});

interface Asked { readonly command: Decided; readonly caseFile: LockedCase; readonly proposal: LockedProposal; readonly held: Day }
type Decided = TreatProposal & { readonly outcome: CouncilOutcome };

/** The place that the outcome takes, and what the proposal stands as then. */
interface Placed { readonly right: Outcome; readonly settled: Settled; readonly place: number; readonly wrong: RecordedOutcome | null }

async function placeOutcome(trx: Trx, { command, caseFile, proposal, held }: Asked): Promise<Placed | Refusal> {
  const { outcome, ground, planCase, planReference } = command;
  const lacking = outcomeNeedsWords(outcome).filter((field) => !command[field]);
  if (lacking.length > 0) return refuse("lacking", { fields: Object.fromEntries(lacking.map((field) => [field, `proposals.lacking.${field}`])) });
  const standing = (await findOutcomes(trx, proposal.id)).filter((one) => !one.isPutRight);
  const start = proposal.isVoluntary ? "taken_up" : "delivered";
  const right: Outcome = {
    outcome, on: held, ground: outcome === "refuse_admission" ? ground : null, planCase: outcome === "refer" ? planCase : "", planReference: outcome === "refer" ? planReference : "",
  };
  if (command.putsRight) {
    const wrong = standing.find((one) => one.treatmentId === command.putsRight);
    if (!wrong) return refuse("put_right_already", { fields: { putsRight: "proposals.refusals.put_right_already" } });
    const refused = putRightRefusal({ standing, wrong, right, isCaseReopened: isReopened(caseFile) });
    const settled = refused ? null : settledBy(start, putRight(standing, wrong, right));
    const reason = refused ?? "cannot_put_right";
    return settled ? { right, settled, place: wrong.place, wrong } : refuse(reason, { fields: { putsRight: `proposals.refusals.${reason}` } });
  }
  const guards = guardsOf(caseFile, proposal);
  const settled = stateAfter(proposal.state, outcome, guards) && settledBy(start, [...standing, right]);
  if (settled) return { right, settled, place: (standing.at(-1)?.place ?? 0) + 1, wrong: null };
  return refuse(failedGuard(proposal.state, outcome, guards) === "admissibility_open" ? "admissibility_decided" : "not_now");
}

interface Treated { readonly command: Decided; readonly proposal: LockedProposal; readonly placed: Placed; readonly treatmentId: string; readonly acts: ActsAs }

async function settle(trx: Trx, { command, proposal, placed, treatmentId, acts }: Treated, now: Date): Promise<void> {
  const { outcome, caseId } = command;
  const { right, settled, place, wrong } = placed;
  if (wrong) await giveUpPlace(trx, wrong.treatmentId, treatmentId);
  await addOutcome(trx, { ...right, proposalId: proposal.id, treatmentId, place });
  await settleProposal(trx, proposal.id, settled);
  const happening = { actor: acts, caseId, subject: { kind: "proposal", id: proposal.id } };
  if (wrong) await record(trx, proposalEvents, { ...happening, type: "proposal.put_right", payload: { treatmentId, wrongTreatmentId: wrong.treatmentId } }, now);
  if (outcome === "refuse_admission") await record(trx, proposalEvents, { ...happening, type: "proposal.not_admissible", payload: { treatmentId, ground: right.ground as RefusedGround } }, now);
  else await record(trx, proposalEvents, { ...happening, type: outcomeKinds[outcome].event, payload: { treatmentId } }, now);
  if (endsKey(outcome)) await endKey(trx, { proposalId: proposal.id, caseId, acts }, now);
}
