import type { Lang } from "#app/platform/language.ts";

const or: Record<Lang, string> = { nb: "eller", nn: "eller" };

/** «18–29 eller ikke oppgitt», with a capital first letter where it begins a line. */
export function groupName(keys: readonly string[], nameOf: (key: string) => string, lang: Lang): string {
  const names = keys.map(nameOf);
  const text = names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${or[lang]} ${names.at(-1) ?? ""}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
