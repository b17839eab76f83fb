import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  endOfPeriod,
  instantAt,
  isDay,
  localTime,
  parseDay,
  startOfDay,
  weekday,
  yearOf,
} from "./day.ts";

const hours = (day: string) => (endOfPeriod(day).getTime() - startOfDay(day).getTime()) / 3_600_000;

describe("a legal day", () => {
  it("is read from a date field and from what a Norwegian types", () => {
    expect(parseDay(" 2026-12-03 ")).toBe("2026-12-03");
    expect(parseDay("3.12.2026")).toBe("2026-12-03");
    expect(parseDay("3. 12. 2026")).toBe("2026-12-03");
  });

  it("is nothing when the calendar has no such day", () => {
    expect(parseDay("2026-02-30")).toBeNull();
    expect(parseDay("31.4.2026")).toBeNull();
    expect(parseDay("i morgen")).toBeNull();
    expect(isDay("2026-1-3")).toBe(false);
    expect(isDay("2026-13-01")).toBe(false);
    expect(isDay("2028-02-29")).toBe(true);
    expect(isDay(null)).toBe(false);
  });

  it("counts days over month, year and change of clocks", () => {
    expect(addDays("2026-12-30", 3)).toBe("2027-01-02");
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(daysBetween("2026-11-02", "2026-12-14")).toBe(42);
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
    expect(daysBetween("2026-12-14", "2026-11-02")).toBe(-42);
  });

  it("K3: adds months and stops at the end of a short month", () => {
    expect(addMonths("2026-02-03", 6)).toBe("2026-08-03");
    expect(addMonths("2026-08-31", 6)).toBe("2027-02-28");
    expect(addMonths("2027-08-31", 6)).toBe("2028-02-29");
  });

  it("knows its weekday, Monday first, and its year", () => {
    expect(weekday("2026-11-21")).toBe(6);
    expect(weekday("2026-11-22")).toBe(7);
    expect(weekday("2026-11-23")).toBe(1);
    expect(yearOf("2026-11-23")).toBe(2026);
  });
});

describe("days and instants in Oslo", () => {
  it("begin and end by the clock of Oslo, summer and winter", () => {
    expect(startOfDay("2026-12-03").toISOString()).toBe("2026-12-02T23:00:00.000Z");
    expect(startOfDay("2026-07-01").toISOString()).toBe("2026-06-30T22:00:00.000Z");
    expect(endOfPeriod("2026-12-14").toISOString()).toBe("2026-12-14T23:00:00.000Z");
  });

  it("make the night of a change of clocks 25 or 23 hours long", () => {
    expect(hours("2026-10-25")).toBe(25);
    expect(hours("2026-03-29")).toBe(23);
  });

  it("a minute before midnight still belongs to the day", () => {
    expect(dayOf(new Date("2026-12-14T22:59:59.999Z"))).toBe("2026-12-14");
    expect(dayOf(new Date("2026-12-14T23:00:00.000Z"))).toBe("2026-12-15");
    expect(localTime(new Date("2026-12-14T22:59:59.999Z"))).toBe("23:59");
  });

  it("a wall clock's time is found and read back", () => {
    const meeting = instantAt("2026-12-03", "18:00");
    expect(meeting.toISOString()).toBe("2026-12-03T17:00:00.000Z");
    expect(localTime(meeting)).toBe("18:00");
    expect(localTime(instantAt("2026-03-29", "02:30"))).toBe("03:30");
  });
});
