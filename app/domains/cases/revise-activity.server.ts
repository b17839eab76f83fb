import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { breaksPromise, receivingStates } from "./activity.rules.ts";
import type { Activity, ActivityPlan } from "./activity.ts";
import { findActivities, findActivity, updateActivity } from "./activity.store.server.ts";
import { caseAccess } from "./case.access.ts";
import { caseEvents } from "./case.events.ts";
import { unpromisedStates } from "./case.lifecycle.ts";
import { findPlan } from "./case-plan.store.server.ts";
import { lockCase } from "./case.store.server.ts";
import { activityRefusal } from "./plan-activity.server.ts";
import { addedHearingRefusal } from "./running-hearing.rules.ts";

export interface ReviseActivity {
  readonly actor: Actor;
  readonly caseId: string;
  readonly activityId: string;
  readonly version: number;
  readonly plan: ActivityPlan;
}

/** Anything in a draft; afterwards a longer period, another place, a better title. The rest is a change of promise. */
export async function reviseActivity(trx: Trx, command: ReviseActivity, now: Date): Promise<{ version: number } | Refusal> {
  const role = grantedRole(command.actor, caseAccess.planActivity);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  const activity = caseFile ? await findActivity(trx, command.activityId) : null;
  if (!caseFile || activity?.caseId !== caseFile.id) return refuse("not_found");
  const isDraft = unpromisedStates.includes(caseFile.state);
  if (!isDraft && !receivingStates.includes(caseFile.state)) return refuse("case_is_closed");
  if (activity.version !== command.version) return refuse("changed_meanwhile", { standing: activityFields(activity) });
  const refused = activityRefusal(caseFile.step, command.plan);
  if (refused) return refused;
  if (!isDraft && breaksPromise(activity, command.plan)) return refuse("promise_would_change");
  const plan = isDraft || activity.takesInput ? null : await findPlan(trx, caseFile.id);
  const standing = plan ? (await findActivities(trx, caseFile.id)).filter((one) => one.id !== activity.id) : [];
  const hearing = plan && addedHearingRefusal({ plan, publishedAt: caseFile.publishedAt, standing, added: command.plan }, now);
  if (hearing) return hearing;
  await updateActivity(trx, activity.id, command.plan);
  const happening = { actor: { actingAs: role, accountId: command.actor.accountId }, caseId: caseFile.id, subject: { kind: "activity", id: activity.id } };
  const version = activity.version + 1;
  if (!isDraft && command.plan.closesOn > activity.closesOn) {
    const payload = { number: activity.number, closesOn: command.plan.closesOn, closedBefore: activity.closesOn };
    await record(trx, caseEvents, { ...happening, type: "case.activity_lengthened", payload }, now);
  } else {
    await record(trx, caseEvents, { ...happening, type: "case.activity_revised", payload: { number: activity.number, version } }, now);
  }
  return { version };
}

export const activityFields = (activity: Activity) => ({
  title: activity.title, method: activity.method, step: activity.step, question: activity.question, takes_input: activity.takesInput ? "on" : "",
  opens_on: activity.opensOn, closes_on: activity.closesOn, place: activity.place, answers_as: activity.answersAs.join("\n"), participants: activity.participants, told: activity.told, version: activity.version,
});
