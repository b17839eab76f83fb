import type { Day } from "#app/platform/day.ts";

export type ScreeningKind = "national_id" | "phone" | "email";

/** A warning to the officer before publication, never a hindrance. Offsets are UTF-16 units. */
export interface ScreeningHit {
  kind: ScreeningKind;
  from: number;
  to: number;
}

interface ControlRule {
  validFrom: Day;
  /** What may be left of the first weighted sum, control digit included, divided by eleven. */
  firstRemainders: readonly number[];
}

/**
 * Skatteetaten, «Nytt fødselsnummer 2032»: numbers given after 1 January 2032 accept 0, 1, 2 and 3
 * where today's accept 0. Nobody changes number, so the newer rule holds for the older numbers too.
 */
export const controlRules: readonly ControlRule[] = [
  { validFrom: "1964-01-01", firstRemainders: [0] },
  { validFrom: "2032-01-01", firstRemainders: [0, 1, 2, 3] },
];

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const longestMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const remainder = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11;

// A D-number has 40 added to the day; help numbers and synthetic ones have 40 or 80 added to the month.
const isBirthday = (day: number, month: number): boolean => {
  const realMonth = month > 80 ? month - 80 : month > 40 ? month - 40 : month;
  const realDay = day > 40 ? day - 40 : day;
  return realDay >= 1 && realDay <= (longestMonth[realMonth - 1] ?? 0);
};

/** Eleven digits that may be a fødselsnummer or D-number by the rule of the day. */
export const isNationalId = (digits: string, on: Day): boolean => {
  if (!/^\d{11}$/.test(digits)) return false;
  const numbers = [...digits].map(Number);
  const rule = controlRules.findLast((each) => each.validFrom <= on);
  return (
    isBirthday(Number(digits.slice(0, 2)), Number(digits.slice(2, 4))) &&
    (rule?.firstRemainders.includes(remainder(numbers, firstWeights)) ?? false) &&
    remainder(numbers, secondWeights) === 0
  );
};

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
