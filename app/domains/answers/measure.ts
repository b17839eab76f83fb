import type { Day } from "#app/platform/day.ts";

export const measureStates = ["planned", "under_way", "done", "dropped"] as const;
export type MeasureState = (typeof measureStates)[number];

/** What is carried out as a result of a case, told until it is done (K8). */
export interface Measure {
  readonly id: string;
  readonly caseId: string;
  readonly number: number;
  readonly title: string;
  readonly ownerTitle: string;
  readonly state: MeasureState;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  /** Each telling with its day, the newest last; a blank line between them. */
  readonly note: string;
  readonly version: number;
}

/** What everybody is told of a measure. */
export type ToldMeasure = Pick<Measure, "number" | "title" | "ownerTitle" | "state" | "dueOn" | "doneOn" | "note">;

/** What was told before is kept; the new telling stands after it with its day in words. */
export const addTelling = (note: string, dayInWords: string, told: string): string =>
  told === "" ? note : [note, `${dayInWords}: ${told}`].filter(Boolean).join("\n\n");

export const tellingsOf = (note: string): string[] => note.split("\n\n").filter((telling) => telling !== "");
