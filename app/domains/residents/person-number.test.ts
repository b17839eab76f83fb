import { describe, expect, it } from "vitest";
import { bornOn, controlDigits, isNationalId, isUnder18 } from "./person-number.ts";

/** Made by the rule itself, so that no real person's number stands here. */
function numberFor(birthday: string, individual: number): string {
  for (let nine = individual; nine < individual + 20; nine += 1) {
    const digits = birthday + String(nine).padStart(3, "0");
    const control = controlDigits(digits);
    if (control) return digits + control;
  }
  throw new Error("no number");
}

describe("when somebody was born, by her number", () => {
  it.each([
    ["010190", 100, "1990-01-01", "a fødselsnummer"],
    ["410190", 100, "1990-01-01", "a D-number: 40 added to the day"],
    ["018190", 100, "1990-01-01", "Skatteetaten's test population: 80 added to the month"],
    ["016690", 100, "1990-01-01", "NAV's: 65"],
    ["014190", 100, "1990-01-01", "help numbers and older synthetic ones: 40"],
    ["419290", 100, "1990-12-01", "a synthetic D-number"],
    ["010154", 500, "1854-01-01", "the series 500–749 with a year from 54"],
    ["010139", 500, "2039-01-01", "the series 500–999 with a year to 39"],
    ["010140", 900, "1940-01-01", "the series 900–999 with a year from 40"],
    ["010100", 0, "1900-01-01", "the series 000–499"],
    ["010105", 950, "2005-01-01", "the series 900–999 with a year to 39"],
  ])("%s, %i: %s (%s)", (birthday, individual, born) => {
    const pid = numberFor(birthday, individual);
    expect([bornOn(pid), isNationalId(pid, "2026-11-21")]).toEqual([born, true]);
  });

  it("is not said by what is no number, by a day that never was, and by a series that was never given", () => {
    expect([bornOn(""), bornOn("1234567890"), bornOn("abcdefghijk"), bornOn(numberFor("290201", 100)), bornOn(numberFor("010145", 600))]).toEqual([null, null, null, null, null]);
  });
});

describe("G7: under 18", () => {
  const born = numberFor("211108", 500);
  it("until the day on which one turns 18", () => {
    expect([bornOn(born), isUnder18(born, "2026-11-20"), isUnder18(born, "2026-11-21")]).toEqual(["2008-11-21", true, false]);
  });

  it("is also who was born on a day that cannot be read", () => {
    expect(isUnder18("00000000000", "2026-11-21")).toBe(true);
  });
});
