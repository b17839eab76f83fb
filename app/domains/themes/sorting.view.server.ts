import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import type { SortingFacts, SortingTheme } from "./sorting.ts";
import { setKey } from "./theme.rules.ts";
import { passageIn } from "./theme.store.server.ts";
import type { Stance } from "./theme.ts";

interface ThemeRow {
  id: string; number: number; title: string; is_outside: boolean; inputs: number; is_linked: boolean;
  stance: Stance | null; part: number | null; from_offset: number | null; to_offset: number | null;
}

interface Row { kind: string; themes: ThemeRow[] | null; wishes: { id: string; label: string }[] | null; wish_id: string | null; briefing: number | null }

/** What the sorting panel shows for one input: the case's open themes with counts, and which it is in. One statement: it stands beside much else. */
export async function readSorting(trx: Trx, caseId: string, inputId: string): Promise<SortingFacts> {
  const { rows } = await sql<Row>`
    select i.kind,
      (select jsonb_agg(jsonb_build_object('id', t.id, 'number', t.number, 'title', t.title, 'is_outside', t.is_outside, 'is_linked', own.id is not null, 'stance', own.stance,
          'part', own.part, 'from_offset', own.from_offset, 'to_offset', own.to_offset, 'inputs', (select count(*)::int from theme_link l
            join input_standing s on s.authority_id = l.authority_id and s.input_id = l.input_id and not s.is_set_aside
            where l.authority_id = t.authority_id and l.theme_id = t.id and l.unlinked_at is null)) order by t.number)
        from theme t left join theme_link own on own.authority_id = t.authority_id and own.theme_id = t.id and own.input_id = i.id and own.unlinked_at is null
        where t.case_id = ${caseId} and t.closed_at is null) as themes,
      (select jsonb_agg(jsonb_build_object('id', w.id, 'label', w.label) order by w.sort) from wish w where w.case_id = ${caseId}) as wishes,
      (select iw.wish_id from input_wish iw where iw.input_id = i.id) as wish_id,
      (select max(b.version) from briefing b where b.case_id = ${caseId}) as briefing
    from input i where i.id = ${inputId}`.execute(trx);
  const [row] = rows;
  const themes = (row?.themes ?? []).map(themeOf);
  const linked = themes.filter((theme) => theme.isLinked).map((theme) => ({ themeId: theme.id, stance: theme.stance, passage: theme.passage }));
  const wishId = row?.wish_id ?? null;
  return { inputId, isObjection: row?.kind === "objection", themes, wishes: row?.wishes ?? [], wishId, basedOn: setKey(linked, wishId), lockedBriefing: row?.briefing ?? null };
}

const themeOf = (row: ThemeRow): SortingTheme => ({
  id: row.id, number: row.number, title: row.title, inputs: row.inputs, isOutside: row.is_outside, isLinked: row.is_linked,
  stance: row.stance ?? "none", passage: passageIn(row),
});
