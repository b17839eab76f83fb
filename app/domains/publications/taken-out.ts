import { groundOn } from "#app/domains/inputs/ground.rules.ts";
import type { GroundKey } from "#app/domains/inputs/ground.ts";
import inputsNb from "#app/domains/inputs/texts.nb.ts";
import inputsNn from "#app/domains/inputs/texts.nn.ts";
import type { Day } from "#app/platform/day.ts";
import type { Lang } from "#app/platform/language.ts";
import { cite } from "#app/platform/law.ts";
import nb from "./texts.nb.ts";
import nn from "./texts.nn.ts";

const texts = { nb: { ...nb, grounds: inputsNb.grounds }, nn: { ...nn, grounds: inputsNn.grounds } };

const named = (key: GroundKey, lang: Lang, on: Day): string => {
  const words = texts[lang].grounds[key].taken;
  const ground = groundOn(key, on);
  return ground ? `${words}, ${cite(ground.citations[0], lang)}` : words;
};

/** «[Tatt ut: opplysninger om enkeltperson, offentleglova § 13]», in the language of the text itself. */
export const takenOutMarker = (grounds: readonly GroundKey[], lang: Lang, on: Day): string =>
  `[${texts[lang].takenOut}: ${grounds.map((key) => named(key, lang, on)).join("; ")}]`;
