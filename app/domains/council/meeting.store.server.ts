import { newId } from "#app/platform/id.server.ts";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { BodyKind, DecisionPower } from "#app/domains/authorities/authority.ts";
import type { Meeting, TreatingBody } from "./council.ts";

export async function addMeeting(trx: Trx, meeting: { bodyId: string; startsAt: Date; place: string }): Promise<string> {
  const id = newId();
  await trx.insertInto("meeting").values({ id, body_id: meeting.bodyId, starts_at: meeting.startsAt, place: meeting.place }).execute();
  return id;
}

const columns = ["id", "body_id", "starts_at", "place", "is_cancelled", "version"] as const;

interface MeetingRow { id: string; body_id: string; starts_at: Date; place: string; is_cancelled: boolean; version: number }
const meetingOf = (row: MeetingRow): Meeting => ({
  id: row.id, bodyId: row.body_id, startsAt: row.starts_at, place: row.place, isCancelled: row.is_cancelled, version: row.version,
});

/** Held as it is until the transaction ends, while others may hold it too: what is written of a meeting is never written of a cancelled one. */
export async function holdMeetings(trx: Trx, meetingIds: readonly string[]): Promise<Meeting[]> {
  if (meetingIds.length === 0) return [];
  const rows = await trx.selectFrom("meeting").select(columns).where("id", "in", [...meetingIds]).orderBy("id").forShare().execute();
  return rows.map(meetingOf).sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}

export const holdMeeting = async (trx: Trx, meetingId: string): Promise<Meeting | null> => (await holdMeetings(trx, [meetingId]))[0] ?? null;

/** Two secretaries who change one meeting at once: the row is held until the first has ended. */
export async function lockMeeting(trx: Trx, meetingId: string): Promise<Meeting | null> {
  const row = await trx.selectFrom("meeting").select(columns).where("id", "=", meetingId).forNoKeyUpdate().executeTakeFirst();
  return row ? meetingOf(row) : null;
}

export async function changeMeeting(trx: Trx, meetingId: string, change: { startsAt?: Date; place?: string; isCancelled?: boolean }): Promise<void> {
  await trx.updateTable("meeting").set((eb) => ({
    version: eb("version", "+", 1),
    ...(change.startsAt === undefined ? {} : { starts_at: change.startsAt }),
    ...(change.place === undefined ? {} : { place: change.place }),
    ...(change.isCancelled === undefined ? {} : { is_cancelled: change.isCancelled }),
  })).where("id", "=", meetingId).execute();
}

export interface AgendaItem { readonly id: string; readonly caseNumber: string; readonly version: number }

export async function findAgendaItem(trx: Trx, meetingId: string, caseId: string): Promise<AgendaItem | null> {
  const row = await trx.selectFrom("agenda_item").select(["id", "case_number", "version"])
    .where("meeting_id", "=", meetingId).where("case_id", "=", caseId).executeTakeFirst();
  return row ? { id: row.id, caseNumber: row.case_number, version: row.version } : null;
}

/** Laying a briefing and setting an agenda may both come first; the case stands there once. */
export async function addAgendaItem(trx: Trx, item: { meetingId: string; caseId: string; caseNumber: string }): Promise<void> {
  await trx.insertInto("agenda_item").values({ id: newId(), meeting_id: item.meetingId, case_id: item.caseId, case_number: item.caseNumber })
    .onConflict((conflict) => conflict.columns(["authority_id", "meeting_id", "case_id"]).doNothing()).execute();
}

export async function numberAgendaItem(trx: Trx, itemId: string, caseNumber: string): Promise<void> {
  await trx.updateTable("agenda_item").set((eb) => ({ case_number: caseNumber, version: eb("version", "+", 1) })).where("id", "=", itemId).execute();
}

export async function casesOnAgenda(trx: Trx, meetingId: string): Promise<string[]> {
  const rows = await trx.selectFrom("agenda_item").select("case_id").where("meeting_id", "=", meetingId).orderBy("case_id").execute();
  return rows.map((row) => row.case_id);
}

export async function meetingHasTreatments(trx: Trx, meetingId: string): Promise<boolean> {
  return (await trx.selectFrom("treatment").select("id").where("meeting_id", "=", meetingId).limit(1).executeTakeFirst()) !== undefined;
}

/** How many members the body has on the day; 0 where nobody is entered. A seat keeps its number when its holder changes. */
export async function seatsOn(trx: Trx, bodyId: string, day: Day): Promise<number> {
  const row = await trx.selectFrom("seat").select((eb) => eb.fn.max("number").as("seats")).where("body_id", "=", bodyId).where("kind", "=", "member")
    .where("from_on", "<=", day).where((eb) => eb.or([eb("until_on", "is", null), eb("until_on", ">", day)])).executeTakeFirst();
  return row?.seats ?? 0;
}

export async function findBody(trx: Trx, bodyId: string): Promise<TreatingBody | null> {
  const row = await trx.selectFrom("body").select(["id", "kind", "name", "decision_power"]).where("id", "=", bodyId).executeTakeFirst();
  return row ? { id: row.id, kind: row.kind as BodyKind, name: row.name, decisionPower: row.decision_power as DecisionPower } : null;
}
