import { alternativeLetters, type AlternativeLetter } from "#app/domains/cases/case.ts";

/** What speaks for and against an alternative: as the administration sees it, and as bodies said that have treated the case. */
export const reasonKinds = ["directorFor", "directorAgainst", "bodyFor", "bodyAgainst"] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export type AlternativeReasons = { readonly letter: AlternativeLetter } & Readonly<Record<ReasonKind, string>>;

export const reasonField = (letter: string, kind: ReasonKind): string => `reasons_${letter}_${kind}`;

/** As the fields of a form. */
export const reasonFields = (all: readonly AlternativeReasons[]): Record<string, string> =>
  Object.fromEntries(all.flatMap((one) => reasonKinds.map((kind) => [reasonField(one.letter, kind), one[kind]])));

/** Those of which something is said, in the order asked. */
export const reasonsFrom = (fields: Readonly<Record<string, unknown>>): AlternativeReasons[] => alternativeLetters.flatMap((letter) => {
  const said = (kind: ReasonKind) => String(fields[reasonField(letter, kind)] ?? "");
  const one = { letter, directorFor: said("directorFor"), directorAgainst: said("directorAgainst"), bodyFor: said("bodyFor"), bodyAgainst: said("bodyAgainst") };
  return reasonKinds.some((kind) => one[kind] !== "") ? [one] : [];
});

/** No page takes a side: who gives reasons for one alternative gives them, for and against, for each (product.md § 3.8). */
export function withoutReasons(letters: readonly string[], all: readonly AlternativeReasons[]): string[] {
  if (all.length === 0) return [...letters];
  return letters.filter((letter) => {
    const one = all.find((reasons) => reasons.letter === letter);
    return !one || one.directorFor === "" || one.directorAgainst === "";
  });
}
