import { isUnder18 } from "#app/domains/inputs/under-18.view.server.ts";
import { sql } from "kysely";
import { shownAnswersAs } from "#app/domains/cases/shown-answers-as.view.server.ts";
import type { WeightKey } from "#app/domains/cases/weight.ts";
import { publicSender } from "#app/domains/inputs/input.ts";
import { shownAnswers } from "#app/domains/inputs/shown-answers.view.server.ts";
import type { AnswerFacts } from "#app/domains/inputs/thread.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newestAssessment } from "./assessment.store.server.ts";
import type { Assessment } from "./assessment.ts";
import { noCounts, type ThemeCounts } from "./theme-counts.ts";
import { countThemes } from "./theme-counts.view.server.ts";
import { themeOf } from "./theme.store.server.ts";
import type { Stance, Theme } from "./theme.ts";

export interface ThemeOverview {
  readonly theme: Theme;
  readonly counts: ThemeCounts;
  /** What the administration recommends, and what the decision gave; null until then. */
  readonly recommended: WeightKey | null;
  readonly given: WeightKey | null;
}

/** The open themes of a case, the one with the most inputs first; what is outside the case comes last. */
export async function readThemes(trx: Trx, caseId: string): Promise<ThemeOverview[]> {
  const rows = await trx.selectFrom("theme as t").selectAll("t").select(({ selectFrom }) => [
    selectFrom("assessment as a").select("a.weight").whereRef("a.theme_id", "=", "t.id").orderBy("a.version", "desc").limit(1).as("recommended"),
    selectFrom("answer as b").select("b.weight").whereRef("b.theme_id", "=", "t.id").orderBy("b.version", "desc").limit(1).as("given"),
  ]).where("t.case_id", "=", caseId).where("t.closed_at", "is", null).orderBy("t.number").execute();
  const counts = await countThemes(trx, caseId);
  const themes = rows.map((row) => ({
    theme: themeOf(row), counts: counts.get(row.id) ?? noCounts, recommended: row.recommended as WeightKey | null, given: row.given as WeightKey | null,
  }));
  return themes.sort((one, other) => Number(one.theme.isOutside) - Number(other.theme.isOutside)
    || other.counts.inputs - one.counts.inputs || one.theme.number - other.theme.number);
}

export interface NamedTheme { readonly number: number; readonly title: string; readonly at: Date }

export interface ThemeVoice {
  readonly number: number;
  readonly by: string | null;
  readonly answersAs: string;
  readonly stance: Stance;
  readonly language: string;
  readonly texts: readonly string[];
}

export interface ThemePage {
  readonly theme: Theme;
  readonly counts: ThemeCounts;
  readonly assessment: Assessment | null;
  readonly answer: AnswerFacts | null;
  /** The themes that it was made of, and those that took over. */
  readonly follows: readonly NamedTheme[];
  readonly followedBy: readonly NamedTheme[];
  /** True where it was split out of one that became several. */
  readonly isPart: boolean;
  readonly voices: readonly ThemeVoice[];
  readonly shown: number;
}

export const voicesOnPage = 40;

/** One theme as everybody sees it: public texts only, whatever else the officers know. */
export async function readThemePage(trx: Trx, caseId: string, number: number, page: number): Promise<ThemePage | null> {
  const row = await trx.selectFrom("theme").selectAll().where("case_id", "=", caseId).where("number", "=", number).executeTakeFirst();
  if (!row) return null;
  const theme = themeOf(row);
  const counts = (await countThemes(trx, caseId)).get(theme.id) ?? noCounts;
  const assessment = await newestAssessment(trx, { themeId: theme.id });
  const answer = await readAnswer(trx, theme.id);
  const kin = await readKin(trx, theme.id);
  const { voices, shown } = await readVoices(trx, theme, page);
  return { theme, counts, assessment, answer, ...kin, voices, shown };
}

async function readAnswer(trx: Trx, themeId: string): Promise<AnswerFacts | null> {
  const { rows } = await sql<{ answers: (Omit<AnswerFacts, "at"> & { at: string })[] | null }>`select (${shownAnswers(sql`a.theme_id = ${themeId}`)}) as answers`.execute(trx);
  const [answer] = rows[0]?.answers ?? [];
  return answer ? { ...answer, at: new Date(answer.at) } : null;
}

async function readKin(trx: Trx, themeId: string): Promise<Pick<ThemePage, "follows" | "followedBy" | "isPart">> {
  const { rows } = await sql<NamedTheme & { older: boolean; siblings: number }>`
    select o.number, o.title, t.opened_at as at, true as older,
      (select count(*)::int from theme_follows s where s.authority_id = f.authority_id and s.follows_id = f.follows_id) as siblings
    from theme_follows f join theme o on o.authority_id = f.authority_id and o.id = f.follows_id
    join theme t on t.authority_id = f.authority_id and t.id = f.theme_id where f.theme_id = ${themeId}
    union all
    select n.number, n.title, n.opened_at, false, 0
    from theme_follows f join theme n on n.authority_id = f.authority_id and n.id = f.theme_id where f.follows_id = ${themeId}
    order by number`.execute(trx);
  const named = (older: boolean) => rows.filter((row) => row.older === older).map(({ number, title, at }) => ({ number, title, at }));
  return { follows: named(true), followedBy: named(false), isPart: rows.some((row) => row.older && row.siblings > 1) };
}

interface VoiceRow {
  number: number; answers_as: string; stance: Stance; language: string; texts: string[]; total: number;
  name: string | null; organisation: string | null; under_18: boolean | null; shows_name: boolean | null;
}

async function readVoices(trx: Trx, theme: Theme, page: number): Promise<{ voices: ThemeVoice[]; shown: number }> {
  const { rows } = await sql<VoiceRow>`
    select i.number, ${shownAnswersAs} as answers_as, tl.stance, i.language, s.name, s.organisation, ${isUnder18} as under_18, s.shows_name,
      count(*) over ()::int as total,
      (select coalesce(json_agg(pt.text order by pt.part), '[]') from publication_text pt
        where pt.authority_id = st.authority_id and pt.publication_id = st.publication_id) as texts
    from theme_link tl
    join input i on i.authority_id = tl.authority_id and i.id = tl.input_id
    join input_standing st on st.authority_id = i.authority_id and st.input_id = i.id
    left join input_sender s on s.authority_id = i.authority_id and s.input_id = i.id
    where tl.theme_id = ${theme.id} and (tl.unlinked_at is null or tl.unlinked_at = ${theme.closedAt}::timestamptz)
      and st.is_shown and i.kind <> 'objection'
    order by i.number limit ${voicesOnPage} offset ${(page - 1) * voicesOnPage}`.execute(trx);
  const voices = rows.map((row) => ({
    number: row.number, answersAs: row.answers_as, stance: row.stance, language: row.language, texts: row.texts,
    by: publicSender(row.name === null ? null : { name: row.name, organisation: row.organisation ?? "", isUnder18: row.under_18 ?? true, showsName: row.shows_name ?? false }),
  }));
  return { voices, shown: rows[0]?.total ?? 0 };
}
