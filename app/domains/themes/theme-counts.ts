import type { LetterCount } from "#app/domains/inputs/identical-text.ts";
import { nobodyBehind, type BehindCounts } from "#app/domains/inputs/stands-behind.ts";
import type { Stance } from "./theme.ts";

/** How many stand behind a theme. No number without its weight: of which class they are, and both figures for identical letters. */
export interface ThemeCounts {
  readonly inputs: number;
  readonly stances: Readonly<Record<Stance, number>>;
  /** Campaigns of the case, as many of each as stand in the theme. */
  readonly letters: readonly LetterCount[];
  readonly withoutLetters: number;
  readonly behind: BehindCounts;
}

export const noCounts: ThemeCounts = { inputs: 0, stances: { for: 0, against: 0, mixed: 0, none: 0 }, letters: [], withoutLetters: 0, behind: nobodyBehind };
