import { describe, expect, it } from "vitest";
import { putRight, putRightRefusal, settledBy, type Outcome } from "./outcome.rules.ts";
import { councilOutcomes, type CouncilOutcome } from "./outcome.ts";
import { councilsStates } from "./proposal.lifecycle.ts";

const on = (outcome: CouncilOutcome, day: string): Outcome => ({
  outcome, on: day, ground: outcome === "refuse_admission" ? "same_content" : null, planCase: outcome === "refer" ? `Plan ${day}` : "", planReference: outcome === "refer" ? "PS 1/27" : "",
});

describe("what the council's treatments make of a proposal", () => {
  it("is where it stands, what was said of admissibility and the days that tell of the deadline", () => {
    expect(settledBy("delivered", [])).toMatchObject({ state: "delivered", admissible: "unknown", decidedOn: null, referredOn: null });
    expect(settledBy("delivered", [on("postpone", "2027-01-01"), on("admit", "2027-02-01"), on("reject", "2027-03-01")])).toMatchObject({ state: "rejected", admissible: "council_yes", decidedOn: "2027-03-01" });
    expect(settledBy("delivered", [on("refuse_admission", "2027-01-01")])).toMatchObject({ state: "not_admissible", admissible: "council_no", refusedFor: "same_content", decidedOn: "2027-01-01" });
    expect(settledBy("taken_up", [on("adopt", "2027-01-01")])).toMatchObject({ state: "adopted" });
  });

  it("K3, K4: keeps the first referral's day and the first decision's", () => {
    expect(settledBy("delivered", [on("refer", "2027-01-01"), on("postpone", "2027-02-01"), on("adopt", "2027-03-01"), on("adopt_partly", "2027-09-01")]))
      .toMatchObject({ state: "adopted_partly", referredOn: "2027-01-01", decidedOn: "2027-03-01", planCase: "Plan 2027-01-01" });
  });

  it("has no way that the table has not", () => {
    expect(settledBy("taken_up", [on("refuse_admission", "2027-01-01")])).toBeNull();
    expect(settledBy("delivered", [on("admit", "2027-01-01"), on("refuse_admission", "2027-02-01")])).toBeNull();
  });

  it("stands where only the council leads, in whatever order it treats it", () => {
    const walk = (standing: Outcome[], left: number): void => {
      const settled = settledBy("delivered", standing);
      if (!settled) return;
      if (standing.length > 0) expect(councilsStates).toContain(settled.state);
      expect(settled.state === "not_admissible").toBe(settled.refusedFor !== null);
      expect(settled.state === "referred" ? settled.planCase : "said").not.toBe("");
      if (left > 0) for (const outcome of councilOutcomes) walk([...standing, on(outcome, `2027-0${standing.length + 1}-01`)], left - 1);
    };
    walk([], 4);
  });
});

describe("what was written down wrong", () => {
  const [postponed, referred, adopted] = [on("postpone", "2027-01-01"), on("refer", "2027-02-01"), on("adopt", "2027-03-01")];

  it("gives its place to what was right", () => {
    const right = on("return", "2027-02-01");
    expect(putRight([postponed, referred, adopted], referred, right)).toEqual([postponed, right, adopted]);
    expect(settledBy("delivered", putRight([postponed, referred, adopted], referred, right))).toMatchObject({ state: "adopted", referredOn: null });
  });

  it("waits for its case to be open again where it ended it, and is no decision in the middle", () => {
    const given = { standing: [postponed, adopted], wrong: adopted, right: referred, isCaseReopened: false };
    expect(putRightRefusal(given)).toBe("reopen_first");
    expect(putRightRefusal({ ...given, isCaseReopened: true })).toBeNull();
    expect(putRightRefusal({ standing: [postponed, referred], wrong: postponed, right: adopted, isCaseReopened: true })).toBe("cannot_put_right");
    expect(putRightRefusal({ standing: [postponed, referred], wrong: referred, right: adopted, isCaseReopened: false })).toBeNull();
  });
});
