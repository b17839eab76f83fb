import type { Step } from "#app/domains/ladder/step.ts";
import { stepNumber } from "#app/domains/ladder/step.ts";
import { csv } from "./csv.ts";
import type { YearLine } from "./year-line.ts";

export function yearOfAddress(raw: string | undefined): number | null {
  const year = /^\d{4}$/.test(raw ?? "") ? Number(raw) : Number.NaN;
  return year >= 1900 && year <= 2999 ? year : null;
}

export interface YearWords {
  /** The heads in the order of the columns. */
  readonly heads: readonly string[];
  readonly step: (step: Step) => string;
  readonly state: (line: YearLine) => string;
  readonly promise: (line: YearLine) => string;
  readonly addressOf: (line: YearLine) => string;
}

/** The keys of the heads, in the order in which `yearListCsv` writes the columns. */
export const yearColumns = [
  "reference", "caseColumn", "step", "state", "inputs", "answered", "objections", "setAside", "promisedFirst", "promisedNow", "lastAnswered", "promise", "responsible", "address",
] as const;

/** Days stand as 2026-12-18, which every spreadsheet reads as a date. */
export const yearListCsv = (lines: readonly YearLine[], words: YearWords): string => csv([
  words.heads,
  ...lines.map((line) => [
    `${line.year}/${line.number}`, line.title, line.step ? `${stepNumber(line.step)}. ${words.step(line.step)}` : "", words.state(line), line.owed, line.answered, line.objections, line.setAside,
    line.promisedFirst, line.promisedNow === line.promisedFirst ? "" : line.promisedNow, line.lastAnsweredOn, words.promise(line), line.responsible, words.addressOf(line),
  ]),
]);
