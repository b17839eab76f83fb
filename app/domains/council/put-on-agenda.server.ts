import { promisedStates } from "#app/domains/cases/case.lifecycle.ts";
import { lockCase } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { councilAccess } from "./council.access.ts";
import { councilEvents } from "./council.events.ts";
import { addAgendaItem, findAgendaItem, holdMeeting, numberAgendaItem } from "./meeting.store.server.ts";

export interface PutOnAgenda {
  readonly meetingId: string;
  readonly caseId: string;
  /** «PS 34/26»; empty until the agenda is sent, and given by calling this once more. */
  readonly caseNumber: string;
  readonly actor: Actor;
}

type Reason = "not_allowed" | "not_found" | "case_not_public" | "meeting_cancelled" | "already_on_agenda";

export async function putOnAgenda(trx: Trx, command: PutOnAgenda, now: Date): Promise<{ meetingId: string } | Refusal<Reason>> {
  const { actor, meetingId, caseId, caseNumber } = command;
  const role = grantedRole(actor, councilAccess.setAgenda);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, caseId);
  const meeting = caseFile ? await holdMeeting(trx, meetingId) : null;
  if (!caseFile || !meeting) return refuse("not_found");
  if (!promisedStates.includes(caseFile.state)) return refuse("case_not_public");
  if (meeting.isCancelled) return refuse("meeting_cancelled");
  const item = await findAgendaItem(trx, meetingId, caseId);
  if (item && (caseNumber === "" || item.caseNumber === caseNumber)) return refuse("already_on_agenda");
  if (item) await numberAgendaItem(trx, item.id, caseNumber);
  else await addAgendaItem(trx, { meetingId, caseId, caseNumber });
  await record(trx, councilEvents, {
    type: "agenda.set", actor: { actingAs: role, accountId: actor.accountId }, caseId, subject: { kind: "meeting", id: meetingId },
    payload: { meetingId, bodyId: meeting.bodyId, hasCaseNumber: caseNumber !== "" },
  }, now);
  return { meetingId };
}
