// The head of a file of voices: `key: value` lines between two lines of `---`, then the text.

export const CHANNELS = ["web", "email", "letter", "phone", "meeting"] as const;
export const ROLES = ["parent", "resident", "organisation", "pupil", "employee"] as const;
export const AGES = ["under_18", "18_29", "30_49", "50_66", "67_plus", "none"] as const;
export const LANGUAGES = ["nb", "nn"] as const;
export const STANCES = ["for", "against", "mixed", "none"] as const;

export type Channel = (typeof CHANNELS)[number];
export type Role = (typeof ROLES)[number];
export type Age = (typeof AGES)[number];
export type Stance = (typeof STANCES)[number];
export type StatementLanguage = (typeof LANGUAGES)[number];

export interface ThemeLink<Slug extends string = string> {
  slug: Slug;
  stance: Stance;
}

export type Head = Map<string, string[]>;

export function splitHead(source: string): { head: Head; text: string } {
  const match = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(source.replaceAll("\r\n", "\n").trim());
  if (!match) throw new Error("A statement begins with a head between two lines of ---");
  const head: Head = new Map();
  for (const line of (match[1] ?? "").split("\n")) {
    if (line.trim() === "") continue;
    const colon = line.indexOf(":");
    if (colon < 1) throw new Error(`Not a key and a value: ${line}`);
    const key = line.slice(0, colon).trim();
    const value = line.slice(colon + 1).trim();
    head.set(key, [...(head.get(key) ?? []), value]);
  }
  return { head, text: (match[2] ?? "").trim() };
}

export function refuseUnknown(head: Head, known: readonly string[]): void {
  for (const key of head.keys()) {
    if (!known.includes(key)) throw new Error(`Unknown key: ${key}`);
  }
}

export function optional(head: Head, key: string): string | null {
  const values = head.get(key) ?? [];
  if (values.length > 1) throw new Error(`Given twice: ${key}`);
  return values[0] || null;
}

export function required(head: Head, key: string): string {
  const value = optional(head, key);
  if (value === null) throw new Error(`Missing: ${key}`);
  return value;
}

export function oneOf<Word extends string>(words: readonly Word[], value: string, key: string): Word {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new Error(`Unknown ${key}: ${value}`);
  return word;
}

export function maybeOneOf<Word extends string>(words: readonly Word[], head: Head, key: string): Word | null {
  const value = optional(head, key);
  return value === null ? null : oneOf(words, value, key);
}

export function matching(pattern: RegExp, value: string, key: string): string {
  if (!pattern.test(value)) throw new Error(`Malformed ${key}: ${value}`);
  return value;
}

export function themeLinks(head: Head): ThemeLink[] {
  const value = optional(head, "themes");
  if (value === null) return [];
  return value.split(",").map((link) => {
    const [slug, stance] = link.trim().split("/");
    if (!slug || !stance) throw new Error(`Malformed themes: ${value}`);
    return { slug, stance: oneOf(STANCES, stance, "stance") };
  });
}

export const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
export const DAY = /^\d{4}-\d{2}-\d{2}$/;
