import type { Day } from "#app/platform/day.ts";
import type { Lang } from "#app/platform/language.ts";
import type { GivenWeight } from "./answer.ts";

/** An answer as a page shows it, whoever reads it. */
export interface ShownAnswer {
  readonly id: string;
  readonly version: number;
  readonly givenOn: Day;
  readonly weight: GivenWeight;
  readonly cameOfIt: string;
  readonly why: string;
  readonly bodyReason: string;
  readonly forwardedTo: string;
  readonly language: Lang;
  /** Given while no decision stood in the case. */
  readonly isEarly: boolean;
  readonly decidedBy: string | null;
  readonly treatedOn: Day | null;
  readonly theme: { readonly number: number; readonly title: string } | null;
  readonly inputNumber: number | null;
  /** How many inputs it reached. */
  readonly reached: number;
}
