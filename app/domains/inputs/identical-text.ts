/** The form in which two texts count as identical: letters' case and kinds of space do not matter, words do. */
export const contentFingerprintText = (text: string): string =>
  text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

/** What is needed to see that texts are like; both are empty where the words were erased. */
export interface ComparedText { readonly number: number; readonly digest: string; readonly comparable: string }

/** Of `count` that sent the same, `exact` sent nothing else; the others added sentences of their own. */
export interface LetterCount { readonly count: number; readonly exact: number }

/** Two may have met over coffee; three are a campaign. */
export const fewestLetters = 3;

/** One campaign: the numbers that sent the same and nothing else, and those that sent it with sentences of their own. */
export interface Campaign { readonly exact: readonly number[]; readonly longer: readonly number[] }

/** Identical texts sent by three or more, the most sent first; an input that holds several stands with the first. */
export function campaignsIn(inputs: readonly ComparedText[]): Campaign[] {
  const byDigest = new Map<string, ComparedText[]>();
  for (const input of inputs.filter((one) => one.digest !== "")) byDigest.set(input.digest, [...(byDigest.get(input.digest) ?? []), input]);
  const taken = new Set<number>();
  return [...byDigest.values()].filter((same) => same.length >= fewestLetters).sort((one, other) => other.length - one.length).map((same) => {
    const { comparable = "", digest = "" } = same[0] ?? {};
    const longer = comparable === "" ? [] : inputs.filter((input) => input.digest !== digest && !taken.has(input.number) && input.comparable.includes(comparable));
    for (const input of [...same, ...longer]) taken.add(input.number);
    return { exact: same.map((input) => input.number), longer: longer.map((input) => input.number) };
  });
}

/** Which inputs are like letters, and how many of each. */
export function identicalLetters(inputs: readonly ComparedText[]): { numbers: Set<number>; letters: LetterCount[] } {
  const campaigns = campaignsIn(inputs);
  return {
    numbers: new Set(campaigns.flatMap(({ exact, longer }) => [...exact, ...longer])),
    letters: campaigns.map(({ exact, longer }) => ({ count: exact.length + longer.length, exact: exact.length })),
  };
}
