import { sql, type RawBuilder } from "kysely";
import { canonicalJson, commit, type Canonical } from "#app/platform/commitment.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { Invariant } from "#app/platform/invariant.ts";
import type { BriefingLine, LineStanding } from "./council.ts";
import { fingerprintOf } from "./fingerprint.server.ts";
import { treatmentWords } from "./record-treatment.server.ts";

interface LineRow {
  authority_id: number; briefing_id: string; fingerprint: Buffer; after_number: number; number: number | null; input_id: string; standing: LineStanding;
  publication_version: number | null; ground: string | null; theme_ids: string[]; commitment: Buffer;
}

const lineOf = (row: LineRow): BriefingLine => ({
  number: row.number ?? 0, inputId: row.input_id, standing: row.standing, publicationVersion: row.publication_version, ground: row.ground,
  themeIds: row.theme_ids, commitment: row.commitment,
});

async function brokenSets(trx: Trx): Promise<string[]> {
  const { rows } = await sql<LineRow>`
    select b.authority_id, b.id as briefing_id, b.fingerprint, b.after_number, l.number, l.input_id, l.standing, l.publication_version, l.ground, l.theme_ids, l.commitment
    from briefing b left join briefing_line l on l.authority_id = b.authority_id and l.briefing_id = b.id
    order by b.authority_id, b.id, l.number`.execute(trx);
  const sets = new Map<string, LineRow[]>();
  for (const row of rows) {
    const key = `${row.authority_id}/${row.briefing_id}`;
    sets.set(key, [...(sets.get(key) ?? []), row]);
  }
  return [...sets].filter(([, all]) => isBroken(all)).map(([key]) => key);
}

function isBroken(all: readonly LineRow[]): boolean {
  const first = all[0] as LineRow;
  const lines = all.filter((row) => row.number !== null).map(lineOf);
  const isWhole = lines.length === first.after_number && lines.every((line, index) => line.number === index + 1);
  return !isWhole || !fingerprintOf(lines).equals(first.fingerprint);
}

const reopenedLast = sql`select max(r.at) from event r where r.authority_id = c.authority_id and r.case_id = c.id and r.type = 'case.reopened'`;

const asLines = (rows: readonly { authority_id: number; id: string }[]): string[] => rows.map((row) => `${row.authority_id}/${row.id}`);

interface Bound { line: string; salt: Buffer; commitment: Buffer | null }

/** Rows whose words are no longer what the event beside them bound. */
async function unbound<Row extends Bound>(trx: Trx, query: RawBuilder<Row>, part: string, valueOf: (row: Row) => string): Promise<string[]> {
  const { rows } = await query.execute(trx);
  return rows.filter((row) => !row.commitment?.equals(commit(part, row.salt, valueOf(row)))).map((row) => row.line);
}

const eventOf = (type: string, alias: string) => sql`left join event e on e.authority_id = ${sql.ref(alias)}.authority_id and e.subject_id = ${sql.ref(alias)}.id and e.type = ${sql.lit(type)}`;

export const councilInvariants: readonly Invariant[] = [
  {
    name: "every briefing's counts and words recompute to the commitment of its event",
    broken: (trx) => unbound(trx, sql<Bound & { counts: Canonical; words: Canonical }>`
      select b.authority_id || '/' || b.id as line, b.salt, b.counts, b.words, e.commitment from briefing b ${eventOf("briefing.frozen", "b")}`,
    "council.briefing", ({ counts, words }) => canonicalJson({ counts, words })),
  },
  {
    name: "every treatment's words recompute to the commitment of its event",
    broken: (trx) => unbound(trx, sql<Bound & { text: string; reason: string }>`
      select t.authority_id || '/' || t.id as line, t.salt, t.text, t.reason, e.commitment from treatment t ${eventOf("treatment.recorded", "t")}`,
    "council.treatment", treatmentWords),
  },
  {
    name: "every question, and every answer to one, recomputes to the commitment of its event",
    broken: async (trx) => [
      ...await unbound(trx, sql<Bound & { text: string }>`
        select q.authority_id || '/' || q.id as line, q.salt, q.text, e.commitment from question q ${eventOf("question.asked", "q")}`, "council.question", ({ text }) => text),
      ...await unbound(trx, sql<Bound & { text: string }>`
        select q.authority_id || '/' || q.id as line, q.answer_salt as salt, q.answer as text, e.commitment from question q ${eventOf("question.answered", "q")}
        where q.answer is not null`, "council.question_answer", ({ text }) => text),
    ],
  },
  { name: "every frozen set holds each number up to its last and equals its control code", broken: brokenSets },
  {
    name: "who marked a briefing as read has a seat in that body, and it was laid before it",
    broken: async (trx) => asLines((await sql<{ authority_id: number; id: string }>`
      select r.authority_id, r.id from briefing_read r
      where not exists (select 1 from seat s where s.authority_id = r.authority_id and s.body_id = r.body_id and s.account_id = r.account_id)
        or not exists (select 1 from briefing_laid l join meeting m on m.authority_id = l.authority_id and m.id = l.meeting_id
          where l.authority_id = r.authority_id and l.briefing_id = r.briefing_id and m.body_id = r.body_id)`.execute(trx)).rows),
  },
  {
    name: "a decided case has a treatment that decides it, made after the case was reopened last",
    broken: async (trx) => asLines((await sql<{ authority_id: number; id: string }>`
      select c.authority_id, c.id from case_file c where c.state = 'decided' and not exists (
        select 1 from treatment t where t.authority_id = c.authority_id and t.case_id = c.id and t.is_final and t.at >= coalesce((${reopenedLast}), '-infinity'))`.execute(trx)).rows),
  },
  {
    name: "between two treatments that decide a case it was reopened",
    broken: async (trx) => asLines((await sql<{ authority_id: number; id: string }>`
      select t.authority_id, t.id from treatment t
      join lateral (select max(e.at) as at from treatment e where e.authority_id = t.authority_id and e.case_id = t.case_id and e.is_final and e.number < t.number) former on former.at is not null
      where t.is_final and not exists (select 1 from event r
        where r.authority_id = t.authority_id and r.case_id = t.case_id and r.type = 'case.reopened' and r.at between former.at and t.at)`.execute(trx)).rows),
  },
  {
    name: "no body without the power to decide has decided",
    broken: async (trx) => asLines((await sql<{ authority_id: number; id: string }>`
      select t.authority_id, t.id from treatment t join body b on b.authority_id = t.authority_id and b.id = t.body_id
      where (t.is_final and b.kind in ('elders_council', 'disability_council', 'youth_council')) or (b.kind in ('elders_council', 'disability_council', 'youth_council') and t.kind <> 'opinion')`.execute(trx)).rows),
  },
  {
    name: "each group's figure of a frozen set is what its lines were counted by",
    broken: async (trx) => asLines((await sql<{ authority_id: number; id: string }>`
      select distinct b.authority_id, b.id from briefing b
      cross join lateral (values ('ages', 'age'), ('districts', 'district'), ('answersAs', 'answersAs'), ('channels', 'channel')) as field (tally, key)
      cross join lateral jsonb_array_elements(b.counts -> field.tally) as shown
      where exists (select 1 from briefing_line k where k.authority_id = b.authority_id and k.briefing_id = b.id and k.counted is not null) and (shown.value ->> 'count')::int <> (
        select count(*) from briefing_line o join input i on i.authority_id = o.authority_id and i.id = o.input_id
        where o.authority_id = b.authority_id and o.briefing_id = b.id and i.kind <> 'objection' and o.standing <> 'set_aside'
          and shown.value -> 'keys' ? coalesce(nullif(o.counted ->> field.key, ''), 'not_said'))`.execute(trx)).rows),
  },
  {
    name: "who stood behind a frozen set sums to the whole, and to each theme's figure, as its first line says",
    broken: async (trx) => asLines((await sql<{ authority_id: number; id: string }>`
      select distinct b.authority_id, b.id from briefing b
      cross join lateral (select b.counts -> 'behind' as behind, (b.counts ->> 'total')::int as total
        union all select t.value -> 'behind', (t.value ->> 'count')::int from jsonb_array_elements(b.counts -> 'themes') as t) as counted
      where counted.behind is not null and ((select sum(one.value::int) from jsonb_each_text(counted.behind) as one) <> counted.total
        or (b.counts -> 'behind' ->> 'verified_resident')::int <> (b.counts ->> 'verified')::int
        or (b.counts -> 'behind' ->> 'organisation')::int <> (b.counts ->> 'fromBodies')::int)`.execute(trx)).rows),
  },
  {
    name: "what was laid before a meeting stands on its agenda",
    broken: async (trx) => asLines((await sql<{ authority_id: number; id: string }>`
      select l.authority_id, l.id from briefing_laid l join briefing b on b.authority_id = l.authority_id and b.id = l.briefing_id
      where not exists (select 1 from agenda_item a where a.authority_id = l.authority_id and a.meeting_id = l.meeting_id and a.case_id = b.case_id)`.execute(trx)).rows),
  },
];
