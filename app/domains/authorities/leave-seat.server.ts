import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { authorityAccess } from "./authority.access.ts";
import { authorityEvents } from "./authority.events.ts";
import { endSeat } from "./authority.store.server.ts";

/** The seat is left from a day on; who sat there stays in history. */
export async function leaveSeat(trx: Trx, command: { actor: Actor; seatId: string; untilOn: string }, now: Date): Promise<{ seatId: string } | Refusal> {
  const role = grantedRole(command.actor, authorityAccess.fillSeat);
  if (!role) return refuse("not_allowed");
  const bodyId = await endSeat(trx, command.seatId, command.untilOn);
  if (!bodyId) return refuse("not_found");
  await record(trx, authorityEvents, {
    type: "authority.seat_left", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: null, subject: { kind: "seat", id: command.seatId },
    payload: { bodyId, until: command.untilOn },
  }, now);
  return { seatId: command.seatId };
}
