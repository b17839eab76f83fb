const noBreak = "\u00a0";

/** A figure and the word that it belongs to are one word: «30-sone» is not parted at its hyphen. */
export const unparted = (text: string): string => text.replace(/(\d)-(?=\p{L})/gu, "$1\u2011");

/** Figures that somebody typed, kept on one line: «12 34 56 00», «400 000 kroner», «kl. 18», «§ 13». */
export const unbroken = (text: string): string =>
  text.replace(/(\d) (?=\d)/g, `$1${noBreak}`).replace(/(§|\bkl\.|\bnr\.) (?=\d)/g, `$1${noBreak}`);
