import type { Day } from "#app/platform/day.ts";

export const promiseStandings = ["kept", "kept_after_move", "broken", "open", "withdrawn", "none"] as const;
export type PromiseStanding = (typeof promiseStandings)[number];

export interface PromiseKeptFacts {
  readonly total: number;
  readonly waiting: number;
  /** What the frozen promise said first, and what it says now. */
  readonly promisedFirst: Day | null;
  readonly promisedNow: Day | null;
  /** A date passed before it was moved, while inputs waited. */
  readonly missedBefore?: boolean;
  /** The day on which the last input was answered; null while one waits. */
  readonly lastAnsweredOn: Day | null;
  readonly today: Day;
  /** What everybody was told when the case was withdrawn keeps no promise of a reasoned answer. */
  readonly isWithdrawn?: boolean;
}

/** Kept is by the date that was promised first; a date that was moved and then held is said to be so, and one that was broken is not mended by a new one. */
export function promiseKept({ total, waiting, promisedFirst, promisedNow, missedBefore, lastAnsweredOn, today, isWithdrawn }: PromiseKeptFacts): PromiseStanding {
  if (total === 0 || promisedFirst === null || promisedNow === null) return "none";
  const reckonedOn = waiting > 0 ? today : (lastAnsweredOn ?? today);
  if (missedBefore || reckonedOn > promisedNow) return "broken";
  if (isWithdrawn) return "withdrawn";
  if (waiting > 0) return "open";
  return reckonedOn <= promisedFirst ? "kept" : "kept_after_move";
}
