import { sql } from "kysely";
import type { GroundKey } from "#app/domains/inputs/ground.ts";
import type { EraseGround } from "#app/domains/inputs/input.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { readEvents } from "#app/platform/events.server.ts";
import type { BriefingChecksum, LateCase, OfCase, PromiseChange, PublicLog, RemovalLine, SetAsideCount, WithheldInput, WithheldKind } from "./public-log.ts";

type CaseRow = OfCase;
const caseOf = ({ year, number, slug, title }: CaseRow): OfCase => ({ year, number, slug, title });
const most = 300;

/** What is held back, moved or late in the whole authority; drafts and dropped drafts have no place in it. */
export async function readPublicLog(trx: Trx, today: Day): Promise<PublicLog> {
  return {
    withheld: await readWithheld(trx), setAside: await readSetAside(trx), late: await readLate(trx, today),
    changes: await readChanges(trx), briefings: await readBriefings(trx), removals: await readRemovals(trx),
  };
}

async function readWithheld(trx: Trx): Promise<WithheldInput[]> {
  const { rows } = await sql<CaseRow & { input_number: number; standing: string; ground: string | null; removed: { ground: string }[] | null; since: Date }>`
    select c.year, c.number, c.slug, c.title, s.number as input_number, s.standing, s.ground, p.removed, coalesce(p.at, i.received_at) as since
    from input_standing s
    join input i on i.authority_id = s.authority_id and i.id = s.input_id
    join case_file c on c.authority_id = s.authority_id and c.id = s.case_id
    left join input_publication p on p.authority_id = s.authority_id and p.id = s.publication_id
    where s.standing in ('in_part', 'journal_only', 'taken_down', 'held') and c.published_at is not null
    order by c.year desc, c.number desc, s.number limit ${most}`.execute(trx);
  return rows.map((row) => ({
    caseFile: caseOf(row), inputNumber: row.input_number, kind: row.standing as WithheldKind, since: dayOf(row.since),
    grounds: [...new Set([row.ground, ...(row.removed ?? []).map((one) => one.ground)].filter((ground) => ground !== null))] as GroundKey[],
  }));
}

async function readSetAside(trx: Trx): Promise<SetAsideCount[]> {
  const { rows } = await sql<CaseRow & { ground: string; count: number }>`
    select c.year, c.number, c.slug, c.title, s.ground, count(*)::int as count
    from input_standing s join case_file c on c.authority_id = s.authority_id and c.id = s.case_id
    where s.is_set_aside and s.ground is not null and c.published_at is not null
    group by c.year, c.number, c.slug, c.title, s.ground order by c.year desc, c.number desc, s.ground limit ${most}`.execute(trx);
  return rows.map((row) => ({ caseFile: caseOf(row), ground: row.ground as GroundKey, count: row.count }));
}

async function readLate(trx: Trx, today: Day): Promise<LateCase[]> {
  const { rows } = await sql<CaseRow & { total: number; waiting: number; promised_first: string | null; promised_now: string; responsible: string }>`
    select c.year, c.number, c.slug, c.title, c.answer_by as promised_now, p.answer_by as promised_first, c.responsible_title as responsible,
      count(*)::int as total, (count(*) filter (where s.answered_at is null))::int as waiting
    from case_file c
    join input_standing s on s.authority_id = c.authority_id and s.case_id = c.id and s.owes_answer
    left join promise p on p.authority_id = c.authority_id and p.case_id = c.id and p.version = 1
    where c.answer_by < ${today} and c.published_at is not null
    group by c.year, c.number, c.slug, c.title, c.answer_by, p.answer_by, c.responsible_title
    having count(*) filter (where s.answered_at is null) > 0 order by c.answer_by limit ${most}`.execute(trx);
  return rows.map((row) => ({
    ...caseOf(row), total: row.total, waiting: row.waiting, promisedFirst: row.promised_first, promisedNow: row.promised_now, responsible: row.responsible,
  }));
}

async function readChanges(trx: Trx): Promise<PromiseChange[]> {
  const { rows } = await sql<CaseRow & { version: number; at: Date; reason: string; before: string | null; after: string | null }>`
    select c.year, c.number, c.slug, c.title, p.version, p.at, p.reason, o.answer_by as before, p.answer_by as after
    from promise p
    join promise o on o.authority_id = p.authority_id and o.case_id = p.case_id and o.version = p.version - 1
    join case_file c on c.authority_id = p.authority_id and c.id = p.case_id
    where p.kind = 'changed' order by p.at desc limit ${most}`.execute(trx);
  return rows.map((row) => ({ caseFile: caseOf(row), version: row.version, on: dayOf(row.at), reason: row.reason, before: row.before, after: row.after }));
}

async function readBriefings(trx: Trx): Promise<BriefingChecksum[]> {
  const { rows } = await sql<CaseRow & { version: number; frozen_at: Date; after_number: number; fingerprint: string }>`
    select c.year, c.number, c.slug, c.title, b.version, b.frozen_at, b.after_number, encode(b.fingerprint, 'hex') as fingerprint
    from briefing b join case_file c on c.authority_id = b.authority_id and c.id = b.case_id
    where exists (select 1 from briefing_laid l where l.authority_id = b.authority_id and l.briefing_id = b.id)
    order by b.frozen_at desc limit ${most}`.execute(trx);
  return rows.map((row) => ({ caseFile: caseOf(row), version: row.version, frozenOn: dayOf(row.frozen_at), afterNumber: row.after_number, fingerprint: row.fingerprint }));
}

const removalTypes = { "input.erased": "input", "reaction.remark_erased": "remark" } as const;

async function readRemovals(trx: Trx): Promise<RemovalLine[]> {
  const events = await readEvents(trx, { types: Object.keys(removalTypes), limit: most });
  const caseIds = [...new Set(events.flatMap((event) => (event.caseId ? [event.caseId] : [])))];
  const cases = caseIds.length === 0 ? [] : await trx.selectFrom("case_file").select(["id", "year", "number", "slug", "title"])
    .where("id", "in", caseIds).where("published_at", "is not", null).execute();
  return events.map((event) => ({
    on: dayOf(event.at), role: event.actorRole, ground: event.payload.ground as EraseGround, what: removalTypes[event.type as keyof typeof removalTypes],
    inputNumber: typeof event.payload.number === "number" ? event.payload.number : null, caseFile: cases.find((one) => one.id === event.caseId) ?? null,
  }));
}
