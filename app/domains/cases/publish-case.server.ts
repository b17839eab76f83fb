import { caseKey, searchTail } from "#app/addresses.ts";
import { readCouncilNames } from "#app/domains/authorities/profile.view.server.ts";
import type { Step } from "#app/domains/ladder/step.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record, type ActorRole } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { publishText } from "#app/platform/search.server.ts";
import { findActivities } from "./activity.store.server.ts";
import type { Activity } from "./activity.ts";
import { findPlan } from "./case-plan.store.server.ts";
import { caseText } from "./case-search.ts";
import { caseAccess } from "./case.access.ts";
import { caseEvents } from "./case.events.ts";
import type { CasePlan } from "./case.ts";
import { stateAfter } from "./case.lifecycle.ts";
import { lockCase, setCaseState } from "./case.store.server.ts";
import { publicationRefusal } from "./lacking.rules.ts";
import { bodyNames, insertPromise } from "./promise.store.server.ts";
import { promiseWords } from "./promise.ts";

export interface PublishCase {
  readonly actor: Actor;
  readonly caseId: string;
  readonly version: number;
}

/** Makes the case public and freezes its promise: from now on it changes only in the open. */
export async function publishCase(trx: Trx, command: PublishCase, now: Date): Promise<{ promiseVersion: number } | Refusal> {
  const role = grantedRole(command.actor, caseAccess.publish);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  const plan = caseFile ? await findPlan(trx, caseFile.id) : null;
  if (!caseFile || !plan) return refuse("not_found");
  const state = stateAfter(caseFile.state, "publish");
  if (!state) return refuse("not_a_draft");
  if (caseFile.version !== command.version) return refuse("changed_meanwhile", { standing: {} });
  const activities = await findActivities(trx, caseFile.id);
  const refused = publicationRefusal({ plan, activities, councilNames: await readCouncilNames(trx) }, now);
  if (refused) return refused;
  await setCaseState(trx, caseFile.id, state, now);
  return freezePromise(trx, { caseFile, plan, activities, acts: { actingAs: role, accountId: command.actor.accountId } }, now);
}

export interface FrozenCase {
  readonly caseFile: { readonly id: string } & Parameters<typeof caseKey>[0];
  readonly plan: CasePlan;
  readonly activities: readonly Activity[];
  readonly acts: { readonly actingAs: ActorRole; readonly accountId: string | null };
}

/** What is promised from now on, word for word, findable by everybody. */
export async function freezePromise(trx: Trx, { caseFile, plan, activities, acts }: FrozenCase, now: Date): Promise<{ promiseVersion: number }> {
  const words = promiseWords({ plan, activities, bodyNames: await bodyNames(trx) });
  const step = plan.step as Step;
  const promise = await insertPromise(trx, { caseId: caseFile.id, kind: "published", answerBy: plan.answerBy, step, words, reason: "" }, now);
  await publishText(trx, { id: caseFile.id, kind: "case", caseId: caseFile.id, ...caseText(plan), path: searchTail("case", { case: caseKey(caseFile) }), at: now });
  await record(trx, caseEvents, {
    type: "case.published", actor: acts, caseId: caseFile.id, subject: { kind: "promise", id: promise.id },
    payload: { step, promiseVersion: promise.version, answerBy: plan.answerBy, decidesOn: plan.decidesOn }, commitment: promise.commitment,
  }, now);
  return { promiseVersion: promise.version };
}
