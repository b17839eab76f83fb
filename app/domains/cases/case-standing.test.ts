import { describe, expect, it } from "vitest";
import type { Lang } from "#app/platform/language.ts";
import { sayIn } from "#app/texts.ts";
import { inSentence, standingOf, type Standing, type StandingFacts, type TreatmentKind } from "./case-standing.ts";
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
    expect(standingOf(two, now)).toMatchObject({ key: "open", until: "2026-12-14" });
  });

  it("is announced where it only informs", () => {
    expect(standingOf({ ...facts, activities: [{ takesInput: false, opensOn: "2026-11-02", closesOn: "2026-12-14" }] }, now).key).toBe("announced");
  });

  it("is under consideration in the body that meets next, or the one that decides", () => {
    const considered = { ...facts, state: "under_consideration" as const, activities: [] };
    expect(standingOf({ ...considered, nextMeeting: { bodyName: "Formannskapet", startsAt: new Date("2026-11-26T10:00:00Z"), laidAt: null } }, now)).toMatchObject({ key: "under_consideration", body: "Formannskapet", on: "2026-11-26" });
    expect(standingOf(considered, now)).toMatchObject({ key: "under_consideration", body: "Kommunestyret", on: null });
  });

  describe("after a body has sent it back", () => {
    const treated = (kind: TreatmentKind) => ({ ...facts, state: "under_consideration" as const, newestTreatment: { kind, on: "2026-11-12", recordedAt: new Date("2026-11-13T09:00:00Z") } });
    const meeting = (laidAt: string | null) => ({ bodyName: "Kommunestyret", startsAt: new Date("2026-12-03T17:00:00Z"), laidAt: laidAt === null ? null : new Date(laidAt) });
    const period = (opensOn: string, closesOn: string) => ({ activities: [{ takesInput: true, opensOn, closesOn }] });

    it.each(["postponed", "returned"] as const)("says %s until a new briefing is laid before a coming meeting, or people have been asked again", (kind) => {
      const old = { ...treated(kind), ...period("2026-09-01", "2026-10-01") };
      expect(standingOf(old, now).key).toBe(kind);
      expect(standingOf({ ...old, nextMeeting: meeting(null) }, now).key).toBe(kind);
      expect(standingOf({ ...old, nextMeeting: meeting("2026-11-05T09:00:00Z") }, now), "laid before both meetings at once").toMatchObject({ key: kind });
      expect(standingOf({ ...old, nextMeeting: meeting("2026-11-20T09:00:00Z") }, now)).toMatchObject({ key: "under_consideration", on: "2026-12-03" });
      const asked = { ...treated(kind), ...period("2026-11-13", "2026-11-20") };
      expect(standingOf(asked, now).key).toBe("deadline_out");
      expect(standingOf({ ...asked, nextMeeting: meeting(null) }, now)).toMatchObject({ key: "under_consideration", on: "2026-12-03" });
    });

    it("is on a new hearing only while a period is coming or open", () => {
      expect(standingOf({ ...treated("new_hearing"), ...period("2026-11-25", "2027-01-10") }, now)).toMatchObject({ key: "new_hearing", until: null });
      expect(standingOf({ ...treated("new_hearing"), ...period("2026-11-13", "2027-01-10") }, now)).toMatchObject({ key: "new_hearing", until: "2027-01-10" });
      expect(standingOf({ ...treated("new_hearing"), ...period("2026-11-13", "2026-11-20") }, now).key).toBe("deadline_out");
      expect(standingOf({ ...treated("new_hearing"), ...period("2026-09-01", "2026-10-01") }, now)).toMatchObject({ key: "under_consideration", body: "Kommunestyret", on: null });
    });
  });

  it("is reopened also when it goes to a meeting again", () => {
    const again = { ...facts, state: "under_consideration" as const, activities: [], reopened: true, newestTreatment: { kind: "decision" as const, on: "2026-06-01", recordedAt: now } };
    expect(standingOf({ ...again, nextMeeting: { bodyName: "Kommunestyret", startsAt: new Date("2027-02-25T17:00:00Z"), laidAt: null } }, now)).toMatchObject({ key: "reopened", body: "Kommunestyret", on: "2027-02-25" });
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
  const today = "2026-11-21";

  it("names the year where it is another", () => {
    expect(say("nb")({ key: "open", until: "2027-12-31", today })).toBe("Åpen for innspill til 31. desember 2027");
    expect(say("nb")({ key: "under_consideration", body: "Kommunestyret", on: "2027-02-25", today })).toBe("Til behandling i kommunestyret 25. februar 2027");
  });

  const say = (lang: Lang) => (standing: Standing) => standingWords(standing, lang, (key, facts) => sayIn(lang)(`cases.standing.${key}`, facts)).replaceAll("\u00a0", " ");

  it("is as users read it, in both written standards", () => {
    expect(say("nb")({ key: "open", until: "2026-12-14", today })).toBe("Åpen for innspill til 14. desember");
    expect(say("nn")({ key: "open", until: "2026-12-14", today })).toBe("Open for innspel til 14. desember");
    expect(say("nb")({ key: "under_consideration", body: "Formannskapet", on: null, today })).toBe("Til behandling i formannskapet");
    expect(say("nb")({ key: "reopened", body: "Formannskapet", on: null, today })).toBe("Gjenåpnet, til behandling i formannskapet");
    expect(say("nb")({ key: "new_hearing", until: null, today })).toBe("På ny høring");
    expect(say("nb")({ key: "all_answered" })).toBe("Alle har fått svar");
  });
});

describe("a body's name inside a sentence", () => {
  it.each([["Formannskapet", "formannskapet"], ["Utvalg for oppvekst", "utvalg for oppvekst"], ["Åsen kommunedelsutvalg", "Åsen kommunedelsutvalg"], ["Råd for personer med funksjonsnedsettelse", "råd for personer med funksjonsnedsettelse"]])("%s is %s", (name, said) => {
    expect(inSentence(name)).toBe(said);
  });
});
