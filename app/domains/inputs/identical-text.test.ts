import { describe, expect, it } from "vitest";
import { isIdenticalText } from "./identical-text.ts";

const letter = "Redd nærskolen! Lillevik skole er hjertet i bygda, og vi krever at den består.";

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
