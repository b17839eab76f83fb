import { describe, expect, it } from "vitest";
import { checkColour, colourPairs, colourSteps, coloursOf, contrast, leastContrast, profileCss } from "./colour.rules.ts";

const drawn = {
  lillevik: { "950": "#123338", "900": "#0a3a42", "700": "#0f525c", "500": "#1c7681", "300": "#8ed0d3", "100": "#dcecea" },
  storfjorden: { "950": "#23234a", "900": "#2a2a63", "700": "#3d3d8c", "500": "#6363c4", "300": "#b9bbf2", "100": "#e6e6f5" },
} as const;

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const furthest = (one: string, other: string) => Math.max(...channels(one).map((value, index) => Math.abs(value - (channels(other)[index] ?? 0))));

/** A colour for every hue and lightness that somebody might write, in steps of 51. */
const many = ["00", "33", "66", "99", "cc", "ff"].flatMap((red, _, all) => all.flatMap((green) => all.map((blue) => `#${red}${green}${blue}`)));

describe("an authority's colour", () => {
  it.each(Object.entries(drawn))("passes for %s, and its scale is near the drawn one", (_, scale) => {
    expect(checkColour(scale["700"])).toEqual({ ok: true });
    const made = coloursOf(scale["700"]).scale;
    for (const step of colourSteps) expect(furthest(made[step], scale[step]), `${step}: ${made[step]}`).toBeLessThanOrEqual(16);
  });

  it("keeps the contrast of text in every pair for every colour that passes (WCAG 1.4.3)", () => {
    for (const hex of many.filter((one) => "ok" in checkColour(one))) {
      for (const pair of colourPairs) expect(pair.ratio(coloursOf(hex).scale), `${hex} ${pair.name}`).toBeGreaterThanOrEqual(leastContrast);
    }
  });

  it("offers for every refused colour one that passes", () => {
    for (const hex of many) {
      const check = checkColour(hex);
      if ("refused" in check) expect(checkColour(check.nearest), `${hex} → ${check.nearest}`).toEqual({ ok: true });
    }
  });

  it("refuses red, which is the error's", () => {
    for (const red of ["#98290f", "#b91c1c", "#cc0000", "#8b0000"]) expect(checkColour(red)).toMatchObject({ refused: "red" });
  });

  it("refuses what is too light to be read, with the same hue darker", () => {
    expect(checkColour("#8ed0d3")).toMatchObject({ refused: "too_light" });
  });

  it("lets grey and black pass, whatever hue a grey has", () => {
    for (const grey of ["#333333", "#000000", "#3a3634"]) expect(checkColour(grey)).toEqual({ ok: true });
  });

  it.each([["0F525C", "#0f525c"], ["#03c", "#0033cc"], ["blå", "#0f525c"], ["#0f525c; } body { display: none", "#0f525c"]])("shows how %s is written", (raw, nearest) => {
    expect(checkColour(raw)).toEqual({ refused: "not_a_colour", nearest });
  });

  it("reckons contrast as WCAG does", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrast("#0f525c", "#ffffff")).toBeCloseTo(8.8, 1);
  });

  it("is written as tokens under the authority's own scope", () => {
    expect(profileCss("#0f525c", '[data-authority="lillevik"]')).toMatch(/^\[data-authority="lillevik"\] \{\n {2}--authority-950: #[0-9a-f]{6};/);
  });
});
