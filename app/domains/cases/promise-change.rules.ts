import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { activityPhase } from "./activity.rules.ts";
import type { Activity } from "./activity.ts";
import { hearingRefusal, isRoomless, stepRefusal } from "./case.rules.ts";
import type { CasePlan } from "./case.ts";
import type { CaseRefusal } from "./case.refusals.ts";

interface Promised { readonly plan: CasePlan; readonly activities: readonly Activity[] }
interface PromiseChangeFacts { readonly before: Promised; readonly after: Promised; readonly publishedAt: Date | null }

const termsOf = ({ plan }: Promised): string =>
  JSON.stringify([plan.step, plan.answerBy, plan.decidesOn, plan.deciderBodyId, plan.open, plan.fixed]);

/** A changed promise must be as lawful as a first one: room, steps and the hearing's shortest period hold for it too. */
export function changeRefusal({ before, after, publishedAt }: PromiseChangeFacts, now: Date): Refusal<CaseRefusal | "lacking"> | null {
  const changed = after.activities.filter((activity, index) => activity !== before.activities[index]);
  if (termsOf(before) === termsOf(after) && changed.length === 0) return refuse("nothing_changed");
  if (isRoomless(after.plan)) return refuse("step_without_room", { fields: { open: "cases.lacking.open" } });
  if (after.plan.step !== "inform" && after.plan.fixed.length === 0) return refuse("lacking", { fields: { fixed: "cases.lacking.fixed" } });
  if (before.plan.answerBy && !after.plan.answerBy) return refuse("lacking", { fields: { answer_by: "cases.lacking.answer_by" } });
  if (changed.some((activity) => activity.closesOn < activity.opensOn)) {
    return refuse("period_ends_before_it_starts", { fields: { closes_on: "cases.refusals.period_ends_before_it_starts" } });
  }
  const { answerBy, decidesOn } = after.plan;
  if (answerBy && decidesOn && answerBy < decidesOn) return refuse("answer_before_decision", { fields: { answer_by: "cases.refusals.answer_before_decision" } });
  const isHearingChanged = changed.length > 0 || decidesOn !== before.plan.decidesOn;
  // The period is counted from the day it was announced, not from the day of the change.
  const tooShort = isHearingChanged ? hearingRefusal(after, publishedAt ?? now) : null;
  return tooShort ?? (after.plan.step === before.plan.step ? null : stepRefusal(stillToCome(after, now)));
}

/** What was held on a higher step before the change was held; it does not stop a lower promise for the rest. */
function stillToCome({ plan, activities }: Promised, now: Date): Promised {
  const promised = activities.filter((activity) => activity.step === plan.step);
  const coming = activities.filter((activity) => activity.step !== plan.step && activityPhase(activity, now) !== "closed");
  return { plan, activities: [...promised, ...coming] };
}
