import type { Lang } from "#app/platform/language.ts";

const or: Record<Lang, string> = { nb: "eller", nn: "eller" };

/** «18–29 eller ikke oppgitt», with a capital first letter where it begins a line. */
export function groupName(keys: readonly string[], nameOf: (key: string) => string, lang: Lang): string {
  const names = keys.map(nameOf);
  const text = names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${or[lang]} ${names.at(-1) ?? ""}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** «A eller B» of "AB". */
export const lettersIn = (fits: string, word: string): string => {
  const letters = [...fits];
  return letters.length < 2 ? fits : `${letters.slice(0, -1).join(", ")} ${word} ${letters.at(-1) ?? ""}`;
};

/** «7c41 e9b0 …»: a long code in fours, so that two people can read it to each other. */
export const inFours = (hex: string): string => (hex.match(/.{1,4}/g) ?? []).join(" ");
