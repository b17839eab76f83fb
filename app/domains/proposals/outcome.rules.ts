import type { Day } from "#app/platform/day.ts";
import { outcomeKinds, type CouncilOutcome } from "./outcome.ts";
import { stateAfter } from "./proposal.lifecycle.ts";
import type { Admissibility, ProposalState, RefusedGround } from "./proposal.ts";

/** What one treatment of the council's meant for the proposal. */
export interface Outcome {
  readonly outcome: CouncilOutcome;
  readonly on: Day;
  readonly ground: RefusedGround | null;
  readonly planCase: string;
  readonly planReference: string;
}

export interface RecordedOutcome extends Outcome {
  readonly treatmentId: string;
  readonly place: number;
  /** It was written down wrong, and another treatment has taken its place. */
  readonly isPutRight: boolean;
}

export interface Settled {
  readonly state: ProposalState;
  readonly admissible: Admissibility;
  readonly refusedFor: RefusedGround | null;
  readonly planCase: string;
  readonly planReference: string;
  readonly referredOn: Day | null;
  readonly decidedOn: Day | null;
}

const isFinal = ({ outcome }: Outcome) => outcomeKinds[outcome].isFinal;
const saysOfAdmissibility = ({ outcome }: Outcome) => outcome !== "postpone" && outcome !== "return";

/**
 * What the council's treatments make of a proposal, in the order in which they stand; null where the table has no such way.
 * The first decision tells whether K3 was kept, and the first referral ends the deadline (K4): deciding again unsays neither.
 */
export function settledBy(start: "delivered" | "taken_up", outcomes: readonly Outcome[]): Settled | null {
  let state: ProposalState = start;
  for (const { outcome } of outcomes) {
    const next = stateAfter(state, outcome, { isAdmissibilityOpen: true, isCaseReopened: true });
    if (!next) return null;
    state = next;
  }
  const last = outcomes.findLast(saysOfAdmissibility);
  const referrals = outcomes.filter(({ outcome }) => outcome === "refer");
  return {
    state, admissible: last ? last.outcome === "refuse_admission" ? "council_no" : "council_yes" : "unknown",
    refusedFor: state === "not_admissible" ? last?.ground ?? null : null,
    planCase: referrals.at(-1)?.planCase ?? "", planReference: referrals.at(-1)?.planReference ?? "", referredOn: referrals[0]?.on ?? null,
    decidedOn: outcomes.find(isFinal)?.on ?? null,
  };
}

export type PutRightReason = "cannot_put_right" | "reopen_first";

/**
 * What was recorded is never changed: another treatment takes the place of one that was written down wrong. What ended the case waits until
 * it is open again, and a decision takes the last place alone, since the case is decided by it.
 */
export function putRightRefusal(given: { readonly standing: readonly Outcome[]; readonly wrong: Outcome; readonly right: Outcome; readonly isCaseReopened: boolean }): PutRightReason | null {
  const isLast = given.standing.at(-1) === given.wrong;
  if (isLast && isFinal(given.wrong) && !given.isCaseReopened) return "reopen_first";
  return !isLast && isFinal(given.right) ? "cannot_put_right" : null;
}

export const putRight = (standing: readonly Outcome[], wrong: Outcome, right: Outcome): Outcome[] => standing.map((one) => (one === wrong ? right : one));
