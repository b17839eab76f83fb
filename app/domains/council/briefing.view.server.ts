import { sql } from "kysely";
import { sitsOn } from "#app/domains/authorities/sits-on.view.server.ts";
import { shownAnswersAs } from "#app/domains/cases/shown-answers-as.view.server.ts";
import { isLate } from "#app/domains/inputs/is-late.view.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { briefingOf } from "./briefing.store.server.ts";
import type { LaidBeforeMeeting, ListedBriefing, ShownBriefing, ShownStatement, ShownVoice, Speaker } from "./council-pages.ts";
import type { Passage } from "./council.ts";
import { quoteOf } from "./passage.rules.ts";

const columns = ["id", "case_id", "version", "frozen_at", "after_number", "fingerprint", "counts", "words"] as const;

export async function readBriefing(trx: Trx, caseId: string, version: number): Promise<ShownBriefing | null> {
  const row = await trx.selectFrom("briefing").select(columns)
    .select((eb) => eb.selectFrom("briefing as other").select((max) => max.fn.max("other.version").as("newest")).whereRef("other.case_id", "=", "briefing.case_id").as("newest"))
    .where("case_id", "=", caseId).where("version", "=", version).executeTakeFirst();
  if (!row) return null;
  const { fingerprint, ...briefing } = briefingOf(row);
  return { ...briefing, fingerprint: fingerprint.toString("hex"), newestVersion: row.newest ?? row.version };
}

interface VoiceRow {
  sort: number; theme_id: string | null; number: number; language: string; organisation: string | null; answers_as: string; under_18: boolean | null;
  wish: string | null; is_late: boolean; passages: Passage[]; frozen: { part: number; text: string }[]; current: { part: number; text: string }[];
}

/** What the input `i` wished when the set was frozen: a wish that is put right or renamed afterwards belongs to the next version. */
const frozenWish = (briefingId: string) => sql`(
  select w.value ->> 'label' from briefing_line bl join briefing b on b.authority_id = bl.authority_id and b.id = bl.briefing_id
  cross join lateral jsonb_array_elements(b.counts -> 'wishes') w
  where bl.briefing_id = ${briefingId} and bl.input_id = i.id and w.value ->> 'sort' = bl.counted ->> 'wish')`;

/**
 * The quoted pieces of the frozen publication, as long as what is published now still holds them: what was taken out since is not
 * shown here either.
 */
export async function readVoices(trx: Trx, briefingId: string): Promise<ShownVoice[]> {
  const { rows } = await sql<VoiceRow>`
    select v.sort, v.theme_id, i.number, i.language, n.organisation, ${shownAnswersAs} as answers_as, n.under_18, ${frozenWish(briefingId)} as wish, ${isLate} as is_late, v.passages,
      coalesce((select jsonb_agg(jsonb_build_object('part', t.part, 'text', t.text)) from publication_text t
        where t.authority_id = i.authority_id and t.publication_id = v.publication_id), '[]') as frozen,
      coalesce((select jsonb_agg(jsonb_build_object('part', t.part, 'text', t.text)) from publication_text t
        where t.authority_id = i.authority_id and t.publication_id = s.publication_id and s.is_shown), '[]') as current
    from (select authority_id, sort, theme_id, input_id, publication_id,
        jsonb_agg(jsonb_build_object('part', part, 'from', from_offset, 'to', to_offset) order by part, from_offset) as passages
      from briefing_voice where briefing_id = ${briefingId} group by authority_id, sort, theme_id, input_id, publication_id) v
    join input i on i.authority_id = v.authority_id and i.id = v.input_id
    join input_standing s on s.authority_id = i.authority_id and s.input_id = i.id
    left join input_sender n on n.authority_id = i.authority_id and n.input_id = i.id
    order by v.sort`.execute(trx);
  return rows.map((row) => ({
    themeId: row.theme_id, number: row.number, language: row.language, quote: shownQuote(row), organisation: row.organisation ?? "",
    answersAs: row.answers_as, wish: row.wish ?? "", isLate: row.is_late,
  }));
}

function shownQuote(row: VoiceRow): string | null {
  const quote = quoteOf(row.frozen, row.passages);
  if (quote === null) return null;
  const stillThere = quote.split(" […] ").every((piece) => row.current.some((part) => part.text.includes(piece)));
  return stillThere ? quote : null;
}

/** The whole public text of some inputs. */
export async function readStatements(trx: Trx, briefingId: string, inputIds: readonly string[]): Promise<ShownStatement[]> {
  if (inputIds.length === 0) return [];
  const { rows } = await sql<{ number: number; text: string | null; wish: string | null }>`
    select i.number, ${frozenWish(briefingId)} as wish, (select string_agg(t.text, E'\n\n' order by t.part) from publication_text t
        where t.authority_id = s.authority_id and t.publication_id = s.publication_id and s.is_shown) as text
    from input i join input_standing s on s.authority_id = i.authority_id and s.input_id = i.id
    where i.id = any(${[...inputIds]}::uuid[]) order by i.number`.execute(trx);
  return rows.map((row) => ({ number: row.number, text: row.text ?? "", wish: row.wish ?? "" }));
}

const meetingDay = sql`(m.starts_at at time zone 'Europe/Oslo')::date`;

/** Where a version was laid, and how many there have marked it as read: members and deputies apart, nobody by name. */
export async function readLayings(trx: Trx, briefingId: string, accountId: string | null): Promise<LaidBeforeMeeting[]> {
  const { rows } = await sql<{
    meeting_id: string; body_id: string; body_name: string; starts_at: Date; is_cancelled: boolean; laid_at: Date; case_number: string | null;
    members: number; read_by_members: number; read_by_all: number; read_by_me: boolean;
  }>`
    select m.id as meeting_id, m.body_id, b.name as body_name, m.starts_at, m.is_cancelled, l.at as laid_at, a.case_number,
      (select count(*)::int from seat s where s.authority_id = m.authority_id and s.body_id = m.body_id and s.kind = 'member'
        and ${sitsOn(meetingDay)}) as members,
      count(r.id) filter (where exists (select 1 from seat s where s.authority_id = r.authority_id and s.body_id = r.body_id
        and s.account_id = r.account_id and s.kind = 'member' and ${sitsOn(meetingDay)}))::int as read_by_members,
      count(r.id)::int as read_by_all, coalesce(bool_or(r.account_id = ${accountId}::uuid), false) as read_by_me
    from briefing_laid l
    join meeting m on m.authority_id = l.authority_id and m.id = l.meeting_id
    join body b on b.authority_id = m.authority_id and b.id = m.body_id
    join briefing f on f.authority_id = l.authority_id and f.id = l.briefing_id
    left join agenda_item a on a.authority_id = m.authority_id and a.meeting_id = m.id and a.case_id = f.case_id
    left join briefing_read r on r.authority_id = l.authority_id and r.briefing_id = l.briefing_id and r.body_id = m.body_id
    where l.briefing_id = ${briefingId}
    group by m.authority_id, m.id, m.body_id, b.name, b.sort, m.starts_at, m.is_cancelled, l.at, a.case_number order by m.starts_at, b.sort`.execute(trx);
  return rows.map((row) => ({
    meetingId: row.meeting_id, bodyId: row.body_id, bodyName: row.body_name, startsAt: row.starts_at, isCancelled: row.is_cancelled, laidAt: row.laid_at,
    caseNumber: row.case_number ?? "", members: row.members, readByMembers: row.read_by_members, readByDeputies: row.read_by_all - row.read_by_members, readByMe: row.read_by_me,
  }));
}

/** All versions of a case's briefing, newest first. */
export async function readBriefings(trx: Trx, caseId: string): Promise<ListedBriefing[]> {
  const rows = await trx.selectFrom("briefing").select(["id", "version", "frozen_at", "fingerprint", sql<number>`(counts ->> 'total')::int`.as("total")])
    .where("case_id", "=", caseId).orderBy("version", "desc").execute();
  return rows.map((row) => ({ id: row.id, version: row.version, frozenAt: row.frozen_at, total: row.total, fingerprint: row.fingerprint.toString("hex") }));
}

/** Names of organisations and bodies, as long as their input is shown. */
export async function readSpeakers(trx: Trx, caseId: string, numbers: readonly number[]): Promise<Speaker[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<{ number: number; name: string }>`
    select s.number, coalesce(nullif(n.organisation, ''), b.name) as name
    from input_standing s join input i on i.authority_id = s.authority_id and i.id = s.input_id
    left join input_sender n on n.authority_id = s.authority_id and n.input_id = s.input_id
    left join body b on b.authority_id = i.authority_id and b.id = i.council_body_id
    where s.case_id = ${caseId} and s.number = any(${[...numbers]}::int[]) and s.is_shown
      and coalesce(nullif(n.organisation, ''), b.name) is not null order by s.number`.execute(trx);
  return rows;
}
