import { sql } from "kysely";
import { contentFingerprintText, fewestLetters } from "#app/domains/inputs/identical-text.ts";
import { behindCounts } from "#app/domains/inputs/behind-counts.view.server.ts";
import type { Channel, InputKind, Standing } from "#app/domains/inputs/input.ts";
import { nobodyBehind, type BehindCounts } from "#app/domains/inputs/stands-behind.ts";
import { isLate } from "#app/domains/inputs/is-late.view.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { rowsOf, type ListRow } from "./alike-rows.rules.ts";
import { asksBriefing, type PublicFilter } from "./public-filter.ts";
import type { FrozenFrame, PublicCounts } from "./public-inputs.ts";
import { selectInputs, type FrozenGroups, type SelectableInput, type Selection } from "./public-selection.rules.ts";

type Groups = FrozenGroups["age"];
interface FrozenCounts { readonly answersAs: Groups; readonly ages: Groups; readonly districts: Groups; readonly wishes: readonly { readonly id: string; readonly sort: number; readonly label: string }[] }
interface Frozen extends Omit<FrozenFrame, "wishes"> { readonly wishes: FrozenCounts["wishes"]; readonly id: string; readonly groups: FrozenGroups }

/** The briefing that the filter names; the newest where a figure is asked for that only a briefing has, or where none is named at all. */
async function readFrozen(trx: Trx, caseId: string, version: number | null): Promise<Frozen | null> {
  const { rows } = await sql<{ id: string; version: number; counts: FrozenCounts; districts: FrozenFrame["districts"] }>`
    select b.id, b.version, b.counts, coalesce((select p.districts from authority_profile p), '[]') as districts
    from briefing b where b.case_id = ${caseId} and (${version}::int is null or b.version = ${version}) order by b.version desc limit 1`.execute(trx);
  const [row] = rows;
  return row ? { id: row.id, version: row.version, wishes: row.counts.wishes, districts: row.districts, groups: { answersAs: row.counts.answersAs, age: row.counts.ages, district: row.counts.districts } } : null;
}

/** What the line of a frozen set says; null where it was frozen before that was kept. */
type CountedThen = Pick<SelectableInput, "channel" | "answersAs" | "age" | "district" | "isTranslated" | "isFromBody" | "isAlike" | "wish">;

interface Row {
  number: number; kind: InputKind; standing: Standing; standing_now: Standing; channel: Channel; activity: number; answers_as: string; age_group: string | null; district: string;
  counted: CountedThen | null;
  is_late: boolean; is_translated: boolean; is_from_body: boolean; is_answered: boolean; wish_id: string | null; themes: SelectableInput["themes"] | null; digest: string; is_one_part: boolean; text: string | null;
}

/** Every input of a case, or those that a briefing froze with the standing and the themes that they had there. */
async function readSelectable(trx: Trx, caseId: string, frozen: Frozen | null): Promise<SelectableInput[]> {
  const briefingId = frozen?.id ?? null;
  // Texts are compared only where three have sent the same.
  const { rows } = await sql<Row>`
    with campaign as (select 1 from input where case_id = ${caseId} and content_digest <> '' group by content_digest having count(*) >= ${fewestLetters} limit 1)
    select i.number, i.kind, coalesce(bl.standing, st.standing) as standing, st.standing as standing_now, i.channel, a.number as activity, i.answers_as, i.age_group, i.district,
      ${isLate} as is_late, i.is_translated, st.behind = 'organisation' as is_from_body,
      st.answered_at is not null as is_answered, iw.wish_id, bl.counted, th.themes, i.content_digest as digest, c.text,
      not exists (select 1 from input_content more where more.authority_id = i.authority_id and more.input_id = i.id and more.part > 0) as is_one_part
    from input i
    join input_standing st on st.authority_id = i.authority_id and st.input_id = i.id
    join activity a on a.authority_id = i.authority_id and a.id = i.activity_id
    left join briefing_line bl on bl.authority_id = i.authority_id and bl.briefing_id = ${briefingId}::uuid and bl.input_id = i.id
    left join input_wish iw on iw.authority_id = i.authority_id and iw.input_id = i.id
    left join input_content c on exists (select 1 from campaign) and c.authority_id = i.authority_id and c.input_id = i.id and c.part = 0
    left join lateral (select jsonb_agg(jsonb_build_object('number', l.number, 'stance', l.stance)) as themes from (
      select distinct on (tl.theme_id) h.number, coalesce(bl.counted -> 'stances' ->> tl.theme_id::text, tl.stance) as stance from theme_link tl join theme h on h.authority_id = tl.authority_id and h.id = tl.theme_id
      where tl.authority_id = i.authority_id and tl.input_id = i.id and case when bl.id is null then tl.unlinked_at is null else bl.theme_ids @> to_jsonb(tl.theme_id::text) end
      order by tl.theme_id, tl.linked_at desc) l) th on true
    where i.case_id = ${caseId} and (${briefingId}::uuid is null or bl.id is not null)`.execute(trx);
  return rows.map((row) => ({
    number: row.number, kind: row.kind, standing: row.standing, standingNow: row.standing_now, channel: row.channel, activity: row.activity, answersAs: row.answers_as,
    age: row.age_group, district: row.district, isLate: row.is_late, isTranslated: row.is_translated, isFromBody: row.is_from_body, isAnswered: row.is_answered,
    wish: frozen?.wishes.find((wish) => wish.id === row.wish_id)?.sort ?? null, themes: row.themes ?? [], digest: row.digest, isOnePart: row.is_one_part, comparable: row.text === null ? "" : contentFingerprintText(row.text),
    isAlike: null, ...(row.counted ? countedThen(row.counted) : {}),
  }));
}

const countedThen = ({ channel, answersAs, age, district, isTranslated, isFromBody, isAlike, wish }: CountedThen): CountedThen =>
  ({ channel, answersAs, age, district, isTranslated, isFromBody, isAlike, wish });

export interface ChosenInputs extends Omit<Selection, "numbers"> {
  /** What is listed, the last first; like letters on one row. */
  readonly rows: readonly ListRow[];
  readonly counts: PublicCounts;
  /** The filter as it was understood: with the briefing that it came to stand on. */
  readonly filter: PublicFilter;
  readonly frozen: FrozenFrame | null;
  /** The keys that the asked group is counted with. */
  readonly groups: FrozenGroups | null;
}

/** What a filter picks out, and the figures of the whole list. */
export async function chooseInputs(trx: Trx, caseId: string, asked: PublicFilter): Promise<ChosenInputs> {
  const newest = await readFrozen(trx, caseId, asked.briefing);
  const isFrozen = newest !== null && (asked.briefing !== null || asksBriefing(asked));
  const filter = { ...asked, briefing: isFrozen ? newest.version : null };
  const counts = await readPublicCounts(trx, caseId);
  const all = await readSelectable(trx, caseId, isFrozen ? newest : null);
  const isVoid = asksBriefing(asked) && !isFrozen;
  const groups = isFrozen ? newest.groups : null;
  const { numbers, ...selection } = isVoid ? { total: 0, numbers: [], untold: 0 } : selectInputs(all, filter, groups);
  const listed = new Set(numbers);
  return { ...selection, rows: rowsOf(all.filter(({ number }) => listed.has(number))), counts, filter, groups, frozen: newest };
}

async function readPublicCounts(trx: Trx, caseId: string): Promise<PublicCounts> {
  const { rows } = await sql<{ all: number; behind: BehindCounts; shown: number; journal_only: number; waiting: number; set_aside: number; objections: number; themes: PublicCounts["themes"] | null }>`
    select (count(*) filter (where owes_answer))::int as all, ${behindCounts("s")} as behind, (count(*) filter (where owes_answer and is_shown
        and exists (select 1 from publication_text t where t.authority_id = s.authority_id and t.publication_id = s.publication_id)))::int as shown,
      (count(*) filter (where owes_answer and standing in ('journal_only', 'taken_down')))::int as journal_only,
      (count(*) filter (where owes_answer and is_waiting))::int as waiting, (count(*) filter (where is_set_aside))::int as set_aside,
      (count(*) filter (where kind = 'objection' and not is_set_aside))::int as objections,
      (select jsonb_agg(jsonb_build_object('number', t.number, 'title', t.title, 'inputs', t.inputs) order by t.number) from (
        select h.number, h.title, count(ls.input_id)::int as inputs from theme h
        left join theme_link l on l.authority_id = h.authority_id and l.theme_id = h.id and l.unlinked_at is null
        left join input_standing ls on ls.authority_id = l.authority_id and ls.input_id = l.input_id and ls.owes_answer
        where h.case_id = ${caseId} and h.closed_at is null group by h.id, h.number, h.title) t) as themes
    from input_standing s where case_id = ${caseId}`.execute(trx);
  const [row] = rows;
  return {
    all: row?.all ?? 0, behind: row?.behind ?? nobodyBehind, shown: row?.shown ?? 0, journalOnly: row?.journal_only ?? 0, waiting: row?.waiting ?? 0,
    setAside: row?.set_aside ?? 0, objections: row?.objections ?? 0, themes: row?.themes ?? [],
  };
}
