import type { Step } from "#app/domains/ladder/step.ts";
import { caseStates, type CaseState } from "./case.ts";

export const caseActions = ["publish", "consider", "decide", "complete", "withdraw", "reopen"] as const;
export type CaseAction = (typeof caseActions)[number];

/** What a transition asks beyond the state: a case that only informs owes no decision; a dropped draft was never public. */
export type CaseGuard = "only_informs" | "was_published";
export interface CaseTransition { readonly to: CaseState; readonly guard?: CaseGuard }

type Table = Readonly<Record<CaseState, Readonly<Partial<Record<CaseAction, CaseTransition>>>>>;

/** What is not in the table cannot happen. */
export const caseTransitions: Table = {
  draft: { publish: { to: "published" }, withdraw: { to: "withdrawn" } },
  published: {
    consider: { to: "under_consideration" }, decide: { to: "decided" },
    complete: { to: "completed", guard: "only_informs" }, withdraw: { to: "withdrawn" },
  },
  under_consideration: {
    decide: { to: "decided" }, complete: { to: "completed", guard: "only_informs" }, withdraw: { to: "withdrawn" },
  },
  decided: { complete: { to: "completed" }, reopen: { to: "under_consideration" } },
  completed: { reopen: { to: "under_consideration" } },
  withdrawn: { reopen: { to: "published", guard: "was_published" } },
};

export interface GuardFacts { readonly step?: Step | null; readonly publishedAt?: Date | null }

const guards: Readonly<Record<CaseGuard, (facts: GuardFacts) => boolean>> = {
  only_informs: (facts) => facts.step === "inform",
  was_published: (facts) => facts.publishedAt != null,
};

/** The state that the action leads to, or null when it cannot happen. A guard whose fact is not given does not hold. */
export function stateAfter(state: CaseState, action: CaseAction, facts: GuardFacts = {}): CaseState | null {
  const transition = caseTransitions[state][action];
  if (!transition || (transition.guard && !guards[transition.guard](facts))) return null;
  return transition.to;
}

const statesWith = (action: CaseAction): CaseState[] => caseStates.filter((state) => caseTransitions[state][action] !== undefined);

/** Derived, so that no second list of states can disagree with the table. */
export const decidableStates = statesWith("decide");
/** Planning is still free: nothing has been promised. */
export const unpromisedStates = statesWith("publish");
/** Something is still owed, so what was promised holds, and changes only by a dated, reasoned change of promise. */
export const promisedStates = statesWith("complete");
/** Input is taken, and what is asked may still grow: nothing has been decided. The states in which a decision may come. */
export const receivingStates = decidableStates;
/** Nothing more comes: what was promised is over, until it is reopened. */
export const overStates = caseStates.filter((state) => !unpromisedStates.includes(state) && !promisedStates.includes(state));
export const isOver = (state: CaseState): boolean => overStates.includes(state);
