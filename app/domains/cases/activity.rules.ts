import { endOfPeriod, startOfDay } from "#app/platform/day.ts";
import type { Activity, ActivityPhase, ActivityPlan, InputDoor } from "./activity.ts";
import { receivingStates } from "./case.lifecycle.ts";
import type { CaseState } from "./case.ts";
import { isCorrection } from "./correction.rules.ts";

type Period = Pick<ActivityPlan, "opensOn" | "closesOn">;

/** A period ends at the start of the day after its last, in Europe/Oslo; it is shown as 23.59. */
export function activityPhase(activity: Period, now: Date): ActivityPhase {
  if (now < startOfDay(activity.opensOn)) return "coming";
  return now < endOfPeriod(activity.closesOn) ? "open" : "closed";
}

/** A stopped worker never opens a door: time alone decides, read where the input arrives. */
export function takesInputNow(state: CaseState, activity: Period & Pick<ActivityPlan, "takesInput">, now: Date): InputDoor {
  if (!activity.takesInput || !receivingStates.includes(state)) return "closed_case";
  const phase = activityPhase(activity, now);
  if (phase === "coming") return "not_yet";
  return phase === "open" ? "open" : "late";
}

/** What may still be altered of a published activity without changing a promise: a longer period, another place, a misspelled name. */
export function breaksPromise(standing: ActivityPlan, revised: ActivityPlan): boolean {
  return revised.closesOn < standing.closesOn || revised.opensOn !== standing.opensOn || !isCorrection(standing.title, revised.title)
    || revised.question !== standing.question || revised.method !== standing.method || revised.step !== standing.step
    || (standing.takesInput && !revised.takesInput);
}

/** Those who have answered did so from the list as it was, so it may get more choices and lose none. */
export const keepsChoices = (standing: Pick<ActivityPlan, "answersAs">, revised: Pick<ActivityPlan, "answersAs">): boolean =>
  standing.answersAs.every((choice) => revised.answersAs.includes(choice));

/** It is voluntary to say whom one answers as; whoever says it takes it from the list. */
export const mayAnswerAs = ({ answersAs }: Pick<ActivityPlan, "answersAs">, said: string): boolean => said === "" || answersAs.includes(said);

/** Told only after it was held: what has not happened has no participants. */
export const mayBeTold = (activity: Pick<Activity, "opensOn">, now: Date): boolean => now >= startOfDay(activity.opensOn);
