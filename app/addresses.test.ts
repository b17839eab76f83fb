import { describe, expect, it } from "vitest";
import { address, addressNames, canonicalTail, caseKey, parseCaseKey, patternsOf, slugOf } from "./addresses.ts";

const lillevik = { word: "lillevik", addressLanguage: "nb" } as const;
const nordfjella = { word: "nordfjella", addressLanguage: "nn" } as const;

describe("addresses", () => {
  it("are built in the authority's own written standard", () => {
    expect(address(lillevik, "front")).toBe("/lillevik");
    expect(address(lillevik, "caseInput", { case: "2026-42-framtida", number: 7 })).toBe("/lillevik/saker/2026-42-framtida/innspill/7");
    expect(address(nordfjella, "caseInput", { case: "2026-1", number: 7 })).toBe("/nordfjella/saker/2026-1/innspel/7");
    expect(address(lillevik, "search", null, { query: { q: "skole og veg" } })).toBe("/lillevik/sok?q=skole+og+veg");
  });

  it("send the other written standard on and leave their own alone", () => {
    expect(canonicalTail("om-medverknad", "nb")).toBe("om-medvirkning");
    expect(canonicalTail("om-medvirkning", "nb")).toBeNull();
    expect(canonicalTail("saker/2026-42-x/innspel/7", "nb")).toBe("saker/2026-42-x/innspill/7");
    expect(canonicalTail("finnes/ikke", "nb")).toBeNull();
  });

  it("never read one address as another", () => {
    for (const name of addressNames) {
      const { nb, nn } = patternsOf(name);
      if (nb !== nn) expect(canonicalTail(nn, "nn"), name).toBeNull();
    }
  });

  it("look a case up by year and number alone", () => {
    expect(caseKey({ year: 2026, number: 42, slug: slugOf("Framtida for Lillevik skole") })).toBe("2026-42-framtida-for-lillevik-skole");
    expect(parseCaseKey("2026-42-hva-som-helst")).toEqual({ year: 2026, number: 42 });
    expect(parseCaseKey("2026-42")).toEqual({ year: 2026, number: 42 });
    for (const bad of ["2026", "42-2026", "2026-42-ÆØÅ", "2026-42/..", ""]) expect(parseCaseKey(bad), bad).toBeNull();
  });
});
