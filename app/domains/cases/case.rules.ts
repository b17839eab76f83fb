import type { AdvisoryCouncil } from "#app/domains/authorities/authority.ts";
import { activityStepRefusal } from "#app/domains/ladder/ladder.rules.ts";
import { methodByKey } from "#app/domains/ladder/method.ts";
import { daysBetween, dayOf, type Day } from "#app/platform/day.ts";
import { formatDay } from "#app/platform/format.ts";
import { cite } from "#app/platform/law.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { checkHearing, hearingTemplate } from "./hearing.rules.ts";
import type { HearingCheck, HearingWarning } from "./hearing.ts";
import { isHardToRead, lix } from "./plain-language.rules.ts";
import type { ActivityPlan } from "./activity.ts";
import type { CasePlan } from "./case.ts";
import type { CaseRefusal } from "./case.refusals.ts";

export interface PublicationFacts {
  readonly plan: CasePlan;
  readonly activities: readonly (ActivityPlan & { readonly number?: number })[];
  /** What the authority's own advisory councils are called. */
  readonly councilNames?: Partial<Readonly<Record<AdvisoryCouncil, string>>>;
}

/** What the minimum of a hearing is counted from; a form knows no more while it is being filled in. */
export interface HearingFacts {
  readonly plan: Pick<CasePlan, "template" | "decidesOn">;
  readonly activities: readonly (Pick<ActivityPlan, "method" | "takesInput" | "opensOn" | "closesOn"> & { readonly number?: number })[];
}

export interface HearingPeriod { readonly check: HearingCheck; readonly days: number; readonly activity: number | null }

/** What the minimum applies to: an inspection or a hearing that takes input, never a workshop or a news item beside it. */
export const isHearing = (one: Pick<ActivityPlan, "method" | "takesInput">): boolean =>
  one.takesInput && (one.method === "hearing" || one.method === "public_inspection");

/**
 * Every period that the template's minimum is counted in: of its hearings, or until the council decides. The minimum is for laying
 * out the proposal («forslaget», pbl §§ 11-14, 12-10); what was changed after a hearing is heard anew by those whom it concerns,
 * and for that the act gives no days (P7). So a hearing that opens after a lawful one has closed may be shorter, and is warned of:
 * where it is a new proposal, the minimum holds again.
 */
export function hearingPeriods({ plan, activities }: HearingFacts, now: Date): HearingPeriod[] {
  const today = dayOf(now);
  const hearings = activities.filter(isHearing);
  const noticed = (opensOn: Day) => (opensOn < today ? today : opensOn);
  const period = (opensOn: Day, closesOn: Day, activity: number | null = null) =>
    ({ check: checkHearing(plan.template, noticed(opensOn), closesOn), days: Math.max(0, daysBetween(noticed(opensOn), closesOn)), activity });
  if (hearingTemplate(plan.template, today)?.daysUntil === "council_meeting") {
    const first = hearings.map((one) => one.opensOn).sort()[0];
    return first && plan.decidesOn ? [period(first, plan.decidesOn)] : [];
  }
  return hearings.map((one) => {
    const isLater = hearings.some((first) => first.closesOn < one.opensOn && "warnings" in period(first.opensOn, first.closesOn).check);
    const own = period(one.opensOn, one.closesOn, one.number ?? null);
    return isLater ? { ...own, check: ofLaterHearing(own.check) } : own;
  });
}

const ofLaterHearing = (check: HearingCheck): HearingCheck => {
  if (!("refused" in check) || check.refused !== "too_short") return check;
  const { refused: _, ...numbers } = check;
  return { ...numbers, warnings: ["later_and_shorter"] };
};

const hearingChecks = (facts: HearingFacts, now: Date): HearingCheck[] => hearingPeriods(facts, now).map(({ check }) => check);

export const isRoomless = (plan: Pick<CasePlan, "step" | "open" | "alternatives">): boolean =>
  plan.step !== null && plan.step !== "inform" && plan.open.length + plan.alternatives.length === 0;

export interface StepFault { readonly reason: CaseRefusal; readonly activity: number | null }

/** Every activity above its method or above the promise, and the want of one on the promised step. */
export function stepFaults({ plan: { step }, activities }: PublicationFacts): StepFault[] {
  if (step === null) return [];
  const tooHigh = activities.flatMap((one): StepFault[] => {
    const refused = activityStepRefusal(step, methodByKey(one.method).step, one.step);
    return refused ? [{ reason: refused === "above_method" ? "activity_above_method" : "activity_above_promise", activity: one.number ?? null }] : [];
  });
  return [...tooHigh, ...(activities.some((one) => one.step === step) ? [] : [{ reason: "no_activity_on_promised_step" as const, activity: null }])];
}

export function stepRefusal(facts: PublicationFacts): Refusal<CaseRefusal> | null {
  const [first] = stepFaults(facts);
  return first ? refuse(first.reason, { fields: { activities: `cases.refusals.${first.reason}` } }) : null;
}

export function hearingRefusal(facts: PublicationFacts, now: Date): Refusal<CaseRefusal> | null {
  const [first] = hearingFaults(facts, now);
  return first ? refuse(first.reason, { fields: { activities: `cases.refusals.${first.reason}` }, facts: first.facts }) : null;
}

export interface HearingFault { readonly reason: CaseRefusal; readonly facts: Readonly<Record<string, string | number>>; readonly activity: number | null }

/** Every period that is shorter than the law lets it be; without an activity where the days run to the council's meeting. */
export function hearingFaults(facts: PublicationFacts, now: Date): HearingFault[] {
  return hearingPeriods(facts, now).flatMap(({ check, activity }) => {
    if (!("refused" in check)) return [];
    return [{ reason: hearingReasons[check.refused](facts, now), facts: wordsOf(check, facts.plan), activity }];
  });
}

const hearingReasons: Readonly<Record<Extract<HearingCheck, { refused: unknown }>["refused"], (facts: PublicationFacts, now: Date) => CaseRefusal>> = {
  too_short: ({ plan }, now) => (hearingTemplate(plan.template, dayOf(now))?.daysUntil === "council_meeting" ? "council_meeting_too_soon" : "hearing_too_short"),
  closes_before_it_opens: () => "period_ends_before_it_starts",
  template_not_in_force: () => "hearing_not_in_force",
};

const wordsOf = (check: HearingCheck, plan: Pick<CasePlan, "language">) => ({
  paragraph: cite(check, plan.language), minimumDays: check.minimumDays, earliest: formatDay(check.earliest, plan.language),
});

export interface PublicationWarning {
  readonly key: HearingWarning | "hard_to_read";
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What an officer is told and never stopped by: guidance, holidays, and a lead with LIX above 45 (L5). */
export function publicationWarnings(facts: PublicationFacts, now: Date): PublicationWarning[] {
  const warned = hearingChecks(facts, now).flatMap((check) =>
    ("warnings" in check ? check.warnings.map((key) => ({ key, facts: wordsOf(check, facts.plan) })) : []));
  const hard = facts.plan.lead !== "" && isHardToRead(facts.plan.lead) ? [{ key: "hard_to_read" as const, facts: { lix: lix(facts.plan.lead).lix } }] : [];
  return [...warned, ...hard];
}
