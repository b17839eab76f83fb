import { activityStepRefusal } from "#app/domains/ladder/ladder.rules.ts";
import { methodByKey } from "#app/domains/ladder/method.ts";
import type { Step } from "#app/domains/ladder/step.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { caseAccess } from "./case.access.ts";
import { caseEvents } from "./case.events.ts";
import type { ActivityPlan } from "./activity.ts";
import { findActivities, insertActivity } from "./activity.store.server.ts";
import { receivingStates, unpromisedStates } from "./case.lifecycle.ts";
import { findPlan } from "./case-plan.store.server.ts";
import type { CaseRefusal } from "./case.refusals.ts";
import { lockCase } from "./case.store.server.ts";
import { periodFault } from "./date.rules.ts";
import { addedHearingRefusal } from "./running-hearing.rules.ts";

export interface PlanActivity {
  readonly actor: Actor;
  readonly caseId: string;
  readonly plan: ActivityPlan;
}

/** What no activity may be, in a draft or afterwards; a step above what the case promises included, where it promises one. */
export function activityRefusal(promised: Step | null, plan: ActivityPlan): Refusal<CaseRefusal> | null {
  if (plan.closesOn < plan.opensOn) return refuse("period_ends_before_it_starts", { fields: { closes_on: "cases.refusals.period_ends_before_it_starts" } });
  const refused = activityStepRefusal(promised ?? "steer", methodByKey(plan.method).step, plan.step);
  if (refused === null) return null;
  const reason = refused === "above_method" ? "activity_above_method" : "activity_above_promise";
  return refuse(reason, { fields: { step: `cases.refusals.${reason}` } });
}

/** Adds an activity to a draft, or to a case that is running: more involvement than was promised breaks no promise. */
export async function planActivity(trx: Trx, command: PlanActivity, now: Date): Promise<{ activityId: string; number: number } | Refusal> {
  const role = grantedRole(command.actor, caseAccess.planActivity);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  if (!caseFile) return refuse("not_found");
  const isDraft = unpromisedStates.includes(caseFile.state);
  if (!isDraft && !receivingStates.includes(caseFile.state)) return refuse("case_is_closed");
  const refused = activityRefusal(caseFile.step, command.plan);
  if (refused) return refused;
  const plan = isDraft ? null : await findPlan(trx, caseFile.id);
  const past = plan && periodFault(plan, command.plan, now);
  if (past) return refuse(past.reason, { facts: past.facts, fields: { closes_on: { key: `cases.refusals.${past.reason}`, facts: past.facts } } });
  const hearing = plan && addedHearingRefusal({ plan, publishedAt: caseFile.publishedAt, standing: await findActivities(trx, caseFile.id), added: command.plan }, now);
  if (hearing) return hearing;
  const { id, number } = await insertActivity(trx, caseFile.id, command.plan);
  const { method, step, opensOn, closesOn } = command.plan;
  const happening = { actor: { actingAs: role, accountId: command.actor.accountId }, caseId: caseFile.id, subject: { kind: "activity", id } };
  if (isDraft) await record(trx, caseEvents, { ...happening, type: "case.activity_planned", payload: { number, method, step } }, now);
  else await record(trx, caseEvents, { ...happening, type: "case.activity_added", payload: { number, method, step, opensOn, closesOn } }, now);
  return { activityId: id, number };
}
