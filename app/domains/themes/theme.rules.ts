import { promisedStates } from "#app/domains/cases/case.lifecycle.ts";
import type { CaseState } from "#app/domains/cases/case.ts";
import type { ChosenLink, NewLink, Passage, Stance, ThemeLink, WishLine } from "./theme.ts";

/** Input comes in from publication on, and late input is sorted (and answered) until the case is completed. */
export const isSortedNow = (state: CaseState): boolean => promisedStates.includes(state);

const passageKey = (passage: Passage | null): string => (passage ? `:${passage.part}-${passage.from}-${passage.to}` : "");

/** The version of an input's whole set of links and its wish: what a form was made from, compared as text. */
export function setKey(links: readonly ChosenLink[], wishId: string | null): string {
  const keys = links.map((link) => `${link.themeId}:${link.stance}${passageKey(link.passage)}`).sort();
  return `${keys.join(",")};${wishId ?? ""}`;
}

/** Two stances of one input joined into one: silence gives way, opposites are mixed. */
export function joinedStance(all: readonly Stance[]): Stance {
  const spoken = [...new Set(all.filter((stance) => stance !== "none"))];
  if (spoken.length === 0) return "none";
  return spoken.length === 1 ? (spoken[0] as Stance) : "mixed";
}

/** Links of a theme made of others: each input once. Two passages of one input become the whole of it. */
export function linksJoined(links: readonly ThemeLink[], themeId: string): NewLink[] {
  return [...new Set(links.map((link) => link.inputId))].map((inputId) => {
    const own = links.filter((link) => link.inputId === inputId);
    return { themeId, inputId, stance: joinedStance(own.map((link) => link.stance)), passage: own.length === 1 ? (own[0]?.passage ?? null) : null };
  });
}

/** Where an input goes when its theme is split; `part` is the place of the new theme in the list, from 0. */
export interface Placing { readonly inputId: string; readonly part: number; readonly stance?: Stance }

/** Links of the themes that one is split into; inputs that were given no place are named, and nothing may then be split. */
export function linksSplit(links: readonly ThemeLink[], placings: readonly Placing[], themeIds: readonly string[]): { links: NewLink[]; unplaced: string[]; unknown: string[] } {
  const linked = new Set(links.map((link) => link.inputId));
  const made: NewLink[] = [];
  const unplaced: string[] = [];
  for (const link of links) {
    const own = placings.filter((placing) => placing.inputId === link.inputId && themeIds[placing.part] !== undefined);
    if (own.length === 0) unplaced.push(link.inputId);
    const once = new Map(own.map((placing) => [placing.part, placing]));
    for (const { part, stance } of once.values()) {
      made.push({ themeId: themeIds[part] as string, inputId: link.inputId, stance: stance ?? link.stance, passage: link.passage });
    }
  }
  return { links: made, unplaced, unknown: placings.filter((placing) => !linked.has(placing.inputId)).map((placing) => placing.inputId) };
}

/** What changes when a set becomes another: a link that keeps stance and passage stays as it is. */
export function setChanges(standing: readonly ThemeLink[], chosen: readonly ChosenLink[]): { unlinked: ThemeLink[]; linked: ChosenLink[] } {
  const same = (one: ChosenLink, other: ChosenLink) =>
    one.themeId === other.themeId && one.stance === other.stance && passageKey(one.passage) === passageKey(other.passage);
  return {
    unlinked: standing.filter((link) => !chosen.some((other) => same(link, other))),
    linked: chosen.filter((link) => !standing.some((other) => same(link, other))),
  };
}

interface TextPart { readonly part: number; readonly text: string }

/** The first place where the quoted words stand, exactly as written. */
export function passageOf(parts: readonly TextPart[], quote: string): Passage | null {
  if (quote === "") return null;
  for (const { part, text } of parts) {
    const from = text.indexOf(quote);
    if (from >= 0) return { part, from, to: from + quote.length };
  }
  return null;
}

export const isPassageIn = (parts: readonly TextPart[], { part, from, to }: Passage): boolean =>
  from >= 0 && from < to && to <= (parts.find((one) => one.part === part)?.text.length ?? 0);

const listed = (letters: string): string => [...letters].join(", ");

/** «Skolen må bestå (A, B)», «Imot C (imot C)»: one wish as a line, with what it fits and what it speaks against. */
export const wishLine = ({ label, fits, against }: WishLine): string => `${label}${fits === "" ? "" : ` (${listed(fits)})`}${against === "" ? "" : ` (imot ${listed(against)})`}`;
export const wishText = (wishes: readonly WishLine[]): string => wishes.map(wishLine).join("\n");

/** «b, A» and «AB» are the same two alternatives. */
export const lettersOf = (raw: string): string => [...new Set(raw.toUpperCase().replace(/[\s,]/g, ""))].sort().join("");

export interface WishFault { readonly at: number; readonly field: "label" | "fits" | "against"; readonly lacking: "wishLabel" | "wishLetters" | "wishBoth" | "wishTwice" }

/** What is wrong with a list of wishes, by their place in it. */
export function wishFaults(wishes: readonly WishLine[]): WishFault[] {
  return wishes.flatMap(({ label, fits, against }, at): WishFault[] => [
    ...(label === "" ? [{ at, field: "label", lacking: "wishLabel" } as const] : []),
    ...(label !== "" && wishes.findIndex((one) => one.label === label) < at ? [{ at, field: "label", lacking: "wishTwice" } as const] : []),
    ...(["fits", "against"] as const).filter((field) => !/^[A-H]*$/.test({ fits, against }[field])).map((field) => ({ at, field, lacking: "wishLetters" }) as const),
    ...([...fits].some((letter) => against.includes(letter)) ? [{ at, field: "against", lacking: "wishBoth" } as const] : []),
  ]);
}

const toOneAuthor = /(?<![\p{L}\d])(du|deg|din|ditt|dine|di)(?![\p{L}\d])/iu;

/** Many with opposite views read the assessment of a theme, so a word to one author is pointed out, never refused. */
export const wordToOneAuthor = (text: string): string | null => toOneAuthor.exec(text)?.[0] ?? null;

/** The number in a theme's address. */
export const themeNumber = (raw: string | undefined): number | null => (/^[1-9]\d{0,4}$/.test(raw ?? "") ? Number(raw) : null);
export const pageNumber = (raw: string | null): number => (/^[1-9]\d{0,3}$/.test(raw ?? "") ? Number(raw) : 1);
