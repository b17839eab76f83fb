import { describe, expect, it } from "vitest";
import { termDefect, termStart } from "./term.rules.ts";

describe("K7: a council term (koml § 7-1)", () => {
  it.each([
    ["2023-10-17", null, null], ["2027-09-30", null, null], ["2027-10-31", "2031-10-15", null],
    ["2027-11-01", null, "term_not_after_election"], ["2026-10-17", null, "term_not_after_election"], ["2027-08-31", null, "term_not_after_election"],
    ["2027-10-17", "2027-10-17", "term_ends_before_it_starts"], ["2027-10-17", "2026-10-17", "term_ends_before_it_starts"],
  ])("from %s to %s: %s", (startsOn, endsOn, defect) => {
    expect(termDefect({ startsOn, endsOn })).toBe(defect);
  });

  it.each([
    ["before any that is entered", [["2023-10-17", null]], "2023-10-16", null],
    ["from its first day", [["2023-10-17", null]], "2023-10-17", "2023-10-17"],
    ["until the day before the next", [["2027-10-19", null], ["2023-10-17", "2027-10-19"]], "2027-10-18", "2023-10-17"],
    ["the next from its own first day", [["2027-10-19", null], ["2023-10-17", "2027-10-19"]], "2027-10-19", "2027-10-19"],
    ["also where the earlier was entered last, without an end", [["2023-10-17", null], ["2027-10-19", null]], "2028-01-01", "2027-10-19"],
    ["no longer than to the end of October after the election", [["2023-10-17", null]], "2027-10-31", "2027-10-31"],
    ["and so on, when nobody has entered any for years", [["2023-10-17", null]], "2033-02-01", "2031-10-31"],
  ] as const)("%s: %j on %s began %s", (_, terms, today, began) => {
    expect(termStart(terms.map(([startsOn, endsOn]) => ({ startsOn, endsOn })), today)).toBe(began);
  });
});
