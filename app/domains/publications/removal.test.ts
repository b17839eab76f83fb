import { describe, expect, it } from "vitest";
import type { GroundKey } from "#app/domains/inputs/ground.ts";
import { findPassages, publicText, type Removal } from "./removal.ts";

const marker = (grounds: readonly GroundKey[]) => `[${grounds.join("+")}]`;
const personal = (quote: string) => ({ quote, ground: "personal_data" as const });
const removal = (from: number, to: number, ground: GroundKey = "personal_data", part = 0): Removal => ({ part, from, to, ground });

describe("finding what is to be taken out", () => {
  const parts = [
    { part: 0, text: "Lufta er dårlig. Sønnen min har astma.\nHan er syv." },
    { part: 1, text: "Sønnen min har astma, som sagt." },
  ];

  it("gives the place of a passage in its part", () => {
    const { removed, notFound, repeated } = findPassages(parts, [personal("Lufta er dårlig.")]);
    expect(removed).toEqual([removal(0, 16)]);
    expect([notFound, repeated]).toEqual([[], []]);
  });

  it("says which quotation stands nowhere", () => {
    expect(findPassages(parts, [personal("Datteren min"), personal("  ")])).toEqual({
      removed: [],
      notFound: ["Datteren min", "  "],
      repeated: [],
    });
  });

  it("takes out every place of what is said more than once, in every part", () => {
    const found = findPassages(parts, [personal("Sønnen min har astma")]);
    expect(found.removed).toEqual([removal(17, 37), removal(0, 20, "personal_data", 1)]);
    expect(found.repeated).toEqual([{ quote: "Sønnen min har astma", times: 2 }]);
  });

  it("does not mind how spaces, line breaks and letters were copied", () => {
    expect(findPassages(parts, [personal("astma.  Han\u00a0er\r\nsyv.")]).removed).toEqual([removal(32, 50)]);
    expect(findPassages(parts, [personal("Lufta er da\u030arlig")]).removed).toEqual([removal(0, 15)]);
  });

  it("finds a name inside a word too", () => {
    expect(findPassages([{ part: 0, text: "Karis hus, og Kari" }], [personal("Kari")]).removed).toEqual([
      removal(0, 4),
      removal(14, 18),
    ]);
  });

  it("takes signs as they are written", () => {
    expect(findPassages([{ part: 0, text: "Pris (ca. 5*3) kr?" }], [personal("(ca. 5*3) kr?")]).removed).toEqual([removal(5, 18)]);
  });
});

describe("the public text", () => {
  const parts = [{ part: 0, text: "0123456789" }];

  it("has a marker where something was", () => {
    expect(publicText(parts, [removal(2, 4), removal(6, 7)], marker)).toEqual([
      { part: 0, text: "01[personal_data]45[personal_data]789" },
    ]);
  });

  it("has one marker with every ground where removals overlap, contain or touch each other", () => {
    expect(publicText(parts, [removal(5, 8, "threats"), removal(2, 6)], marker)[0]?.text).toBe("01[personal_data+threats]89");
    expect(publicText(parts, [removal(2, 8), removal(3, 4)], marker)[0]?.text).toBe("01[personal_data]89");
    expect(publicText(parts, [removal(2, 4), removal(4, 6)], marker)[0]?.text).toBe("01[personal_data]6789");
  });

  it("may be a marker alone, and is the text itself when nothing is removed", () => {
    expect(publicText(parts, [removal(0, 10)], marker)[0]?.text).toBe("[personal_data]");
    expect(publicText(parts, [], marker)).toEqual(parts);
  });

  it("takes from each part what was removed from it", () => {
    const two = [...parts, { part: 1, text: "abc" }];
    expect(publicText(two, [removal(0, 1, "identifier", 1)], marker)).toEqual([parts[0], { part: 1, text: "[identifier]bc" }]);
  });

  it("never leaves half a character", () => {
    expect(publicText([{ part: 0, text: "a👧b" }], [removal(0, 2)], marker)[0]?.text).toBe("[personal_data]b");
    expect(publicText([{ part: 0, text: "a👧b" }], [removal(2, 4)], marker)[0]?.text).toBe("a[personal_data]");
  });

  it("is not made of removals that lie outside the text", () => {
    for (const wrong of [removal(-1, 2), removal(3, 3), removal(5, 11), removal(0, 1, "threats", 7)]) {
      expect(() => publicText(parts, [wrong], marker)).toThrow(RangeError);
    }
  });

  it("holds nothing of what the officer quoted", () => {
    const text = "Sønnen min har astma. Sønnen min er syv.";
    const { removed } = findPassages([{ part: 0, text }], [personal("Sønnen min"), personal("har astma")]);
    const [shown] = publicText([{ part: 0, text }], removed, marker);
    expect(shown?.text).toBe("[personal_data] [personal_data]. [personal_data] er syv.");
  });
});
