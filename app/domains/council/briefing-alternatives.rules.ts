import type { Speaker } from "./council-pages.ts";
import type { BriefingCounts, BriefingWords } from "./council.ts";

/** `shared` names the alternatives between which somebody did not choose. */
interface Spoke { readonly speaker: Speaker; readonly shared: string }
export interface SpokenOn { readonly for: readonly Spoke[]; readonly against: readonly Spoke[] }

interface SpokenFacts { readonly counts: Pick<BriefingCounts, "wishes">; readonly words: Pick<BriefingWords, "speakers">; readonly speakers: readonly Speaker[] }

/** The organisations, councils and bodies whose wish fits an alternative, and those whose wish speaks against it. */
export function spokenOn(letter: string, { counts, words, speakers }: SpokenFacts): SpokenOn {
  const wishOf = (speaker: Speaker) => counts.wishes.find((wish) => wish.id === words.speakers.find((one) => one.number === speaker.number)?.wishId);
  const those = (lettersOf: "fits" | "against"): Spoke[] => speakers.flatMap((speaker) => {
    // What was frozen before wishes could speak against an alternative does not say it.
    const letters = wishOf(speaker)?.[lettersOf] ?? "";
    return letters.includes(letter) ? [{ speaker, shared: letters.length > 1 ? letters : "" }] : [];
  });
  return { for: those("fits"), against: those("against") };
}
