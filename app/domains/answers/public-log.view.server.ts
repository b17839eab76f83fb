import { sql, type RawBuilder } from "kysely";
import { earlierPromises } from "#app/domains/cases/earlier-promises.view.server.ts";
import type { EarlierPromise } from "#app/domains/cases/waiting.rules.ts";
import type { GroundKey } from "#app/domains/inputs/ground.ts";
import type { EraseGround } from "#app/domains/inputs/input.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { readEvents } from "#app/platform/events.server.ts";
import { dayKey, inCaseKey, pageOf, timeKey, type LogPage, type LogPart, type LogWish } from "./log-page.ts";
import type { BriefingChecksum, LateCase, OfCase, PromiseChange, PublicLog, RemovalLine, SetAsideCount, WithheldInput, WithheldKind } from "./public-log.ts";

type CaseRow = OfCase;
const caseOf = ({ year, number, slug, title }: CaseRow): OfCase => ({ year, number, slug, title });
export const rowsOnPage = 300;

/** How far a part is read: the rows after a key, and one more than are shown. */
interface Reading { readonly after: string; readonly size: number }
const more = ({ size }: Reading) => size + 1;

/** What is held back, moved or late in the whole authority; drafts and dropped drafts have no place in it. */
export async function readPublicLog(trx: Trx, today: Day, asked: LogWish & { readonly size?: number } = { part: null, after: "" }): Promise<PublicLog> {
  const reading = { after: asked.after, size: asked.size ?? rowsOnPage };
  const part = async <Page>(name: LogPart, read: () => Promise<Page>): Promise<Page | null> => (asked.part === null || asked.part === name ? read() : null);
  return {
    withheld: await part("withheld", () => readWithheld(trx, reading)), setAside: await part("setAside", () => readSetAside(trx, reading)),
    late: await part("late", () => readLate(trx, today, reading)), changes: await part("changes", () => readChanges(trx, reading)),
    briefings: await part("briefings", () => readBriefings(trx, reading)), removals: await part("removals", () => readRemovals(trx, reading)),
  };
}

/** Rows of cases from the newest on, after a key within its case. */
const afterInCase = (raw: string, tail: RawBuilder<unknown>, isNumber: boolean): RawBuilder<unknown> => {
  const key = inCaseKey.read(raw);
  if (!key || (isNumber && !/^\d{1,9}$/.test(key.tail))) return sql`true`;
  const beyond = isNumber ? sql`${tail} > ${Number(key.tail)}` : sql`${tail} > ${key.tail}`;
  return sql`((c.year, c.number) < (${key.year}, ${key.number}) or (c.year = ${key.year} and c.number = ${key.number} and ${beyond}))`;
};

/** Rows from the newest on, after a moment and an id. */
const afterMoment = (raw: string, at: RawBuilder<unknown>, id: RawBuilder<unknown>): RawBuilder<unknown> => {
  const key = timeKey.read(raw);
  return key ? sql`(${at}, ${id}) < (${key.at}::timestamptz, ${key.id}::uuid)` : sql`true`;
};

async function readWithheld(trx: Trx, reading: Reading): Promise<LogPage<WithheldInput>> {
  const { rows } = await sql<CaseRow & { input_number: number; standing: string; ground: string | null; removed: { ground: string }[] | null; since: Date }>`
    select c.year, c.number, c.slug, c.title, s.number as input_number, s.standing, s.ground, p.removed, coalesce(p.at, i.received_at) as since
    from input_standing s
    join input i on i.authority_id = s.authority_id and i.id = s.input_id
    join case_file c on c.authority_id = s.authority_id and c.id = s.case_id
    left join input_publication p on p.authority_id = s.authority_id and p.id = s.publication_id
    where s.standing in ('in_part', 'journal_only', 'taken_down', 'held') and c.published_at is not null and ${afterInCase(reading.after, sql`s.number`, true)}
    order by c.year desc, c.number desc, s.number limit ${more(reading)}`.execute(trx);
  return pageOf(rows, reading.size, { key: (row) => inCaseKey.write(row, row.input_number), line: (row) => ({
    caseFile: caseOf(row), inputNumber: row.input_number, kind: row.standing as WithheldKind, since: dayOf(row.since),
    grounds: [...new Set([row.ground, ...(row.removed ?? []).map((one) => one.ground)].filter((ground) => ground !== null))] as GroundKey[],
  }) });
}

async function readSetAside(trx: Trx, reading: Reading): Promise<LogPage<SetAsideCount>> {
  const { rows } = await sql<CaseRow & { ground: string; count: number }>`
    select c.year, c.number, c.slug, c.title, s.ground, count(*)::int as count
    from input_standing s join case_file c on c.authority_id = s.authority_id and c.id = s.case_id
    where s.is_set_aside and s.ground is not null and c.published_at is not null and ${afterInCase(reading.after, sql`s.ground collate "C"`, false)}
    group by c.year, c.number, c.slug, c.title, s.ground order by c.year desc, c.number desc, s.ground collate "C" limit ${more(reading)}`.execute(trx);
  return pageOf(rows, reading.size, { key: (row) => inCaseKey.write(row, row.ground), line: (row) => ({ caseFile: caseOf(row), ground: row.ground as GroundKey, count: row.count }) });
}

async function readLate(trx: Trx, today: Day, reading: Reading): Promise<LogPage<LateCase>> {
  const key = dayKey.read(reading.after);
  const after = key ? sql`(c.answer_by, c.year, c.number) > (${key.day}::date, ${key.year}, ${key.number})` : sql`true`;
  const { rows } = await sql<CaseRow & { owed: number; waiting: number; first_answer_by: string | null; answer_by: string; earlier: readonly EarlierPromise[]; responsible_title: string }>`
    select c.year, c.number, c.slug, c.title, c.answer_by, p.answer_by as first_answer_by, ${earlierPromises} as earlier, c.responsible_title,
      count(*)::int as owed, (count(*) filter (where s.answered_at is null))::int as waiting
    from case_file c
    join input_standing s on s.authority_id = c.authority_id and s.case_id = c.id and s.owes_answer
    left join promise p on p.authority_id = c.authority_id and p.case_id = c.id and p.version = 1
    where (c.answer_by < ${today} or ${earlierPromises} @> '[{"missed": true}]') and c.published_at is not null and ${after}
    group by c.authority_id, c.id, c.year, c.number, c.slug, c.title, c.answer_by, p.answer_by, c.responsible_title
    having count(*) filter (where s.answered_at is null) > 0 order by c.answer_by, c.year, c.number limit ${more(reading)}`.execute(trx);
  return pageOf(rows, reading.size, { key: (row) => dayKey.write(row.answer_by, row), line: (row) => ({
    ...caseOf(row), owed: row.owed, waiting: row.waiting, firstAnswerBy: row.first_answer_by, answerBy: row.answer_by, earlier: row.earlier, responsibleTitle: row.responsible_title,
  }) });
}

async function readChanges(trx: Trx, reading: Reading): Promise<LogPage<PromiseChange>> {
  const { rows } = await sql<CaseRow & { id: string; version: number; at: Date; reason: string; before: string | null; after: string | null }>`
    select c.year, c.number, c.slug, c.title, p.id, p.version, p.at, p.reason, o.answer_by as before, p.answer_by as after
    from promise p
    join promise o on o.authority_id = p.authority_id and o.case_id = p.case_id and o.version = p.version - 1
    join case_file c on c.authority_id = p.authority_id and c.id = p.case_id
    where p.kind = 'changed' and ${afterMoment(reading.after, sql`p.at`, sql`p.id`)} order by p.at desc, p.id desc limit ${more(reading)}`.execute(trx);
  return pageOf(rows, reading.size, { key: (row) => timeKey.write(row.at, row.id), line: (row) => ({
    caseFile: caseOf(row), version: row.version, on: dayOf(row.at), reason: row.reason, before: row.before, after: row.after,
  }) });
}

async function readBriefings(trx: Trx, reading: Reading): Promise<LogPage<BriefingChecksum>> {
  const { rows } = await sql<CaseRow & { id: string; version: number; frozen_at: Date; after_number: number; fingerprint: string }>`
    select c.year, c.number, c.slug, c.title, b.id, b.version, b.frozen_at, b.after_number, encode(b.fingerprint, 'hex') as fingerprint
    from briefing b join case_file c on c.authority_id = b.authority_id and c.id = b.case_id
    where exists (select 1 from briefing_laid l where l.authority_id = b.authority_id and l.briefing_id = b.id)
      and ${afterMoment(reading.after, sql`b.frozen_at`, sql`b.id`)} order by b.frozen_at desc, b.id desc limit ${more(reading)}`.execute(trx);
  return pageOf(rows, reading.size, { key: (row) => timeKey.write(row.frozen_at, row.id), line: (row) => ({
    caseFile: caseOf(row), version: row.version, frozenOn: dayOf(row.frozen_at), afterNumber: row.after_number, fingerprint: row.fingerprint,
  }) });
}

const removalTypes = { "input.erased": "input", "reaction.remark_erased": "remark" } as const;

async function readRemovals(trx: Trx, reading: Reading): Promise<LogPage<RemovalLine>> {
  const events = await readEvents(trx, { types: Object.keys(removalTypes), after: timeKey.read(reading.after), limit: more(reading) });
  const caseIds = [...new Set(events.flatMap((event) => (event.caseId ? [event.caseId] : [])))];
  const cases = caseIds.length === 0 ? [] : await trx.selectFrom("case_file").select(["id", "year", "number", "slug", "title"])
    .where("id", "in", caseIds).where("published_at", "is not", null).execute();
  return pageOf(events, reading.size, { key: (event) => timeKey.write(event.at, event.id), line: (event) => ({
    on: dayOf(event.at), role: event.actorRole, ground: event.payload.ground as EraseGround, what: removalTypes[event.type as keyof typeof removalTypes],
    inputNumber: typeof event.payload.number === "number" ? event.payload.number : null, caseFile: cases.find((one) => one.id === event.caseId) ?? null,
  }) });
}
