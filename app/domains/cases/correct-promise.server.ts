import { caseKey, searchTail } from "#app/addresses.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { publishText, retitle } from "#app/platform/search.server.ts";
import { findActivities } from "./activity.store.server.ts";
import { findPlan } from "./case-plan.store.server.ts";
import { standingBeside } from "./case-plan.ts";
import { caseText } from "./case-search.ts";
import { caseAccess } from "./case.access.ts";
import { caseEvents } from "./case.events.ts";
import { promisedStates } from "./case.lifecycle.ts";
import { lockCase, updatePlan } from "./case.store.server.ts";
import { beyondCorrection, sameTexts } from "./promise.rules.ts";
import { bodyNames, insertPromise } from "./promise.store.server.ts";
import { promiseWords } from "./promise.ts";

export interface CorrectPromise {
  readonly actor: Actor;
  readonly caseId: string;
  readonly version: number;
  readonly title: string;
  readonly lead: string;
  readonly why: string;
  readonly open: readonly string[];
  readonly fixed: readonly string[];
  readonly reason: string;
}

/** Mends the spelling of what was promised; the old wording is kept beside it. The address of the case stays. */
export async function correctPromise(trx: Trx, command: CorrectPromise, now: Date): Promise<{ promiseVersion: number } | Refusal> {
  const role = grantedRole(command.actor, caseAccess.correctPromise);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  const standing = caseFile ? await findPlan(trx, caseFile.id) : null;
  if (!caseFile || !standing) return refuse("not_found");
  if (!promisedStates.includes(caseFile.state)) return refuse("nothing_promised_yet");
  const { title, lead, why, open, fixed } = command;
  if (caseFile.version !== command.version) return refuse("changed_meanwhile", { standing: standingBeside(standing, { title, lead, why, open, fixed }) });
  if (sameTexts(standing, { title, lead, why, open, fixed })) return refuse("nothing_changed");
  const names = await bodyNames(trx);
  const beyond = beyondCorrection(standing, { title, lead, why, open, fixed }, [...names.values()]);
  if (beyond.length > 0) return refuse("more_than_a_correction", { fields: Object.fromEntries(beyond.map((field) => [field, "cases.refusals.more_than_a_correction"])) });
  const plan = { ...standing, title, lead, why, open, fixed };
  await updatePlan(trx, caseFile.id, plan, caseFile.slug);
  const words = promiseWords({ plan, activities: await findActivities(trx, caseFile.id), bodyNames: names });
  const promise = await insertPromise(trx, { caseId: caseFile.id, kind: "corrected", answerBy: plan.answerBy, step: plan.step ?? "inform", words, reason: command.reason }, now);
  await publishText(trx, { id: caseFile.id, kind: "case", caseId: caseFile.id, ...caseText(plan), path: searchTail("case", { case: caseKey(caseFile) }), at: caseFile.publishedAt ?? now });
  await retitle(trx, caseFile.id, { from: caseFile.title, to: plan.title });
  await record(trx, caseEvents, {
    type: "case.promise_corrected", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: caseFile.id,
    subject: { kind: "promise", id: promise.id }, payload: { promiseVersion: promise.version }, commitment: promise.commitment,
  }, now);
  return { promiseVersion: promise.version };
}
