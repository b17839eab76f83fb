import { describe, expect, it } from "vitest";
import { isBlank, normaliseLine, normaliseText } from "./plain-text.ts";

describe("text on arrival", () => {
  it("is composed, so that å is one character however it was typed", () => {
    expect(normaliseText("skola\u030apning")).toEqual({ text: "skolåpning" });
  });

  it("has one kind of line break and no space at the end of a line", () => {
    expect(normaliseText("En  \r\nto\rtre\t\n\n  fire \n\n")).toEqual({ text: "En\nto\ntre\n\n  fire" });
  });

  it("keeps tabs, emoji and blank lines inside", () => {
    expect(normaliseText("a\tb\n\n👩‍👧 c")).toEqual({ text: "a\tb\n\n👩‍👧 c" });
  });

  it("is refused with NUL or another control character", () => {
    for (const character of ["\u0000", "\u0008", "\u000b", "\u001b", "\u007f", "\u0085"]) {
      expect(normaliseText(`a${character}b`)).toEqual({ refused: "control_characters" });
    }
  });

  it("is nothing where nothing can be seen", () => {
    for (const unseen of ["", " ", "\u200b\u200d", "\u202e", "\u2060\ufeff\u00ad", "\u3164"]) expect(isBlank(unseen), JSON.stringify(unseen)).toBe(true);
    for (const seen of ["a", "👩‍👧", "č", "؟"]) expect(isBlank(seen), seen).toBe(false);
  });

  it("may be written from right to left, but a name turns no other words round", () => {
    expect(normaliseText("مرحبا \u2067x\u2069")).toHaveProperty("text");
    expect(normaliseLine("مرحبا")).toEqual({ text: "مرحبا" });
    expect(normaliseLine("Áilu\u202e")).toEqual({ refused: "control_characters" });
  });

  it("is refused with half a surrogate pair", () => {
    expect(normaliseText("a\ud83d")).toEqual({ refused: "lone_surrogate" });
    expect(normaliseText("\udc69b")).toEqual({ refused: "lone_surrogate" });
  });

  it("does not change when it comes a second time", () => {
    const first = normaliseText("a \r\n b\u030a ");
    expect("text" in first && normaliseText(first.text)).toEqual(first);
  });

  it("takes a hundred thousand spaces in no time", () => {
    expect(normaliseText(`${" ".repeat(100_000)}x`)).toEqual({ text: `${" ".repeat(100_000)}x` });
  });

  it("becomes one line where one is asked for", () => {
    expect(normaliseLine("  Framtida \n for\tskolen ")).toEqual({ text: "Framtida for skolen" });
    expect(normaliseLine("a\u0000")).toEqual({ refused: "control_characters" });
  });
});
