import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import type { MyCase, MyMeeting, MyQuestion } from "./council-pages.ts";

/** The coming meetings of the bodies that she sits in, each with its cases and what she has not read; a cancelled one says so. */
export async function readMyMeetings(trx: Trx, me: { accountId: string; bodyIds: readonly string[] }, now: Date): Promise<MyMeeting[]> {
  if (me.bodyIds.length === 0) return [];
  const { rows } = await sql<{ id: string; body_name: string; starts_at: Date; place: string; is_cancelled: boolean; cases: MyCase[] }>`
    select m.id, b.name as body_name, m.starts_at, m.place, m.is_cancelled, coalesce(c.cases, '[]') as cases
    from meeting m join body b on b.authority_id = m.authority_id and b.id = m.body_id
    left join lateral (
      select jsonb_agg(jsonb_build_object('year', f.year, 'number', f.number, 'slug', f.slug, 'title', f.title, 'step', f.step, 'isWithdrawn', f.state = 'withdrawn', 'caseNumber', i.case_number,
        'briefing', n.briefing) order by i.case_number, f.year, f.number) as cases
      from agenda_item i join case_file f on f.authority_id = i.authority_id and f.id = i.case_id and f.published_at is not null
      left join lateral (
        select jsonb_build_object('version', br.version, 'total', (br.counts ->> 'total')::int, 'behind', br.counts -> 'behind', 'readByMe', exists (
          select 1 from briefing_read r where r.authority_id = br.authority_id and r.briefing_id = br.id and r.body_id = m.body_id and r.account_id = ${me.accountId})) as briefing
        from briefing br join briefing_laid l on l.authority_id = br.authority_id and l.briefing_id = br.id
        where br.authority_id = i.authority_id and br.case_id = i.case_id and l.meeting_id = m.id order by br.version desc limit 1) n on true
      where i.authority_id = m.authority_id and i.meeting_id = m.id) c on true
    where m.body_id = any(${[...me.bodyIds]}::uuid[]) and m.starts_at > ${now}
    order by m.starts_at`.execute(trx);
  return rows.map((row) => ({ id: row.id, bodyName: row.body_name, startsAt: row.starts_at, place: row.place, isCancelled: row.is_cancelled, cases: row.cases }));
}

export async function readMyQuestions(trx: Trx, accountId: string): Promise<MyQuestion[]> {
  const rows = await trx.selectFrom("question").innerJoin("case_file", "case_file.id", "question.case_id").innerJoin("briefing", "briefing.id", "question.briefing_id")
    .select(["question.id", "question.text", "question.asked_at", "question.promised_on", "question.answer", "question.answered_at", "briefing.version",
      "case_file.year", "case_file.number", "case_file.slug", "case_file.title"])
    .where("question.asked_by", "=", accountId).orderBy("question.asked_at", "desc").execute();
  return rows.map((row) => ({
    id: row.id, text: row.text, askedAt: row.asked_at, promisedOn: row.promised_on, answer: row.answer, answeredAt: row.answered_at,
    briefingVersion: row.version, caseFile: { year: row.year, number: row.number, slug: row.slug, title: row.title },
  }));
}
