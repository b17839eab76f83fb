import { lockCase, takeThemeNumber } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { themeAccess } from "./theme.access.ts";
import { themeEvents } from "./theme.events.ts";
import type { ThemeRefusal } from "./theme.refusals.ts";
import { isSortedNow, linksJoined } from "./theme.rules.ts";
import { closeThemes, insertFollows, insertLinks, insertTheme, isAnyAnswered, openLinksOfThemes, openThemesOf, unlink } from "./theme.store.server.ts";
import type { Theme } from "./theme.ts";

export interface JoinThemes {
  readonly actor: Actor;
  readonly caseId: string;
  readonly themes: readonly { readonly id: string; readonly version: number }[];
  readonly title: string;
  readonly summary: string;
}

/** A new theme that follows the old ones, which close; their links are closed and added anew, and no row is deleted. */
export async function joinThemes(trx: Trx, command: JoinThemes, now: Date): Promise<{ themeId: string; number: number; inputs: number } | Refusal<ThemeRefusal>> {
  const role = grantedRole(command.actor, themeAccess.join);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  if (!caseFile) return refuse("not_found");
  if (!isSortedNow(caseFile.state)) return refuse("sorting_closed");
  const open = await openThemesOf(trx, caseFile.id);
  const named = new Map(command.themes.map((one) => [one.id, one.version]));
  const joined = open.filter((theme) => named.has(theme.id));
  if (joined.length < named.size) return refuse("theme_closed");
  if (joined.length < 2) return refuse("lacking", { fields: { themes: "themes.lacking.twoThemes" } });
  const moved = joined.filter((theme) => named.get(theme.id) !== theme.version);
  if (moved.length > 0) return refuse("changed_meanwhile", { standing: { moved: moved.map((theme) => theme.title).join("; ") } });
  if (open.some((theme) => theme.title === command.title && !named.has(theme.id))) return refuse("theme_title_taken", { fields: { joinedTitle: "themes.refusals.theme_title_taken" } });
  const oldIds = joined.map((theme) => theme.id);
  if (await isAnyAnswered(trx, oldIds)) return refuse("theme_answered");
  const made = await replaceByOne(trx, joined, command, await takeThemeNumber(trx, caseFile.id), now);
  await record(trx, themeEvents, {
    type: "theme.joined", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: caseFile.id,
    subject: { kind: "theme", id: made.themeId }, payload: { theme: made.number, from: oldIds.length, follows: oldIds, inputs: made.inputs },
  }, now);
  return made;
}

async function replaceByOne(trx: Trx, joined: readonly Theme[], words: Pick<JoinThemes, "title" | "summary">, number: number, now: Date) {
  const oldIds = joined.map((theme) => theme.id);
  const isOutside = joined.every((theme) => theme.isOutside);
  const forwardedTo = isOutside ? [...new Set(joined.map((theme) => theme.forwardedTo))].join(", ") : "";
  const caseId = joined[0]?.caseId ?? "";
  const themeId = await insertTheme(trx, { caseId, number, title: words.title, summary: words.summary, isOutside, forwardedTo }, now);
  const links = await openLinksOfThemes(trx, oldIds);
  const made = linksJoined(links, themeId);
  await unlink(trx, links.map((link) => link.id), now);
  await insertLinks(trx, made, now);
  await insertFollows(trx, oldIds.map((followsId) => ({ themeId, followsId })));
  await closeThemes(trx, oldIds, now);
  return { themeId, number, inputs: made.length };
}
