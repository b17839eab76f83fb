import { describe, expect, it } from "vitest";
import { termDefect } from "./term.rules.ts";

describe("K7: a council term (koml § 7-1)", () => {
  it.each([
    ["2023-10-17", null, null], ["2027-09-30", null, null], ["2027-10-31", "2031-10-15", null],
    ["2027-11-01", null, "term_not_after_election"], ["2026-10-17", null, "term_not_after_election"], ["2027-08-31", null, "term_not_after_election"],
    ["2027-10-17", "2027-10-17", "term_ends_before_it_starts"], ["2027-10-17", "2026-10-17", "term_ends_before_it_starts"],
  ])("from %s to %s: %s", (startsOn, endsOn, defect) => {
    expect(termDefect({ startsOn, endsOn })).toBe(defect);
  });
});
