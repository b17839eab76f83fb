import type { Passage, Stance } from "./theme.ts";

/** A theme as the sorting panel shows it for one input. */
export interface SortingTheme {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly inputs: number;
  readonly isOutside: boolean;
  readonly isLinked: boolean;
  readonly stance: Stance;
  readonly passage: Passage | null;
}

export interface SortingFacts {
  readonly inputId: string;
  readonly isObjection: boolean;
  readonly themes: readonly SortingTheme[];
  readonly wishes: readonly { readonly id: string; readonly label: string }[];
  readonly wishId: string | null;
  readonly basedOn: string;
  /** The newest briefing of the case: what is sorted from now on shows in the next. */
  readonly lockedBriefing: number | null;
}
