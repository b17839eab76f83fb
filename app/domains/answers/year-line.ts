import type { Standing } from "#app/domains/cases/case-standing.ts";
import type { BehindCounts } from "#app/domains/inputs/stands-behind.ts";
import type { Step } from "#app/domains/ladder/step.ts";
import type { Day } from "#app/platform/day.ts";
import type { PromiseStanding } from "./promise-kept.rules.ts";

/** One case of the year: what was promised, how many spoke, and whether they were answered in time. */
export interface YearLine {
  readonly year: number;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly step: Step | null;
  readonly standing: Standing;
  readonly responsible: string;
  /** Inputs that are owed an answer, and the rest beside them. */
  readonly owed: number;
  readonly behind: BehindCounts;
  readonly objections: number;
  readonly setAside: number;
  readonly answered: number;
  readonly promisedFirst: Day | null;
  /** The dates between the first one and the one that holds now. */
  readonly promisedBetween?: readonly Day[];
  readonly promisedNow: Day | null;
  readonly lastAnsweredOn: Day | null;
  readonly promise: PromiseStanding;
}
