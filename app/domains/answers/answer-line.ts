import type { Waiting } from "#app/domains/cases/waiting.rules.ts";
import type { Day } from "#app/platform/day.ts";
import type { AnswerTarget, GivenWeight } from "./answer.ts";

/** A theme or an input as the page where answers are written lists it. */
export interface AnswerLine {
  readonly kind: AnswerTarget["kind"];
  readonly id: string;
  readonly number: number;
  /** A theme's name, or the beginning of what was written. */
  readonly title: string;
  readonly recommended: GivenWeight | null;
  /** Whom an answer given now would reach: «14 skal ha svar». */
  readonly reaches: number;
  /** Of those, who wait for this one. */
  readonly waiting: number;
  readonly isClosed: boolean;
  /** An input's own language; a theme's is the case's. */
  readonly language: string | null;
  /** Of the newest answer, also of one that no longer holds; 0 where there was none. */
  readonly version: number;
  readonly newest: { readonly on: Day; readonly weight: GivenWeight; readonly cameOfIt: string; readonly why: string; readonly bodyReason: string; readonly forwardedTo: string } | null;
}

export interface AnswersDesk {
  readonly waiting: Waiting;
  readonly waitingNumbers: readonly number[];
  readonly themes: readonly AnswerLine[];
  readonly inputs: readonly AnswerLine[];
}
