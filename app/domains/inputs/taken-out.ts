import type { Day } from "#app/platform/day.ts";
import type { Lang } from "#app/platform/language.ts";
import { cite } from "#app/platform/law.ts";
import { groundOn } from "./ground.rules.ts";
import type { GroundKey } from "./ground.ts";
import nb from "./publication.texts.nb.ts";
import nn from "./publication.texts.nn.ts";

const texts = { nb: nb.publication, nn: nn.publication };

const named = (key: GroundKey, lang: Lang, on: Day): string => {
  const words = texts[lang].grounds[key].taken;
  const ground = groundOn(key, on);
  return ground ? `${words}, ${cite(ground.citations[0], lang)}` : words;
};

/** «[Tatt ut: opplysninger om enkeltperson, offentleglova § 13]», in the language of the text itself. */
export const takenOutMarker = (grounds: readonly GroundKey[], lang: Lang, on: Day): string =>
  `[${texts[lang].takenOut}: ${grounds.map((key) => named(key, lang, on)).join("; ")}]`;
