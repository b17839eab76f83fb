import { isHearing, hearingFaults } from "#app/domains/cases/case.rules.ts";
import type { Activity } from "#app/domains/cases/activity.ts";
import type { CasePlan } from "#app/domains/cases/case.ts";
import { hearingTemplate } from "#app/domains/cases/hearing.rules.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import { formatDay } from "#app/platform/format.ts";
import { cite } from "#app/platform/law.ts";

export interface AskedFacts { readonly plan: CasePlan; readonly activities: readonly Activity[]; readonly publishedAt: Date | null }

export type TooEarlyReason = "hearing_cut_off" | "decided_too_soon" | "period_still_open";
export interface TooEarly { readonly reason: TooEarlyReason; readonly facts: Readonly<Record<string, string | number>> }

/**
 * Whether a decision of that day cuts off those who were asked. What the law gives («frist», pbl §§ 11-14, 12-10; days before the
 * meeting, koml § 14-3) is never cut off. Any other period was promised: while it runs, the case is decided only after a change of
 * promise has ended it, since whoever plans to answer must be able to see that it is no use. Once it has run out everybody had the time
 * that was promised, and what a body did can be recorded as it was.
 */
export function decidedTooEarly({ plan, activities, publishedAt }: AskedFacts, treatedOn: Day, now: Date): TooEarly | null {
  const template = hearingTemplate(plan.template, publishedAt ? dayOf(publishedAt) : treatedOn);
  const asking = activities.filter((one) => one.takesInput);
  const latest = (some: readonly Activity[]) => formatDay(some.map((one) => one.closesOn).sort().at(-1) ?? "", plan.language);
  if (template?.binding && template.daysUntil === "deadline") {
    const cutOff = asking.filter((one) => isHearing(one) && one.closesOn >= treatedOn);
    if (cutOff.length > 0) return { reason: "hearing_cut_off", facts: { paragraph: cite(template, plan.language), until: latest(cutOff) } };
  }
  if (template?.binding && template.daysUntil === "council_meeting") {
    const [tooSoon] = hearingFaults({ plan: { ...plan, decidesOn: treatedOn }, activities }, publishedAt ?? now);
    if (tooSoon) return { reason: "decided_too_soon", facts: tooSoon.facts };
  }
  const open = asking.filter((one) => one.closesOn > treatedOn && one.closesOn >= dayOf(now));
  return open.length > 0 ? { reason: "period_still_open", facts: { until: latest(open) } } : null;
}
