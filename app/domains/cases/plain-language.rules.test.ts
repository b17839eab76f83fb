import { describe, expect, it } from "vitest";
import { isHardToRead, lix, lixLevel } from "./plain-language.rules.ts";

describe("L5: LIX", () => {
  it("is words a sentence and the share of words of more than six letters", () => {
    expect(lix("Skolen er gammel. Hva skal vi gjøre?")).toEqual({ lix: 4, words: 7, sentences: 2, longWords: 0 });
    expect(lix("Kommunestyret bestemmer i desember.")).toEqual({ lix: 79, words: 4, sentences: 1, longWords: 3 });
  });

  it("does not end a sentence at a date, a clock or an abbreviation", () => {
    expect(lix("Møtet er 3. desember kl. 14.00 i salen.").sentences).toBe(1);
    expect(lix("Vi spør om f.eks. uteområdet, ca. 20 mål.").sentences).toBe(1);
    expect(lix("Svaret kommer 18. desember 2026. Da vet vi mer.").sentences).toBe(2);
  });

  it("ends a sentence inside quotation marks and at several marks in a row", () => {
    expect(lix("«Hva nå?» Vi vet det ikke ...").sentences).toBe(2);
  });

  it("counts a heading and the points of a list as sentences", () => {
    expect(lix("Dette er åpent\n\n- pusse opp\n- bygge nytt\n- samle på Åsen").sentences).toBe(4);
  });

  it("is 0 for nothing", () => {
    expect(lix("  …  ")).toEqual({ lix: 0, words: 0, sentences: 0, longWords: 0 });
  });

  it("has the five usual levels", () => {
    expect([29, 30, 45, 50, 60, 61].map(lixLevel)).toEqual(["very_easy", "easy", "medium", "hard", "hard", "very_hard"]);
  });

  it("warns above 45 and not at plain speech", () => {
    expect(isHardToRead("Vi spør deg. Vi leser det du skriver.")).toBe(false);
    expect(
      isHardToRead(
        "Kommunedirektørens saksframlegg vedrørende rehabiliteringsalternativene forutsetter gjennomføring av konsekvensutredninger.",
      ),
    ).toBe(true);
  });
});
