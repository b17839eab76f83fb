import { describe, expect, it } from "vitest";
import { rowsOf, saidBeside } from "./alike-rows.rules.ts";

type Listed = Parameters<typeof rowsOf>[0][number];
const input = (number: number, more: Partial<Listed> = {}): Listed =>
  ({ number, standingNow: "published", isAnswered: false, isFromBody: false, isOnePart: true, digest: `digest ${number}`, comparable: `tekst ${number}`, ...more });
const letter = { digest: "lik", comparable: "redd nærskolen!" };

describe("like letters in the public list", () => {
  it("stand on one row with those that say more, where the last of them came; each is still counted", () => {
    const rows = rowsOf([input(1, letter), input(2), input(3, letter), input(4, { ...letter, isAnswered: true }), input(5, { comparable: "redd nærskolen! og brua" }), input(6)]);
    expect(rows).toEqual([
      { numbers: [6], exact: [6], longer: [], answered: 0 },
      { numbers: [5, 4, 3, 1], exact: [4, 3, 1], longer: [5], answered: 1 },
      { numbers: [2], exact: [2], longer: [], answered: 0 },
    ]);
    expect(rows.flatMap((row) => row.numbers)).toHaveLength(6);
  });

  it("are not told by what is not on the web, was added to, is published in part, or comes from an organisation", () => {
    const apart = [{ standingNow: "journal_only" }, { standingNow: "in_part" }, { isOnePart: false }, { isFromBody: true }] as const;
    for (const more of apart) expect(rowsOf([input(1, letter), input(2, letter), input(3, { ...letter, ...more })]), JSON.stringify(more)).toHaveLength(3);
  });
});

describe("what one of them says beside", () => {
  it("is what is left without the common words, before and after them", () => {
    expect(saidBeside("Redd nærskolen!  Den består.", "Redd nærskolen! Den\nbestår. Jeg har alt tre barn i skoleskyss.")).toBe("Jeg har alt tre barn i skoleskyss.");
    expect(saidBeside("Redd skolen.", "Hei! Redd skolen. Takk.")).toBe("Hei! Takk.");
  });

  it("is the whole text where the common words are not found in it", () => {
    expect(saidBeside("Redd skolen.", "Bygg nytt.")).toBe("Bygg nytt.");
  });
});
