import type { MeasureState } from "./measure.ts";

/** K8: a measure is told of until it is done, or dropped with its reason; under way may be told again with a new date. */
export const measureMoves: Readonly<Record<MeasureState, readonly MeasureState[]>> = {
  planned: ["under_way", "done", "dropped"],
  under_way: ["under_way", "done", "dropped"],
  done: [],
  dropped: [],
};

export const mayMove = (from: MeasureState, to: MeasureState): boolean => measureMoves[from].includes(to);

export const isEnded = (state: MeasureState): boolean => measureMoves[state].length === 0;
