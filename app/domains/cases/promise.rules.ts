import { isCorrection } from "./correction.rules.ts";
import type { PromiseVersion, PromiseWords } from "./promise.ts";

export type PromiseTexts = Pick<PromiseWords, "title" | "lead" | "why" | "open" | "fixed">;

/** The texts in which a line is more than the same line differently spelled, or a point has come or gone; in the order of the form. */
export function beyondCorrection(before: PromiseTexts, after: PromiseTexts, names: readonly string[] = []): (keyof PromiseTexts)[] {
  const lines = (texts: PromiseTexts, key: keyof PromiseTexts): readonly string[] => (typeof texts[key] === "string" ? [texts[key]] : texts[key]);
  return (["title", "lead", "why", "open", "fixed"] as const).filter((key) => {
    const [old, mended] = [lines(before, key), lines(after, key)];
    return old.length !== mended.length || !old.every((line, index) => isCorrection(line, mended[index] ?? "", names));
  });
}

export const sameTexts = (before: PromiseTexts, after: PromiseTexts): boolean =>
  JSON.stringify([before.title, before.lead, before.why, before.open, before.fixed]) === JSON.stringify([after.title, after.lead, after.why, after.open, after.fixed]);

export type PromisePart = "step" | "answer_by" | "decides_on" | "decider" | "open" | "fixed" | "period" | "activity_title" | "question" | "text";
export interface PromiseDifference { readonly part: PromisePart; readonly before: string; readonly after: string; readonly about: string }

/** What one version says otherwise than the one before it, each part with both wordings: dates as YYYY-MM-DD, steps as keys. */
export function differences(before: PromiseWords, after: PromiseWords): PromiseDifference[] {
  const found: PromiseDifference[] = [];
  const compare = (part: PromisePart, old: string | null, now: string | null, about = "") => {
    if ((old ?? "") !== (now ?? "")) found.push({ part, before: old ?? "", after: now ?? "", about });
  };
  compare("step", before.step, after.step);
  compare("answer_by", before.answerBy, after.answerBy);
  compare("decides_on", before.decidesOn, after.decidesOn);
  compare("decider", before.decider, after.decider);
  compare("open", before.open.join("\n"), after.open.join("\n"));
  compare("fixed", before.fixed.join("\n"), after.fixed.join("\n"));
  for (const key of ["title", "lead", "why"] as const) compare("text", before[key], after[key], key);
  for (const activity of after.activities) {
    const old = before.activities.find((one) => one.number === activity.number);
    if (!old) continue;
    compare("period", `${old.opensOn}/${old.closesOn}`, `${activity.opensOn}/${activity.closesOn}`, activity.title);
    compare("activity_title", old.title, activity.title);
    compare("question", old.question, activity.question, activity.title);
  }
  return found;
}

export interface PromiseChange { readonly version: PromiseVersion; readonly differences: readonly PromiseDifference[] }

/** Every version after the first, beside what it took the place of; the newest first. */
export function promiseHistory(versions: readonly PromiseVersion[]): PromiseChange[] {
  const ordered = [...versions].sort((a, b) => a.version - b.version);
  return ordered.slice(1).map((version, index) => ({ version, differences: differences((ordered[index] as PromiseVersion).words, version.words) })).reverse();
}
