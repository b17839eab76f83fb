import { describe, expect, it } from "vitest";
import { campaignsIn, contentFingerprintText, identicalLetters } from "./identical-text.ts";

const letter = "Redd nærskolen! Lillevik skole er hjertet i bygda, og vi krever at den består.";

const isIdenticalText = (one: string, other: string) => contentFingerprintText(one) === contentFingerprintText(other);

describe("identical text", () => {
  it("is the same words, whatever the case and the spaces", () => {
    expect(isIdenticalText(letter, ` ${letter.toUpperCase().replaceAll(" ", "\n ")} `)).toBe(true);
    expect(isIdenticalText(letter, letter.replaceAll(" ", "\u00a0"))).toBe(true);
  });

  it("is not the same letter with a sentence more", () => {
    expect(isIdenticalText(letter, `${letter} Jeg har alt tre barn i skoleskyss.`)).toBe(false);
  });

  it("does not mistake å for a", () => {
    expect(isIdenticalText("på", "pa")).toBe(false);
  });
});

describe("like letters", () => {
  const text = (number: number, digest: string, comparable: string) => ({ number, digest, comparable });
  const same = (from: number, count: number) => Array.from({ length: count }, (_, index) => text(from + index, "redd", "redd skolen!"));

  it("are those who sent the same, and those who sent it with sentences of their own: both figures are told", () => {
    const inputs = [...same(1, 11), ...[12, 13, 14].map((number) => text(number, `egen ${number}`, `redd skolen! vi har ${number} barn.`)), text(15, "annet", "bygg nytt")];
    expect(identicalLetters(inputs).letters).toEqual([{ count: 14, exact: 11 }]);
    expect(campaignsIn(inputs)[0]?.longer).toEqual([12, 13, 14]);
    expect(identicalLetters(inputs).numbers.has(15)).toBe(false);
  });

  it("are at least three: two neighbours who write the same are no campaign", () => {
    expect(identicalLetters(same(1, 2)).letters).toEqual([]);
  });

  it("are never those whose words were erased", () => {
    expect(identicalLetters([1, 2, 3, 4].map((number) => text(number, "", ""))).letters).toEqual([]);
  });
});
