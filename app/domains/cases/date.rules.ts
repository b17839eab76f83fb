import { dayOf, type Day } from "#app/platform/day.ts";
import { formatDay } from "#app/platform/format.ts";
import type { ActivityPlan } from "./activity.ts";
import type { CasePlan } from "./case.ts";
import type { CaseRefusal } from "./case.refusals.ts";

type Period = Pick<ActivityPlan, "takesInput" | "closesOn">;

export interface DateFacts {
  readonly plan: Pick<CasePlan, "step" | "decidesOn" | "answerBy" | "language">;
  readonly activities: readonly Period[];
}

/** What is set now; what stands from before may have passed without being at fault. */
export interface NewDates { readonly decidesOn: boolean; readonly answerBy: boolean; readonly periods: boolean }
const allNew: NewDates = { decidesOn: true, answerBy: true, periods: true };

export interface DateFault {
  readonly field: "decides_on" | "answer_by";
  readonly reason: CaseRefusal;
  readonly facts: Readonly<Record<string, string>>;
}

/** The last day on which input is taken; null where none is asked for. */
export const lastDeadline = (activities: readonly Period[]): Day | null =>
  activities.filter((one) => one.takesInput).map((one) => one.closesOn).sort().at(-1) ?? null;

/** Dates that are promised come in order: first the last deadline, then the decision, then the answers; and none has been. One fault for each field. */
export function dateFaults({ plan, activities }: DateFacts, now: Date, isNew: NewDates = allNew): DateFault[] {
  const today = dayOf(now);
  const { decidesOn, answerBy } = plan;
  const until = lastDeadline(activities);
  const facts = { until: until ? formatDay(until, plan.language) : "" };
  const endsAfter = (day: Day, isSet: boolean) => until !== null && until >= day && (isSet || isNew.periods);
  const faults: DateFault[] = [];
  // What only informs may tell of something that was decided before it was announced here.
  const isTold = plan.step === "inform" && decidesOn !== null && decidesOn < today;
  if (decidesOn && isNew.decidesOn && decidesOn < today && !isTold) faults.push({ field: "decides_on", reason: "decision_in_past", facts: {} });
  else if (decidesOn && !isTold && endsAfter(decidesOn, isNew.decidesOn)) faults.push({ field: "decides_on", reason: "decision_before_period_ends", facts });
  if (answerBy && isNew.answerBy && answerBy < today) faults.push({ field: "answer_by", reason: "answer_in_past", facts: {} });
  else if (answerBy && endsAfter(answerBy, isNew.answerBy)) faults.push({ field: "answer_by", reason: "answer_before_period_ends", facts });
  else if (answerBy && decidesOn && answerBy < decidesOn) faults.push({ field: "answer_by", reason: "answer_before_decision", facts: {} });
  return faults;
}

export interface PeriodFault { readonly reason: CaseRefusal; readonly facts: Readonly<Record<string, string>> }

/**
 * A period in a running case that would end after what is promised: whoever is told that input is taken until then must also be told
 * that the decision waits, and that is a change of promise.
 */
export function periodFault(plan: DateFacts["plan"], period: Period, now: Date): PeriodFault | null {
  if (!period.takesInput) return null;
  if (period.closesOn < dayOf(now)) return { reason: "period_in_past", facts: {} };
  const { decidesOn, answerBy, language } = plan;
  if (decidesOn && period.closesOn >= decidesOn) return { reason: "period_past_decision", facts: { on: formatDay(decidesOn, language) } };
  return answerBy && period.closesOn >= answerBy ? { reason: "period_past_answer", facts: { on: formatDay(answerBy, language) } } : null;
}
