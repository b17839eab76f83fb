import { sql } from "kysely";
import { overStates } from "#app/domains/cases/case.lifecycle.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { AgendaCase, HeldMeeting, ListedMeeting } from "./council-pages.ts";

interface Row { id: string; body_id: string; body_name: string; starts_at: Date; place: string; is_cancelled: boolean; version: number; agenda: AgendaCase[] }
const meetingOf = (row: Row): ListedMeeting => ({
  id: row.id, bodyId: row.body_id, bodyName: row.body_name, startsAt: row.starts_at, place: row.place, isCancelled: row.is_cancelled,
  version: row.version, agenda: row.agenda,
});

/** Meetings with their agendas, cases that are public only. */
const meetingsWhere = (condition: ReturnType<typeof sql>) => sql<Row>`
  select m.id, m.body_id, b.name as body_name, m.starts_at, m.place, m.is_cancelled, m.version, coalesce(a.agenda, '[]') as agenda
  from meeting m join body b on b.authority_id = m.authority_id and b.id = m.body_id
  left join lateral (
    select jsonb_agg(jsonb_build_object('caseId', c.id, 'year', c.year, 'number', c.number, 'slug', c.slug, 'title', c.title, 'state', c.state,
      'caseNumber', i.case_number, 'briefingVersion', (
        select max(f.version) from briefing f join briefing_laid l on l.authority_id = f.authority_id and l.briefing_id = f.id
        where f.authority_id = i.authority_id and f.case_id = i.case_id and l.meeting_id = i.meeting_id)) order by i.case_number, c.year, c.number) as agenda
    from agenda_item i join case_file c on c.authority_id = i.authority_id and c.id = i.case_id and c.published_at is not null
    where i.authority_id = m.authority_id and i.meeting_id = m.id) a on true
  where ${condition}`;

/** What is to come, nearest first. */
export async function readAnnounced(trx: Trx, now: Date): Promise<ListedMeeting[]> {
  return (await meetingsWhere(sql`m.starts_at > ${now} order by m.starts_at, b.sort`).execute(trx)).rows.map(meetingOf);
}

export const heldOnPage = 50;
export interface HeldMeetings { readonly meetings: readonly ListedMeeting[]; readonly page: number; readonly pages: number }

/** What has been, newest first; a page too far is the last. */
export async function readHeld(trx: Trx, now: Date, asked: number): Promise<HeldMeetings> {
  const { rows: [counted] } = await sql<{ count: number }>`select count(*)::int as count from meeting where starts_at <= ${now}`.execute(trx);
  const pages = Math.max(1, Math.ceil((counted?.count ?? 0) / heldOnPage));
  const page = Math.min(asked, pages);
  const held = await meetingsWhere(sql`m.starts_at <= ${now} order by m.starts_at desc, b.sort, m.id limit ${heldOnPage} offset ${(page - 1) * heldOnPage}`).execute(trx);
  return { meetings: held.rows.map(meetingOf), page, pages };
}

export async function readMeeting(trx: Trx, meetingId: string): Promise<ListedMeeting | null> {
  const row = (await meetingsWhere(sql`m.id = ${meetingId}`).execute(trx)).rows[0];
  return row ? meetingOf(row) : null;
}

/** Those that a briefing of the case can still be laid before. */
export async function readComingMeetings(trx: Trx, now: Date): Promise<ListedMeeting[]> {
  return (await meetingsWhere(sql`m.starts_at > ${now} and not m.is_cancelled order by m.starts_at, b.sort`).execute(trx)).rows.map(meetingOf);
}

/** Where a treatment can be recorded: meetings that have begun, those with the case on their agenda first. */
export async function readHeldMeetings(trx: Trx, caseId: string, now: Date): Promise<HeldMeeting[]> {
  const { rows } = await sql<{ id: string; body_name: string; starts_at: Date; on_agenda: boolean }>`
    select m.id, b.name as body_name, m.starts_at,
      exists (select 1 from agenda_item i where i.authority_id = m.authority_id and i.meeting_id = m.id and i.case_id = ${caseId}) as on_agenda
    from meeting m join body b on b.authority_id = m.authority_id and b.id = m.body_id
    where m.starts_at <= ${now} and not m.is_cancelled order by on_agenda desc, m.starts_at desc`.execute(trx);
  return rows.map((row) => ({ id: row.id, bodyName: row.body_name, startsAt: row.starts_at, isOnAgenda: row.on_agenda }));
}

/** Cases that can stand on an agenda. */
export async function readCasesForAgenda(trx: Trx): Promise<{ id: string; title: string; year: number; number: number }[]> {
  return trx.selectFrom("case_file").select(["id", "title", "year", "number"]).where("published_at", "is not", null)
    .where("state", "not in", [...overStates]).orderBy("year", "desc").orderBy("number", "desc").execute();
}
