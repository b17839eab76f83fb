import type { BehindCounts } from "#app/domains/inputs/stands-behind.ts";

export const publicPageSize = 25;

/** Of like letters with sentences of their own, as many are read for a row; the others stand with their numbers. */
export const longerRead = 20;

/** Why numbers are missing from the list, in numbers, and what can be chosen from. */
export interface PublicCounts {
  /** Inputs that are owed an answer; what is set aside and objections are counted apart. */
  readonly all: number;
  readonly behind: BehindCounts;
  readonly shown: number;
  readonly journalOnly: number;
  readonly waiting: number;
  readonly setAside: number;
  readonly objections: number;
  readonly themes: readonly { readonly number: number; readonly title: string; readonly inputs: number }[];
}

/** The briefing that figures are opened from, with the words that its groups and wishes have. */
export interface FrozenFrame {
  readonly version: number;
  readonly wishes: readonly { readonly sort: number; readonly label: string }[];
  readonly districts: readonly { readonly key: string; readonly name: string }[];
}
