import { describe, expect, it } from "vitest";
import { csv } from "./csv.ts";
import { answerState, promiseKept } from "./waiting.rules.ts";

const parking = { total: 31, waiting: 14, promisedFirst: "2026-09-21", promisedNow: "2026-10-30", responsible: "kommunalsjef teknisk", today: "2026-11-21" };

describe("what waits for an answer", () => {
  it("is late by 22 days, and 61 after the first promise, in the case about parking", () => {
    expect(answerState(parking)).toMatchObject({ kind: "late", days: 22, daysAfterFirst: 61, moved: true, waiting: 14, total: 31 });
  });

  it("waits, with its date, until the promised day is over", () => {
    const school = { total: 64, waiting: 64, promisedFirst: "2026-12-18", promisedNow: "2026-12-18", responsible: "kommunalsjef oppvekst" };
    expect(answerState({ ...school, today: "2026-12-18" })).toMatchObject({ kind: "waiting", promisedNow: "2026-12-18", moved: false, daysAfterFirst: 0 });
    expect(answerState({ ...school, today: "2026-12-19" })).toMatchObject({ kind: "late", days: 1 });
  });

  it("tells of the broken first promise also while the moved one holds", () => {
    expect(answerState({ ...parking, today: "2026-10-01" })).toMatchObject({ kind: "waiting", daysAfterFirst: 10, moved: true });
  });

  it("is over when all are answered, and was nothing where nobody is owed an answer", () => {
    expect(answerState({ ...parking, waiting: 0 }).kind).toBe("answered");
    expect(answerState({ ...parking, total: 0, waiting: 0 }).kind).toBe("none");
  });
});

describe("a promise of an answer in the year's list", () => {
  const facts = { ...parking, lastAnsweredOn: null };
  it("is kept by the first date, kept after a move, broken, or open", () => {
    expect(promiseKept({ ...facts, waiting: 0, lastAnsweredOn: "2026-09-21" })).toBe("kept");
    expect(promiseKept({ ...facts, waiting: 0, lastAnsweredOn: "2026-10-30" })).toBe("kept_after_move");
    expect(promiseKept({ ...facts, waiting: 0, lastAnsweredOn: "2026-10-31" })).toBe("broken");
    expect(promiseKept(facts)).toBe("broken");
    expect(promiseKept({ ...facts, today: "2026-10-30" })).toBe("open");
    expect(promiseKept({ ...facts, total: 0 })).toBe("none");
  });
});

describe("CSV", () => {
  it("follows RFC 4180 with a byte order mark, and runs nothing as a formula", () => {
    expect(csv([["Sak", "Innspill"], ["Skole, \"ny\"", 64], ["=HYPERLINK(1)", null], ["-1", -1]])).toBe(
      "\ufeffSak,Innspill\r\n\"Skole, \"\"ny\"\"\",64\r\n'=HYPERLINK(1),\r\n'-1,-1\r\n",
    );
  });
});
