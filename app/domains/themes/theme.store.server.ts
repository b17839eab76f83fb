import { sql, type Selectable } from "kysely";
import type { DB } from "#db/schema.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { NewLink, Passage, Stance, Theme, ThemeLink } from "./theme.ts";

export const themeOf = (row: Selectable<DB["theme"]>): Theme => ({
  id: row.id, caseId: row.case_id, number: row.number, title: row.title, summary: row.summary, isOutside: row.is_outside,
  forwardedTo: row.forwarded_to, openedAt: row.opened_at, closedAt: row.closed_at, version: row.version,
});

interface PassageRow { readonly part: number | null; readonly from_offset: number | null; readonly to_offset: number | null }

export const passageIn = ({ part, from_offset: from, to_offset: to }: PassageRow): Passage | null =>
  part === null || from === null || to === null ? null : { part, from, to };

export async function findTheme(trx: Trx, themeId: string): Promise<Theme | null> {
  const row = await trx.selectFrom("theme").selectAll().where("id", "=", themeId).executeTakeFirst();
  return row ? themeOf(row) : null;
}

export async function openThemesOf(trx: Trx, caseId: string): Promise<Theme[]> {
  const rows = await trx.selectFrom("theme").selectAll().where("case_id", "=", caseId).where("closed_at", "is", null).orderBy("number").execute();
  return rows.map(themeOf);
}

export type NewTheme = Pick<Theme, "caseId" | "number" | "title" | "summary" | "isOutside" | "forwardedTo">;

export async function insertTheme(trx: Trx, theme: NewTheme, now: Date): Promise<string> {
  const id = newId();
  await trx.insertInto("theme").values({
    id, case_id: theme.caseId, number: theme.number, title: theme.title, summary: theme.summary,
    is_outside: theme.isOutside, forwarded_to: theme.forwardedTo, opened_at: now,
  }).execute();
  return id;
}

export async function setThemeWords(trx: Trx, themeId: string, words: Pick<Theme, "title" | "summary">): Promise<void> {
  await trx.updateTable("theme").set({ ...words, version: sql<number>`version + 1` }).where("id", "=", themeId).execute();
}

export async function setForwarding(trx: Trx, themeId: string, forwarding: Pick<Theme, "isOutside" | "forwardedTo">): Promise<void> {
  await trx.updateTable("theme").set({ is_outside: forwarding.isOutside, forwarded_to: forwarding.forwardedTo, version: sql<number>`version + 1` })
    .where("id", "=", themeId).execute();
}

export async function closeThemes(trx: Trx, themeIds: readonly string[], now: Date): Promise<void> {
  await trx.updateTable("theme").set({ closed_at: now, version: sql<number>`version + 1` }).where("id", "in", [...themeIds]).execute();
}

export async function insertFollows(trx: Trx, pairs: readonly { themeId: string; followsId: string }[]): Promise<void> {
  await trx.insertInto("theme_follows").values(pairs.map((pair) => ({ id: newId(), theme_id: pair.themeId, follows_id: pair.followsId }))).execute();
}

const linkColumns = ["id", "theme_id", "input_id", "stance", "part", "from_offset", "to_offset"] as const;
type LinkRow = Pick<Selectable<DB["theme_link"]>, (typeof linkColumns)[number]>;

const linkOf = (row: LinkRow): ThemeLink => ({ id: row.id, themeId: row.theme_id, inputId: row.input_id, stance: row.stance as Stance, passage: passageIn(row) });

export async function openLinksOfInput(trx: Trx, inputId: string): Promise<ThemeLink[]> {
  const rows = await trx.selectFrom("theme_link").select(linkColumns).where("input_id", "=", inputId).where("unlinked_at", "is", null).execute();
  return rows.map(linkOf);
}

export async function openLinksOfThemes(trx: Trx, themeIds: readonly string[]): Promise<ThemeLink[]> {
  const rows = await trx.selectFrom("theme_link").select(linkColumns)
    .where("theme_id", "in", [...themeIds]).where("unlinked_at", "is", null).orderBy("linked_at").orderBy("id").execute();
  return rows.map(linkOf);
}

/** An open link is closed, never deleted: what was sorted how stays to be seen. */
export async function unlink(trx: Trx, linkIds: readonly string[], now: Date): Promise<void> {
  if (linkIds.length === 0) return;
  await trx.updateTable("theme_link").set({ unlinked_at: now }).where("id", "in", [...linkIds]).execute();
}

export async function insertLinks(trx: Trx, links: readonly NewLink[], now: Date): Promise<void> {
  if (links.length === 0) return;
  await trx.insertInto("theme_link").values(links.map((link) => ({
    id: newId(), theme_id: link.themeId, input_id: link.inputId, stance: link.stance, linked_at: now,
    part: link.passage?.part ?? null, from_offset: link.passage?.from ?? null, to_offset: link.passage?.to ?? null,
  }))).execute();
}

export async function isAnyAnswered(trx: Trx, themeIds: readonly string[]): Promise<boolean> {
  const row = await trx.selectFrom("answer").select("id").where("theme_id", "in", [...themeIds]).limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function numbersOfInputs(trx: Trx, inputIds: readonly string[]): Promise<number[]> {
  if (inputIds.length === 0) return [];
  const rows = await trx.selectFrom("input").select("number").where("id", "in", [...inputIds]).orderBy("number").execute();
  return rows.map((row) => row.number);
}
