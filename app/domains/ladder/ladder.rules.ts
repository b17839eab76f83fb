import { isAtMost, type Step } from "./step.ts";

export type ActivityStepRefusal = "above_method" | "above_promise";

/** An activity stands on its method's own step or a lower, and never above what the case promises. */
export const activityStepRefusal = (promised: Step, methodStep: Step, chosen: Step): ActivityStepRefusal | null => {
  if (!isAtMost(chosen, methodStep)) return "above_method";
  return isAtMost(chosen, promised) ? null : "above_promise";
};

export const activityStepAllowed = (promised: Step, methodStep: Step, chosen: Step): boolean =>
  activityStepRefusal(promised, methodStep, chosen) === null;
