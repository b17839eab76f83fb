import { caseKey, searchTail } from "#app/addresses.ts";
import type { Step } from "#app/domains/ladder/step.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { publishText, retitle } from "#app/platform/search.server.ts";
import { findActivities, updateActivity } from "./activity.store.server.ts";
import type { Activity } from "./activity.ts";
import { findPlan } from "./case-plan.store.server.ts";
import { standingBeside } from "./case-plan.ts";
import { caseText } from "./case-search.ts";
import { caseAccess } from "./case.access.ts";
import { caseEvents } from "./case.events.ts";
import { promisedStates } from "./case.lifecycle.ts";
import { lockCase, updatePlan } from "./case.store.server.ts";
import type { CasePlan } from "./case.ts";
import { deciderRefusal } from "./decider-refusal.server.ts";
import { changeRefusal } from "./promise-change.rules.ts";
import { bodyNames, insertPromise } from "./promise.store.server.ts";
import { promiseWords } from "./promise.ts";

export interface ChangePromise {
  readonly actor: Actor;
  readonly caseId: string;
  readonly version: number;
  readonly reason: string;
  /** What is not named stays as it was promised. */
  readonly title?: string;
  readonly lead?: string;
  readonly why?: string;
  readonly step?: Step;
  readonly answerBy?: Day | null;
  readonly decidesOn?: Day | null;
  readonly deciderBodyId?: string | null;
  readonly open?: readonly string[];
  readonly fixed?: readonly string[];
  readonly activity?: { readonly id: string; readonly question?: string | null; readonly opensOn?: Day | null; readonly closesOn?: Day | null } | null;
}

/** Another promise beside the old one, dated and with its reason; both stay on the case page. */
export async function changePromise(trx: Trx, command: ChangePromise, now: Date): Promise<{ promiseVersion: number } | Refusal> {
  const role = grantedRole(command.actor, caseAccess.changePromise);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  const standing = caseFile ? await findPlan(trx, caseFile.id) : null;
  if (!caseFile || !standing) return refuse("not_found");
  if (!promisedStates.includes(caseFile.state)) return refuse("nothing_promised_yet");
  if (caseFile.version !== command.version) return refuse("changed_meanwhile", { standing: standingBeside(standing, planAfter(standing, command)) });
  const before = await findActivities(trx, caseFile.id);
  const plan = planAfter(standing, command);
  const activities = before.map((activity) => activityAfter(activity, command));
  const refused = changeRefusal({ before: { plan: standing, activities: before }, after: { plan, activities }, publishedAt: caseFile.publishedAt }, now) ?? await deciderRefusal(trx, plan);
  if (refused) return refused;
  await updatePlan(trx, caseFile.id, plan, caseFile.slug);
  const changedActivity = activities.find((activity, index) => activity !== before[index]);
  if (changedActivity) await updateActivity(trx, changedActivity.id, changedActivity);
  const words = promiseWords({ plan, activities, bodyNames: await bodyNames(trx) });
  const step = plan.step ?? "inform";
  const promise = await insertPromise(trx, { caseId: caseFile.id, kind: "changed", answerBy: plan.answerBy, step, words, reason: command.reason }, now);
  await publishText(trx, { id: caseFile.id, kind: "case", caseId: caseFile.id, ...caseText(plan), path: searchTail("case", { case: caseKey(caseFile) }), at: caseFile.publishedAt ?? now });
  await retitle(trx, caseFile.id, { from: caseFile.title, to: plan.title });
  await record(trx, caseEvents, {
    type: "case.promise_changed", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: caseFile.id,
    subject: { kind: "promise", id: promise.id }, commitment: promise.commitment,
    payload: {
      promiseVersion: promise.version, step, stepBefore: standing.step ?? "inform", answerBy: plan.answerBy, answerByBefore: standing.answerBy,
      decidesOn: plan.decidesOn, decidesOnBefore: standing.decidesOn, deciderChanged: plan.deciderBodyId !== standing.deciderBodyId,
      roomChanged: [...plan.open, "", ...plan.fixed].join("\n") !== [...standing.open, "", ...standing.fixed].join("\n"), activityChanged: changedActivity !== undefined,
    },
  }, now);
  return { promiseVersion: promise.version };
}

const planAfter = (plan: CasePlan, change: ChangePromise): CasePlan => ({
  ...plan,
  title: change.title ?? plan.title,
  lead: change.lead ?? plan.lead,
  why: change.why ?? plan.why,
  step: change.step ?? plan.step,
  answerBy: change.answerBy === undefined ? plan.answerBy : change.answerBy,
  decidesOn: change.decidesOn === undefined ? plan.decidesOn : change.decidesOn,
  deciderBodyId: change.deciderBodyId === undefined ? plan.deciderBodyId : change.deciderBodyId,
  open: change.open ?? plan.open,
  fixed: change.fixed ?? plan.fixed,
});

function activityAfter(activity: Activity, { activity: change }: ChangePromise): Activity {
  if (change?.id !== activity.id) return activity;
  const after = { ...activity, question: change.question ?? activity.question, opensOn: change.opensOn ?? activity.opensOn, closesOn: change.closesOn ?? activity.closesOn };
  const isSame = after.question === activity.question && after.opensOn === activity.opensOn && after.closesOn === activity.closesOn;
  return isSame ? activity : after;
}
