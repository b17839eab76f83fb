import { isUnder18 } from "#app/domains/inputs/under-18.view.server.ts";
import { sql, type RawBuilder } from "kysely";
import type { Channel, InputKind, InputLanguage, ObjectionState, PublicationKind } from "#app/domains/inputs/input.ts";
import { isWrittenAfterDecision } from "#app/domains/inputs/typed-in.rules.ts";
import { isLate } from "#app/domains/inputs/is-late.view.server.ts";
import type { Trx } from "#app/platform/db.server.ts";

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
  /** Came before the decision, and was written down after it. */
  readonly isWrittenAfterDecision: boolean;
}

interface Row {
  id: string; number: number; kind: string; channel: string; language: string; received_at: Date; is_late: boolean; is_translated: boolean;
  objection_state: string | null; sender: string | null; standing: string; ground: string | null; is_erased: boolean; text: string | null;
  removed_grounds: string[] | null; themes: { number: number; title: string }[] | null; is_answered: boolean;
  entered_at: Date; decided_at: Date | null;
}

const asPublicInput = (row: Row): PublicInput => ({
  id: row.id, number: row.number, kind: row.kind as InputKind, channel: row.channel as Channel, language: row.language as InputLanguage,
  receivedAt: row.received_at, isLate: row.is_late, isTranslated: row.is_translated, objectionState: row.objection_state as ObjectionState | null,
  sender: row.sender, standing: row.standing as PublicInput["standing"], ground: row.ground, isErased: row.is_erased, text: row.text ?? "",
  removedGrounds: row.removed_grounds ?? [], themes: row.themes ?? [], isAnswered: row.is_answered,
  isWrittenAfterDecision: isWrittenAfterDecision({ receivedAt: row.received_at, enteredAt: row.entered_at }, row.decided_at),
});

// A sender is named only beside a text that is shown: whoever withdrew is named nowhere.
const select = (condition: RawBuilder<unknown>) => sql<Row>`
  select i.id, i.number, i.kind, i.channel, i.language, i.received_at, ${isLate} as is_late, i.is_translated, i.objection_state,
    case when t.text is null then null
      when s.organisation <> '' then s.organisation
      when s.shows_name and not ${isUnder18} and s.name <> '' then s.name end as sender,
    st.standing, st.ground, not exists (select 1 from input_content c where c.authority_id = i.authority_id and c.input_id = i.id) as is_erased,
    t.text, r.removed_grounds, th.themes, st.answered_at is not null as is_answered, i.entered_at, c.decision_stands_at as decided_at
  from input i
  join case_file c on c.authority_id = i.authority_id and c.id = i.case_id
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

/** A page of the inputs with these numbers, in the order given: what is public of each, or why nothing is. */
export async function readPublicInputs(trx: Trx, caseId: string, numbers: readonly number[]): Promise<PublicInput[]> {
  if (numbers.length === 0) return [];
  const { rows } = await select(sql`i.case_id = ${caseId} and st.standing <> 'set_aside' and i.number = any(${[...numbers]}::int[]) order by i.number desc`).execute(trx);
  return rows.map(asPublicInput);
}

/** One input by its number; null where nothing of it is public and it is not in the journal. */
export async function readPublicInput(trx: Trx, caseId: string, number: number): Promise<PublicInput | null> {
  const { rows } = await select(sql`i.case_id = ${caseId} and i.number = ${number} and st.standing <> 'set_aside'`).execute(trx);
  return rows[0] ? asPublicInput(rows[0]) : null;
}
