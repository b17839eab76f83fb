import { takeThemeNumber } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { standingTheme } from "./standing-theme.server.ts";
import { themeAccess } from "./theme.access.ts";
import { themeEvents } from "./theme.events.ts";
import type { ThemeRefusal } from "./theme.refusals.ts";
import { linksSplit, type Placing } from "./theme.rules.ts";
import { closeThemes, insertFollows, insertLinks, insertTheme, isAnyAnswered, numbersOfInputs, openLinksOfThemes, openThemesOf, unlink } from "./theme.store.server.ts";
import type { Theme } from "./theme.ts";

export interface SplitTheme {
  readonly actor: Actor;
  readonly themeId: string;
  /** The new themes, at least two, in the order in which `placings` names them from 0. */
  readonly into: readonly { readonly title: string; readonly summary: string }[];
  /** Where each input goes; it may go to several. */
  readonly placings: readonly Placing[];
  readonly version: number;
}

export interface SplitIntoThemes { readonly themeIds: readonly string[]; readonly inputs: number }

/** New themes that follow the old one, which closes; every input gets a place before anything is written. */
export async function splitTheme(trx: Trx, command: SplitTheme, now: Date): Promise<SplitIntoThemes | Refusal<ThemeRefusal>> {
  const role = grantedRole(command.actor, themeAccess.split);
  if (!role) return refuse("not_allowed");
  const found = await standingTheme(trx, command.themeId);
  if (isRefusal(found)) return found;
  const { theme, caseFile } = found;
  if (theme.version !== command.version) return refuse("changed_meanwhile", { standing: { title: theme.title } });
  const titles = new Set(command.into.map((part) => part.title));
  if (titles.size < 2 || titles.size < command.into.length) return refuse("lacking", { fields: { part_1: "themes.lacking.twoParts" } });
  const others = await openThemesOf(trx, caseFile.id);
  if (others.some((other) => other.id !== theme.id && titles.has(other.title))) return refuse("theme_title_taken", { fields: { part_1: "themes.refusals.theme_title_taken" } });
  if (await isAnyAnswered(trx, [theme.id])) return refuse("theme_answered");
  const links = await openLinksOfThemes(trx, [theme.id]);
  const sorted = linksSplit(links, command.placings, command.into.map((_, part) => String(part)));
  const named = async (ids: readonly string[]) => (await numbersOfInputs(trx, ids)).join(", ");
  if (sorted.unknown.length > 0) return refuse("changed_meanwhile", { standing: { placed: await named(sorted.unknown) } });
  if (sorted.unplaced.length > 0) return refuse("input_without_theme", { facts: { numbers: await named(sorted.unplaced) } });
  const themeIds = await insertParts(trx, theme, command.into, now);
  await unlink(trx, links.map((link) => link.id), now);
  await insertLinks(trx, linksSplit(links, command.placings, themeIds).links, now);
  await insertFollows(trx, themeIds.map((themeId) => ({ themeId, followsId: theme.id })));
  await closeThemes(trx, [theme.id], now);
  await record(trx, themeEvents, {
    type: "theme.split", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: caseFile.id,
    subject: { kind: "theme", id: theme.id }, payload: { theme: theme.number, into: themeIds.length, followedBy: themeIds, inputs: links.length },
  }, now);
  return { themeIds, inputs: links.length };
}

async function insertParts(trx: Trx, theme: Theme, into: SplitTheme["into"], now: Date): Promise<string[]> {
  const ids: string[] = [];
  for (const part of into) {
    const number = await takeThemeNumber(trx, theme.caseId);
    ids.push(await insertTheme(trx, { caseId: theme.caseId, number, title: part.title, summary: part.summary, isOutside: theme.isOutside, forwardedTo: theme.forwardedTo }, now));
  }
  return ids;
}
