import { describe, expect, it } from "vitest";
import { isNationalId } from "#app/domains/residents/person-number.ts";
import { screen } from "./screening.ts";

const today = "2026-11-21";
const weights = [
  [3, 7, 6, 1, 8, 9, 4, 5, 2],
  [5, 4, 3, 2, 7, 6, 5, 4, 3, 2],
] as const;

/** Makes a number for a birthday by the rule itself, so that no real person's number stands here. */
const numberFor = (birthday: string, firstRemainder = 0): string => {
  for (let individual = 0; individual < 1000; individual += 1) {
    let digits = birthday + String(individual).padStart(3, "0");
    for (const [index, row] of weights.entries()) {
      const sum = row.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
      digits += String(((index === 0 ? firstRemainder : 0) - (sum % 11) + 11) % 11);
    }
    if (digits.length === 11) return digits;
  }
  throw new Error("No number");
};

const found = (text: string, on = today) => screen(text, on).map(({ kind, from, to }) => [kind, text.slice(from, to)]);

describe("O5: fødselsnummer", () => {
  const number = numberFor("010190");

  it("is known by its control digits", () => {
    expect(isNationalId(number, today)).toBe(true);
    expect(isNationalId(number.slice(0, 10) + ((Number(number[10]) + 1) % 10), today)).toBe(false);
    expect(isNationalId("00000000000", today)).toBe(false);
    expect(isNationalId("12345678901", today)).toBe(false);
  });

  it("is known as D-number and as synthetic", () => {
    expect(isNationalId(numberFor("410190"), today)).toBe(true);
    expect(isNationalId(numberFor("018190"), today)).toBe(true);
    expect(isNationalId(numberFor("320190"), today)).toBe(false);
  });

  it.each([1, 2, 3])("with remainder %i is known from 2032 on", (remainder) => {
    const later = numberFor("010132", remainder);
    expect(isNationalId(later, "2031-12-31")).toBe(false);
    expect(isNationalId(later, "2032-01-01")).toBe(true);
    expect(isNationalId(numberFor("010132", 4), "2032-01-01")).toBe(false);
    expect(isNationalId(number, "2032-01-01")).toBe(true);
  });

  it("is found with spaces and other marks between", () => {
    const [birthday, rest] = [number.slice(0, 6), number.slice(6)];
    const dotted = `${number.slice(0, 2)}.${number.slice(2, 4)}.${number.slice(4, 6)}`;
    for (const written of [number, `${birthday} ${rest}`, `${birthday}-${rest}`, `${dotted} - ${rest}`.replace(" - ", " -"), `${birthday}\u00a0${rest}`]) {
      expect(found(`Jeg er ${written}, hilsen`)).toEqual([["national_id", written]]);
    }
  });

  it("is found after other digits, and not inside a longer number", () => {
    expect(found(`Bolig 12 ${number}`)).toEqual([["national_id", number]]);
    expect(found(`1${number}`)).toEqual([]);
  });
});

describe("O5: telephone and e-mail", () => {
  it.each(["912 34 567", "91 23 45 67", "91234567", "+47 912 34 567", "0047 91234567", "51 23 45 67"])("finds %s", (phone) => {
    expect(found(`Ring ${phone}.`)).toEqual([["phone", phone]]);
  });

  it.each(["236 000 000 kroner", "12 345 678", "20261121", "LIL-2026-42-63", "kl. 18.00", "2026 og 2027"])("is not misled by %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("finds addresses, also with æøå and a full stop after", () => {
    expect(found("Skriv til kari.o+x@example.no. Eller på@bygda.example.com, takk")).toEqual([
      ["email", "kari.o+x@example.no"],
      ["email", "på@bygda.example.com"],
    ]);
  });

  it("gives hits in the order of the text", () => {
    expect(found("a@example.no, 91234567, b@example.no").map(([kind]) => kind)).toEqual(["email", "phone", "email"]);
  });

  it("is done in no time with long runs of letters and digits", () => {
    const start = performance.now();
    for (const run of ["a", "1", "1 ", "a.", "@", "a@"]) screen(run.repeat(20_000), today);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
