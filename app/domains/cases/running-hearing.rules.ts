import { dayOf } from "#app/platform/day.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import type { ActivityPlan } from "./activity.ts";
import { hearingRefusal, isHearing } from "./case.rules.ts";
import type { CasePlan } from "./case.ts";
import type { CaseRefusal } from "./case.refusals.ts";

export interface RunningHearing {
  readonly plan: CasePlan;
  readonly publishedAt: Date | null;
  readonly standing: readonly ActivityPlan[];
  readonly added: ActivityPlan;
}

/**
 * A hearing that a running case gets is announced today and is judged as one it was published with: beside the first it must be as
 * long, after it it may be shorter. Where the days run to the council's meeting, the hearing that opened first counts.
 */
export function addedHearingRefusal({ plan, publishedAt, standing, added }: RunningHearing, now: Date): Refusal<CaseRefusal> | null {
  if (plan.template === "none" || !isHearing(added)) return null;
  const today = dayOf(now);
  const announced = { ...added, opensOn: added.opensOn < today ? today : added.opensOn };
  const refused = hearingRefusal({ plan, activities: [...standing, announced] }, publishedAt ?? now);
  return refused && refuse(refused.refused, { ...refused, fields: { closes_on: `cases.refusals.${refused.refused}` } });
}
