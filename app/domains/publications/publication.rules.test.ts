import { describe, expect, it } from "vitest";
import { hidesMore, needsReason } from "./publication.rules.ts";
import type { Removal } from "./removal.ts";

const removal = (from: number, to: number, part = 0): Removal => ({ part, from, to, ground: "personal_data" });

describe("taking back", () => {
  it("needs a reason, the first publication and the sender's own wish do not", () => {
    expect(needsReason(null, "published")).toBe(false);
    expect(needsReason({ kind: "published" }, "journal_only")).toBe(true);
    expect(needsReason({ kind: "set_aside" }, "published")).toBe(true);
    expect(needsReason({ kind: "published" }, "taken_down")).toBe(false);
    expect(needsReason({ kind: "in_part" }, "in_part")).toBe(false);
  });
});

describe("an earlier public text", () => {
  it("may stay where the newer shows as much", () => {
    expect(hidesMore({ kind: "published", removed: [] }, { kind: "published", removed: [] })).toBe(false);
    expect(hidesMore({ kind: "in_part", removed: [removal(0, 9)] }, { kind: "in_part", removed: [removal(2, 4)] })).toBe(false);
    expect(hidesMore({ kind: "journal_only", removed: [] }, { kind: "published", removed: [] })).toBe(false);
  });

  it("goes where the newer withholds more", () => {
    expect(hidesMore({ kind: "published", removed: [] }, { kind: "taken_down", removed: [] })).toBe(true);
    expect(hidesMore({ kind: "published", removed: [] }, { kind: "in_part", removed: [removal(0, 3)] })).toBe(true);
    expect(hidesMore({ kind: "in_part", removed: [removal(0, 3)] }, { kind: "in_part", removed: [removal(0, 3), removal(0, 3, 1)] })).toBe(true);
  });
});
