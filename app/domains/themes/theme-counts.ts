import type { Stance } from "./theme.ts";

/** How many stand behind a theme. No number without its weight: how many are verified, and both figures for identical letters. */
export interface ThemeCounts {
  readonly inputs: number;
  readonly stances: Readonly<Record<Stance, number>>;
  /** How many of them are word for word like another one in the theme. */
  readonly identicalLetters: number;
  /** How many there are when identical letters count as one. */
  readonly distinctTexts: number;
  /** Nobody can confirm who stands behind an input yet. */
  readonly verified: 0;
}

export const noCounts: ThemeCounts = { inputs: 0, stances: { for: 0, against: 0, mixed: 0, none: 0 }, identicalLetters: 0, distinctTexts: 0, verified: 0 };
