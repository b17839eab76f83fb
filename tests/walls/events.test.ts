import { describe, expect, it } from "vitest";
import { allEvents } from "#app/events.ts";
import { payloadDefect, type FieldKind } from "#app/platform/event-payload.ts";

const plain = ["id", "ids", "number", "day", "instant", "flag", "hash"];
const isWord = (word: string) => /^[a-z0-9_]{1,40}$/i.test(word);

function holdsNoText(kind: FieldKind): boolean {
  if (typeof kind === "string") return plain.includes(kind);
  if ("optional" in kind) return holdsNoText(kind.optional);
  return kind.length > 0 && kind.every(isWord);
}

describe("the event log holds no words of anybody", () => {
  it("has only ids, numbers, dates, flags, hashes and enumerated words in its payloads", () => {
    for (const [type, spec] of Object.entries(allEvents)) {
      for (const [field, kind] of Object.entries(spec)) expect(holdsNoText(kind as FieldKind), `${type}.${field}`).toBe(true);
    }
  });

  it("names what happened in the past tense, as subject.fact", () => {
    for (const type of Object.keys(allEvents)) expect(type).toMatch(/^[a-z]+\.[a-z0-9_]+$/);
  });

  it("refuses a field that the specification does not know, or that is a sentence", () => {
    expect(payloadDefect({ number: "number" }, { number: 1, name: "Kari" })).toBe("name");
    expect(payloadDefect({ ground: ["spam", "test"] }, { ground: "Dette er en setning" })).toBe("ground");
    expect(payloadDefect({ day: "day" }, { day: "i morgen" })).toBe("day");
    expect(payloadDefect({ day: { optional: "day" } }, { day: null })).toBeNull();
  });
});
