import type { AnswerLine, AnswersDesk } from "./answer-line.ts";
import type { AnswerTarget } from "./answer.ts";

interface Chosen { readonly kind: AnswerTarget["kind"]; readonly number: number; readonly forwards: boolean }

const numberIn = (query: URLSearchParams, name: string): number | null => (/^[1-9]\d{0,6}$/.test(query.get(name) ?? "") ? Number(query.get(name)) : null);

/** `?tema=3`, `?innspill=12` or `?innspill=12&videre=ja`: which form the page opens with. */
export function chosenTarget(query: URLSearchParams): Chosen | null {
  const theme = numberIn(query, "tema");
  if (theme !== null) return { kind: "theme", number: theme, forwards: false };
  const input = numberIn(query, "innspill");
  return input === null ? null : { kind: "input", number: input, forwards: query.get("videre") === "ja" };
}

export interface ChosenLine { readonly line: AnswerLine; readonly forwards: boolean }

export function chosenLine(desk: AnswersDesk, { kind, number, forwards }: Chosen): ChosenLine | null {
  const line = (kind === "theme" ? desk.themes : desk.inputs).find((one) => one.number === number);
  return line ? { line, forwards } : null;
}

/** A form names one of the two; both or none is no target that exists. */
export const targetOf = (theme: string | null, input: string | null): AnswerTarget =>
  theme !== null && input === null ? { kind: "theme", id: theme } : { kind: "input", id: theme === null && input !== null ? input : "00000000-0000-0000-0000-000000000000" };
