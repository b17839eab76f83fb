import { promisedStates, stateAfter } from "#app/domains/cases/case.lifecycle.ts";
import { lockCase, setCaseState } from "#app/domains/cases/case.store.server.ts";
import type { LockedCase } from "#app/domains/cases/case.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import { dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record, type ActorRole } from "#app/platform/events.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { addLaying, findBriefing, findCaseOfBriefing } from "./briefing.store.server.ts";
import { councilAccess } from "./council.access.ts";
import { councilEvents } from "./council.events.ts";
import type { Meeting } from "./council.ts";
import { addAgendaItem, holdMeetings } from "./meeting.store.server.ts";

export interface LayBriefing {
  readonly briefingId: string;
  readonly meetingIds: readonly string[];
  readonly actor: Actor;
}

export type LayRefusal = "not_found" | "meeting_over" | "meeting_cancelled" | "laid_before_already";

export async function layBriefing(trx: Trx, command: LayBriefing, now: Date): Promise<{ meetings: number } | Refusal<LayRefusal | "not_allowed" | "case_not_public">> {
  const { actor, briefingId, meetingIds } = command;
  const role = grantedRole(actor, councilAccess.layBriefing);
  if (!role) return refuse("not_allowed");
  const caseId = await findCaseOfBriefing(trx, briefingId);
  const caseFile = caseId ? await lockCase(trx, caseId) : null;
  const briefing = caseFile ? await findBriefing(trx, briefingId) : null;
  if (!caseFile || !briefing) return refuse("not_found");
  if (!promisedStates.includes(caseFile.state)) return refuse("case_not_public");
  const meetings = await meetingsToLayBefore(trx, meetingIds, now);
  if (isRefusal(meetings)) return meetings;
  return layBeforeMeetings(trx, { briefing, caseFile, meetings, actor: { actingAs: role, accountId: actor.accountId } }, now);
}

/** Meetings to come, none of them cancelled. */
export async function meetingsToLayBefore(trx: Trx, meetingIds: readonly string[], now: Date): Promise<Meeting[] | Refusal<LayRefusal>> {
  const wanted = [...new Set(meetingIds)];
  const meetings = await holdMeetings(trx, wanted);
  if (wanted.length === 0 || meetings.length < wanted.length) return refuse("not_found");
  if (meetings.some((meeting) => meeting.isCancelled)) return refuse("meeting_cancelled", { fields: { meetings: "council.refusals.meeting_cancelled" } });
  if (meetings.some((meeting) => meeting.startsAt <= now)) return refuse("meeting_over", { fields: { meetings: "council.refusals.meeting_over" } });
  return meetings;
}

interface Laying {
  readonly briefing: { readonly id: string; readonly version: number };
  readonly caseFile: LockedCase;
  readonly meetings: readonly Meeting[];
  readonly actor: { readonly actingAs: ActorRole; readonly accountId: string | null };
}

/** O11: open to everybody from the minute it is sent to a body. What is laid before a meeting stands on its agenda. */
export async function layBeforeMeetings(trx: Trx, { briefing, caseFile, meetings, actor }: Laying, now: Date): Promise<{ meetings: number } | Refusal<LayRefusal>> {
  for (const meeting of meetings) {
    if (!(await addLaying(trx, { briefingId: briefing.id, meetingId: meeting.id }, now))) return refuse("laid_before_already");
    await addAgendaItem(trx, { meetingId: meeting.id, caseId: caseFile.id, caseNumber: "" });
    await record(trx, councilEvents, {
      type: "briefing.laid", actor, caseId: caseFile.id, subject: { kind: "briefing", id: briefing.id },
      payload: { version: briefing.version, meetingId: meeting.id, bodyId: meeting.bodyId, on: dayOf(meeting.startsAt) },
    }, now);
  }
  const considered = stateAfter(caseFile.state, "consider");
  if (considered) await setCaseState(trx, caseFile.id, considered, now);
  return { meetings: meetings.length };
}
