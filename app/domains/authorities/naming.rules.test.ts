import { describe, expect, it } from "vitest";
import { addressWordFor, proposeShortCode, reservedWords } from "./naming.rules.ts";
import { findInRegister, register, type RegisterEntry } from "./register.ts";

const wordOf = (number: string) => addressWordFor(findInRegister(number) as RegisterEntry, register);

describe("names of authorities", () => {
  it("come from a register of 357 municipalities and 14 county municipalities", () => {
    expect(register.filter((one) => one.kind === "municipality")).toHaveLength(357);
    expect(register.filter((one) => one.kind === "county")).toHaveLength(14);
    expect(findInRegister("03")).toBeNull();
  });

  it("give every one of them a word of its own, none of them reserved", () => {
    const words = register.map((one) => addressWordFor(one, register));
    expect(new Set(words).size).toBe(register.length);
    for (const word of words) {
      expect(word).toMatch(/^[a-z0-9-]{2,60}$/);
      expect(reservedWords.has(word)).toBe(false);
    }
  });

  it("add the number to a name that occurs twice", () => {
    const doubles = register.filter((one) => one.name === "Herøy");
    expect(doubles.map((one) => wordOf(one.number)).sort()).toEqual(doubles.map((one) => `heroy-${one.number}`).sort());
  });

  it("give every one of them a short code that no other has", () => {
    const taken = new Set<string>();
    for (const one of register) taken.add(proposeShortCode(one.name, taken));
    expect(taken.size).toBe(register.length);
    for (const code of taken) expect(code).toMatch(/^[A-ZÆØÅ]{2,5}$/);
  });
});
