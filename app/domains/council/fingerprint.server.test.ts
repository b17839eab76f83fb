import { describe, expect, it } from "vitest";
import type { BriefingLine } from "./council.ts";
import { canonicalLine, fingerprintOf } from "./fingerprint.server.ts";

const lines = (count: number): BriefingLine[] => Array.from({ length: count }, (_, index) => ({
  number: index + 1, inputId: `00000000-0000-4000-8000-${String(index + 1).padStart(12, "0")}`, standing: "published", publicationVersion: 1, ground: null,
  themeIds: ["b", "a"], commitment: Buffer.alloc(32, index + 1),
}));

describe("the control code of a frozen set", () => {
  it("is the same when the same set is frozen twice, in whatever order it is read", () => {
    expect(fingerprintOf(lines(64)).equals(fingerprintOf(lines(64).reverse()))).toBe(true);
  });

  it("is another when one line is changed, added or missing", () => {
    const set = lines(64);
    const whole = fingerprintOf(set);
    const changes: Partial<BriefingLine>[] = [
      { standing: "in_part" }, { publicationVersion: 2 }, { ground: "threats" }, { themeIds: ["a"] }, { commitment: Buffer.alloc(32, 255) }, { inputId: "another" },
    ];
    for (const change of changes) {
      expect(fingerprintOf(set.map((line) => (line.number === 31 ? { ...line, ...change } : line))).equals(whole)).toBe(false);
    }
    expect(fingerprintOf(set.slice(0, 63)).equals(whole)).toBe(false);
    expect(fingerprintOf(lines(65)).equals(whole)).toBe(false);
  });

  it("is made of lines that anybody can write, with keys and themes in order", () => {
    expect(canonicalLine(lines(1)[0] as BriefingLine)).toBe(
      `{"commitment":"${"01".repeat(32)}","ground":null,"input":"00000000-0000-4000-8000-000000000001","number":1,"publication":1,"standing":"published","themes":["a","b"]}`);
  });
});
