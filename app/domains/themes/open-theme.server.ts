import { lockCase, takeThemeNumber } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { themeAccess } from "./theme.access.ts";
import { themeEvents } from "./theme.events.ts";
import type { ThemeRefusal } from "./theme.refusals.ts";
import { isSortedNow } from "./theme.rules.ts";
import { insertTheme, openThemesOf } from "./theme.store.server.ts";

export interface OpenTheme {
  readonly actor: Actor;
  readonly caseId: string;
  readonly title: string;
  readonly summary: string;
  readonly isOutside: boolean;
  readonly forwardedTo: string;
}

export async function openTheme(trx: Trx, command: OpenTheme, now: Date): Promise<{ themeId: string; number: number } | Refusal<ThemeRefusal>> {
  const role = grantedRole(command.actor, themeAccess.open);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  if (!caseFile) return refuse("not_found");
  if (!isSortedNow(caseFile.state)) return refuse("sorting_closed");
  if (command.isOutside && command.forwardedTo === "") return refuse("lacking", { fields: { forwardedTo: "themes.lacking.forwardedTo" } });
  const standing = await openThemesOf(trx, caseFile.id);
  if (standing.some((theme) => theme.title === command.title)) return refuse("theme_title_taken", { fields: { title: "themes.refusals.theme_title_taken" } });
  const number = await takeThemeNumber(trx, caseFile.id);
  const forwardedTo = command.isOutside ? command.forwardedTo : "";
  const themeId = await insertTheme(trx, { caseId: caseFile.id, number, title: command.title, summary: command.summary, isOutside: command.isOutside, forwardedTo }, now);
  await record(trx, themeEvents, {
    type: "theme.opened", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: caseFile.id,
    subject: { kind: "theme", id: themeId }, payload: { theme: number, isOutside: command.isOutside },
  }, now);
  return { themeId, number };
}
