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

/** What the sorting panel shows for one input: the case's open themes with counts, and which it is in. */
export async function readSorting(trx: Trx, caseId: string, inputId: string): Promise<SortingFacts> {
  const { rows } = await sql<ThemeRow>`
    select t.id, t.number, t.title, t.is_outside, own.id is not null as is_linked, own.stance, own.part, own.from_offset, own.to_offset,
      (select count(*)::int from theme_link l
        join input_standing s on s.authority_id = l.authority_id and s.input_id = l.input_id and not s.is_set_aside
        where l.authority_id = t.authority_id and l.theme_id = t.id and l.unlinked_at is null) as inputs
    from theme t
    left join theme_link own on own.authority_id = t.authority_id and own.theme_id = t.id and own.input_id = ${inputId} and own.unlinked_at is null
    where t.case_id = ${caseId} and t.closed_at is null order by t.number`.execute(trx);
  const wishes = await trx.selectFrom("wish as w")
    .leftJoin("input_wish as iw", (join) => join.onRef("iw.wish_id", "=", "w.id").on("iw.input_id", "=", inputId))
    .select(["w.id", "w.label", "iw.id as chosen"]).where("w.case_id", "=", caseId).orderBy("w.sort").execute();
  const about = await trx.selectFrom("input").select(({ selectFrom }) => ["kind",
    selectFrom("briefing").select(({ fn }) => fn.max("version").as("version")).where("case_id", "=", caseId).as("briefing"),
  ]).where("id", "=", inputId).executeTakeFirst();
  const themes = rows.map(themeOf);
  const wishId = wishes.find((wish) => wish.chosen !== null)?.id ?? null;
  const linked = themes.filter((theme) => theme.isLinked).map((theme) => ({ themeId: theme.id, stance: theme.stance, passage: theme.passage }));
  return {
    inputId, isObjection: about?.kind === "objection", themes, wishes: wishes.map(({ id, label }) => ({ id, label })), wishId,
    basedOn: setKey(linked, wishId), lockedBriefing: about?.briefing ?? null,
  };
}

const themeOf = (row: ThemeRow): SortingTheme => ({
  id: row.id, number: row.number, title: row.title, inputs: row.inputs, isOutside: row.is_outside, isLinked: row.is_linked,
  stance: row.stance ?? "none", passage: passageIn(row),
});
