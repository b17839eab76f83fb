import { isAtMost, type Step } from "./step.ts";

export type ActivityStepRefusal = "above_method" | "above_promise";

export type PromiseRefusal = "activity_above_promise" | "no_activity_on_promised_step";

/** An activity stands on its method's own step or a lower, and never above what the case promises. */
export const activityStepRefusal = (promised: Step, methodStep: Step, chosen: Step): ActivityStepRefusal | null => {
  if (!isAtMost(chosen, methodStep)) return "above_method";
  return isAtMost(chosen, promised) ? null : "above_promise";
};

export const activityStepAllowed = (promised: Step, methodStep: Step, chosen: Step): boolean =>
  activityStepRefusal(promised, methodStep, chosen) === null;

/** A promise is carried by its activities together: one on the promised step at least, none above. */
export const promiseRefusal = (promised: Step, activitySteps: readonly Step[]): PromiseRefusal | null => {
  if (activitySteps.some((step) => !isAtMost(step, promised))) return "activity_above_promise";
  return activitySteps.includes(promised) ? null : "no_activity_on_promised_step";
};
