import { describe, expect, it } from "vitest";
import { findPassages, quoteOf } from "./passage.rules.ts";

const parts = [{ part: 0, text: "Bygg nytt, og bygg uteområdet først. Da har ungene et sted å være. Avkjøringen må flyttes." }, { part: 1, text: "Et tillegg." }];

describe("a quoted voice", () => {
  it("is found word for word, and shown as it stands there", () => {
    const found = findPassages(parts, "bygg uteområdet først");
    expect(found && quoteOf(parts, found)).toBe("bygg uteområdet først");
  });

  it("marks what was left out with […]", () => {
    const found = findPassages(parts, "Bygg nytt, […] Avkjøringen må flyttes.");
    expect(found && quoteOf(parts, found)).toBe("Bygg nytt, […] Avkjøringen må flyttes.");
  });

  it("is nowhere when a word is changed, the order is turned, or the parts are mixed", () => {
    expect(findPassages(parts, "Bygg gammelt")).toBeNull();
    expect(findPassages(parts, "Avkjøringen må flyttes. […] Bygg nytt")).toBeNull();
    expect(findPassages(parts, "Bygg nytt […] Et tillegg.")).toBeNull();
    expect(findPassages(parts, "[…]")).toBeNull();
  });

  it("is not shown once its words are gone", () => {
    expect(quoteOf([], [{ part: 0, from: 0, to: 4 }])).toBeNull();
  });
});
