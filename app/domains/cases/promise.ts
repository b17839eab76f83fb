import type { Day } from "#app/platform/day.ts";
import type { Activity } from "./activity.ts";
import type { CasePlan } from "./case.ts";

export const promiseKinds = ["published", "changed", "corrected", "lengthened"] as const;
export type PromiseKind = (typeof promiseKinds)[number];

type Texts = readonly string[];

/** What was promised, word for word, as it is frozen; no person's name stands in it, since it can never be erased. */
export interface PromiseWords {
  readonly title: string;
  readonly lead: string;
  readonly purpose: string | null;
  readonly why: string;
  readonly step: string | null;
  readonly stage: string | null;
  readonly influence: string | null;
  readonly influenceReference: string;
  readonly open: Texts;
  readonly fixed: Texts;
  readonly alternatives: readonly { readonly letter: string; readonly title: string; readonly cost: string; readonly costAmount: number | null; readonly runningCost: string; readonly givesWay: string; readonly ready: string }[];
  readonly heardGroups: string;
  readonly facilitation: string;
  readonly childInterest: string;
  readonly template: string;
  readonly orderedBy: string | null;
  readonly orderedReference: string;
  readonly orderedOn: Day | null;
  readonly decider: string | null;
  readonly decidesOn: Day | null;
  readonly answerBy: Day | null;
  readonly responsible: string;
  readonly laidBefore: readonly { readonly council: string; readonly laid: boolean; readonly reason: string }[];
  readonly activities: readonly { readonly number: number; readonly method: string; readonly step: string; readonly title: string; readonly question: string; readonly takesInput: boolean; readonly opensOn: Day; readonly closesOn: Day }[];
}

export interface PromiseVersion {
  readonly version: number;
  readonly kind: PromiseKind;
  readonly at: Date;
  readonly reason: string;
  readonly answerBy: Day | null;
  readonly words: PromiseWords;
}

export interface PromiseSources {
  readonly plan: CasePlan;
  readonly activities: readonly Activity[];
  readonly bodyNames: ReadonlyMap<string, string>;
}

export function promiseWords({ plan, activities, bodyNames }: PromiseSources): PromiseWords {
  const nameOf = (id: string | null) => (id ? (bodyNames.get(id) ?? null) : null);
  return {
    title: plan.title, lead: plan.lead, purpose: plan.purpose, why: plan.why, step: plan.step, stage: plan.stage,
    influence: plan.influence, influenceReference: plan.influenceReference, open: [...plan.open], fixed: [...plan.fixed],
    alternatives: plan.alternatives.map(({ letter, title, cost, costAmount, runningCost, givesWay, ready }) => ({ letter, title, cost, costAmount, runningCost, givesWay, ready })),
    heardGroups: plan.heardGroups, facilitation: plan.facilitation, childInterest: plan.childInterest, template: plan.template,
    orderedBy: nameOf(plan.orderedBodyId), orderedReference: plan.orderedReference, orderedOn: plan.orderedOn,
    decider: nameOf(plan.deciderBodyId), decidesOn: plan.decidesOn, answerBy: plan.answerBy, responsible: plan.responsibleTitle,
    laidBefore: plan.laidBefore.map(({ council, laid, reason }) => ({ council, laid, reason })),
    activities: [...activities].sort((a, b) => a.number - b.number).map(({ number, method, step, title, question, takesInput, opensOn, closesOn }) =>
      ({ number, method, step, title, question, takesInput, opensOn, closesOn })),
  };
}
