import type { Lang } from "#app/platform/language.ts";
import type { AgeGroup, Channel, InputLanguage, ObjectionState } from "./input.ts";
import nb from "./texts.nb.ts";
import nn from "./texts.nn.ts";

const texts = { nb, nn };

export interface Described { readonly channel: Channel; readonly language: InputLanguage; readonly answersAs: string; readonly ageGroup: AgeGroup | null; readonly district: string; readonly isTranslated: boolean }

/** What tallies are made of, for the officer whose form was older: «Brev, Bokmål, forelder, 30–49 år». */
export function describedInWords(facts: Described, lang: Lang): string {
  const { channels, languages, ageGroups, marks } = texts[lang];
  return [channels[facts.channel], languages[facts.language], facts.isTranslated ? "" : marks.untranslated, facts.answersAs, facts.ageGroup ? ageGroups[facts.ageGroup] : "", facts.district].filter(Boolean).join(", ");
}

export const objectionInWords = (state: ObjectionState | null, lang: Lang): string => (state ? texts[lang].objectionStates[state] : "–");
