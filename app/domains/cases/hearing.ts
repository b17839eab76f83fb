import type { Day } from "#app/platform/day.ts";
import type { Citation } from "#app/platform/law.ts";

export const hearingTemplateKeys = [
  "none",
  "zoning_plan",
  "zoning_programme",
  "municipal_plan",
  "municipal_plan_programme",
  "transformation_strategy",
  "planning_strategy",
  "action_programme",
  "regional_planning_strategy",
  "regional_plan",
  "state_plan",
  "budget",
  "school",
] as const;

export type HearingTemplateKey = (typeof hearingTemplateKeys)[number];

/** Whom or where the law says that the hearing must be told. */
export type HearingNotice = "bodies" | "newspaper" | "internet" | "copy" | "letter";

/** Fields that a case of this kind must fill in before it is published, beyond those of every case. */
export type HearingField = "alternatives_not_announced" | "child_best_interest" | "user_bodies";

export interface HearingTemplate extends Citation {
  key: HearingTemplateKey;
  minimumDays: number;
  /** What the days run to: the deadline for input, or the meeting that decides. */
  daysUntil: "deadline" | "council_meeting";
  /** False: guidance, so that a shorter period is warned of and not stopped. */
  binding: boolean;
  validFrom: Day;
  validUntil: Day | null;
  notice: readonly HearingNotice[];
  /** P4: the trail is statutory, and closing waits for every answer. */
  statutoryTrail: boolean;
  /** P1: published only when it says which groups need facilitation, and how. */
  planCase: boolean;
  /** P5: what is laid before the council must say what weight the statements were given. */
  weightReported: boolean;
  extraFields: readonly HearingField[];
}

export type HearingRefusal = "too_short" | "closes_before_it_opens" | "template_not_in_force";

export type HearingWarning = "below_guidance" | "later_and_shorter" | "covers_july" | "covers_christmas";

interface HearingNumbers extends Citation {
  minimumDays: number;
  earliest: Day;
}

/** No warnings: the period may stand as it is. */
export type HearingCheck = HearingNumbers & ({ refused: HearingRefusal } | { warnings: readonly HearingWarning[] });
