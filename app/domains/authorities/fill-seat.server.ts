import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { authorityAccess } from "./authority.access.ts";
import { authorityEvents } from "./authority.events.ts";
import { findBody, insertSeat, type NewSeat } from "./authority.store.server.ts";

/** A member or deputy takes a seat; the account, where there is one, is a councillor of that body from that day. */
export async function fillSeat(trx: Trx, command: NewSeat & { actor: Actor }, now: Date): Promise<{ seatId: string } | Refusal> {
  const role = grantedRole(command.actor, authorityAccess.fillSeat);
  if (!role) return refuse("not_allowed");
  if (!(await findBody(trx, command.bodyId))) return refuse("not_found");
  const seatId = await insertSeat(trx, command);
  if (!seatId) return refuse("seat_taken", { fields: { number: "authorities.refusals.seat_taken" } });
  await record(trx, authorityEvents, {
    type: "authority.seat_filled", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: null, subject: { kind: "seat", id: seatId },
    payload: { bodyId: command.bodyId, number: command.number, kind: command.kind, from: command.fromOn },
  }, now);
  return { seatId };
}
