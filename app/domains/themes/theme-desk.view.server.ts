import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import { newestAssessment } from "./assessment.store.server.ts";
import type { Assessment } from "./assessment.ts";
import { isAnyAnswered, themeOf } from "./theme.store.server.ts";
import type { Stance, Theme, WishLine } from "./theme.ts";
import { readThemes, type ThemeOverview } from "./theme.view.server.ts";
import { wishesOf } from "./wish.store.server.ts";

export interface ThemesDesk { readonly themes: readonly ThemeOverview[]; readonly unsorted: number; readonly wishes: readonly WishLine[] }

/** The themes of a case as officers keep them; what is not read yet is not said to lack a theme. */
export async function readThemesDesk(trx: Trx, caseId: string): Promise<ThemesDesk> {
  const themes = await readThemes(trx, caseId);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from input_standing where case_id = ${caseId} and is_unsorted`.execute(trx);
  return { themes, unsorted: rows[0]?.count ?? 0, wishes: await wishesOf(trx, caseId) };
}

export interface DeskInput {
  readonly inputId: string;
  readonly number: number;
  readonly who: string;
  readonly stance: Stance;
  readonly language: string;
  /** The beginning of what was sent, also where it is not published; null where it is erased. */
  readonly text: string | null;
  readonly council: string | null;
}

export interface ThemeDesk {
  readonly theme: Theme;
  readonly inputs: readonly DeskInput[];
  readonly assessment: Assessment | null;
  readonly isAnswered: boolean;
}

interface DeskRow { id: string; number: number; organisation: string | null; answers_as: string; stance: Stance; language: string; text: string | null; council: string | null }

/** One theme as officers work with it; a council's statement is told whole, other inputs by their beginning. */
export async function readThemeDesk(trx: Trx, caseId: string, number: number): Promise<ThemeDesk | null> {
  const row = await trx.selectFrom("theme").selectAll().where("case_id", "=", caseId).where("number", "=", number).executeTakeFirst();
  if (!row) return null;
  const theme = themeOf(row);
  const { rows } = await sql<DeskRow>`
    select i.id, i.number, sender.organisation, i.answers_as, tl.stance, i.language, body.name as council,
      case when body.id is null then left(c.text, 240) else c.text end as text
    from theme_link tl
    join input i on i.authority_id = tl.authority_id and i.id = tl.input_id
    left join input_sender sender on sender.authority_id = i.authority_id and sender.input_id = i.id
    left join input_content c on c.authority_id = i.authority_id and c.input_id = i.id and c.part = 0
    left join body on body.authority_id = i.authority_id and body.id = i.council_body_id and i.kind = 'statement'
    where tl.theme_id = ${theme.id} and tl.unlinked_at is null order by i.number`.execute(trx);
  return {
    theme, assessment: await newestAssessment(trx, { themeId: theme.id }), isAnswered: await isAnyAnswered(trx, [theme.id]),
    inputs: rows.map((one) => ({
      inputId: one.id, number: one.number, who: one.council ?? (one.organisation || one.answers_as), stance: one.stance, language: one.language, text: one.text, council: one.council,
    })),
  };
}
