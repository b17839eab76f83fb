import { describe, expect, it } from "vitest";
import { onlyCorrects } from "./promise.rules.ts";

describe("a correction", () => {
  it("keeps every point and adds none", () => {
    const texts = { title: "Skolen", lead: "Hva skal skje?", why: "Taket lekker.", open: ["Uteområdet"], fixed: ["Rammen"] };
    expect(onlyCorrects(texts, { ...texts, open: ["Uteområdet", "Skolevegen"] })).toBe(false);
    expect(onlyCorrects(texts, { ...texts, fixed: [] })).toBe(false);
    expect(onlyCorrects(texts, { ...texts, why: "Taket lekker!" })).toBe(true);
  });
});
