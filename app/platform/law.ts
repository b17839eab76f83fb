import type { Lang } from "./language.ts";

export type LawKey = "pbl" | "koml" | "oppll" | "fvl" | "offl" | "offf" | "gdpr" | "arkf";

/** One place in a law, e.g. { law: "pbl", paragraph: "§ 12-10" }. */
export interface Citation {
  law: LawKey;
  paragraph: string;
}

export const lawNames: Record<LawKey, Record<Lang, string>> = {
  pbl: { nb: "plan- og bygningsloven", nn: "plan- og bygningslova" },
  koml: { nb: "kommuneloven", nn: "kommunelova" },
  oppll: { nb: "opplæringslova", nn: "opplæringslova" },
  fvl: { nb: "forvaltningsloven", nn: "forvaltningslova" },
  offl: { nb: "offentleglova", nn: "offentleglova" },
  offf: { nb: "offentlegforskrifta", nn: "offentlegforskrifta" },
  gdpr: { nb: "personvernforordningen", nn: "personvernforordninga" },
  arkf: { nb: "arkivforskrifta", nn: "arkivforskrifta" },
};

const ordinals: Record<Lang, Record<string, string>> = {
  nb: { "3": "tredje ledd", "5": "femte ledd" },
  nn: { "3": "tredje ledd", "5": "femte ledd" },
};

/** «offentleglova § 13», and «offentleglova § 10 tredje ledd» of "§ 10 (3)". */
export const cite = (citation: Citation, lang: Lang): string => {
  const words = citation.paragraph.replace(/\((\d)\)$/, (whole, number: string) => ordinals[lang][number] ?? whole);
  return `${lawNames[citation.law][lang]} ${words}`;
};

export const citeAll = (citations: readonly Citation[], lang: Lang): string =>
  citations.map((citation) => cite(citation, lang)).join(", ");
