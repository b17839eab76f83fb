import { sql, type RawBuilder } from "kysely";
import { behindCounts } from "#app/domains/inputs/behind-counts.view.server.ts";
import type { HoldReason } from "#app/domains/inputs/held.rules.ts";
import type { Channel, InputKind, InputLanguage, Standing } from "#app/domains/inputs/input.ts";
import { dayOf } from "#app/platform/day.ts";
import { isLate } from "#app/domains/inputs/is-late.view.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { besidePageSize, queuePageSize, readWithinMilliseconds, type QueueCounts, type QueueDesk, type QueueFilter, type QueueRow, type QueueTab } from "./queue.ts";

/** Every input of a case with all that tabs and marks ask of it. */
const queued = ({ caseId, accountId, now, answerBy }: QueueDesk) => sql`
  select i.id, i.number, i.kind, i.channel, i.answers_as, i.language, i.received_at, ${isLate} as is_late, i.is_translated, i.held_for, i.owner_account_id,
    case when i.content_digest = '' then i.id::text else i.content_digest end as digest, st.standing, st.open_links, st.answered_at is not null as is_answered, st.owes_answer,
    st.asks_takedown, st.has_new_part, st.is_new, st.is_waiting, st.is_unsorted, st.behind,
    coalesce(i.owner_account_id = ${accountId}::uuid, false) as is_mine,
    (st.is_waiting and i.received_at < ${new Date(now.getTime() - readWithinMilliseconds)}
      or coalesce(st.owes_answer and st.answered_at is null and ${answerBy}::date < ${dayOf(now)}::date, false)) as is_overdue
  from input i join input_standing st on st.authority_id = i.authority_id and st.input_id = i.id
  where i.case_id = ${caseId}`;

const tabs: Readonly<Record<QueueTab, RawBuilder<boolean>>> = {
  all: sql`true`,
  new: sql`q.is_new`,
  held: sql`q.standing = 'held'`,
  overdue: sql`q.is_overdue`,
  late: sql`q.is_late`,
  mine: sql`q.is_mine`,
  unsorted: sql`q.is_unsorted`,
  unanswered: sql`(q.owes_answer and not q.is_answered)`,
};

export async function readQueueCounts(trx: Trx, desk: QueueDesk): Promise<QueueCounts> {
  const { rows } = await sql<QueueCounts>`
    select count(*)::int as "all", (count(*) filter (where ${tabs.new}))::int as "new", (count(*) filter (where ${tabs.held}))::int as held,
      (count(*) filter (where ${tabs.late}))::int as late, (count(*) filter (where ${tabs.mine}))::int as mine,
      (count(*) filter (where ${tabs.overdue}))::int as overdue,
      (count(*) filter (where ${tabs.unsorted}))::int as unsorted, (count(*) filter (where ${tabs.unanswered}))::int as unanswered,
      (count(*) filter (where q.owes_answer and not q.is_waiting))::int as read,
      (count(*) filter (where q.owes_answer and q.open_links > 0))::int as sorted,
      (count(*) filter (where q.owes_answer and q.is_answered))::int as answered,
      (count(*) filter (where q.owes_answer and q.is_answered and not ${tabs.new} and q.standing <> 'held'))::int as finished,
      (count(*) filter (where q.standing = 'set_aside'))::int as "setAside", (count(*) filter (where q.owes_answer))::int as owed, ${behindCounts("q")} as behind,
      min(q.received_at) filter (where q.is_waiting) as "oldestUnread"
    from (${queued(desk)}) q`.execute(trx);
  return rows[0] as QueueCounts;
}

interface Row {
  numbers: number[]; digest: string; answers_as: string; owes_answer: boolean; kind: string; channel: string; language: string; received_at: Date; is_late: boolean;
  is_translated: boolean; standing: string; held_for: string[]; asks_takedown: boolean; has_new_part: boolean; is_unsorted: boolean; is_answered: boolean; place: number; all_inputs: number;
  name: string | null; organisation: string | null; excerpt: string | null; owner: string | null; themes: string[] | null; total: number;
}

const wanted = (filter: QueueFilter) => sql`
  ${tabs[filter.tab]}
  and (${filter.channel}::text is null or q.channel = ${filter.channel}) and (${filter.language}::text is null or q.language = ${filter.language})
  and (${filter.alike}::text is null or q.digest = ${filter.alike})
  and (${filter.theme}::int is null or exists (select 1 from theme_link l join theme t on t.authority_id = l.authority_id and t.id = l.theme_id
    where l.input_id = q.id and l.unlinked_at is null and t.number = ${filter.theme}))
  and (${filter.wish}::uuid is null or exists (select 1 from input_wish w where w.input_id = q.id and w.wish_id = ${filter.wish}::uuid))
  and (${filter.words} = '' or q.number::text = ${filter.words} or exists (select 1 from input_content c where c.input_id = q.id and strpos(lower(c.text), lower(${filter.words})) > 0)
    or exists (select 1 from input_sender s where s.input_id = q.id and strpos(lower(s.name || ' ' || s.organisation), lower(${filter.words})) > 0))`;

/** The rows of a filter, the newest first; identical letters are one row with all their numbers. */
const grouped = (desk: QueueDesk, filter: QueueFilter) => sql`
  q as (${queued(desk)}),
  wanted as (
    select min(q.number) as first, max(q.number) as last, array_agg(q.number order by q.number) as numbers from q where ${wanted(filter)}
    group by ${filter.alike === null ? sql`q.digest, q.standing` : sql`q.id`}),
  placed as (select w.*, row_number() over (order by w.last desc)::int as place, count(*) over ()::int as total, sum(cardinality(w.numbers)) over ()::int as all_inputs from wanted w)`;

const shownColumns = sql`
  p.numbers, p.place, p.total, p.all_inputs, q.digest, q.kind, q.channel, q.language, q.received_at, q.is_late, q.is_translated, q.standing, q.answers_as,
  q.held_for, q.asks_takedown, q.has_new_part, q.is_unsorted, q.is_answered, q.owes_answer, s.name, s.organisation, left(c.text, 240) as excerpt, a.name as owner,
  (select array_agg(t.title order by t.number) from theme_link l join theme t on t.authority_id = l.authority_id and t.id = l.theme_id
    where l.input_id = q.id and l.unlinked_at is null) as themes`;

const shownTables = sql`
  join q on q.number = p.first
  left join input_sender s on s.input_id = q.id
  left join input_content c on c.input_id = q.id and c.part = 0
  left join account a on a.id = q.owner_account_id`;

export async function readQueue(trx: Trx, desk: QueueDesk, filter: QueueFilter): Promise<{ rows: QueueRow[]; total: number; inputs: number }> {
  const { rows } = await sql<Row>`
    with ${grouped(desk, filter)} select ${shownColumns} from placed p ${shownTables}
    where p.place > ${(filter.page - 1) * queuePageSize} and p.place <= ${filter.page * queuePageSize} order by p.place`.execute(trx);
  return { rows: rows.map(asRow), total: rows[0]?.total ?? 0, inputs: rows[0]?.all_inputs ?? 0 };
}

/** The part of the list in which one input stands (or would stand, where the filter has lost it), and the numbers before and after it. */
export interface QueueBeside {
  readonly rows: readonly QueueRow[];
  readonly total: number;
  readonly from: number;
  readonly previous: number | null;
  readonly next: number | null;
  /** The newest of the part before this one, and of the one after. */
  readonly newer: number | null;
  readonly older: number | null;
}

export async function readQueueBeside(trx: Trx, desk: QueueDesk, asked: { filter: QueueFilter; number: number }): Promise<QueueBeside> {
  const { filter, number } = asked;
  const { rows } = await sql<Row & Pick<QueueBeside, "from" | "previous" | "next" | "newer" | "older">>`
    with ${grouped(desk, filter)},
    part as (select ((coalesce((select place from placed where ${number} = any (numbers)), (select count(*)::int from placed where last > ${number})) - 1) / ${besidePageSize}) * ${besidePageSize} as skipped),
    around as (select min(q.number) filter (where q.number > ${number}) as previous, max(q.number) filter (where q.number < ${number}) as next from q where ${wanted(filter)})
    select ${shownColumns}, part.skipped + 1 as "from", around.previous, around.next,
      (select last from placed where place = part.skipped) as newer, (select last from placed where place = part.skipped + ${besidePageSize} + 1) as older
    from part cross join around join placed p on p.place > part.skipped and p.place <= part.skipped + ${besidePageSize} ${shownTables} order by p.place`.execute(trx);
  const [first] = rows;
  return {
    rows: rows.map(asRow), total: first?.total ?? 0, from: first?.from ?? 1, previous: first?.previous ?? null, next: first?.next ?? null,
    newer: first?.newer ?? null, older: first?.older ?? null,
  };
}

/** Where «Lagre, vis neste» leads: asked before the saving, since what is saved may leave the filter. */
export async function readNext(trx: Trx, desk: QueueDesk, asked: { filter: QueueFilter; number: number }): Promise<number | null> {
  const { rows } = await sql<{ next: number | null }>`
    select max(q.number) as next from (${queued(desk)}) q where q.number < ${asked.number} and ${wanted(asked.filter)}`.execute(trx);
  return rows[0]?.next ?? null;
}

const asRow = (row: Row): QueueRow => ({
  first: row.numbers[0] ?? 0, numbers: row.numbers, digest: row.digest, sender: row.organisation || row.name || null, answersAs: row.answers_as, kind: row.kind as InputKind,
  channel: row.channel as Channel, language: row.language as InputLanguage, receivedAt: row.received_at, isLate: row.is_late, isTranslated: row.is_translated,
  standing: row.standing as Standing, heldFor: row.held_for as HoldReason[], asksTakedown: row.asks_takedown, hasNewPart: row.has_new_part, isUnsorted: row.is_unsorted,
  isAnswered: row.is_answered, owesAnswer: row.owes_answer, excerpt: row.excerpt ?? "", owner: row.owner, themes: row.themes ?? [],
});

export interface QueueChoices {
  readonly themes: readonly { readonly number: number; readonly title: string }[];
  readonly wishes: readonly { readonly id: string; readonly label: string }[];
  readonly officers: readonly { readonly id: string; readonly name: string }[];
  readonly lockedVersion: number | null;
}

export async function readQueueChoices(trx: Trx, caseId: string): Promise<QueueChoices> {
  const { rows } = await sql<{ themes: QueueChoices["themes"] | null; wishes: QueueChoices["wishes"] | null; officers: QueueChoices["officers"] | null; locked: number | null }>`
    select (select jsonb_agg(jsonb_build_object('number', number, 'title', title) order by number) from theme where case_id = ${caseId} and closed_at is null) as themes,
      (select jsonb_agg(jsonb_build_object('id', id, 'label', label) order by sort) from wish where case_id = ${caseId}) as wishes,
      (select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) order by a.name) from account a
        join account_role r on r.authority_id = a.authority_id and r.account_id = a.id and r.role = 'officer' where a.disabled_at is null) as officers,
      (select max(version) from briefing where case_id = ${caseId}) as locked`.execute(trx);
  const [row] = rows;
  return { themes: row?.themes ?? [], wishes: row?.wishes ?? [], officers: row?.officers ?? [], lockedVersion: row?.locked ?? null };
}
