import { sql } from "kysely";
import { newId, newSalt } from "./id.server.ts";
import { payloadDefect, type EventSpecs, type PayloadOf } from "./event-payload.ts";
import type { Trx } from "./db.server.ts";

export type ActorRole = "citizen" | "officer" | "secretary" | "councillor" | "administrator" | "system";

export interface Happening<Specs extends EventSpecs, Type extends keyof Specs & string> {
  readonly type: Type;
  readonly actor: { readonly actingAs: ActorRole; readonly accountId: string | null };
  readonly caseId: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly payload: PayloadOf<Specs[Type]>;
  /** Hash that binds words which stand in their subject's own table. */
  readonly commitment?: Buffer;
}

/** Event type → names of its handlers, handed over by each process at its start. */
export type Deliveries = (type: string) => readonly string[];
export const noDeliveries: Deliveries = () => [];

let deliveriesOf: Deliveries | undefined;
export function useDeliveries(deliveries: Deliveries): void { deliveriesOf = deliveries; }

/** Adds one event and its delivery rows in the caller's transaction. `now` is the use case's. */
export async function record<Specs extends EventSpecs, Type extends keyof Specs & string>(
  trx: Trx, specs: Specs, happening: Happening<Specs, Type>, now: Date,
): Promise<string> {
  return (await recordAll(trx, specs, [happening], now))[0] as string;
}

/** As many events as one statement has room for the parameters of. */
const eventsTogether = 1000;

/** Adds many events of one moment, in the order given: one statement for the events and one for their deliveries. */
export async function recordAll<Specs extends EventSpecs, Type extends keyof Specs & string>(
  trx: Trx, specs: Specs, happenings: readonly Happening<Specs, Type>[], now: Date,
): Promise<string[]> {
  const handlersOf = deliveriesOf;
  if (!handlersOf) throw new Error("no delivery table has been handed over: call useDeliveries first");
  const rows = happenings.map((happening) => eventRow(specs, happening, now));
  for (let from = 0; from < rows.length; from += eventsTogether) {
    const together = rows.slice(from, from + eventsTogether);
    await trx.insertInto("event").values(together).execute();
    const deliveries = together.flatMap(({ id, type }) => handlersOf(type).map((handler) => ({ id: newId(), event_id: id, handler })));
    if (deliveries.length > 0) await trx.insertInto("delivery").values(deliveries).execute();
  }
  return rows.map(({ id }) => id);
}

function eventRow<Specs extends EventSpecs, Type extends keyof Specs & string>(specs: Specs, happening: Happening<Specs, Type>, now: Date) {
  const { type, actor, payload } = happening;
  const defect = payloadDefect(specs[type] ?? {}, payload);
  if (defect) throw new Error(`event ${type}: field ${defect} does not fit its kind`);
  return {
    id: newId(), type, at: now, actor_role: actor.actingAs, actor_account: actor.accountId, case_id: happening.caseId,
    subject_kind: happening.subject.kind, subject_id: happening.subject.id,
    payload: JSON.stringify(payload), commitment: happening.commitment ?? null, nonce: newSalt(),
  };
}

export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  readonly at: Date;
  readonly actorRole: ActorRole;
  readonly caseId: string | null;
  readonly subjectId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface WantedEvents {
  readonly types: readonly string[];
  readonly caseId?: string;
  /** Of one thing, where it has no case yet. */
  readonly subjectId?: string;
  /** The last one that has been read: only those that stand after it. */
  readonly after?: { readonly at: Date; readonly id: string } | null;
  readonly limit: number;
}

/** Events of the given types, newest first; one case's when named. */
export async function readEvents(trx: Trx, wanted: WantedEvents): Promise<StoredEvent[]> {
  if (wanted.types.length === 0) return [];
  const rows = await trx.selectFrom("event")
    .select(["id", "type", "at", "actor_role", "case_id", "subject_id", "payload"])
    .where("type", "in", [...wanted.types])
    .$if(wanted.caseId !== undefined, (query) => query.where("case_id", "=", wanted.caseId as string))
    .$if(wanted.subjectId !== undefined, (query) => query.where("subject_id", "=", wanted.subjectId as string))
    .$if(Boolean(wanted.after), (query) => query.where(sql<boolean>`(at < ${wanted.after?.at} or (at = ${wanted.after?.at} and id > ${wanted.after?.id}))`))
    .orderBy("at", "desc").orderBy(sql`id`)
    .limit(wanted.limit).execute();
  return rows.map((row) => ({
    id: row.id, type: row.type, at: row.at, actorRole: row.actor_role as ActorRole, caseId: row.case_id,
    subjectId: row.subject_id, payload: row.payload as Record<string, unknown>,
  }));
}
