import { describe, expect, it } from "vitest";
import { publicEventTypes, sentenceKeys, sentenceOf, sentenceParts, type Beside } from "./event-sentences.ts";
import { allEvents, type EventType } from "./events.ts";
import type { FieldKind } from "./platform/event-payload.ts";
import { langs } from "./platform/language.ts";
import { hasText, texts } from "./texts.ts";

const examples: Readonly<Record<string, unknown>> = { flag: true, day: "2026-12-18", instant: "2026-12-03T17:00:00Z", hash: "ab".repeat(32), id: "a", ids: ["a"] };
const example = (kind: FieldKind, count: number): unknown =>
  (typeof kind === "string" ? (kind === "number" ? count : examples[kind]) : "optional" in kind ? example(kind.optional, count) : kind[count % kind.length]);
// Its number is a theme's or an input's: one of them is always there.
const namesOneOfTwo: readonly EventType[] = ["answer.published"];
/** What an event of the type may carry; without what it may leave out, when asked. */
const payload = (type: EventType, isSparse: boolean, count: number) => Object.fromEntries(Object.entries(allEvents[type] as Readonly<Record<string, FieldKind>>)
  .map(([field, kind]) => [field, isSparse && !namesOneOfTwo.includes(type) && typeof kind === "object" && "optional" in kind ? null : example(kind, count)]));
const say = (type: string, facts: Readonly<Record<string, unknown>> = {}) => sentenceOf({ type, payload: facts }, "nb")?.replaceAll("\u00a0", " ");

describe("the sentences of public events", () => {
  it("have their words in both written standards, whatever an event leaves out", () => {
    for (const type of publicEventTypes) {
      expect(hasText(sentenceKeys[type] ?? ""), type).toBe(true);
      for (const lang of langs) {
        for (const [isSparse, count] of [[false, 0], [false, 1], [false, 2], [true, 2]] as const) {
          const words = sentenceOf({ type, payload: payload(type, isSparse, count) }, lang) ?? "";
          expect(words, `${type} ${lang}`).toMatch(/^[\p{Lu}\d].*\.$/su);
          expect(words, `${type} ${lang}`).not.toMatch(/[{}]|undefined|\.events\.|\bnone\b/);
        }
      }
    }
  });

  it("use every sentence that a subject has written", () => {
    const written = Object.entries(texts.nb).flatMap(([subject, words]) => ("events" in words ? Object.keys(words.events).map((key) => `${subject}.events.${key}`) : []));
    expect(written.length).toBeGreaterThan(30);
    expect([...written].sort()).toEqual(publicEventTypes.map((type) => sentenceKeys[type]).sort());
  });

  it("name a measure where its words stand beside the event, and only its number else", () => {
    expect(say("measure.planned", { number: 1 })).toBe("Tiltak 1 er meldt inn.");
    expect(say("measure.planned", { number: 1, name: "Følgegruppe for skolevegen" })).toBe("Tiltak 1 («Følgegruppe for skolevegen») er meldt inn.");
    expect(say("measure.moved", { number: 1, to: "done", name: "Følgegruppe" })).toBe("Tiltak 1 («Følgegruppe»): gjennomført.");
  });

  it("say dates in words and leave out what is not said", () => {
    expect(say("case.promise_changed", { answerBy: "2026-10-30" })).toBe("Løftet ble endret med begrunnelse. Svar er lovet senest 30. oktober 2026.");
    expect(say("case.promise_changed", { answerBy: null })).toBe("Løftet ble endret med begrunnelse.");
  });

  it("name what an event is about, by whom and with which votes, where that is known", () => {
    const beside = (type: string, facts: Readonly<Record<string, unknown>>, words: Beside) => sentenceOf({ type, payload: facts }, "nb", words)?.replaceAll("\u00a0", " ");
    const treated = { number: 1, kind: "decision", isFinal: true, treatedOn: "2026-04-23", votesFor: 19, votesAgainst: 6 };
    expect(beside("treatment.recorded", treated, { by: "Kommunestyret", caseNumber: "PS 24/26", words: "Kommunestyret vedtar benkene." }))
      .toBe("Kommunestyret gjorde vedtak 23. april 2026, med 19 mot 6 stemmer (sak PS 24/26): «Kommunestyret vedtar benkene.» Saken er avgjort.");
    expect(beside("treatment.recorded", { ...treated, votesAgainst: 0, isFinal: false }, { by: "Formannskapet" })).toBe("Formannskapet gjorde vedtak 23. april 2026, enstemmig.");
    expect(beside("briefing.laid", { version: 1, on: "2026-12-03" }, { by: "kommunestyret", caseNumber: "PS 40/26" }))
      .toBe("Medvirkningsnotatet (versjon 1) ble lagt fram for kommunestyret 3. desember 2026 (sak PS 40/26) og er åpent for alle.");
    expect(beside("theme.assessed", { theme: 8, version: 2, weight: "outside" }, { name: "Kunstgress" })).toBe("Administrasjonen vurderte temaet «Kunstgress» på nytt: utenfor saken.");
  });

  it("show which of their words lead on, whatever signs a name holds", () => {
    const parts = sentenceParts({ type: "theme.opened", payload: { theme: 1 } }, "nb", { name: "Skoleveg <b>[1]</b> {x}" });
    expect(parts).toEqual({ before: "Temaet ", linked: "«Skoleveg <b>[1]</b> {x}»", after: " ble laget." });
  });

  it("tell nothing of the office's own work, nor of what is not an event", () => {
    for (const type of ["case.planned", "case.revised", "case.activity_planned", "case.activity_revised", "case.activity_removed", "input.owner_set", "input.noted", "briefing.read", "account.opened", "no.such_thing", "toString"]) expect(say(type), type).toBeUndefined();
  });
});
