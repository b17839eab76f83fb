import { describe, expect, it } from "vitest";
import { activityStepAllowed, activityStepRefusal } from "./ladder.rules.ts";
import { isAtMost, steps } from "./step.ts";

describe("an activity's step", () => {
  it("may be its method's own", () => {
    expect(activityStepAllowed("consult", "consult", "consult")).toBe(true);
  });

  it("may be lower: barnetråkk serves a dialogue", () => {
    expect(activityStepAllowed("dialogue", "agenda", "dialogue")).toBe(true);
  });

  it("is never above its method's", () => {
    expect(activityStepRefusal("steer", "consult", "dialogue")).toBe("above_method");
  });

  it("is never above what the case promises", () => {
    expect(activityStepRefusal("consult", "agenda", "dialogue")).toBe("above_promise");
  });

  it("follows these two rules for every promise, method and choice", () => {
    for (const promised of steps)
      for (const method of steps)
        for (const chosen of steps)
          expect(activityStepAllowed(promised, method, chosen)).toBe(isAtMost(chosen, method) && isAtMost(chosen, promised));
  });
});
