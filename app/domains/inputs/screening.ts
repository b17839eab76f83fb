import { isNationalId } from "#app/domains/residents/person-number.ts";
import type { Day } from "#app/platform/day.ts";

export type ScreeningKind = "national_id" | "phone" | "email";

/** A warning to the officer before publication, never a hindrance. Offsets are UTF-16 units. */
export interface ScreeningHit {
  kind: ScreeningKind;
  from: number;
  to: number;
}

const elevenDigits = /(?<!\d)(?=(\d(?:[ \t\u00a0\u202f.\-‐‑–]{0,2}\d){10})(?!\d))/gu;
const eightDigits =
  /(?<![\d+])(?:(?:\+|00)47[ \u00a0]?)?(?:[2-9]\d{7}|[2-9]\d(?:[ \u00a0.]\d{2}){3}|[2-9]\d{2}[ \u00a0.]\d{2}[ \u00a0.]\d{3})(?!\d)/gu;
const address = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const writtenDate = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

const overlaps = (one: ScreeningHit, other: ScreeningHit): boolean => one.from < other.to && other.from < one.to;

const nationalIds = (text: string, on: Day): ScreeningHit[] => {
  const hits: ScreeningHit[] = [];
  for (const match of text.matchAll(elevenDigits)) {
    const written = match[1] ?? "";
    const hit = { kind: "national_id", from: match.index, to: match.index + written.length } as const;
    if (isNationalId(written.replace(/\D/g, ""), on) && !hits.some((other) => overlaps(hit, other))) hits.push(hit);
  }
  return hits;
};

const hitsOf = (kind: ScreeningKind, pattern: RegExp, text: string): ScreeningHit[] =>
  [...text.matchAll(pattern)]
    .filter((match) => kind !== "phone" || !writtenDate.test(match[0]))
    .map((match) => ({ kind, from: match.index, to: match.index + match[0].length }));

/** O5: what an officer should look at before the text is put on the web. */
export const screen = (text: string, on: Day): ScreeningHit[] => {
  const certain = [...nationalIds(text, on), ...hitsOf("email", address, text)];
  const phones = hitsOf("phone", eightDigits, text).filter((phone) => !certain.some((hit) => overlaps(phone, hit)));
  return [...certain, ...phones].sort((one, other) => one.from - other.from);
};
