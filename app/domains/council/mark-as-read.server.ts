import { lockCase } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { addReadMark, findBriefing, isLaidBeforeBody } from "./briefing.store.server.ts";
import { councilAccess } from "./council.access.ts";
import { councilEvents } from "./council.events.ts";

export interface MarkAsRead {
  readonly briefingId: string;
  readonly bodyId: string;
  readonly actor: Actor;
}

type Reason = "not_allowed" | "not_found" | "not_laid_before_your_body" | "already_read" | "case_is_withdrawn";

/** Counted for each body and shown as a number; nobody but herself sees whose mark it is, so the event does not name her either. */
export async function markAsRead(trx: Trx, command: MarkAsRead, now: Date): Promise<{ version: number } | Refusal<Reason>> {
  const { actor, briefingId, bodyId } = command;
  const role = grantedRole(actor, councilAccess.markAsRead);
  if (!role || !actor.accountId) return refuse("not_allowed");
  const briefing = await findBriefing(trx, briefingId);
  const caseFile = briefing && await lockCase(trx, briefing.caseId);
  if (!briefing || !caseFile) return refuse("not_found");
  if (caseFile.state === "withdrawn") return refuse("case_is_withdrawn");
  const sits = actor.seats.some((seat) => seat.bodyId === bodyId);
  if (!sits || !(await isLaidBeforeBody(trx, briefingId, bodyId))) return refuse("not_laid_before_your_body");
  if (!(await addReadMark(trx, { briefingId, bodyId, accountId: actor.accountId }, now))) return refuse("already_read");
  await record(trx, councilEvents, {
    type: "briefing.read", actor: { actingAs: role, accountId: null }, caseId: briefing.caseId, subject: { kind: "briefing", id: briefingId },
    payload: { version: briefing.version, bodyId },
  }, now);
  return { version: briefing.version };
}
