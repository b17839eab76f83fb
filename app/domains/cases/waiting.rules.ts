import { daysBetween, type Day } from "#app/platform/day.ts";

/** An answer date that holds no longer; missed when it passed before it was moved, while inputs waited. */
export interface EarlierPromise { readonly answerBy: Day; readonly missed: boolean }

export interface WaitingFacts {
  /** Inputs that are owed an answer, and those of them that wait. */
  readonly owed: number;
  readonly waiting: number;
  /** As promised at publication, and as it stands after changes of promise. */
  readonly firstAnswerBy: Day | null;
  readonly answerBy: Day | null;
  /** Every date before the one that holds now, the first one first. */
  readonly earlier?: readonly EarlierPromise[];
  readonly responsibleTitle: string;
}

interface Owed {
  readonly owed: number;
  readonly waiting: number;
  /** The first promise, where it was moved. */
  readonly movedFrom: Day | null;
  readonly earlier: readonly EarlierPromise[];
  /** Since the first promise was broken; 0 while it holds. */
  readonly daysSinceFirst: number;
  readonly today: Day;
}

/** What waits for an answer (product.md § 3.1), shown to everybody. */
export type Waiting =
  | { readonly key: "none" }
  | { readonly key: "all_answered"; readonly owed: number }
  | (Owed & { readonly key: "waiting"; readonly answerBy: Day | null })
  | (Owed & { readonly key: "late"; readonly answerBy: Day; readonly missedOn: Day; readonly days: number; readonly responsibleTitle: string });

const daysAfter = (promised: Day | null, today: Day): number => (promised === null ? 0 : Math.max(0, daysBetween(promised, today)));

/** Lateness is counted from both dates, and a missed one stays missed when it is moved: else it would look prettier than it is. */
export function waitingOf(facts: WaitingFacts, today: Day): Waiting {
  const { owed, waiting, answerBy, firstAnswerBy, earlier = [], responsibleTitle } = facts;
  if (owed === 0) return { key: "none" };
  if (waiting === 0) return { key: "all_answered", owed };
  const movedFrom = firstAnswerBy !== answerBy ? firstAnswerBy : null;
  const both = { owed, waiting, movedFrom, earlier, daysSinceFirst: daysAfter(firstAnswerBy ?? answerBy, today), today };
  const missedOn = answerBy !== null && today > answerBy ? answerBy : earlier.findLast((one) => one.missed)?.answerBy;
  if (answerBy === null || missedOn === undefined) return { key: "waiting", ...both, answerBy };
  return { key: "late", ...both, answerBy, missedOn, days: daysAfter(missedOn, today), responsibleTitle };
}
