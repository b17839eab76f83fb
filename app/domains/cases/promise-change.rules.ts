import { dayOf } from "#app/platform/day.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { activityPhase } from "./activity.rules.ts";
import type { Activity } from "./activity.ts";
import { hearingRefusal, isRoomless, stepRefusal } from "./case.rules.ts";
import type { CasePlan } from "./case.ts";
import type { CaseRefusal } from "./case.refusals.ts";
import { dateFaults, lastDeadline } from "./date.rules.ts";
import { hearingTemplate } from "./hearing.rules.ts";

interface FieldWords { readonly key: string; readonly facts: Readonly<Record<string, string>> }
interface Promised { readonly plan: CasePlan; readonly activities: readonly Activity[] }
interface PromiseChangeFacts { readonly before: Promised; readonly after: Promised; readonly publishedAt: Date | null }

const termsOf = ({ plan }: Promised): string =>
  JSON.stringify([plan.title, plan.lead, plan.why, plan.step, plan.answerBy, plan.decidesOn, plan.deciderBodyId, plan.open, plan.fixed]);

/** A changed promise must be as lawful as a first one: who decides, dates, room, steps and the hearing's shortest period hold for it too. */
export function changeRefusal({ before, after, publishedAt }: PromiseChangeFacts, now: Date): Refusal<CaseRefusal | "lacking"> | null {
  const changed = after.activities.filter((activity, index) => activity !== before.activities[index]);
  if (termsOf(before) === termsOf(after) && changed.length === 0) return refuse("nothing_changed");
  if (isRoomless(after.plan)) return refuse("step_without_room", { fields: { open: "cases.lacking.open" } });
  const lacking = lackingOf(before, after, now);
  if (lacking.length > 0) return refuse("lacking", { fields: Object.fromEntries(lacking.map((field) => [field, `cases.lacking.${field}`])) });
  const badDates = datesRefusal(before, after, now);
  if (badDates) return badDates;
  const isHearingChanged = changed.length > 0 || after.plan.decidesOn !== before.plan.decidesOn;
  // The period is counted from the day it was announced, not from the day of the change.
  const tooShort = isHearingChanged ? hearingRefusal(after, publishedAt ?? now) : null;
  return tooShort ?? (after.plan.step === before.plan.step ? null : stepRefusal(stillToCome(after, now)));
}

/** What publishing demands is not taken away afterwards; a date that an older case never had is asked for only by what publishing asks. */
function lackingOf(before: Promised, { plan, activities }: Promised, now: Date): ("fixed" | "decider" | "decides_on" | "answer_by")[] {
  const decides = plan.step !== "inform";
  const asks = activities.some((activity) => activity.takesInput);
  const countsToMeeting = hearingTemplate(plan.template, dayOf(now))?.daysUntil === "council_meeting";
  return [
    ...(decides && plan.fixed.length === 0 ? ["fixed" as const] : []),
    ...(decides && plan.deciderBodyId === null ? ["decider" as const] : []),
    ...((decides || countsToMeeting || before.plan.decidesOn !== null) && plan.decidesOn === null ? ["decides_on" as const] : []),
    ...((decides || asks || before.plan.answerBy !== null) && plan.answerBy === null ? ["answer_by" as const] : []),
  ];
}

function datesRefusal(before: Promised, after: Promised, now: Date): Refusal<CaseRefusal> | null {
  const today = dayOf(now);
  const fields: Record<string, FieldWords> = {};
  const reasons: CaseRefusal[] = [];
  const fault = (field: string, reason: CaseRefusal, facts: Readonly<Record<string, string>> = {}) => {
    fields[field] = { key: `cases.refusals.${reason}`, facts };
    reasons.push(reason);
  };
  after.activities.forEach((activity, index) => {
    const old = before.activities[index];
    if (activity === old) return;
    if (activity.closesOn < activity.opensOn) fault("closes_on", "period_ends_before_it_starts");
    else if (activity.closesOn !== old?.closesOn && activity.closesOn < today) fault("closes_on", "period_in_past");
    if (activity.opensOn !== old?.opensOn && activity.opensOn < today) fault("opens_on", "period_in_past");
  });
  const isNew = {
    decidesOn: after.plan.decidesOn !== before.plan.decidesOn, answerBy: after.plan.answerBy !== before.plan.answerBy,
    periods: lastDeadline(after.activities) !== lastDeadline(before.activities),
  };
  for (const one of dateFaults(after, now, isNew)) fault(one.field, one.reason, one.facts);
  const [first] = reasons;
  return first ? refuse(first, { fields, facts: Object.values(fields)[0]?.facts ?? {} }) : null;
}

/** What was held on a higher step before the change was held; it does not stop a lower promise for the rest. */
function stillToCome({ plan, activities }: Promised, now: Date): Promised {
  const promised = activities.filter((activity) => activity.step === plan.step);
  const coming = activities.filter((activity) => activity.step !== plan.step && activityPhase(activity, now) !== "closed");
  return { plan, activities: [...promised, ...coming] };
}
