import { slugOf } from "#app/addresses.ts";
import { dayOf, yearOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { findActivities, insertActivity } from "./activity.store.server.ts";
import type { ActivityPlan } from "./activity.ts";
import { caseEvents } from "./case.events.ts";
import { insertCase, setCaseState, takeCaseNumber, updatePlan } from "./case.store.server.ts";
import type { CasePlan } from "./case.ts";
import { freezePromise, type FrozenCase } from "./publish-case.server.ts";
import type { PlannedCase } from "./plan-case.server.ts";

export interface BringCase { readonly plan: CasePlan; readonly activity: ActivityPlan; readonly acts: FrozenCase["acts"] }

/**
 * A case that nobody planned: people brought it, and the council must treat it itself (koml § 12-1). It is public from its first moment;
 * what a plan would have to ask for before publication has happened already. Who may bring one is asked by the subject that does.
 */
export async function bringCase(trx: Trx, { plan, activity, acts }: BringCase, now: Date): Promise<PlannedCase> {
  const year = yearOf(dayOf(now));
  const number = await takeCaseNumber(trx, year);
  const slug = slugOf(plan.title);
  const caseId = await insertCase(trx, { year, number, slug, title: plan.title, language: plan.language, responsibleAccountId: null, origin: "proposal" }, now);
  await record(trx, caseEvents, { type: "case.planned", actor: acts, caseId, subject: { kind: "case", id: caseId }, payload: { year, number, language: plan.language } }, now);
  await updatePlan(trx, caseId, plan, slug);
  const added = await insertActivity(trx, caseId, activity);
  await record(trx, caseEvents, {
    type: "case.activity_planned", actor: acts, caseId, subject: { kind: "activity", id: added.id }, payload: { number: added.number, method: activity.method, step: activity.step },
  }, now);
  await setCaseState(trx, caseId, "published", now);
  await freezePromise(trx, { caseFile: { id: caseId, year, number, slug }, plan, activities: await findActivities(trx, caseId), acts }, now);
  return { caseId, year, number, slug };
}
