import { describe, expect, it } from "vitest";
import { caseActions, caseTransitions, isOver, promisedStates, receivingStates, stateAfter } from "./case.lifecycle.ts";
import { caseStates } from "./case.ts";

const everything = { step: "inform", publishedAt: new Date("2026-11-02T08:00:00Z") } as const;
const pairs = caseStates.flatMap((state) => caseActions.map((action) => [state, action] as const));

describe("the life of a case", () => {
  it.each(pairs)("from %s, %s leads where the table says or nowhere", (state, action) => {
    expect(stateAfter(state, action, everything)).toBe(caseTransitions[state][action]?.to ?? null);
  });

  it("has exactly these ways", () => {
    const ways = pairs.filter(([state, action]) => stateAfter(state, action, everything) !== null).map(([state, action]) => `${state} ${action} ${stateAfter(state, action, everything)}`);
    expect(ways).toEqual([
      "draft publish published", "draft withdraw withdrawn",
      "published consider under_consideration", "published decide decided", "published complete completed", "published withdraw withdrawn",
      "under_consideration decide decided", "under_consideration complete completed", "under_consideration withdraw withdrawn",
      "decided complete completed", "decided reopen under_consideration", "completed reopen under_consideration", "withdrawn reopen published",
    ]);
  });

  it("may end without a decision only where it promised to inform", () => {
    for (const state of ["published", "under_consideration"] as const) {
      expect(stateAfter(state, "complete", { step: "consult" })).toBeNull();
      expect(stateAfter(state, "complete")).toBeNull();
      expect(stateAfter(state, "complete", { step: "inform" })).toBe("completed");
    }
    expect(stateAfter("decided", "complete", { step: "steer" })).toBe("completed");
  });

  it("never makes a dropped draft public by reopening it", () => {
    expect(stateAfter("withdrawn", "reopen", { publishedAt: null })).toBeNull();
  });

  it("derives its sets from the table", () => {
    expect(promisedStates).toEqual(["published", "under_consideration", "decided"]);
    expect(receivingStates).toEqual(["published", "under_consideration"]);
    expect(caseStates.filter(isOver)).toEqual(["completed", "withdrawn"]);
  });
});
