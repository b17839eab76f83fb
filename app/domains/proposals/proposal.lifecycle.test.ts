import { describe, expect, it } from "vitest";
import { clockStates, councilOwesStates, decidedStates, endsKey, keylessStates, proposalActions, proposalTransitions, signingStates, stateAfter, unseenStates, writableStates } from "./proposal.lifecycle.ts";
import { councilOutcomes } from "./outcome.ts";
import { proposalStates } from "./proposal.ts";

describe("the life of a proposal", () => {
  it("K5: ends without the council only by its author or by time", () => {
    const ends = new Set(["withdrawn", "expired"]);
    for (const state of ["draft", "looked_through", "collecting"] as const) {
      for (const transition of Object.values(proposalTransitions[state])) {
        const leads = proposalTransitions[transition.to];
        if (Object.keys(leads).length === 0 || transition.to === "expired") expect(ends).toContain(transition.to);
      }
    }
  });

  it("is delivered with enough signatures alone", () => {
    expect(stateAfter("collecting", "deliver")).toBeNull();
    expect(stateAfter("collecting", "deliver", { isEnough: false })).toBeNull();
    expect(stateAfter("collecting", "deliver", { isEnough: true })).toBe("delivered");
  });

  it("K14: may be taken up although the conditions are not met, also when the time is out", () => {
    expect(stateAfter("collecting", "take_up", { isEnough: false })).toBe("taken_up");
    expect(stateAfter("expired", "take_up", { isEnough: false })).toBe("taken_up");
    expect(stateAfter("collecting", "take_up", { isEnough: true })).toBeNull();
  });

  it("runs out only when the time is out and too few have signed", () => {
    expect(stateAfter("collecting", "expire", { isTimeOut: true, isEnough: false })).toBe("expired");
    expect(stateAfter("collecting", "expire", { isTimeOut: true, isEnough: true })).toBeNull();
    expect(stateAfter("collecting", "expire", { isTimeOut: false, isEnough: false })).toBeNull();
  });

  it("K5: admissibility is decided once", () => {
    for (const state of ["delivered", "postponed", "returned"] as const) {
      expect(stateAfter(state, "refuse_admission", { isAdmissibilityOpen: true })).toBe("not_admissible");
      expect(stateAfter(state, "refuse_admission", { isAdmissibilityOpen: false })).toBeNull();
    }
    expect(stateAfter("admitted", "refuse_admission", { isAdmissibilityOpen: true })).toBeNull();
  });

  it("is decided again only when its case was reopened", () => {
    expect(stateAfter("adopted", "reject")).toBeNull();
    expect(stateAfter("adopted", "reject", { isCaseReopened: true })).toBe("rejected");
    for (const state of ["rejected", "not_admissible", "carried_out"] as const) {
      for (const outcome of councilOutcomes) expect([stateAfter(state, outcome), stateAfter(state, outcome, { isCaseReopened: true })]).toEqual([null, expect.any(String)]);
    }
  });

  it("derives every set from the table", () => {
    expect(unseenStates).toEqual(["draft", "looked_through"]);
    expect(writableStates).toEqual(["draft"]);
    expect(signingStates).toEqual(["collecting"]);
    expect(councilOwesStates).toEqual(["delivered", "admitted", "postponed", "returned", "referred", "taken_up"]);
    expect(clockStates).toEqual(["delivered", "admitted", "postponed", "returned", "taken_up"]);
    expect(decidedStates).toEqual(["adopted", "adopted_partly", "rejected"]);
    expect(keylessStates).toEqual(["admitted", "referred", "adopted", "adopted_partly", "rejected", "not_admissible", "expired", "withdrawn"]);
    expect(proposalActions.filter(endsKey)).toHaveLength(8);
  });

  it("reaches every state from a draft", () => {
    const reached = new Set<string>(["draft"]);
    for (let before = 0; before !== reached.size;) {
      before = reached.size;
      for (const state of proposalStates) if (reached.has(state)) for (const { to } of Object.values(proposalTransitions[state])) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...proposalStates].sort());
  });
});
