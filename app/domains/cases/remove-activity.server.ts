import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { deleteActivity, findActivity } from "./activity.store.server.ts";
import { caseAccess } from "./case.access.ts";
import { caseEvents } from "./case.events.ts";
import { unpromisedStates } from "./case.lifecycle.ts";
import { lockCase } from "./case.store.server.ts";
import { activityFields } from "./revise-activity.server.ts";

export interface RemoveActivity {
  readonly actor: Actor;
  readonly caseId: string;
  readonly activityId: string;
  readonly version: number;
}

/** From a draft only: what was promised stays, and can be shortened by a change of promise. */
export async function removeActivity(trx: Trx, command: RemoveActivity, now: Date): Promise<{ number: number } | Refusal> {
  const role = grantedRole(command.actor, caseAccess.planActivity);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  const activity = caseFile ? await findActivity(trx, command.activityId) : null;
  if (!caseFile || activity?.caseId !== caseFile.id) return refuse("not_found");
  if (!unpromisedStates.includes(caseFile.state)) return refuse("not_a_draft");
  if (activity.version !== command.version) return refuse("changed_meanwhile", { standing: activityFields(activity) });
  await deleteActivity(trx, activity.id);
  await record(trx, caseEvents, {
    type: "case.activity_removed", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: caseFile.id,
    subject: { kind: "activity", id: activity.id }, payload: { number: activity.number },
  }, now);
  return { number: activity.number };
}
