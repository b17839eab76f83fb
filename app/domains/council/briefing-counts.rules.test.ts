import { describe, expect, it } from "vitest";
import { countBriefing, joinSmallGroups, type CountedInput, type CountingFrame } from "./briefing-counts.rules.ts";

const input = (number: number, more: Partial<CountedInput> = {}): CountedInput => ({
  number, kind: "input", standing: "published", channel: "web", answersAs: "", age: null, district: "", isLate: false, isTranslated: true,
  isFromBody: false, behind: "not_verified", objectionState: null, wishId: null, digest: `digest ${number}`, comparable: `text ${number}`, themes: [], ...more,
});

const many = (count: number, from: number, more: Partial<CountedInput>) => Array.from({ length: count }, (_, index) => input(from + index, more));

const frame: CountingFrame = {
  answersAs: ["forelder", "elev"], ages: ["under_18", "18_29", "30_49", "50_66", "67_plus"], districts: ["sentrum"], channels: ["web", "email", "letter", "phone", "meeting"],
  wishes: [{ id: "a", sort: 1, label: "A", fits: "A" }, { id: "b", sort: 2, label: "B", fits: "B" }, { id: "ab", sort: 3, label: "Skolen må bestå", fits: "AB" }, { id: "c", sort: 4, label: "C", fits: "C" }].map((wish) => ({ ...wish, against: "" })),
  themes: [{ id: "t1", number: 1 }], reactions: { yes: 1, partly: 0, no: 0 },
};

const groups = (given: Record<string, number>) => Object.entries(given).map(([key, count]) => ({ key, count }));

describe("a group below five", () => {
  it("is joined with those who said nothing, as in Lillevik", () => {
    expect(joinSmallGroups(groups({ under_18: 6, "18_29": 3, "30_49": 31, "50_66": 11, "67_plus": 8, not_said: 5 }), "not_said")).toEqual([
      { keys: ["under_18"], count: 6 }, { keys: ["18_29", "not_said"], count: 8 }, { keys: ["30_49"], count: 31 }, { keys: ["50_66"], count: 11 }, { keys: ["67_plus"], count: 8 },
    ]);
  });

  it("is joined with its smaller neighbour where nobody left the question open", () => {
    expect(joinSmallGroups(groups({ a: 12, b: 3, c: 7 }))).toEqual([{ keys: ["a"], count: 12 }, { keys: ["b", "c"], count: 10 }]);
    expect(joinSmallGroups(groups({ a: 2, b: 9 }))).toEqual([{ keys: ["a", "b"], count: 11 }]);
  });

  it("never stands in any figure, so that nobody can reckon it from the others", () => {
    for (let seed = 1; seed < 400; seed += 1) {
      const counts = [seed % 7, (seed * 3) % 11, (seed * 5) % 6, (seed * 7) % 13, (seed * 2) % 5];
      const shown = joinSmallGroups(counts.map((count, index) => ({ key: index === 4 ? "not_said" : `g${index}`, count })), "not_said");
      const total = counts.reduce((sum, count) => sum + count, 0);
      expect(shown.reduce((sum, group) => sum + group.count, 0)).toBe(total);
      expect(shown.length <= 1 || shown.every((group) => group.count >= 5)).toBe(true);
    }
  });
});

describe("a briefing's figures", () => {
  it("leave what is set aside out, and count objections apart (P6)", () => {
    const objection = (number: number, objectionState: string, standing: "published" | "set_aside" = "published") => input(number, { kind: "objection", objectionState, standing });
    const objections = [objection(6, "open"), objection(7, "to_ministry"), objection(8, "settled"), objection(9, "open", "set_aside")];
    const counts = countBriefing([...many(4, 1, {}), input(5, { standing: "set_aside" }), ...objections], frame);
    expect([counts.total, counts.setAside, counts.objections, counts.openObjections]).toEqual([4, 2, 3, 2]);
  });

  it("say who stands behind them, each in one class; what is set aside and objections are in none", () => {
    const counts = countBriefing([
      ...many(3, 1, { behind: "verified_resident" }), ...many(12, 4, { behind: "organisation", isFromBody: true }), ...many(16, 16, { behind: "typed_in", channel: "letter" }), ...many(33, 32, {}),
      input(65, { behind: "verified_resident", standing: "set_aside" }), input(66, { behind: "organisation", kind: "objection", objectionState: "open" }),
    ], frame);
    expect([counts.total, counts.verified, counts.fromBodies, counts.behind]).toEqual([64, 3, 12, { verified_resident: 3, confirmed_email: 0, organisation: 12, typed_in: 16, not_verified: 33 }]);
  });

  it("stand in the order asked, and say both sums where one answer fits two alternatives", () => {
    const counts = countBriefing([...many(12, 1, { wishId: "a" }), ...many(21, 13, { wishId: "b" }), ...many(14, 34, { wishId: "ab" }), ...many(11, 48, { wishId: "c" }), ...many(6, 59, {})], frame);
    expect(counts.wishes.map((wish) => [wish.label, wish.count])).toEqual([["A", 12], ["B", 21], ["Skolen må bestå", 14], ["C", 11]]);
    expect(counts.wishSums).toEqual([{ fits: "AB", count: 47, undecided: 14 }]);
    expect([counts.total, counts.withoutWish]).toEqual([64, 6]);
  });

  it("are given with and without identical letters, and with those who added a sentence of their own", () => {
    const letter = { digest: "same", comparable: "redd nærskolen!", wishId: "ab" };
    const counts = countBriefing([...many(11, 1, letter), ...many(3, 12, { wishId: "ab", comparable: "redd nærskolen! jeg har alt tre barn i skoleskyss." }), input(20, { wishId: "b" })], frame);
    expect(counts.letters).toEqual([{ count: 14, exact: 11 }]);
    expect(counts.withoutLetters).toBe(1);
    expect(counts.wishes.find((wish) => wish.id === "ab")).toMatchObject({ count: 14, withoutLetters: 0 });
  });

  it("two alike are no campaign", () => {
    expect(countBriefing(many(2, 1, { digest: "same" }), frame).letters).toEqual([]);
  });

  it("say what is unread and untranslated wherever it is counted", () => {
    const counts = countBriefing([input(1, { standing: "unread" }), input(2, { standing: "held" }), input(3, { isTranslated: false })], frame);
    expect([counts.total, counts.unread, counts.untranslated]).toEqual([3, 2, 1]);
  });

  it("count a theme's voices for and against; an input in no theme is said to be so", () => {
    const themes = (stance: "for" | "against") => [{ id: "t1", stance }];
    const counts = countBriefing([input(1, { themes: themes("for") }), input(2, { themes: themes("against") }), input(3)], frame);
    expect(counts.themes).toMatchObject([{ id: "t1", number: 1, count: 2, stances: { for: 1, against: 1, mixed: 0, none: 0 } }]);
    expect(counts.unsorted).toBe(1);
  });
});
