import type { Day } from "#app/platform/day.ts";
import type { MeasureState } from "./measure.ts";

interface Move { readonly to: MeasureState; readonly doneOn: Day | null; readonly note: string; readonly today: Day }

/** K8: done has its day, not one to come; dropped has its reason. Field → text of what is lacking, or null. */
export function lackingInMove({ to, doneOn, note, today }: Move): Readonly<Record<string, string>> | null {
  if (to === "done" && doneOn === null) return { done_on: "answers.lacking.doneOn" };
  if (to === "done" && doneOn !== null && doneOn > today) return { done_on: "answers.lacking.doneOnToCome" };
  if (to === "dropped" && note === "") return { note: "answers.lacking.droppedNote" };
  return null;
}
