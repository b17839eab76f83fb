/** «A eller B» of "AB". */
export const lettersIn = (fits: string, word: string): string => {
  const letters = [...fits];
  return letters.length < 2 ? fits : `${letters.slice(0, -1).join(", ")} ${word} ${letters.at(-1) ?? ""}`;
};

/** «7c41 e9b0 …»: a long code in fours, so that two people can read it to each other. */
export const inFours = (hex: string): string => (hex.match(/.{1,4}/g) ?? []).join(" ");
