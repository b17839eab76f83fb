import {
  fromDate,
  getDayOfWeek,
  parseDate,
  parseTime,
  toCalendarDateTime,
  toZoned,
  type CalendarDate,
} from "@internationalized/date";

/** A legal day, "YYYY-MM-DD". An instant is a Date; only this file goes between the two. */
export type Day = string;

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const zone = "Europe/Oslo";
const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const norwegianDay = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;

const calendarDay = (day: Day): CalendarDate => parseDate(day);

export const isDay = (value: unknown): value is Day => {
  if (typeof value !== "string" || !isoDay.test(value)) return false;
  try {
    return parseDate(value).toString() === value;
  } catch {
    return false;
  }
};

/** Reads "2026-12-03", and "3.12.2026" as typed where the browser has no date field. */
export const parseDay = (raw: string): Day | null => {
  const text = raw.trim();
  const norwegian = norwegianDay.exec(text);
  const day = norwegian
    ? `${norwegian[3] ?? ""}-${(norwegian[2] ?? "").padStart(2, "0")}-${(norwegian[1] ?? "").padStart(2, "0")}`
    : text;
  return isDay(day) ? day : null;
};

export const addDays = (day: Day, days: number): Day => calendarDay(day).add({ days }).toString();

/** 31 August and six months is 28 or 29 February: a month that is too short ends the count. */
export const addMonths = (day: Day, months: number): Day => calendarDay(day).add({ months }).toString();

const dayMilliseconds = 86_400_000;

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMilliseconds);

// The locale decides only which weekday counts as the first: "nb-NO" begins on Monday.
export const weekday = (day: Day): Weekday => (getDayOfWeek(calendarDay(day), "nb-NO") + 1) as Weekday;

export const yearOf = (day: Day): number => calendarDay(day).year;

// Asking for a zone's clock costs 50 µs, and a list asks for the same few days and hours again and again.
const startsKnown = new Map<Day, number>();
const offsetsKnown = new Map<number, number>();
const mostKnown = 5_000;

function known<Key>(cache: Map<Key, number>, key: Key, reckon: () => number): number {
  const found = cache.get(key);
  if (found !== undefined) return found;
  if (cache.size >= mostKnown) cache.clear();
  const value = reckon();
  cache.set(key, value);
  return value;
}

export const startOfDay = (day: Day): Date =>
  new Date(known(startsKnown, day, () => toZoned(toCalendarDateTime(calendarDay(day)), zone).toDate().getTime()));

const hourMilliseconds = 3_600_000;

/** What a clock in Oslo shows, written as ISO does. Its distance from UTC changes on whole hours only. */
function wallClock(instant: Date): string {
  const hour = Math.floor(instant.getTime() / hourMilliseconds);
  const offset = known(offsetsKnown, hour, () => fromDate(instant, zone).offset);
  return new Date(instant.getTime() + offset).toISOString();
}

/** A period that ends on a day ends where the next day begins; it is shown as 23.59. */
export const endOfPeriod = (day: Day): Date => startOfDay(addDays(day, 1));

export const dayOf = (instant: Date): Day => wallClock(instant).slice(0, 10);

export const localTime = (instant: Date): string => wallClock(instant).slice(11, 16);

/** The instant of a wall clock's "18:00" on a day. An hour that spring skips is read an hour later. */
export const instantAt = (day: Day, time: string): Date =>
  toZoned(toCalendarDateTime(calendarDay(day), parseTime(time)), zone).toDate();
