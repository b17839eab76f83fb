import type { Day } from "#app/platform/day.ts";

/**
 * koml § 7-1: the council is constituted by the end of October in the year of the election, which is every fourth (2023, 2027): a
 * council term starts then and nowhen else (K7).
 */
export function termDefect(term: { startsOn: Day; endsOn: Day | null }): "term_not_after_election" | "term_ends_before_it_starts" | null {
  const [year = 0, month = 0] = term.startsOn.split("-").map(Number);
  if (year % 4 !== 3 || (month !== 9 && month !== 10)) return "term_not_after_election";
  return term.endsOn !== null && term.endsOn <= term.startsOn ? "term_ends_before_it_starts" : null;
}
