import type { Day } from "#app/platform/day.ts";
import type { ReactionWord } from "./answer.ts";

/** What an author wrote beside her reaction. */
export interface Remark {
  readonly id: string;
  readonly inputNumber: number;
  readonly answered: ReactionWord;
  readonly text: string;
  readonly on: Day;
  /** Null while nobody in office has read it. */
  readonly shown: boolean | null;
}

/** What others see of remarks: never whose they are. */
export interface ShownRemarks {
  readonly total: number;
  readonly newest: readonly { readonly answered: ReactionWord; readonly text: string }[];
}
