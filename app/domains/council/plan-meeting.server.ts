import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { councilAccess } from "./council.access.ts";
import { councilEvents } from "./council.events.ts";
import { addMeeting, findBody } from "./meeting.store.server.ts";

export interface PlanMeeting {
  readonly bodyId: string;
  readonly startsAt: Date;
  readonly place: string;
  readonly actor: Actor;
}

/** koml § 11-3: a meeting is announced in a suitable way (K26): from here on it stands in the public list. */
export async function planMeeting(trx: Trx, command: PlanMeeting, now: Date): Promise<{ meetingId: string } | Refusal<"not_allowed" | "not_found" | "meeting_over">> {
  const { actor, bodyId, startsAt } = command;
  const role = grantedRole(actor, councilAccess.planMeeting);
  if (!role) return refuse("not_allowed");
  if (!(await findBody(trx, bodyId))) return refuse("not_found");
  if (startsAt <= now) return refuse("meeting_over", { fields: { day: "council.refusals.meeting_over" } });
  const meetingId = await addMeeting(trx, { bodyId, startsAt, place: command.place });
  await record(trx, councilEvents, {
    type: "meeting.planned", actor: { actingAs: role, accountId: actor.accountId }, caseId: null,
    subject: { kind: "meeting", id: meetingId }, payload: { bodyId, startsAt: startsAt.toISOString() },
  }, now);
  return { meetingId };
}
