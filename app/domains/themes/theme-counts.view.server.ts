import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import { noCounts, type ThemeCounts } from "./theme-counts.ts";
import { stances, type Stance } from "./theme.ts";

interface CountRow { theme_id: string; stance: Stance; content_digest: string; count: number }

/**
 * Counts by theme. An objection is never among them (P6) and what is set aside is not counted; a theme that was closed keeps
 * the figures that it closed with.
 */
export async function countThemes(trx: Trx, caseId: string): Promise<ReadonlyMap<string, ThemeCounts>> {
  const { rows } = await sql<CountRow>`
    select tl.theme_id, tl.stance, coalesce(nullif(i.content_digest, ''), i.id::text) as content_digest, count(*)::int as count
    from theme t
    join theme_link tl on tl.authority_id = t.authority_id and tl.theme_id = t.id and (tl.unlinked_at is null or tl.unlinked_at = t.closed_at)
    join input i on i.authority_id = tl.authority_id and i.id = tl.input_id
    join input_standing s on s.authority_id = i.authority_id and s.input_id = i.id
    where t.case_id = ${caseId} and i.kind <> 'objection' and not s.is_set_aside
    group by 1, 2, 3`.execute(trx);
  const counts = new Map<string, ThemeCounts>();
  for (const themeId of new Set(rows.map((row) => row.theme_id))) counts.set(themeId, countsOf(rows.filter((row) => row.theme_id === themeId)));
  return counts;
}

function countsOf(rows: readonly CountRow[]): ThemeCounts {
  const byText = new Map<string, number>();
  for (const row of rows) byText.set(row.content_digest, (byText.get(row.content_digest) ?? 0) + row.count);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const sizes = [...byText.values()];
  const withStance = (stance: Stance) => sum(rows.filter((row) => row.stance === stance).map((row) => row.count));
  return {
    ...noCounts, inputs: sum(sizes), distinctTexts: sizes.length, identicalLetters: sum(sizes.filter((size) => size > 1)),
    stances: Object.fromEntries(stances.map((stance) => [stance, withStance(stance)])) as Record<Stance, number>,
  };
}
