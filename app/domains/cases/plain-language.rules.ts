export interface Lix {
  /** Rounded; 0 where there are no words. */
  lix: number;
  words: number;
  sentences: number;
  longWords: number;
}

export type LixLevel = "very_easy" | "easy" | "medium" | "hard" | "very_hard";

/** L5: the editor is warned above 45 and never stopped. */
export const warnAboveLix = 45;

const word = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
const letter = /\p{L}/gu;
const longWordLetters = 6;

// A heading or a point in a list is read as a sentence though it has no full stop.
const paragraphBreak = /\n\s*\n|\n(?=\s*[-–•*]\s)/;
const abbreviations = new Set([
  "ca", "kl", "nr", "jf", "mill", "mrd", "pst", "bl.a", "f.eks", "dvs", "m.m", "mv", "o.l", "osv", "pkt", "jfr", "s", "st",
]);

const isWordy = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** «3. desember», «kl. 14» and «f.eks. skolen» do not end a sentence. */
const endsSentence = (before: string, mark: string, after: string): boolean => {
  if (!mark.startsWith(".")) return true;
  const last = (before.split(/\s/).pop() ?? "").replace(/^[^\p{L}\p{N}]+/u, "").toLowerCase();
  if (abbreviations.has(last)) return !isWordy(after);
  return !(/^\d+$/.test(last) && /^\p{Ll}/u.test(after));
};

const sentencesIn = (paragraph: string): number => {
  let count = 0;
  let from = 0;
  for (const match of paragraph.matchAll(/[.!?…]+(?=[»”")\]]*(?:\s|$))/g)) {
    const before = paragraph.slice(from, match.index);
    const end = match.index + match[0].length;
    const after = /\S+/.exec(paragraph.slice(end, end + 40).replace(/^[»”")\]\s]+/, ""))?.[0] ?? "";
    if (!isWordy(before) || !endsSentence(before, match[0], after)) continue;
    count += 1;
    from = end;
  }
  return isWordy(paragraph.slice(from)) ? count + 1 : count;
};

/** LIX = words/sentences + 100 × (words of more than six letters)/words. */
export const lix = (text: string): Lix => {
  const words = text.match(word) ?? [];
  const longWords = words.filter((each) => (each.match(letter) ?? []).length > longWordLetters).length;
  const sentences = text.split(paragraphBreak).reduce((sum, paragraph) => sum + sentencesIn(paragraph), 0);
  const value = words.length === 0 ? 0 : words.length / sentences + (100 * longWords) / words.length;
  return { lix: Math.round(value), words: words.length, sentences, longWords };
};

export const lixLevel = (value: number): LixLevel => {
  if (value < 30) return "very_easy";
  if (value < 40) return "easy";
  if (value < 50) return "medium";
  return value <= 60 ? "hard" : "very_hard";
};

export const isHardToRead = (text: string): boolean => lix(text).lix > warnAboveLix;
