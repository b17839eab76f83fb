import { describe, expect, it } from "vitest";
import { caseThread, movedDecision, type ThreadFacts } from "./case-thread.ts";

const now = new Date("2026-11-21T09:00:00Z");
const council = { id: "council", name: "Kommunestyret" };
const facts: ThreadFacts<never> = {
  state: "under_consideration", publishedAt: null, completedAt: null, ordered: null, promises: [], activities: [], briefings: [], treatments: [], meetings: [],
  decider: council, decidesOn: "2027-01-28", waiting: { key: "none" } as never, firstAnsweredAt: null, lastAnsweredAt: null, turns: [],
};
const meeting = (startsAt: string) => ({ body: council.name, bodyId: council.id, startsAt: new Date(startsAt), caseNumber: "" });
const told = (more: Partial<typeof facts>, at = now) => caseThread({ ...facts, ...more }, at).map(({ item, state }) => [state, item.kind, item.on]);

describe("a period that is made longer", () => {
  it("stands in the course on the day that it was", () => {
    const version = { version: 2, kind: "lengthened", at: now, reason: "", answerBy: null, words: {} } as never;
    expect(told({ decidesOn: null, promises: [version] })).toEqual([["done", "lengthened", "2026-11-21"]]);
  });
});

describe("a case that was withdrawn and opened again", () => {
  it("tells both by their days", () => {
    const turns = [{ at: new Date("2026-11-10T10:00:00Z"), kind: "withdrawn" as const }, { at: new Date("2026-11-12T10:00:00Z"), kind: "reopened" as const }];
    expect(told({ decidesOn: null, turns })).toEqual([["done", "withdrawn", "2026-11-10"], ["done", "reopened", "2026-11-12"]]);
  });
});

describe("a period in a case that is decided", () => {
  it("has no last day to come, since no input is taken", () => {
    const activity = { takesInput: true, opensOn: "2026-11-02", closesOn: "2026-12-14" } as never;
    const kinds = (state: typeof facts.state) => caseThread({ ...facts, decidesOn: null, state, activities: [activity] }, now).map(({ item }) => ("part" in item ? item.part : ""));
    expect(kinds("published")).toEqual(["opened", "last_day"]);
    expect(kinds("decided")).toEqual(["opened"]);
  });
});

describe("the promised day of a decision", () => {
  it("stands alone until a meeting is planned, and is the meeting where that is on the day", () => {
    expect(told({})).toEqual([["future", "decides", "2027-01-28"]]);
    expect(told({ meetings: [meeting("2027-01-28T17:00:00Z")] })).toEqual([["future", "meeting", "2027-01-28"]]);
    expect(movedDecision("2027-01-28", new Date("2027-01-28T17:00:00Z"))).toBeNull();
  });

  it("stays beside a meeting on another day, until the promise is changed", () => {
    expect(told({ meetings: [meeting("2027-04-01T16:00:00Z")] })).toEqual([["future", "decides", "2027-01-28"], ["future", "meeting", "2027-04-01"]]);
    const [promised, planned] = caseThread({ ...facts, meetings: [meeting("2027-04-01T16:00:00Z")] }, now);
    expect(promised?.item).toMatchObject({ meetsOn: "2027-04-01" });
    expect(planned?.item).toMatchObject({ promisedOn: "2027-01-28" });
  });

  it("is told as missed when it has passed and nothing is decided", () => {
    expect(told({}, new Date("2027-01-29T09:00:00Z"))).toEqual([["missed", "decision_missed", "2027-01-28"]]);
    expect(told({ state: "decided" }, new Date("2027-01-29T09:00:00Z"))).toEqual([]);
  });
});
