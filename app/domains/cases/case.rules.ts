import { advisoryCouncils, type AdvisoryCouncil } from "#app/domains/authorities/authority.ts";
import { activityStepRefusal, promiseRefusal } from "#app/domains/ladder/ladder.rules.ts";
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
  readonly activities: readonly ActivityPlan[];
}

/** Field of the planning form → key of what is lacking there. */
export type Lacking = Readonly<Record<string, string>>;

const because = (condition: boolean, field: string, reason = field): Lacking => (condition ? { [field]: `cases.lacking.${reason}` } : {});

/** What a case must say before it is published; empty when nothing is lacking. Drafts may lack anything. */
export function lackingForPublication({ plan, activities }: PublicationFacts, now: Date): Lacking {
  const asks = activities.some((activity) => activity.takesInput);
  const decides = plan.step !== null && plan.step !== "inform";
  return {
    ...because(plan.title === "", "title"),
    ...because(plan.lead === "", "lead"),
    ...because(plan.purpose === null, "purpose"),
    ...because(plan.why === "", "why"),
    ...because(plan.step === null, "step"),
    ...because(plan.stage === null, "stage"),
    ...because(plan.influence === null, "influence"),
    ...because(plan.influence === "delegated" && plan.influenceReference === "", "influence_reference"),
    ...because(decides && plan.fixed.length === 0, "fixed"),
    ...because(plan.heardGroups === "", "heard_groups"),
    ...lackingByTemplate(plan, now),
    // An order is told with the decision that gave it; a case that no body ordered is the administration's own.
    ...because(plan.orderedBodyId !== null && plan.orderedReference === "", "ordered_reference"),
    ...because(plan.orderedBodyId !== null && plan.orderedOn === null, "ordered_on"),
    ...because(plan.orderedBodyId === null && (plan.orderedReference !== "" || plan.orderedOn !== null), "ordered_by"),
    ...because(decides && plan.deciderBodyId === null, "decider"),
    ...because(decides && plan.decidesOn === null, "decides_on"),
    ...because((decides || asks) && plan.answerBy === null, "answer_by"),
    ...because(plan.responsibleTitle === "", "responsible_title"),
    ...because(plan.contactName === "", "contact_name"),
    ...because(plan.contactTelephone === "" && plan.contactEmail === "", "contact_telephone"),
    ...because(activities.length === 0, "activities"),
    ...because(activities.some((activity) => activity.takesInput && activity.question === ""), "activities", "question"),
    ...lackingCouncils(plan),
  };
}

/**
 * P1: pbl § 5-1 gives a special duty to secure the active participation of groups that need facilitation, children and
 * youth among them; so a plan case says which and how. The school template asks for the child's best interest (Grunnlova § 104).
 */
function lackingByTemplate(plan: CasePlan, now: Date): Lacking {
  const template = hearingTemplate(plan.template, dayOf(now));
  return {
    ...because(Boolean(template?.planCase) && plan.facilitation === "", "facilitation"),
    ...because(Boolean(template?.extraFields.includes("child_best_interest")) && plan.childInterest === "", "child_interest"),
  };
}

/** K25: medvirkningsforskriften § 2, «alle saker som gjelder» the group are laid before its council; each is laid or has a reason. */
export function councilsUnsaid(plan: Pick<CasePlan, "laidBefore">): AdvisoryCouncil[] {
  return advisoryCouncils.filter((council) => !plan.laidBefore.some((one) => one.council === council && (one.laid || one.reason !== "")));
}

const lackingCouncils = (plan: CasePlan): Lacking =>
  Object.assign({}, ...councilsUnsaid(plan).map((council) => because(true, `laid_${council}`, council)));

/** What the minimum of a hearing is counted from; a form knows no more while it is being filled in. */
export interface HearingFacts {
  readonly plan: Pick<CasePlan, "template" | "decidesOn">;
  readonly activities: readonly Pick<ActivityPlan, "method" | "takesInput" | "opensOn" | "closesOn">[];
}

export interface HearingPeriod { readonly check: HearingCheck; readonly days: number }

/** What the minimum applies to: an inspection or a hearing that takes input, never a workshop or a news item beside it. */
export const isHearing = (one: Pick<ActivityPlan, "method" | "takesInput">): boolean =>
  one.takesInput && (one.method === "hearing" || one.method === "public_inspection");

/** Every period that the template's minimum is counted in: of its hearings, or until the council decides. */
export function hearingPeriods({ plan, activities }: HearingFacts, now: Date): HearingPeriod[] {
  const today = dayOf(now);
  const hearings = activities.filter(isHearing);
  const noticed = (opensOn: Day) => (opensOn < today ? today : opensOn);
  const period = (opensOn: Day, closesOn: Day) => ({ check: checkHearing(plan.template, noticed(opensOn), closesOn), days: Math.max(0, daysBetween(noticed(opensOn), closesOn)) });
  if (hearingTemplate(plan.template, today)?.daysUntil === "council_meeting") {
    const first = hearings.map((one) => one.opensOn).sort()[0];
    return first && plan.decidesOn ? [period(first, plan.decidesOn)] : [];
  }
  return hearings.map((one) => period(one.opensOn, one.closesOn));
}

const hearingChecks = (facts: HearingFacts, now: Date): HearingCheck[] => hearingPeriods(facts, now).map(({ check }) => check);

const needsHearing = (facts: PublicationFacts, now: Date): boolean =>
  facts.plan.template !== "none" && hearingChecks(facts, now).length === 0;

export const isRoomless = (plan: Pick<CasePlan, "step" | "open" | "alternatives">): boolean =>
  plan.step !== null && plan.step !== "inform" && plan.open.length + plan.alternatives.length === 0;

/** The first thing that stops a publication; null when it may go ahead. */
export function publicationRefusal(facts: PublicationFacts, now: Date): Refusal<CaseRefusal | "lacking"> | null {
  const lacking = lackingForPublication(facts, now);
  // «Kan noe reelt endres?» comes first: without it no other field makes the case worth asking about.
  if (isRoomless(facts.plan)) return refuse("step_without_room", { fields: { open: "cases.lacking.open", ...lacking } });
  if (needsHearing(facts, now) && !lacking.activities) return refuse("lacking", { fields: { ...lacking, activities: "cases.lacking.hearing" } });
  if (Object.keys(lacking).length > 0) return refuse("lacking", { fields: lacking });
  return stepRefusal(facts) ?? hearingRefusal(facts, now) ?? dateRefusal(facts.plan);
}

export function stepRefusal({ plan, activities }: PublicationFacts): Refusal<CaseRefusal> | null {
  if (plan.step === null) return null;
  const refused = promiseRefusal(plan.step, activities.map((activity) => activity.step));
  if (refused) return refuse(refused, { fields: { activities: `cases.refusals.${refused}` } });
  const promised = plan.step;
  const tooHigh = activities.some((one) => activityStepRefusal(promised, methodByKey(one.method).step, one.step) === "above_method");
  return tooHigh ? refuse("activity_above_method", { fields: { activities: "cases.refusals.activity_above_method" } }) : null;
}

export function hearingRefusal(facts: PublicationFacts, now: Date): Refusal<CaseRefusal> | null {
  for (const check of hearingChecks(facts, now)) {
    if (!("refused" in check)) continue;
    const reason = hearingReasons[check.refused](facts, now);
    return refuse(reason, { fields: { activities: `cases.refusals.${reason}` }, facts: wordsOf(check, facts.plan) });
  }
  return null;
}

const hearingReasons: Readonly<Record<Extract<HearingCheck, { refused: unknown }>["refused"], (facts: PublicationFacts, now: Date) => CaseRefusal>> = {
  too_short: ({ plan }, now) => (hearingTemplate(plan.template, dayOf(now))?.daysUntil === "council_meeting" ? "council_meeting_too_soon" : "hearing_too_short"),
  closes_before_it_opens: () => "period_ends_before_it_starts",
  template_not_in_force: () => "hearing_not_in_force",
};

const wordsOf = (check: HearingCheck, plan: Pick<CasePlan, "language">) => ({
  paragraph: cite(check, plan.language), minimumDays: check.minimumDays, earliest: formatDay(check.earliest, plan.language),
});

const dateRefusal = (plan: CasePlan): Refusal<CaseRefusal> | null =>
  plan.answerBy && plan.decidesOn && plan.answerBy < plan.decidesOn
    ? refuse("answer_before_decision", { fields: { answer_by: "cases.refusals.answer_before_decision" } })
    : null;

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
