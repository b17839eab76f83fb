import { sql } from "kysely";
import { campaignsIn, contentFingerprintText, type Campaign } from "#app/domains/inputs/identical-text.ts";
import { countBehind, type StandsBehind } from "#app/domains/inputs/stands-behind.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { noCounts, type ThemeCounts } from "./theme-counts.ts";
import { stances, type Stance } from "./theme.ts";

interface Link { theme_id: string; stance: Stance; number: number; behind: StandsBehind }

/**
 * Counts by theme. An objection is never among them (P6) and what is set aside is not counted; a theme that was closed keeps
 * the figures that it closed with.
 */
export async function countThemes(trx: Trx, caseId: string): Promise<ReadonlyMap<string, ThemeCounts>> {
  const { rows } = await sql<Link>`
    select tl.theme_id, tl.stance, i.number, s.behind
    from theme t
    join theme_link tl on tl.authority_id = t.authority_id and tl.theme_id = t.id and (tl.unlinked_at is null or tl.unlinked_at = t.closed_at)
    join input i on i.authority_id = tl.authority_id and i.id = tl.input_id
    join input_standing s on s.authority_id = i.authority_id and s.input_id = i.id
    where t.case_id = ${caseId} and s.owes_answer`.execute(trx);
  const campaigns = rows.length > 0 ? await readCampaigns(trx, caseId) : [];
  return new Map([...new Set(rows.map((row) => row.theme_id))].map((themeId) => [themeId, countsOf(rows.filter((row) => row.theme_id === themeId), campaigns)]));
}

/** Words are read only where three or more have sent the same. */
async function readCampaigns(trx: Trx, caseId: string): Promise<Campaign[]> {
  const { rows } = await sql<{ number: number; digest: string; text: string | null }>`
    with counted as (select i.authority_id, i.id, i.number, i.content_digest as digest from input i
      join input_standing s on s.authority_id = i.authority_id and s.input_id = i.id where i.case_id = ${caseId} and s.owes_answer)
    select n.number, n.digest, c.text from counted n
    left join input_content c on c.authority_id = n.authority_id and c.input_id = n.id and c.part = 0
    where exists (select 1 from counted o where o.digest <> '' group by o.digest having count(*) >= 3)`.execute(trx);
  return campaignsIn(rows.map(({ number, digest, text }) => ({ number, digest, comparable: text === null ? "" : contentFingerprintText(text) })));
}

function countsOf(links: readonly Link[], campaigns: readonly Campaign[]): ThemeCounts {
  const here = new Set(links.map((link) => link.number));
  const among = (numbers: readonly number[]) => numbers.filter((number) => here.has(number)).length;
  const letters = campaigns.map(({ exact, longer }) => ({ count: among(exact) + among(longer), exact: among(exact) })).filter(({ count }) => count > 0);
  const classes = new Map(links.map((link) => [link.number, link.behind]));
  const withStance = (stance: Stance) => links.filter((link) => link.stance === stance).length;
  return {
    ...noCounts, inputs: here.size, behind: countBehind([...classes.values()]), letters, withoutLetters: here.size - letters.reduce((sum, { count }) => sum + count, 0),
    stances: Object.fromEntries(stances.map((stance) => [stance, withStance(stance)])) as Record<Stance, number>,
  };
}
