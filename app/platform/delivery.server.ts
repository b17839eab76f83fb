import { sql } from "kysely";
import { newId } from "./id.server.ts";
import { acrossAuthorities, inAuthority, type Trx } from "./db.server.ts";

export interface Delivery {
  readonly id: string;
  readonly authority: number;
  readonly eventId: string;
  readonly handler: string;
  readonly attempts: number;
  readonly lease: string;
}

/** What an event sets in motion. May run twice: its database effect and the mark that it is done are one transaction. */
export type Handler = (trx: Trx, eventId: string, now: Date) => Promise<void>;
export type Handlers = Readonly<Record<string, Handler>>;

/** Claims up to `count` due rows by the database's own clock; a lease that runs out can be claimed by another. */
export function claimDeliveries(count: number, leaseSeconds: number): Promise<Delivery[]> {
  const lease = newId();
  return acrossAuthorities(async (trx) => {
    const { rows } = await sql<{ id: string; authority_id: number; event_id: string; handler: string; attempts: number }>`
      update delivery set lease_token = ${lease}, lease_until = now() + make_interval(secs => ${leaseSeconds}), attempts = attempts + 1
      where (authority_id, id) in (
        select authority_id, id from delivery
        where done_at is null and due_at <= now() and (lease_until is null or lease_until < now())
        order by due_at limit ${count} for update skip locked)
      returning id, authority_id, event_id, handler, attempts`.execute(trx);
    return rows.map((row) => ({ id: row.id, authority: row.authority_id, eventId: row.event_id, handler: row.handler, attempts: row.attempts, lease }));
  });
}

/**
 * Runs one claimed row. False when its lease was lost to another meanwhile; then the handler's effect is rolled back too. A row
 * whose handler this program does not know waits, as after any fault, for one that does.
 */
export async function deliver(delivery: Delivery, handlers: Handlers, now: Date): Promise<boolean> {
  try {
    const handler = handlers[delivery.handler];
    if (!handler) throw new Error(`no handler named ${delivery.handler}`);
    await inAuthority(delivery.authority, async (trx) => {
      await handler(trx, delivery.eventId, now);
      const marked = await sql`
        update delivery set done_at = now(), lease_token = null, lease_until = null
        where authority_id = ${delivery.authority} and id = ${delivery.id} and lease_token = ${delivery.lease} and done_at is null`.execute(trx);
      if (marked.numAffectedRows !== 1n) throw new LeaseLostError();
    });
    return true;
  } catch (fault) {
    if (fault instanceof LeaseLostError) return false;
    await postpone(delivery);
    throw fault;
  }
}

class LeaseLostError extends Error {}

/** Tries again after 10 s, 40 s, 90 s … at most an hour. */
async function postpone(delivery: Delivery): Promise<void> {
  const seconds = Math.min(3600, 10 * delivery.attempts ** 2);
  await acrossAuthorities((trx) => sql`
    update delivery set lease_token = null, lease_until = null, due_at = now() + make_interval(secs => ${seconds})
    where authority_id = ${delivery.authority} and id = ${delivery.id} and lease_token = ${delivery.lease}`.execute(trx));
}
