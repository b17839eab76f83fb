import { describe, expect, it } from "vitest";
import { csv } from "./csv.ts";
import { promiseKept } from "./promise-kept.rules.ts";

describe("a promise of an answer in the year's list", () => {
  const facts = { total: 31, waiting: 14, promisedFirst: "2026-09-21", promisedNow: "2026-10-30", lastAnsweredOn: null, today: "2026-11-21" };
  it("is kept by the first date, kept after a move, broken, or open", () => {
    expect(promiseKept({ ...facts, waiting: 0, lastAnsweredOn: "2026-09-21" })).toBe("kept");
    expect(promiseKept({ ...facts, waiting: 0, lastAnsweredOn: "2026-10-30" })).toBe("kept_after_move");
    expect(promiseKept({ ...facts, waiting: 0, lastAnsweredOn: "2026-10-31" })).toBe("broken");
    expect(promiseKept(facts)).toBe("broken");
    expect(promiseKept({ ...facts, today: "2026-10-30" })).toBe("open");
    expect(promiseKept({ ...facts, total: 0 })).toBe("none");
  });

  it("is withdrawn with its case, not kept; what was broken before that stays broken", () => {
    const withdrawn = { ...facts, waiting: 0, isWithdrawn: true };
    expect(promiseKept({ ...withdrawn, lastAnsweredOn: "2026-09-20" })).toBe("withdrawn");
    expect(promiseKept({ ...withdrawn, lastAnsweredOn: "2026-11-20" })).toBe("broken");
  });

  it("stays broken when a date that passed is moved once more, also after all are answered", () => {
    const moved = { ...facts, promisedNow: "2026-12-20" };
    expect(promiseKept(moved)).toBe("open");
    expect(promiseKept({ ...moved, missedBefore: true })).toBe("broken");
    expect(promiseKept({ ...moved, missedBefore: true, waiting: 0, lastAnsweredOn: "2026-12-01" })).toBe("broken");
  });
});

describe("CSV", () => {
  it("follows RFC 4180 with semicolons and a byte order mark, and runs nothing as a formula", () => {
    expect(csv([["Sak", "Innspill"], ["Skole, \"ny\"", 64], ["=HYPERLINK(1)", null], ["-1", -1], ["A; B", null]])).toBe(
      "\ufeffSak;Innspill\r\n\"Skole, \"\"ny\"\"\";64\r\n'=HYPERLINK(1);\r\n'-1;-1\r\n\"A; B\";\r\n",
    );
  });
});
