import { daysBetween, type Day } from "#app/platform/day.ts";

export interface WaitingFacts {
  readonly total: number;
  readonly waiting: number;
  /** What the frozen promise said first, and what it says now. */
  readonly promisedFirst: Day | null;
  readonly promisedNow: Day | null;
  readonly responsible: string;
  readonly today: Day;
}

interface Standing {
  readonly total: number;
  readonly waiting: number;
  readonly promisedFirst: Day | null;
  readonly promisedNow: Day | null;
  /** The promised day was changed after it had been given. */
  readonly moved: boolean;
  readonly responsible: string;
}

export type AnswerState =
  | { readonly kind: "none" }
  | (Standing & { readonly kind: "answered" })
  /** `daysAfterFirst` is above nought where the first promise is broken though the moved one is not. */
  | (Standing & { readonly kind: "waiting"; readonly daysAfterFirst: number })
  | (Standing & { readonly kind: "late"; readonly days: number; readonly daysAfterFirst: number });

const daysAfter = (promised: Day | null, today: Day): number => (promised === null ? 0 : Math.max(0, daysBetween(promised, today)));

/** Lateness is counted from both dates: from a moved one alone it would look prettier than it is. */
export function answerState(facts: WaitingFacts): AnswerState {
  const { total, waiting, promisedFirst, promisedNow, responsible, today } = facts;
  if (total === 0) return { kind: "none" };
  const moved = promisedFirst !== null && promisedNow !== null && promisedFirst !== promisedNow;
  const standing = { total, waiting, promisedFirst, promisedNow, moved, responsible };
  if (waiting === 0) return { kind: "answered", ...standing };
  const days = daysAfter(promisedNow, today);
  const daysAfterFirst = daysAfter(promisedFirst, today);
  return days > 0 ? { kind: "late", days, daysAfterFirst, ...standing } : { kind: "waiting", daysAfterFirst, ...standing };
}

export const promiseStandings = ["kept", "kept_after_move", "broken", "open", "none"] as const;
export type PromiseStanding = (typeof promiseStandings)[number];

export interface PromiseKeptFacts extends Pick<WaitingFacts, "total" | "waiting" | "promisedFirst" | "promisedNow" | "today"> {
  /** The day on which the last input was answered; null while one waits. */
  readonly lastAnsweredOn: Day | null;
}

/** Kept is by the date that was promised first; a date that was moved and then held is said to be so. */
export function promiseKept({ total, waiting, promisedFirst, promisedNow, lastAnsweredOn, today }: PromiseKeptFacts): PromiseStanding {
  if (total === 0 || promisedFirst === null || promisedNow === null) return "none";
  const reckonedOn = waiting > 0 ? today : (lastAnsweredOn ?? today);
  if (reckonedOn > promisedNow) return "broken";
  if (waiting > 0) return "open";
  return reckonedOn <= promisedFirst ? "kept" : "kept_after_move";
}
