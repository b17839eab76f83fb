import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { mayBeTold } from "./activity.rules.ts";
import { findActivity, tellOfActivity } from "./activity.store.server.ts";
import { caseAccess } from "./case.access.ts";
import { caseEvents } from "./case.events.ts";
import { promisedStates } from "./case.lifecycle.ts";
import { lockCase } from "./case.store.server.ts";
import { activityFields } from "./revise-activity.server.ts";

export interface TellActivity {
  readonly actor: Actor;
  readonly caseId: string;
  readonly activityId: string;
  readonly version: number;
  readonly participants: number | null;
  /** What was said and done there, for the case page and the briefing. */
  readonly told: string;
}

/** Tells of a meeting, a dinner or children's tracks after it was held: how many came, and what they said. */
export async function tellActivity(trx: Trx, command: TellActivity, now: Date): Promise<{ version: number } | Refusal> {
  const role = grantedRole(command.actor, caseAccess.tellActivity);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  const activity = caseFile ? await findActivity(trx, command.activityId) : null;
  if (!caseFile || activity?.caseId !== caseFile.id) return refuse("not_found");
  if (!promisedStates.includes(caseFile.state)) return refuse("nothing_promised_yet");
  if (activity.version !== command.version) return refuse("changed_meanwhile", { standing: activityFields(activity) });
  if (!mayBeTold(activity, now)) return refuse("not_held_yet");
  await tellOfActivity(trx, activity.id, { participants: command.participants, told: command.told });
  await record(trx, caseEvents, {
    type: "case.activity_told", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: caseFile.id,
    subject: { kind: "activity", id: activity.id }, payload: { number: activity.number, participants: command.participants },
  }, now);
  return { version: activity.version + 1 };
}
