import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import { dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record, recordAll } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { councilAccess } from "./council.access.ts";
import { councilEvents } from "./council.events.ts";
import { casesOnAgenda, changeMeeting, lockMeeting } from "./meeting.store.server.ts";

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
  const by = { actingAs: role, accountId: actor.accountId };
  await record(trx, councilEvents, {
    type: "meeting.moved", actor: by, caseId: null, subject: { kind: "meeting", id: meetingId },
    payload: { bodyId: meeting.bodyId, from: meeting.startsAt.toISOString(), to: startsAt.toISOString() },
  }, now);
  const [from, to] = [dayOf(meeting.startsAt), dayOf(startsAt)];
  const payload = { meetingId, bodyId: meeting.bodyId, from, to, otherDay: from !== to };
  const cases = await casesOnAgenda(trx, meetingId);
  await recordAll(trx, councilEvents, cases.map((caseId) => ({ type: "agenda.moved" as const, actor: by, caseId, subject: { kind: "meeting", id: meetingId }, payload })), now);
  return { meetingId };
}
