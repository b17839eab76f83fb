import { describe, expect, it } from "vitest";
import { beyondCorrection } from "./promise.rules.ts";

describe("a correction", () => {
  it("keeps every point and adds none", () => {
    const texts = { title: "Skolen", lead: "Hva skal skje?", why: "Taket lekker.", open: ["Uteområdet"], fixed: ["Rammen"] };
    expect(beyondCorrection(texts, { ...texts, open: ["Uteområdet", "Skolevegen"] })).toEqual(["open"]);
    expect(beyondCorrection(texts, { ...texts, fixed: [], why: "Taket lekker ikke." })).toEqual(["why", "fixed"]);
    expect(beyondCorrection(texts, { ...texts, why: "Taket lekker!" })).toEqual([]);
  });
});
