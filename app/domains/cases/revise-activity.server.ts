import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record, type Happening } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { breaksPromise, keepsChoices } from "./activity.rules.ts";
import type { Activity, ActivityPlan } from "./activity.ts";
import { findActivities, findActivity, updateActivity } from "./activity.store.server.ts";
import { caseAccess } from "./case.access.ts";
import { caseEvents } from "./case.events.ts";
import { receivingStates, unpromisedStates } from "./case.lifecycle.ts";
import { findPlan } from "./case-plan.store.server.ts";
import { lockCase } from "./case.store.server.ts";
import type { LockedCase } from "./case.ts";
import { periodFault } from "./date.rules.ts";
import { activityRefusal } from "./plan-activity.server.ts";
import { bodyNames, insertPromise } from "./promise.store.server.ts";
import { promiseWords, type PromiseKind } from "./promise.ts";
import { addedHearingRefusal } from "./running-hearing.rules.ts";

export interface ReviseActivity {
  readonly actor: Actor;
  readonly caseId: string;
  readonly activityId: string;
  readonly version: number;
  readonly plan: ActivityPlan;
}

/** Anything in a draft; afterwards a longer period, another place, a name better spelled. The rest is a change of promise. */
export async function reviseActivity(trx: Trx, command: ReviseActivity, now: Date): Promise<{ version: number } | Refusal> {
  const role = grantedRole(command.actor, caseAccess.planActivity);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  const activity = caseFile ? await findActivity(trx, command.activityId) : null;
  if (!caseFile || activity?.caseId !== caseFile.id) return refuse("not_found");
  const isDraft = unpromisedStates.includes(caseFile.state);
  if (!isDraft && !receivingStates.includes(caseFile.state)) return refuse("case_is_closed");
  if (activity.version !== command.version) return refuse("changed_meanwhile", { standing: activityFields(activity) });
  const refused = activityRefusal(caseFile.step, command.plan) ?? (isDraft ? null : await promisedRefusal(trx, { caseFile, activity, revised: command.plan }, now));
  if (refused) return refused;
  await updateActivity(trx, activity.id, command.plan);
  const version = activity.version + 1;
  const actor = { actingAs: role, accountId: command.actor.accountId };
  const isPromised = !isDraft && (command.plan.closesOn !== activity.closesOn || command.plan.title !== activity.title);
  if (isPromised) await keepBothWordings(trx, { caseFile, activity, revised: command.plan, actor }, now);
  else await record(trx, caseEvents, { type: "case.activity_revised", actor, caseId: caseFile.id, subject: { kind: "activity", id: activity.id }, payload: { number: activity.number, version } }, now);
  return { version };
}

interface Revision { readonly caseFile: LockedCase; readonly activity: Activity; readonly revised: ActivityPlan }

async function promisedRefusal(trx: Trx, { caseFile, activity, revised }: Revision, now: Date): Promise<Refusal | null> {
  if (breaksPromise(activity, revised)) return refuse("promise_would_change");
  if (!keepsChoices(activity, revised)) return refuse("answers_as_only_grows", { fields: { answers_as: "cases.refusals.answers_as_only_grows" } });
  const plan = await findPlan(trx, caseFile.id);
  if (!plan) return null;
  const isLonger = revised.closesOn > activity.closesOn || (revised.takesInput && !activity.takesInput);
  const past = isLonger ? periodFault(plan, revised, now) : null;
  if (past) return refuse(past.reason, { facts: past.facts, fields: { closes_on: { key: `cases.refusals.${past.reason}`, facts: past.facts } } });
  if (activity.takesInput) return null;
  const standing = (await findActivities(trx, caseFile.id)).filter((one) => one.id !== activity.id);
  return addedHearingRefusal({ plan, publishedAt: caseFile.publishedAt, standing, added: revised }, now);
}

/** The promise as it reads now, beside the one that stood: a longer period is told as that, and nothing else is told under it. */
async function keepBothWordings(trx: Trx, { caseFile, activity, revised, actor }: Revision & Pick<Happening<typeof caseEvents, "case.promise_corrected">, "actor">, now: Date): Promise<void> {
  const plan = await findPlan(trx, caseFile.id);
  if (!plan) return;
  const [activities, names] = [await findActivities(trx, caseFile.id), await bodyNames(trx)];
  const add = (kind: PromiseKind, all: readonly Activity[]) =>
    insertPromise(trx, { caseId: caseFile.id, kind, answerBy: plan.answerBy, step: plan.step ?? "inform", words: promiseWords({ plan, activities: all, bodyNames: names }), reason: "" }, now);
  const happening = { actor, caseId: caseFile.id };
  const { number, closesOn: closedBefore } = activity;
  if (revised.title !== activity.title) {
    const renamed = activities.map((one) => (one.id === activity.id ? { ...one, closesOn: closedBefore } : one));
    const promise = await add("corrected", renamed);
    await record(trx, caseEvents, { ...happening, type: "case.promise_corrected", subject: { kind: "promise", id: promise.id }, commitment: promise.commitment, payload: { promiseVersion: promise.version } }, now);
  }
  if (revised.closesOn === closedBefore) return;
  const promise = await add("lengthened", activities);
  const payload = { number, closesOn: revised.closesOn, closedBefore, promiseVersion: promise.version };
  await record(trx, caseEvents, { ...happening, type: "case.activity_lengthened", subject: { kind: "promise", id: promise.id }, commitment: promise.commitment, payload }, now);
}

export const activityFields = (activity: Activity) => ({
  title: activity.title, method: activity.method, step: activity.step, question: activity.question, takes_input: activity.takesInput ? "on" : "",
  opens_on: activity.opensOn, closes_on: activity.closesOn, place: activity.place, answers_as: activity.answersAs.join("\n"), participants: activity.participants, told: activity.told, version: activity.version,
});
