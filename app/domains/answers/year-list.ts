import type { Step } from "#app/domains/ladder/step.ts";
import { stepNumber } from "#app/domains/ladder/step.ts";
import type { Day } from "#app/platform/day.ts";
import { csv } from "./csv.ts";
import type { YearLine } from "./year-line.ts";

export function yearOfAddress(raw: string | undefined): number | null {
  const year = /^\d{4}$/.test(raw ?? "") ? Number(raw) : Number.NaN;
  return year >= 1900 && year <= 2999 ? year : null;
}

/** The dates that the first promise was moved to, in turn; none where it stands. */
export const movesOf = ({ promisedFirst, promisedBetween = [], promisedNow }: Pick<YearLine, "promisedFirst" | "promisedBetween" | "promisedNow">): Day[] =>
  (promisedNow === null || (promisedNow === promisedFirst && promisedBetween.length === 0) ? [] : [...promisedBetween, promisedNow]);

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
  "yearColumn", "numberColumn", "caseColumn", "step", "state", "owedColumn", "verifiedColumn", "bodiesColumn", "typedInColumn", "notVerifiedColumn", "answeredColumn", "objections", "setAside", "firstColumn", "movedColumn", "nowColumn", "lastAnswered", "promise", "responsible", "address",
] as const;

/**
 * Days stand as 2026-12-18, which every spreadsheet reads as a date; a case's number stands in two columns, since 2026-2 would
 * be read as February. A promise that was moved more than once has every date in its cell.
 */
export const yearListCsv = (lines: readonly YearLine[], words: YearWords): string => csv([
  words.heads,
  ...lines.map((line) => [
    line.year, line.number, line.title, line.step ? `${stepNumber(line.step)}. ${words.step(line.step)}` : "", words.state(line), line.owed,
    line.behind.verified_resident, line.behind.organisation, line.behind.typed_in, line.behind.not_verified, line.answered, line.objections, line.setAside,
    line.promisedFirst, movesOf(line).join(", "), line.promisedNow, line.lastAnsweredOn, words.promise(line), line.responsible, words.addressOf(line),
  ]),
]);
