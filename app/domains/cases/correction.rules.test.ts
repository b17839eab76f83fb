import { describe, expect, it } from "vitest";
import { isCorrection } from "./correction.rules.ts";

describe("a correction", () => {
  it.each([
    ["Rammen er 240 milioner kroner.", "Rammen er 240 millioner kroner."],
    ["Skolen skal pusess opp eller bygges ny.", "Skolen skal pusses opp eller bygges ny."],
    ["Uteomåde", "Uteområde"], ["Trygg skolvegen", "Trygg skolevegen"], ["Trygg skole veg", "Trygg skoleveg"],
    ["uteområdet skoleveg og brakker", "Uteområdet, skoleveg og brakker."], ["Høyden som kan endres", "Høyden kan endres"],
    ["Vi prøver og finne en løsning.", "Vi prøver å finne en løsning."], ["Det sakl bli åpne dører", "Det skal bli åpnet dører"],
    ["Taket lekker", "Taket lekker!"], ["Svaret kommer 18. desemer.", "Svaret kommer 18. desember."],
  ])("mends spelling, capitals and punctuation: %s", (before, after) => {
    expect(isCorrection(before, after)).toBe(true);
  });

  it.each([
    ["Uteområdet", "Toalettene"], ["Høyden kan endres", "Høyden kan ikke endres"], ["Rammen kan ikke økes", "Rammen kan økes"],
    ["Alle får plass", "Ingen får plass"], ["Bygg med heis", "Bygg uten heis"], ["Høgda kan endrast", "Høgda kan ikkje endrast"],
  ])("takes no word for another and turns no sentence round: %s → %s", (before, after) => {
    expect(isCorrection(before, after)).toBe(false);
  });

  it.each([
    ["Rammen er 240 millioner kroner.", "Rammen er 420 millioner kroner."], ["Rammen er 240 millioner", "Rammen er 240 milliarder"],
    ["Svaret kommer 18. desember.", "Svaret kommer 19. desember."], ["Innen utgangen av juni", "Innen utgangen av juli"], ["Senest i mai", "Senest i mars"],
    ["Seks plasser", "Seksti plasser"], ["Prisen er 1,5 millioner", "Prisen er 15 millioner"], ["Inntil 30 % av kostnaden", "Inntil 30 av kostnaden"],
  ])("changes no figure, amount or day: %s → %s", (before, after) => {
    expect(isCorrection(before, after)).toBe(false);
  });

  it.each([
    ["Skolen skal rives", "Skolen skal drives"], ["Det er mulig", "Det er umulig"], ["Åpent for sommeren", "Åpent før sommeren"], ["Skolen kan rives", "Skolen kan reises"],
    ["Alternativ A", "Alternativ B"], ["Alternativ A eller B", "Alternativ A"], ["Høyden på husene kan endres.", "Bare fargen på dørene er åpen nå."],
    ["Skolevegen og parken", "Parken og skolevegen"],
  ])("says nothing else with words that look alike: %s → %s", (before, after) => {
    expect(isCorrection(before, after)).toBe(false);
  });

  it("leaves the name of a body as it is", () => {
    expect(isCorrection("Utvalg for helse bestemmer", "Utvalg for helsa bestemmer", ["Utvalg for helse"])).toBe(false);
    expect(isCorrection("utvalg for helse bestemer", "Utvalg for helse bestemmer", ["Utvalg for helse"])).toBe(true);
  });
});
