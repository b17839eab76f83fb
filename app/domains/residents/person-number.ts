import { addMonths, isDay, type Day } from "#app/platform/day.ts";

interface ControlRule {
  validFrom: Day;
  /** What may be left of the first weighted sum, control digit included, divided by eleven. */
  firstRemainders: readonly number[];
}

/**
 * Skatteetaten, «Nytt fødselsnummer 2032»: numbers given after 1 January 2032 accept 0, 1, 2 and 3
 * where today's accept 0. Nobody changes number, so the newer rule holds for the older numbers too.
 */
const controlRules: readonly ControlRule[] = [
  { validFrom: "1964-01-01", firstRemainders: [0] },
  { validFrom: "2032-01-01", firstRemainders: [0, 1, 2, 3] },
];

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const longestMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const remainder = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11;

// Added to the month: 80 by Skatteetaten's test population, 65 by NAV's, 40 by help numbers and older synthetic ones.
const monthShifts = [80, 65, 40, 0];

/** Day and month as in the calendar: a D-number has 40 added to the day. Null where there is no such day. */
function dayAndMonth(digits: string): { day: number; month: number } | null {
  const [writtenDay, writtenMonth] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  const month = writtenMonth - (monthShifts.find((shift) => writtenMonth > shift) ?? 0);
  const day = writtenDay > 40 ? writtenDay - 40 : writtenDay;
  return day >= 1 && day <= (longestMonth[month - 1] ?? 0) ? { day, month } : null;
}

/** Eleven digits that may be a fødselsnummer or D-number by the rule of the day. */
export function isNationalId(digits: string, on: Day): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const numbers = [...digits].map(Number);
  const rule = controlRules.findLast((each) => each.validFrom <= on);
  return dayAndMonth(digits) !== null
    && (rule?.firstRemainders.includes(remainder(numbers, firstWeights)) ?? false)
    && remainder(numbers, secondWeights) === 0;
}

/** The two control digits of nine digits by the rule of 1964; null where the nine have none. */
export function controlDigits(nine: string): string | null {
  const numbers = [...nine].map(Number);
  const first = (11 - remainder(numbers, firstWeights)) % 11;
  const second = (11 - remainder([...numbers, first], secondWeights)) % 11;
  return first > 9 || second > 9 ? null : `${first}${second}`;
}

/** Folkeregisterforskriften § 2-2-1: the individual number (digits 7–9) says the century. Null for years that no series has. */
function centuryOf(individual: number, year: number): number | null {
  if (individual < 500) return 1900;
  if (year < 40) return 2000;
  if (individual >= 900) return 1900;
  return individual < 750 && year >= 54 ? 1800 : null;
}

export function bornOn(pid: string): Day | null {
  if (!/^\d{11}$/.test(pid)) return null;
  const found = dayAndMonth(pid);
  const year = Number(pid.slice(4, 6));
  const century = centuryOf(Number(pid.slice(6, 9)), year);
  if (!found || century === null) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${century + year}-${two(found.month)}-${two(found.day)}`;
  return isDay(day) ? day : null;
}

/** G7. Whoever was born on a day that cannot be read is treated as a child. */
export function isUnder18(pid: string, today: Day): boolean {
  const born = bornOn(pid);
  return born === null || today < addMonths(born, 18 * 12);
}
