import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { councilAccess } from "./council.access.ts";
import { councilEvents } from "./council.events.ts";
import { changeMeeting, lockMeeting } from "./meeting.store.server.ts";

export interface MoveMeeting {
  readonly meetingId: string;
  readonly version: number;
  readonly startsAt: Date;
  readonly place: string;
  readonly actor: Actor;
}

type Reason = "not_allowed" | "not_found" | "changed_meanwhile" | "meeting_over" | "meeting_cancelled";

/** Another time or place, until the meeting has begun. */
export async function moveMeeting(trx: Trx, command: MoveMeeting, now: Date): Promise<{ meetingId: string } | Refusal<Reason>> {
  const { actor, meetingId, startsAt, place } = command;
  const role = grantedRole(actor, councilAccess.planMeeting);
  if (!role) return refuse("not_allowed");
  const meeting = await lockMeeting(trx, meetingId);
  if (!meeting) return refuse("not_found");
  if (meeting.version !== command.version) return refuse("changed_meanwhile", { standing: { startsAt: meeting.startsAt.toISOString(), place: meeting.place } });
  if (meeting.isCancelled) return refuse("meeting_cancelled");
  if (meeting.startsAt <= now || startsAt <= now) return refuse("meeting_over", { fields: { day: "council.refusals.meeting_over" } });
  await changeMeeting(trx, meetingId, { startsAt, place });
  await record(trx, councilEvents, {
    type: "meeting.moved", actor: { actingAs: role, accountId: actor.accountId }, caseId: null, subject: { kind: "meeting", id: meetingId },
    payload: { bodyId: meeting.bodyId, from: meeting.startsAt.toISOString(), to: startsAt.toISOString() },
  }, now);
  return { meetingId };
}
