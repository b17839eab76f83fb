import { yearOf, type Day } from "#app/platform/day.ts";

/**
 * koml § 7-1: the council is constituted by the end of October in the year of the election, which is every fourth (2023, 2027): a
 * council term starts then and nowhen else (K7).
 */
export function termDefect(term: { startsOn: Day; endsOn: Day | null }): "term_not_after_election" | "term_ends_before_it_starts" | null {
  const [year = 0, month = 0] = term.startsOn.split("-").map(Number);
  if (year % 4 !== 3 || (month !== 9 && month !== 10)) return "term_not_after_election";
  return term.endsOn !== null && term.endsOn <= term.startsOn ? "term_ends_before_it_starts" : null;
}

/**
 * K7: the first day of the council term that `today` falls in, or null where none that had begun is entered. A term ends on the day the
 * next begins, and no later than the end of October four years after it began, whether or not anybody has entered the next (koml § 7-1).
 */
export function termStart(terms: readonly { readonly startsOn: Day; readonly endsOn: Day | null }[], today: Day): Day | null {
  const latest = terms.filter(({ startsOn }) => startsOn <= today).sort((one, other) => (one.startsOn < other.startsOn ? 1 : -1))[0];
  if (!latest) return null;
  const ends = [latest.endsOn, `${String(yearOf(latest.startsOn) + 4)}-10-31`].filter((day) => day !== null).sort()[0] as Day;
  return today < ends ? latest.startsOn : termStart([{ startsOn: ends, endsOn: null }], today);
}
