import type { Day } from "#app/platform/day.ts";
import type { Lang } from "#app/platform/language.ts";

/** What is stored. What time or the count decides (enough, overdue, time run out, followed up) is derived: proposal-page.ts. */
export const proposalStates = [
  "draft", "looked_through", "collecting", "delivered", "admitted", "postponed", "returned", "referred", "taken_up",
  "adopted", "adopted_partly", "rejected", "not_admissible", "carried_out", "expired", "withdrawn",
] as const;
export type ProposalState = (typeof proposalStates)[number];

/** K11: party branches and elected members may propose too, and are marked. */
export const proposerKinds = ["resident", "party_branch", "elected_member"] as const;
export type ProposerKind = (typeof proposerKinds)[number];

/** K5: what the council itself said of admissibility. */
export const admissibilities = ["unknown", "council_yes", "council_no"] as const;
export type Admissibility = (typeof admissibilities)[number];

/** K5, K6: the two grounds of koml § 12-1 on which the council may leave a proposal untreated. */
export const refusedGrounds = ["not_our_activity", "same_content"] as const;
export type RefusedGround = (typeof refusedGrounds)[number];

/** What an officer may ask the author to change before the proposal is laid out. Nothing else sends it back: the administration rejects nothing (K5). */
export const remarkGrounds = ["personal_data", "unlawful", "unclear_request"] as const;
export type RemarkGround = (typeof remarkGrounds)[number];

/** K5, K6, K4: what an officer points out to the council. */
export const flagKinds = ["not_our_activity", "same_content", "plan_case"] as const;
export type FlagKind = (typeof flagKinds)[number];

export interface ProposalText {
  readonly title: string;
  /** What the council is asked to decide. */
  readonly request: string;
  readonly reasons: string;
  readonly language: Lang;
}

/** K2: frozen together when signing opens. */
export interface FrozenThreshold {
  readonly threshold: number;
  readonly population: number;
  readonly populationAsOf: Day;
  readonly populationSource: string;
}

/** A proposal whose row is locked: what the use cases decide by. */
export interface LockedProposal {
  readonly id: string;
  readonly year: number | null;
  readonly number: number | null;
  readonly state: ProposalState;
  readonly title: string;
  readonly slug: string;
  readonly language: Lang;
  readonly citizenId: string | null;
  readonly enteredBy: string | null;
  readonly threshold: number | null;
  readonly closesOn: Day | null;
  readonly qualifiedAt: Date | null;
  readonly deliveredOn: Day | null;
  readonly decideBy: Day | null;
  readonly isVoluntary: boolean;
  readonly caseId: string | null;
  readonly admissible: Admissibility;
  readonly version: number;
}
