import { slugOf } from "#app/addresses.ts";
import type { RegisterEntry } from "./register.ts";

/** First parts of paths that can never be an authority's word. */
export const reservedWords: ReadonlySet<string> = new Set(["-", "assets", "api", "admin", "filer", "static", "build", "hjelp", "om", "www", "favicon", "robots", "sitemap", "profil", "logg-inn"]);

/** A word as it stands in an address: the gate looks nothing else up. */
export const isAddressWord = (word: string): boolean => /^[a-z0-9-]{2,60}$/.test(word) && !reservedWords.has(word);

/** A name that occurs twice gets its number; a county municipality with a municipality's name gets its kind. */
export function addressWordFor(entry: RegisterEntry, all: readonly RegisterEntry[]): string {
  const word = slugOf(entry.name);
  const sameName = all.filter((one) => slugOf(one.name) === word);
  if (entry.kind === "county" && sameName.some((one) => one.kind === "municipality")) return `${word}-fylkeskommune`;
  const isDouble = sameName.filter((one) => one.kind === entry.kind).length > 1;
  return isDouble || reservedWords.has(word) ? `${word}-${entry.number}` : word;
}

/** Proposes a free code for references: letters of the name, three first (half the municipalities share their first three). */
export function proposeShortCode(name: string, taken: ReadonlySet<string>): string {
  const letters = name.toUpperCase().replace(/[^A-ZÆØÅ]/g, "");
  for (let length = 3; length <= 5; length += 1) {
    const head = letters.slice(0, length);
    if (head.length === length && !taken.has(head)) return head;
  }
  for (let second = 1; second < letters.length - 1; second += 1) {
    for (let third = second + 1; third < letters.length; third += 1) {
      const code = `${letters[0]}${letters[second]}${letters[third]}`;
      if (!taken.has(code)) return code;
    }
  }
  for (const last of "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
    const code = `${letters.slice(0, 4)}${last}`.slice(-5);
    if (!taken.has(code)) return code;
  }
  throw new Error(`no free short code for ${name}`);
}
