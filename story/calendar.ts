import { addDays, dayOf, daysBetween, instantAt, weekday, yearOf, type Day } from "#app/platform/day.ts";
import { formatDay, formatDayShort, noBreak } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { withDates } from "./case-file.ts";

/** The day on which the story as it is written is told: everything before it has happened. */
export const writtenDayZero: Day = "2026-11-21";

/** "2026-08-27T19:42" or "2026-08-27", as the files of the story write it. */
export type Written = string;

export interface StoryCalendar {
  readonly dayZero: Day;
  /** A written day, by whole weeks: weekdays keep. */
  moved(day: Day): Day;
  /** A written wall clock in Oslo: 18.00 stays 18.00 over a change of clocks. */
  movedInstant(wall: Written): Date;
  /** «PS 34/26»: the number keeps, the year is that of the moved day. */
  numbered(series: string, number: number, writtenOn: Day): string;
  /** Text whose dates stand as {2027-01-28}. */
  say(text: string, lang: Lang): string;
}

/** The last Saturday that is not after today. */
export const dayZeroOf = (today: Day): Day => addDays(today, -((weekday(today) + 1) % 7));

export function storyCalendar(today: Date): StoryCalendar {
  const dayZero = dayZeroOf(dayOf(today));
  const shift = daysBetween(writtenDayZero, dayZero);
  const moved = (day: Day): Day => addDays(day, shift);
  return {
    dayZero,
    moved,
    movedInstant: (wall) => instantAt(moved(wall.slice(0, 10)), wall.slice(11) || "00:00"),
    numbered: (series, number, writtenOn) => `${series} ${number}/${moved(writtenOn).slice(2, 4)}`,
    say: (text, lang) => withDates(text, (form, day) => {
      const on = moved(day);
      if (form === "month") return formatDayShort(on, lang).split(noBreak)[1] ?? "";
      return form === "year" ? String(yearOf(on)) : formatDay(on, lang);
    }),
  };
}

/** A council is constituted in October after the election, held every fourth year from 2023; what the calendar gives is not moved. */
export function termStartOn(day: Day): Day {
  const election = yearOf(day) - ((yearOf(day) - 2023) % 4 + 4) % 4;
  return day >= `${election}-10-17` ? `${election}-10-17` : `${election - 4}-10-17`;
}

/** So many days after a written instant, on the next working day at the time given. */
export function workingDayAfter(wall: Written, days: number, time: string): Written {
  let day = addDays(wall.slice(0, 10), days);
  while (weekday(day) > 5) day = addDays(day, 1);
  return `${day}T${time}`;
}
