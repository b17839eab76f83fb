import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import { dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record, recordAll } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { councilAccess } from "./council.access.ts";
import { councilEvents } from "./council.events.ts";
import { casesOnAgenda, changeMeeting, lockMeeting, meetingHasTreatments } from "./meeting.store.server.ts";

export interface CancelMeeting {
  readonly meetingId: string;
  readonly version: number;
  readonly actor: Actor;
}

type Reason = "not_allowed" | "not_found" | "changed_meanwhile" | "meeting_cancelled" | "meeting_has_treatments";

/** It stays in the list as cancelled: who was told of a meeting must find out that it is not held. */
export async function cancelMeeting(trx: Trx, command: CancelMeeting, now: Date): Promise<{ meetingId: string } | Refusal<Reason>> {
  const { actor, meetingId } = command;
  const role = grantedRole(actor, councilAccess.planMeeting);
  if (!role) return refuse("not_allowed");
  const meeting = await lockMeeting(trx, meetingId);
  if (!meeting) return refuse("not_found");
  if (meeting.version !== command.version) return refuse("changed_meanwhile", { standing: { startsAt: meeting.startsAt.toISOString(), place: meeting.place } });
  if (meeting.isCancelled) return refuse("meeting_cancelled");
  if (await meetingHasTreatments(trx, meetingId)) return refuse("meeting_has_treatments");
  await changeMeeting(trx, meetingId, { isCancelled: true });
  const by = { actingAs: role, accountId: actor.accountId };
  await record(trx, councilEvents, {
    type: "meeting.cancelled", actor: by, caseId: null, subject: { kind: "meeting", id: meetingId },
    payload: { bodyId: meeting.bodyId, startsAt: meeting.startsAt.toISOString() },
  }, now);
  const payload = { meetingId, bodyId: meeting.bodyId, on: dayOf(meeting.startsAt) };
  const cases = await casesOnAgenda(trx, meetingId);
  await recordAll(trx, councilEvents, cases.map((caseId) => ({ type: "agenda.cancelled" as const, actor: by, caseId, subject: { kind: "meeting", id: meetingId }, payload })), now);
  return { meetingId };
}
