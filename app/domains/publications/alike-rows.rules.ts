import { campaignsIn } from "#app/domains/inputs/identical-text.ts";
import type { SelectableInput } from "./public-selection.rules.ts";

/** One row of the public list: a single input, or like letters together with those that hold sentences of their own beside. */
export interface ListRow {
  /** The last first. */
  readonly numbers: readonly number[];
  readonly exact: readonly number[];
  readonly longer: readonly number[];
  readonly answered: number;
}

type Listed = Pick<SelectableInput, "number" | "standingNow" | "isAnswered" | "isFromBody" | "isOnePart" | "digest" | "comparable">;

/** Only what is on the web whole, as it was sent, is shown as like: then the row tells nothing that the texts themselves do not. */
const mayStandTogether = (input: Listed): boolean => input.standingNow === "published" && input.isOnePart && !input.isFromBody;
const lastFirst = (numbers: readonly number[]): number[] => numbers.toSorted((one, other) => other - one);

/** Each input is counted for itself; like ones stand on one row, where the last of them came. */
export function rowsOf(listed: readonly Listed[]): ListRow[] {
  const campaigns = campaignsIn(listed.filter(mayStandTogether));
  const together = new Set(campaigns.flatMap(({ exact, longer }) => [...exact, ...longer]));
  const answered = new Set(listed.filter(({ isAnswered }) => isAnswered).map(({ number }) => number));
  const rows = [
    ...campaigns.map(({ exact, longer }) => ({ exact: lastFirst(exact), longer: lastFirst(longer) })),
    ...listed.filter(({ number }) => !together.has(number)).map(({ number }) => ({ exact: [number], longer: [] })),
  ].map(({ exact, longer }) => ({ exact, longer, numbers: lastFirst([...exact, ...longer]) }));
  return rows.map((row) => ({ ...row, answered: row.numbers.filter((number) => answered.has(number)).length }))
    .sort((one, other) => (other.numbers[0] ?? 0) - (one.numbers[0] ?? 0));
}

const flat = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, " ").trim();

/** What a text says beside the words that it has in common with others; the whole of it where these cannot be cut out. */
export function saidBeside(common: string, text: string): string {
  const [words, whole] = [flat(common), flat(text)];
  const at = whole.toLowerCase().indexOf(words.toLowerCase());
  const isSameLength = whole.toLowerCase().length === whole.length && words.toLowerCase().length === words.length;
  if (at < 0 || !isSameLength) return whole;
  return `${whole.slice(0, at).trim()} ${whole.slice(at + words.length).trim()}`.trim();
}
