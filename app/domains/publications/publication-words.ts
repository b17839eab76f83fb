import { isGroundKey } from "#app/domains/inputs/ground.rules.ts";
import nb from "#app/domains/inputs/texts.nb.ts";
import nn from "#app/domains/inputs/texts.nn.ts";
import type { Lang } from "#app/platform/language.ts";
import type { Publication } from "./publication.rules.ts";

const texts = { nb, nn };

/** What another officer decided meanwhile, for the one whose form was older: «Ikke lagt ut …: Trusler eller hets». */
export const decisionInWords = (publication: Pick<Publication, "kind" | "ground">, shown: string, lang: Lang): string => {
  const { standings, grounds } = texts[lang];
  const ground = isGroundKey(publication.ground) ? grounds[publication.ground].name : "";
  return [standings[publication.kind], ground, shown].filter(Boolean).join(": ");
};
