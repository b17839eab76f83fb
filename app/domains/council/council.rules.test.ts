import { describe, expect, it } from "vitest";
import { bodyKinds, type BodyKind, type DecisionPower } from "#app/domains/authorities/authority.ts";
import { answerPromisedOn, deliveredStep, differenceFrom, finalRefusal, mayBeFinal, mayTreat } from "./council.rules.ts";
import { treatmentKinds, type BriefingLine } from "./council.ts";

const body = (kind: BodyKind, decisionPower: DecisionPower) => ({ id: kind, kind, decisionPower });

const kindsFor = (of: ReturnType<typeof body>) => treatmentKinds.filter((kind) => mayTreat(of, kind));

describe("what a body may do with a case", () => {
  it("K23: a committee decides only where it has been given the power", () => {
    expect(mayTreat(body("committee", "delegated"), "decision")).toBe(true);
    expect(mayTreat(body("committee", "none"), "decision")).toBe(false);
    expect(mayTreat(body("neighbourhood_committee", "delegated"), "decision")).toBe(true);
  });

  it("K24: a komité without power prepares cases and recommends, and never decides", () => {
    expect(kindsFor(body("committee", "none"))).toEqual(["opinion", "recommendation", "noted", "postponed", "returned"]);
    expect(finalRefusal({ body: body("committee", "none"), kind: "noted", promisedDecider: null })).toBe("body_cannot_do_that");
  });

  it("K24, K25: an advisory council gives a statement and nothing else, whatever its row says of power", () => {
    for (const kind of ["elders_council", "disability_council", "youth_council"] as const) {
      expect(kindsFor(body(kind, "none"))).toEqual(["opinion"]);
      expect(kindsFor(body(kind, "delegated"))).toEqual(["opinion"]);
    }
  });

  it("the council may do everything", () => {
    expect(kindsFor(body("council", "own"))).toEqual([...treatmentKinds]);
  });

  it("every kind of body may at least say its opinion", () => {
    expect(bodyKinds.every((kind) => mayTreat(body(kind, "none"), "opinion"))).toBe(true);
  });
});

describe("what decides a case", () => {
  it("is a decision or a formal note; political signals, postponing and sending back are not", () => {
    expect(treatmentKinds.filter(mayBeFinal)).toEqual(["decision", "noted"]);
  });

  it("comes from the body that was promised, or from the council itself", () => {
    const facts = { kind: "decision", promisedDecider: "executive_committee" } as const;
    expect(finalRefusal({ ...facts, body: body("executive_committee", "delegated") })).toBeNull();
    expect(finalRefusal({ ...facts, body: body("council", "own") })).toBeNull();
    expect(finalRefusal({ ...facts, body: body("committee", "delegated") })).toBe("not_the_decider");
  });

  it("by delegation only where no body was promised", () => {
    expect(finalRefusal({ body: null, kind: "decision", promisedDecider: "council" })).toBe("not_the_decider");
    expect(finalRefusal({ body: null, kind: "decision", promisedDecider: null })).toBeNull();
  });
});

describe("a councillor's question", () => {
  it("is promised its answer within two working days", () => {
    expect(answerPromisedOn("2026-11-20")).toBe("2026-11-24");
    expect(answerPromisedOn("2026-11-21")).toBe("2026-11-24");
    expect(answerPromisedOn("2026-11-23")).toBe("2026-11-25");
  });
});

describe("what was delivered of a promise", () => {
  it("is the highest step that had begun, never more than was promised", () => {
    const activities = [{ step: "inform", opensOn: "2026-05-04" }, { step: "dialogue", opensOn: "2026-05-26" }, { step: "steer", opensOn: "2027-01-01" }];
    expect(deliveredStep(activities, 3, "2026-11-12")).toBe(3);
    expect(deliveredStep(activities, 3, "2026-05-10")).toBe(1);
    expect(deliveredStep(activities, 2, "2026-11-12")).toBe(2);
    expect(deliveredStep([], 3, "2026-11-12")).toBeNull();
  });
});

describe("a new version of a briefing", () => {
  const line = (number: number, standing: BriefingLine["standing"]): BriefingLine =>
    ({ number, inputId: `input ${number}`, standing, publicationVersion: 1, ground: null, themeIds: [], commitment: Buffer.alloc(32, number) });

  it("says which numbers came and which stand otherwise", () => {
    const former = { version: 1, lines: [line(1, "published"), line(2, "unread")] };
    expect(differenceFrom(former, [line(1, "published"), line(2, "published"), line(3, "unread")])).toEqual({ since: 1, added: [3], changed: [2] });
  });
});
