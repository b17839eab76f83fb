import { createTranslator } from "use-intl/core";
import answersNb from "#app/domains/answers/texts.nb.ts";
import answersNn from "#app/domains/answers/texts.nn.ts";
import authoritiesNb from "#app/domains/authorities/texts.nb.ts";
import authoritiesNn from "#app/domains/authorities/texts.nn.ts";
import casesNb from "#app/domains/cases/texts.nb.ts";
import casesNn from "#app/domains/cases/texts.nn.ts";
import councilNb from "#app/domains/council/texts.nb.ts";
import councilNn from "#app/domains/council/texts.nn.ts";
import inputsNb from "#app/domains/inputs/texts.nb.ts";
import inputsNn from "#app/domains/inputs/texts.nn.ts";
import ladderNb from "#app/domains/ladder/texts.nb.ts";
import ladderNn from "#app/domains/ladder/texts.nn.ts";
import peopleNb from "#app/domains/people/texts.nb.ts";
import peopleNn from "#app/domains/people/texts.nn.ts";
import signingNb from "#app/domains/proposals/signing.texts.nb.ts";
import signingNn from "#app/domains/proposals/signing.texts.nn.ts";
import proposalsNb from "#app/domains/proposals/texts.nb.ts";
import proposalsNn from "#app/domains/proposals/texts.nn.ts";
import publicationsNb from "#app/domains/publications/texts.nb.ts";
import publicationsNn from "#app/domains/publications/texts.nn.ts";
import queueNb from "#app/domains/queue/texts.nb.ts";
import queueNn from "#app/domains/queue/texts.nn.ts";
import residentsNb from "#app/domains/residents/texts.nb.ts";
import residentsNn from "#app/domains/residents/texts.nn.ts";
import themesNb from "#app/domains/themes/texts.nb.ts";
import themesNn from "#app/domains/themes/texts.nn.ts";
import uiNb from "#app/ui/texts.nb.ts";
import uiNn from "#app/ui/texts.nn.ts";
import frameNb from "./frame.texts.nb.ts";
import frameNn from "./frame.texts.nn.ts";
import type { Lang } from "./platform/language.ts";
import type { Translated } from "./translated.ts";

const nb = {
  frame: frameNb, ui: uiNb, ladder: ladderNb, authorities: authoritiesNb, people: peopleNb, residents: residentsNb, cases: casesNb,
  inputs: inputsNb, publications: publicationsNb, queue: queueNb, themes: themesNb, council: councilNb, answers: answersNb, proposals: proposalsNb, signing: signingNb,
};

export type Messages = typeof nb;

const nn: Translated<Messages> = {
  frame: frameNn, ui: uiNn, ladder: ladderNn, authorities: authoritiesNn, people: peopleNn, residents: residentsNn, cases: casesNn,
  inputs: inputsNn, publications: publicationsNn, queue: queueNn, themes: themesNn, council: councilNn, answers: answersNn, proposals: proposalsNn, signing: signingNn,
};

/** All subjects' texts by language, on the server; a hydrated page gets its own part of them from its loader. */
export const texts: Readonly<Record<Lang, Messages>> = { nb, nn: nn as Messages };

/** What a hydrated page hands to the browser: the texts that its components say, and no more. */
export const partOfTexts = <Name extends keyof Messages>(lang: Lang, ...names: readonly Name[]): Pick<Messages, Name> =>
  Object.fromEntries(names.map((name) => [name, texts[lang][name]])) as Pick<Messages, Name>;

type Translate = (key: string, facts?: Readonly<Record<string, string | number | ((chunks: string) => string)>>) => string;

const translators: Record<Lang, Translate> = {
  nb: createTranslator({ locale: "nb", messages: texts.nb }) as unknown as Translate,
  nn: createTranslator({ locale: "nn", messages: texts.nn }) as unknown as Translate,
};

/** The text of a key that is only known when it runs: a refusal's, a field error's, an event's. */
export const sayIn = (lang: Lang): Translate => translators[lang];

export function hasText(key: string): boolean {
  let found: unknown = texts.nb;
  for (const part of key.split(".")) found = (found as Record<string, unknown> | undefined)?.[part];
  return typeof found === "string";
}
