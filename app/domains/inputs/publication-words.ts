import type { Lang } from "#app/platform/language.ts";
import { isGroundKey } from "./ground.rules.ts";
import type { Publication } from "./publication.rules.ts";
import nb from "./texts.nb.ts";
import nn from "./texts.nn.ts";

const texts = { nb, nn };

/** What another officer decided meanwhile, for the one whose form was older: «Ikke lagt ut …: Trusler eller hets». */
export const decisionInWords = (publication: Pick<Publication, "kind" | "ground">, shown: string, lang: Lang): string => {
  const { standings, publication: words } = texts[lang];
  const ground = isGroundKey(publication.ground) ? words.grounds[publication.ground].name : "";
  return [standings[publication.kind], ground, shown].filter(Boolean).join(": ");
};
