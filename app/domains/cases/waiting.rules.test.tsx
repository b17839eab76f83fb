import { describe, expect, it } from "vitest";
import type { Lang } from "#app/platform/language.ts";
import { rendered } from "#tests/support/rendered.tsx";
import { WaitingAnswers, WaitingWords } from "./WaitingAnswers.tsx";
import { waitingOf, type WaitingFacts } from "./waiting.rules.ts";

const parking: WaitingFacts = { owed: 31, waiting: 14, firstAnswerBy: "2026-09-21", answerBy: "2026-10-30", responsibleTitle: "kommunalsjef teknisk" };
const movedTwice: WaitingFacts = { ...parking, answerBy: "2026-12-20", earlier: [{ answerBy: "2026-09-21", missed: false }, { answerBy: "2026-10-30", missed: true }] };
const school: WaitingFacts = { owed: 64, waiting: 64, firstAnswerBy: "2026-12-18", answerBy: "2026-12-18", responsibleTitle: "kommunalsjef oppvekst" };
const today = "2026-11-21";

const said = (facts: WaitingFacts, on = today, lang: Lang = "nb"): string =>
  rendered(<WaitingWords waiting={waitingOf(facts, on)} lang={lang} />, lang).replace(/<[^>]+>/g, "").replaceAll("\u00a0", " ");

describe("what waits for an answer", () => {
  it("is late by both ages when the date was moved: 22 days after the second, 61 after the first", () => {
    expect(waitingOf(parking, today)).toMatchObject({ key: "late", owed: 31, waiting: 14, answerBy: "2026-10-30", days: 22, movedFrom: "2026-09-21", daysSinceFirst: 61 });
  });

  it("is not late on the promised day itself", () => {
    expect(waitingOf({ ...parking, answerBy: today }, today).key).toBe("waiting");
    expect(waitingOf({ ...parking, answerBy: "2026-11-20" }, today).key).toBe("late");
  });

  it("counts from the broken first promise also while the moved one holds", () => {
    expect(waitingOf(parking, "2026-10-01")).toMatchObject({ key: "waiting", movedFrom: "2026-09-21", daysSinceFirst: 10 });
    expect(waitingOf(parking, "2026-09-21")).toMatchObject({ key: "waiting", daysSinceFirst: 0 });
  });

  it("is late still when a date that was broken is moved once more", () => {
    expect(waitingOf(movedTwice, today)).toMatchObject({ key: "late", answerBy: "2026-12-20", missedOn: "2026-10-30", days: 22, daysSinceFirst: 61 });
    expect(waitingOf({ ...movedTwice, earlier: movedTwice.earlier?.map((one) => ({ ...one, missed: false })) ?? [] }, today).key).toBe("waiting");
    expect(waitingOf(movedTwice, "2026-12-22")).toMatchObject({ key: "late", missedOn: "2026-12-20", days: 2 });
  });

  it("is nothing where nothing is owed, and all answered where nothing waits", () => {
    expect(waitingOf({ ...parking, owed: 0, waiting: 0 }, today).key).toBe("none");
    expect(waitingOf({ ...parking, waiting: 0 }, today)).toEqual({ key: "all_answered", owed: 31 });
  });
});

describe("what waits, in words", () => {
  it("says when the answer comes, in both written standards", () => {
    expect(said(school)).toBe("64 innspill venter på svar. Svaret kommer senest 18. desember 2026.");
    expect(said(school, today, "nn")).toBe("64 innspel ventar på svar. Svaret kjem seinast 18. desember 2026.");
  });

  it("says how late, who is responsible, and the age of the first promise", () => {
    expect(said({ ...parking, firstAnswerBy: "2026-10-30" })).toBe("Svaret er forsinket. 14 av 31 innspill venter, 22 dager etter at svar var lovet. Ansvarlig: kommunalsjef teknisk.");
    expect(said(parking)).toBe("Svaret er forsinket. 14 av 31 innspill venter, 22 dager etter at svar var lovet. Ansvarlig: kommunalsjef teknisk. Lovet 21. september, flyttet til 30. oktober, 61 dager etter det første løftet.");
  });

  it("lists every date and which of them was not kept, in both written standards", () => {
    expect(said(movedTwice)).toBe("Svaret er forsinket. 14 av 31 innspill venter, 22 dager etter at svar var lovet. Ansvarlig: kommunalsjef teknisk. Lovet 21. september. Flyttet til 30. oktober (ikke holdt) og så til 20. desember. Det er 61 dager siden det første løftet.");
    expect(said(movedTwice, today, "nn")).toContain("Lova 21. september. Flytta til 30. oktober (ikkje halde) og så til 20. desember. Det er 61 dagar sidan det første løftet.");
    expect(said({ ...parking, answerBy: "2026-12-20", earlier: [{ answerBy: "2026-09-21", missed: true }] })).toContain("Lovet 21. september (ikke holdt). Flyttet til 20. desember.");
  });

  it("names the year of a date in another year than the reader's", () => {
    expect(said(parking, "2027-01-04")).toContain("Lovet 21. september 2026, flyttet til 30. oktober 2026, 105 dager etter det første løftet.");
  });

  it("tells that a date was moved before either has passed, without an age", () => {
    expect(said({ ...school, answerBy: "2027-01-15" })).toBe("64 innspill venter på svar. Svaret kommer senest 15. januar 2027. Lovet 18. desember, flyttet til 15. januar 2027.");
  });

  it("says that all are answered, and nothing where nothing is owed", () => {
    expect(said({ ...school, waiting: 0 })).toBe("Alle 64 innspill har fått svar.");
    expect(said({ ...school, owed: 0, waiting: 0 })).toBe("");
    expect(rendered(<WaitingAnswers waiting={waitingOf({ ...school, owed: 0, waiting: 0 }, today)} lang="nb" />, "nb")).toBe("");
  });
});
