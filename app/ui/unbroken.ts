const noBreak = "\u00a0";

/** Figures that somebody typed, kept on one line: «12 34 56 00», «400 000 kroner», «kl. 18», «§ 13». */
export const unbroken = (text: string): string =>
  text.replace(/(\d) (?=\d)/g, `$1${noBreak}`).replace(/(§|\bkl\.|\bnr\.) (?=\d)/g, `$1${noBreak}`);
