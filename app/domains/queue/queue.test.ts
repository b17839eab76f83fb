import { describe, expect, it } from "vitest";
import { rangesOf } from "#app/platform/format.ts";
import { daysAnswerLate, filterFrom, isReadLate, queryOf } from "./queue.ts";

describe("the queue's address", () => {
  it("says what is asked for, and says it again", () => {
    const asked = new URLSearchParams("vis=held&q=skoleveg&tema=3&kanal=letter&skrift=nn&side=2");
    expect(new URLSearchParams(queryOf(filterFrom(asked))).toString()).toBe(asked.toString());
  });

  it("leaves out what it cannot mean", () => {
    const filter = filterFrom(new URLSearchParams("vis=nei&tema=-1&kanal=due&onske=1&like=x&side=0&q=%00%00a"));
    expect(filter).toEqual({ tab: "all", words: "a", theme: null, channel: null, language: null, wish: null, alike: null, page: 1 });
    expect(queryOf(filter, { words: "" })).toEqual({});
  });
});

describe("a row", () => {
  it("of identical letters says which numbers it holds, so that none seems to be missing", () => {
    expect(rangesOf([38, 39, 40, 42, 51])).toBe("38–40, 42, 51");
    expect(rangesOf([40, 38, 39])).toBe("38–40");
    expect(rangesOf([7])).toBe("7");
  });

  it("says by how many days its answer is late, and nothing where none is owed or the day has not gone by", () => {
    const waiting = { owesAnswer: true, isAnswered: false };
    expect(daysAnswerLate(waiting, "2026-10-30", "2026-11-21")).toBe(22);
    expect(daysAnswerLate(waiting, "2026-11-21", "2026-11-21")).toBe(0);
    expect(daysAnswerLate({ ...waiting, isAnswered: true }, "2026-10-30", "2026-11-21")).toBe(0);
    expect(daysAnswerLate({ ...waiting, owesAnswer: false }, "2026-10-30", "2026-11-21")).toBe(0);
    expect(daysAnswerLate(waiting, null, "2026-11-21")).toBe(0);
  });

  it("is late when it has lain unread for more than five days", () => {
    const received = new Date("2026-11-16T08:00:00Z");
    expect(isReadLate(received, new Date("2026-11-21T08:00:00Z"))).toBe(false);
    expect(isReadLate(received, new Date("2026-11-21T08:00:01Z"))).toBe(true);
  });
});
