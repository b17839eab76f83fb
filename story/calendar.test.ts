import { describe, expect, it } from "vitest";
import { storyCalendar, termStartOn, workingDayAfter } from "./calendar.ts";

describe("the story's calendar", () => {
  it("takes the last Saturday that is not after today as day 0", () => {
    const dayZeroAt = (instant: string) => storyCalendar(new Date(instant)).dayZero;
    expect(dayZeroAt("2026-11-21T09:00:00Z")).toBe("2026-11-21");
    expect(dayZeroAt("2026-11-27T22:30:00Z")).toBe("2026-11-21");
    expect(dayZeroAt("2026-11-27T23:30:00Z")).toBe("2026-11-28");
    expect(dayZeroAt("2026-11-22T09:00:00Z")).toBe("2026-11-21");
  });

  it("leaves every date as written on the written day 0", () => {
    const calendar = storyCalendar(new Date("2026-11-21T09:00:00Z"));
    expect(calendar.moved("2026-12-03")).toBe("2026-12-03");
    expect(calendar.movedInstant("2026-12-03T18:00").toISOString()).toBe("2026-12-03T17:00:00.000Z");
    expect(calendar.say("Fra {month 2027-02-08} til {2027-06-25} i {year 2027-01-14}", "nb")).toBe("Fra februar til 25.\u00a0juni 2027 i 2027");
  });

  it("keeps weekdays and 18.00 over a change of clocks", () => {
    const calendar = storyCalendar(new Date("2027-05-22T09:00:00Z"));
    expect(calendar.moved("2026-12-03")).toBe("2027-06-03");
    expect(calendar.movedInstant("2026-12-03T18:00").toISOString()).toBe("2027-06-03T16:00:00.000Z");
  });

  it("gives numbers with a year the moved date's year", () => {
    const { numbered } = storyCalendar(new Date("2027-10-23T09:00:00Z"));
    expect(numbered("PS", 34, "2026-11-19")).toBe("PS 34/27");
  });

  it("starts a council term in October of its election year, whatever day 0 is", () => {
    expect(termStartOn("2026-11-21")).toBe("2023-10-17");
    expect(termStartOn("2027-10-16")).toBe("2023-10-17");
    expect(termStartOn("2027-10-17")).toBe("2027-10-17");
    expect(termStartOn("2031-11-01")).toBe("2031-10-17");
  });

  it("finds the next working day when the days run into a weekend", () => {
    expect(workingDayAfter("2026-09-17T21:14", 2, "09:30")).toBe("2026-09-21T09:30");
    expect(workingDayAfter("2026-08-24T20:14", 2, "09:30")).toBe("2026-08-26T09:30");
  });
});
