import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { standingTheme } from "./standing-theme.server.ts";
import { themeAccess } from "./theme.access.ts";
import { themeEvents } from "./theme.events.ts";
import type { ThemeRefusal } from "./theme.refusals.ts";
import { openThemesOf, setThemeWords } from "./theme.store.server.ts";

export interface RenameTheme {
  readonly actor: Actor;
  readonly themeId: string;
  readonly title: string;
  readonly summary: string;
  readonly version: number;
}

export async function renameTheme(trx: Trx, command: RenameTheme, now: Date): Promise<{ themeId: string } | Refusal<ThemeRefusal>> {
  const role = grantedRole(command.actor, themeAccess.rename);
  if (!role) return refuse("not_allowed");
  const found = await standingTheme(trx, command.themeId);
  if (isRefusal(found)) return found;
  const { theme, caseFile } = found;
  if (theme.version !== command.version) return refuse("changed_meanwhile", { standing: { title: theme.title, summary: theme.summary } });
  const others = await openThemesOf(trx, caseFile.id);
  if (others.some((other) => other.id !== theme.id && other.title === command.title)) {
    return refuse("theme_title_taken", { fields: { title: "themes.refusals.theme_title_taken" } });
  }
  await setThemeWords(trx, theme.id, { title: command.title, summary: command.summary });
  await record(trx, themeEvents, {
    type: "theme.renamed", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: caseFile.id,
    subject: { kind: "theme", id: theme.id }, payload: { theme: theme.number, version: theme.version + 1 },
  }, now);
  return { themeId: theme.id };
}
