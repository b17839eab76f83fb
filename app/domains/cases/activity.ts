import type { MethodKey } from "#app/domains/ladder/method.ts";
import type { Step } from "#app/domains/ladder/step.ts";
import type { Day } from "#app/platform/day.ts";

/** One use of one method in a case: a question and a period. */
export interface ActivityPlan {
  readonly method: MethodKey;
  readonly step: Step;
  readonly title: string;
  readonly question: string;
  readonly takesInput: boolean;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly place: string;
  /** What a sender may say that she answers as: «forelder», «nabo» … */
  readonly answersAs: readonly string[];
}

export interface Activity extends ActivityPlan {
  readonly id: string;
  readonly caseId: string;
  /** Its number in the case, as addresses say it. */
  readonly number: number;
  /** How many took part, and what was told of it afterwards. */
  readonly participants: number | null;
  readonly told: string;
  readonly version: number;
}

export type ActivityPhase = "coming" | "open" | "closed";

/** Whether input is taken: late input is accepted and marked, as long as the case is not decided. */
export type InputDoor = "not_yet" | "open" | "late" | "closed_case";
