/** The form in which two texts count as identical: letters' case and kinds of space do not matter, words do. */
export const contentFingerprintText = (text: string): string =>
  text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

export const isIdenticalText = (one: string, other: string): boolean =>
  contentFingerprintText(one) === contentFingerprintText(other);
