import { describe, expect, it } from "vitest";
import { filterFrom, isReadLate, queryOf, rangeOf } from "./queue.ts";

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
  it("of identical letters shows both ends of their numbers", () => {
    expect(rangeOf({ first: 38, last: 51, inputs: 14 })).toBe("38–51");
    expect(rangeOf({ first: 7, last: 7, inputs: 1 })).toBe("7");
  });

  it("is late when it has lain unread for more than five days", () => {
    const received = new Date("2026-11-16T08:00:00Z");
    expect(isReadLate(received, new Date("2026-11-21T08:00:00Z"))).toBe(false);
    expect(isReadLate(received, new Date("2026-11-21T08:00:01Z"))).toBe(true);
  });
});
