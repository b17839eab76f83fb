import { describe, expect, it } from "vitest";
import type { Lang } from "#app/platform/language.ts";
import { sayIn } from "#app/texts.ts";
import { inSentence, standingOf, type Standing, type StandingFacts } from "./case-standing.ts";
import { standingWords } from "./standing-words.ts";

const now = new Date("2026-11-21T09:00:00Z");
const facts: StandingFacts = {
  state: "published", reopened: false, activities: [{ takesInput: true, opensOn: "2026-11-02", closesOn: "2026-12-14" }], nextMeeting: null, newestTreatment: null,
  deciderName: "Kommunestyret", owed: 0, waiting: 0,
};
const at = (instant: string) => standingOf(facts, new Date(instant)).key;

describe("the state of a case as users read it", () => {
  it("is open to the end of its last day in Norway, and not a second longer", () => {
    expect(at("2026-11-01T22:59:59Z")).toBe("announced");
    expect(at("2026-11-01T23:00:00Z")).toBe("open");
    expect(at("2026-12-14T22:59:59Z")).toBe("open");
    expect(at("2026-12-14T23:00:00Z")).toBe("deadline_out");
  });

  it("names the day that the last open activity closes", () => {
    const two = { ...facts, activities: [...facts.activities, { takesInput: true, opensOn: "2026-11-02", closesOn: "2026-11-30" }] };
    expect(standingOf(two, now)).toEqual({ key: "open", until: "2026-12-14" });
  });

  it("is announced where it only informs", () => {
    expect(standingOf({ ...facts, activities: [{ takesInput: false, opensOn: "2026-11-02", closesOn: "2026-12-14" }] }, now).key).toBe("announced");
  });

  it("is under consideration in the body that meets next, or the one that decides", () => {
    const considered = { ...facts, state: "under_consideration" as const, activities: [] };
    expect(standingOf({ ...considered, nextMeeting: { bodyName: "Formannskapet", startsAt: new Date("2026-11-26T10:00:00Z") } }, now)).toEqual({ key: "under_consideration", body: "Formannskapet", on: "2026-11-26" });
    expect(standingOf(considered, now)).toEqual({ key: "under_consideration", body: "Kommunestyret", on: null });
  });

  it.each(["postponed", "returned", "new_hearing"] as const)("is %s after such a treatment", (kind) => {
    expect(standingOf({ ...facts, state: "under_consideration", activities: [], newestTreatment: kind }, now).key).toBe(kind);
  });

  it("is decided until all have their answers", () => {
    expect(standingOf({ ...facts, state: "decided", owed: 31, waiting: 14 }, now).key).toBe("decided");
    expect(standingOf({ ...facts, state: "decided", owed: 31, waiting: 0 }, now).key).toBe("all_answered");
    expect(standingOf({ ...facts, state: "decided" }, now).key).toBe("decided");
  });

  it("is reopened, completed, withdrawn or a draft as it is stored", () => {
    expect(standingOf({ ...facts, state: "under_consideration", activities: [], reopened: true }, now).key).toBe("reopened");
    for (const state of ["draft", "completed", "withdrawn"] as const) expect(standingOf({ ...facts, state }, now).key).toBe(state);
  });
});

describe("the state in words, on a page or in a file", () => {
  const say = (lang: Lang) => (standing: Standing) => standingWords(standing, lang, (key, facts) => sayIn(lang)(`cases.standing.${key}`, facts)).replaceAll("\u00a0", " ");

  it("is as users read it, in both written standards", () => {
    expect(say("nb")({ key: "open", until: "2026-12-14" })).toBe("Åpen for innspill til 14. desember");
    expect(say("nn")({ key: "open", until: "2026-12-14" })).toBe("Open for innspel til 14. desember");
    expect(say("nb")({ key: "under_consideration", body: "Formannskapet", on: null })).toBe("Til behandling i formannskapet");
    expect(say("nb")({ key: "new_hearing", until: null })).toBe("På ny høring");
    expect(say("nb")({ key: "all_answered" })).toBe("Alle har fått svar");
  });
});

describe("a body's name inside a sentence", () => {
  it.each([["Formannskapet", "formannskapet"], ["Utvalg for oppvekst", "utvalg for oppvekst"], ["Åsen kommunedelsutvalg", "Åsen kommunedelsutvalg"], ["Råd for personer med funksjonsnedsettelse", "råd for personer med funksjonsnedsettelse"]])("%s is %s", (name, said) => {
    expect(inSentence(name)).toBe(said);
  });
});
