import { describe, expect, it } from "vitest";
import { isWrittenAfterDecision, kindOfTypedIn, senderLacking, takesTypedIn } from "./typed-in.rules.ts";

const activity = { opensOn: "2026-11-02", closesOn: "2026-12-14", takesInput: true };
const at = (instant: string) => new Date(instant);
const decidedAt = at("2027-02-25T18:00:00Z");
const decided = { state: "decided", decidedAt } as const;

describe("a letter that somebody writes down", () => {
  it.each([
    ["published", "2026-11-20T10:00:00Z", { isLate: false }], ["under_consideration", "2026-12-20T10:00:00Z", { isLate: true }],
    ["published", "2026-11-01T10:00:00Z", { refused: "not_open_yet" }],
  ] as const)("to a case that is %s, received %s: %j", (state, received, expected) => {
    expect(takesTypedIn({ state, decidedAt: null }, activity, at(received))).toEqual(expected);
  });

  it("O1, P5: is taken in after the decision when it came before it, in time or late", () => {
    expect(takesTypedIn(decided, activity, at("2026-12-10T10:00:00Z"))).toEqual({ isLate: false });
    expect(takesTypedIn(decided, activity, at("2027-02-25T17:59:00Z"))).toEqual({ isLate: true });
  });

  it("is not taken in when it came with the decision or after", () => {
    expect(takesTypedIn(decided, activity, decidedAt)).toEqual({ refused: "received_after_decision" });
  });

  it.each(["completed", "withdrawn"] as const)("has to wait until a case that is %s is opened again, whenever it came", (state) => {
    expect(takesTypedIn({ state, decidedAt }, activity, at("2026-12-10T10:00:00Z"))).toEqual({ refused: "case_is_over" });
  });

  it("K25: is a statement when it comes from a council, whatever was ticked", () => {
    expect(kindOfTypedIn({ kind: "input", councilBodyId: "elders" })).toBe("statement");
    expect(kindOfTypedIn({ kind: "input", councilBodyId: null })).toBe("input");
    expect(kindOfTypedIn({ kind: "statement", councilBodyId: null })).toBe("statement");
  });

  it("P6: that objects names an authority, and a council of ours never objects", () => {
    const objection = { kind: "objection", councilBodyId: null, organisation: "" } as const;
    expect(senderLacking(objection)).toEqual({ field: "organisation", key: "inputs.lacking.authority" });
    expect(senderLacking({ ...objection, organisation: "Storfjorden fylkeskommune" })).toBeNull();
    expect(senderLacking({ ...objection, councilBodyId: "elders", organisation: "Eldrerådet" })?.field).toBe("council");
    expect(senderLacking({ ...objection, kind: "statement" })?.key).toBe("inputs.lacking.organisation");
    expect(senderLacking({ ...objection, kind: "statement", councilBodyId: "elders" })).toBeNull();
  });

  it("never goes to an activity that asks nothing", () => {
    expect(takesTypedIn({ state: "published", decidedAt: null }, { ...activity, takesInput: false }, at("2026-11-20T10:00:00Z"))).toEqual({ refused: "takes_no_input" });
  });

  it("is marked where those who decided cannot have seen it here", () => {
    const received = { receivedAt: at("2026-12-10T10:00:00Z"), enteredAt: at("2027-02-26T08:00:00Z") };
    expect(isWrittenAfterDecision(received, decidedAt)).toBe(true);
    expect(isWrittenAfterDecision({ ...received, enteredAt: at("2026-12-11T08:00:00Z") }, decidedAt)).toBe(false);
    expect(isWrittenAfterDecision(received, null)).toBe(false);
  });
});
