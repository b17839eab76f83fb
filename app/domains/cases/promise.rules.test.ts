import { describe, expect, it } from "vitest";
import { isCorrection, onlyCorrects } from "./promise.rules.ts";

describe("a correction", () => {
  it("mends spelling", () => {
    expect(isCorrection("Rammen er 240 milioner kroner.", "Rammen er 240 millioner kroner.")).toBe(true);
    expect(isCorrection("Skolen skal pusess opp eller bygges ny.", "Skolen skal pusses opp eller bygges ny.")).toBe(true);
  });

  it("never changes a figure or a date", () => {
    expect(isCorrection("Rammen er 240 millioner kroner.", "Rammen er 420 millioner kroner.")).toBe(false);
    expect(isCorrection("Svaret kommer 18. desember.", "Svaret kommer 19. desember.")).toBe(false);
  });

  it("never says something else", () => {
    expect(isCorrection("Høyden på husene kan endres.", "Bare fargen på dørene er åpen nå.")).toBe(false);
  });

  it("keeps every point and adds none", () => {
    const texts = { title: "Skolen", lead: "Hva skal skje?", why: "Taket lekker.", open: ["Uteområdet"], fixed: ["Rammen"] };
    expect(onlyCorrects(texts, { ...texts, open: ["Uteområdet", "Skolevegen"] })).toBe(false);
    expect(onlyCorrects(texts, { ...texts, fixed: [] })).toBe(false);
    expect(onlyCorrects(texts, { ...texts, why: "Taket lekker!" })).toBe(true);
  });
});
