import { sql, type RawBuilder } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import type { Channel, InputKind, InputLanguage, ObjectionState, PublicationKind } from "./input.ts";
import { publicPageSize } from "./public-inputs.ts";

/** An input as everybody may see it: made of the public text alone. */
export interface PublicInput {
  readonly id: string;
  readonly number: number;
  readonly kind: InputKind;
  readonly channel: Channel;
  readonly language: InputLanguage;
  readonly receivedAt: Date;
  readonly isLate: boolean;
  readonly isTranslated: boolean;
  readonly objectionState: ObjectionState | null;
  /** Organisations always, an adult who ticked for it, else null. */
  readonly sender: string | null;
  readonly standing: Extract<PublicationKind, "published" | "in_part" | "journal_only" | "taken_down"> | "held" | "unread";
  readonly ground: string | null;
  readonly isErased: boolean;
  readonly text: string;
  readonly removedGrounds: readonly string[];
  readonly themes: readonly { readonly number: number; readonly title: string }[];
  readonly isAnswered: boolean;
}

interface Row {
  id: string; number: number; kind: string; channel: string; language: string; received_at: Date; is_late: boolean; is_translated: boolean;
  objection_state: string | null; sender: string | null; standing: string; ground: string | null; is_erased: boolean; text: string | null;
  removed_grounds: string[] | null; themes: { number: number; title: string }[] | null; is_answered: boolean; total: number;
}

const asPublicInput = (row: Row): PublicInput => ({
  id: row.id, number: row.number, kind: row.kind as InputKind, channel: row.channel as Channel, language: row.language as InputLanguage,
  receivedAt: row.received_at, isLate: row.is_late, isTranslated: row.is_translated, objectionState: row.objection_state as ObjectionState | null,
  sender: row.sender, standing: row.standing as PublicInput["standing"], ground: row.ground, isErased: row.is_erased, text: row.text ?? "",
  removedGrounds: row.removed_grounds ?? [], themes: row.themes ?? [], isAnswered: row.is_answered,
});

// A sender is named only beside a text that is shown: whoever withdrew is named nowhere.
const select = (condition: RawBuilder<unknown>) => sql<Row>`
  select i.id, i.number, i.kind, i.channel, i.language, i.received_at, i.is_late, i.is_translated, i.objection_state,
    case when t.text is null then null
      when s.organisation <> '' then s.organisation
      when s.shows_name and not s.under_18 and s.name <> '' then s.name end as sender,
    st.standing, st.ground, not exists (select 1 from input_content c where c.authority_id = i.authority_id and c.input_id = i.id) as is_erased,
    t.text, r.removed_grounds, th.themes, st.answered_at is not null as is_answered, count(*) over ()::int as total
  from input i
  join input_standing st on st.authority_id = i.authority_id and st.input_id = i.id
  left join input_sender s on s.authority_id = i.authority_id and s.input_id = i.id
  left join lateral (select string_agg(pt.text, E'\n\n' order by pt.part) as text from publication_text pt
    where pt.authority_id = i.authority_id and pt.publication_id = st.publication_id) t on true
  left join lateral (select array_agg(distinct x ->> 'ground') as removed_grounds from input_publication p, jsonb_array_elements(p.removed) x
    where p.authority_id = i.authority_id and p.id = st.publication_id) r on true
  left join lateral (select jsonb_agg(jsonb_build_object('number', h.number, 'title', h.title) order by h.number) as themes
    from theme_link l join theme h on h.authority_id = l.authority_id and h.id = l.theme_id
    where l.authority_id = i.authority_id and l.input_id = i.id and l.unlinked_at is null) th on true
  where ${condition}`;

export interface ListWanted {
  readonly caseId: string;
  readonly theme: number | null;
  readonly number: number | null;
  readonly channel: Channel | null;
  readonly page: number;
}


/** What is published, and what is in the journal only with its ground; what is set aside or unread is only counted. */
export async function readPublicInputs(trx: Trx, wanted: ListWanted): Promise<{ inputs: PublicInput[]; total: number }> {
  const { caseId, theme, number, channel, page } = wanted;
  const { rows } = await select(sql`
    i.case_id = ${caseId} and st.standing in ('published', 'in_part', 'journal_only', 'taken_down')
    and (${channel}::text is null or i.channel = ${channel}) and (${number}::int is null or i.number = ${number})
    and (${theme}::int is null or exists (select 1 from theme_link fl join theme ft on ft.authority_id = fl.authority_id and ft.id = fl.theme_id
      where fl.authority_id = i.authority_id and fl.input_id = i.id and fl.unlinked_at is null and ft.number = ${theme}))
    order by i.number desc limit ${publicPageSize} offset ${(page - 1) * publicPageSize}`).execute(trx);
  return { inputs: rows.map(asPublicInput), total: rows[0]?.total ?? 0 };
}

/** One input by its number; null where nothing of it is public and it is not in the journal. */
export async function readPublicInput(trx: Trx, caseId: string, number: number): Promise<PublicInput | null> {
  const { rows } = await select(sql`i.case_id = ${caseId} and i.number = ${number} and st.standing <> 'set_aside'`).execute(trx);
  return rows[0] ? asPublicInput(rows[0]) : null;
}

/** Why numbers are missing from the list, in numbers. */
export interface PublicCounts {
  readonly all: number;
  readonly shown: number;
  readonly journalOnly: number;
  readonly waiting: number;
  readonly setAside: number;
  readonly objections: number;
  readonly themes: readonly { readonly number: number; readonly title: string; readonly inputs: number }[];
}

export async function readPublicCounts(trx: Trx, caseId: string): Promise<PublicCounts> {
  const { rows } = await sql<{ all: number; shown: number; journal_only: number; waiting: number; set_aside: number; objections: number; themes: PublicCounts["themes"] | null }>`
    select count(*)::int as all, (count(*) filter (where standing in ('published', 'in_part')
        and exists (select 1 from publication_text t where t.authority_id = s.authority_id and t.publication_id = s.publication_id)))::int as shown,
      (count(*) filter (where standing in ('journal_only', 'taken_down')))::int as journal_only,
      (count(*) filter (where standing in ('unread', 'held')))::int as waiting, (count(*) filter (where is_set_aside))::int as set_aside,
      (count(*) filter (where kind = 'objection'))::int as objections,
      (select jsonb_agg(jsonb_build_object('number', t.number, 'title', t.title, 'inputs', t.inputs) order by t.number) from (
        select h.number, h.title, count(l.id)::int as inputs from theme h
        left join theme_link l on l.authority_id = h.authority_id and l.theme_id = h.id and l.unlinked_at is null
        where h.case_id = ${caseId} and h.closed_at is null group by h.id, h.number, h.title) t) as themes
    from input_standing s where case_id = ${caseId}`.execute(trx);
  const [row] = rows;
  return {
    all: row?.all ?? 0, shown: row?.shown ?? 0, journalOnly: row?.journal_only ?? 0, waiting: row?.waiting ?? 0,
    setAside: row?.set_aside ?? 0, objections: row?.objections ?? 0, themes: row?.themes ?? [],
  };
}
