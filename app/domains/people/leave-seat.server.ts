import { authorityAccess } from "#app/domains/authorities/authority.access.ts";
import { authorityEvents } from "#app/domains/authorities/authority.events.ts";
import { endSeat, lockHeldSeat } from "#app/domains/authorities/authority.store.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { grantedRole } from "./access.ts";
import type { Actor } from "./actor.ts";
import { endSessions } from "./session.store.server.ts";

/** The seat is left from a day on; who sat there stays in history, and her sessions end with her rights. */
export async function leaveSeat(trx: Trx, command: { actor: Actor; seatId: string; untilOn: string }, now: Date): Promise<{ seatId: string } | Refusal> {
  const role = grantedRole(command.actor, authorityAccess.fillSeat);
  if (!role) return refuse("not_allowed");
  const left = await lockHeldSeat(trx, command.seatId);
  if (!left) return refuse("not_found");
  if (command.untilOn < left.fromOn) return refuse("leaves_before_sitting", { fields: { untilOn: "authorities.refusals.leaves_before_sitting" } });
  await endSeat(trx, command.seatId, command.untilOn);
  if (left.accountId) await endSessions(trx, left.accountId);
  await record(trx, authorityEvents, {
    type: "authority.seat_left", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: null, subject: { kind: "seat", id: command.seatId },
    payload: { bodyId: left.bodyId, until: command.untilOn },
  }, now);
  return { seatId: command.seatId };
}
