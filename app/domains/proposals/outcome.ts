import type { TreatmentKind } from "#app/domains/council/council.ts";

/** What the council did with a proposal: the transitions that only it makes. */
export const councilOutcomes = ["adopt", "adopt_partly", "reject", "admit", "refuse_admission", "refer", "postpone", "return"] as const;
export type CouncilOutcome = (typeof councilOutcomes)[number];

type OutcomeEvent = "proposal.admitted" | "proposal.referred" | "proposal.postponed" | "proposal.returned" | "proposal.adopted" | "proposal.adopted_partly" | "proposal.rejected";
interface Outcome { readonly kind: TreatmentKind; readonly isFinal: boolean; readonly event: OutcomeEvent }

/** As the minutes know it: a decision that ends the case, one that does not, or none yet. */
export const outcomeKinds: Readonly<Record<Exclude<CouncilOutcome, "refuse_admission">, Outcome>> & { readonly refuse_admission: Omit<Outcome, "event"> } = {
  adopt: { kind: "decision", isFinal: true, event: "proposal.adopted" },
  adopt_partly: { kind: "decision", isFinal: true, event: "proposal.adopted_partly" },
  reject: { kind: "decision", isFinal: true, event: "proposal.rejected" },
  admit: { kind: "decision", isFinal: false, event: "proposal.admitted" },
  refuse_admission: { kind: "decision", isFinal: true },
  refer: { kind: "decision", isFinal: false, event: "proposal.referred" },
  postpone: { kind: "postponed", isFinal: false, event: "proposal.postponed" },
  return: { kind: "returned", isFinal: false, event: "proposal.returned" },
};

/** K4, K5: a refused admission has its ground in the law; a referral names the plan case and where the council says so. */
export const outcomeNeedsWords = (outcome: CouncilOutcome): readonly ("ground" | "planCase" | "planReference")[] =>
  (outcome === "refuse_admission" ? ["ground"] : outcome === "refer" ? ["planCase", "planReference"] : []);
