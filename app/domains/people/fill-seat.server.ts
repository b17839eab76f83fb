import { authorityAccess } from "#app/domains/authorities/authority.access.ts";
import { authorityEvents } from "#app/domains/authorities/authority.events.ts";
import { findSeatAgainst, insertSeat, lockBody, type NewSeat } from "#app/domains/authorities/authority.store.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { grantedRole } from "./access.ts";
import type { Actor } from "./actor.ts";
import { endSessions } from "./session.store.server.ts";

/**
 * A member or deputy takes a seat; the account, where there is one, is a councillor of that body from that day. Its rights have
 * changed, so its sessions end.
 */
export async function fillSeat(trx: Trx, command: NewSeat & { actor: Actor }, now: Date): Promise<{ seatId: string } | Refusal> {
  const role = grantedRole(command.actor, authorityAccess.fillSeat);
  if (!role) return refuse("not_allowed");
  if (!(await lockBody(trx, command.bodyId))) return refuse("not_found");
  const against = await findSeatAgainst(trx, command);
  if (against) return refuse(against, { fields: { [against === "seat_taken" ? "number" : "accountId"]: `authorities.refusals.${against}` } });
  const seatId = await insertSeat(trx, command);
  if (!seatId) return refuse("seat_taken", { fields: { number: "authorities.refusals.seat_taken" } });
  if (command.accountId) await endSessions(trx, command.accountId);
  await record(trx, authorityEvents, {
    type: "authority.seat_filled", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: null, subject: { kind: "seat", id: seatId },
    payload: { bodyId: command.bodyId, number: command.number, kind: command.kind, from: command.fromOn },
  }, now);
  return { seatId };
}
