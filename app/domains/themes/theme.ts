/** What an input says of a theme: it belongs to the link, since one input may be for one thing and against another. */
export const stances = ["for", "against", "mixed", "none"] as const;
export type Stance = (typeof stances)[number];

/** A part of what was sent: UTF-16 units in one part of its text. */
export interface Passage { readonly part: number; readonly from: number; readonly to: number }

export interface Theme {
  readonly id: string;
  readonly caseId: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly isOutside: boolean;
  readonly forwardedTo: string;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly version: number;
}

export interface ThemeLink {
  readonly id: string;
  readonly themeId: string;
  readonly inputId: string;
  readonly stance: Stance;
  readonly passage: Passage | null;
}

export type NewLink = Omit<ThemeLink, "id">;

/** One link as an officer sets it. */
export interface ChosenLink { readonly themeId: string; readonly stance: Stance; readonly passage: Passage | null }

/** A wish that a tally counts; `fits` names the alternatives that it fits («AB»), `against` those that it speaks against. */
export interface Wish { readonly id: string; readonly sort: number; readonly label: string; readonly fits: string; readonly against: string }
export type WishLine = Pick<Wish, "label" | "fits" | "against">;
