import { describe, expect, it } from "vitest";
import residentsNb from "#app/domains/residents/texts.nb.ts";
import residentsNn from "#app/domains/residents/texts.nn.ts";
import { sayIn } from "#app/texts.ts";
import { rendered } from "#tests/support/rendered.tsx";
import { OutcomeFields } from "./OutcomeFields.tsx";
import signingNb from "./signing.texts.nb.ts";
import signingNn from "./signing.texts.nn.ts";
import proposalsNb from "./texts.nb.ts";
import proposalsNn from "./texts.nn.ts";

type Kind = "municipality" | "county";
const texts = { nb: { proposals: proposalsNb, signing: signingNb, residents: residentsNb }, nn: { proposals: proposalsNn, signing: signingNn, residents: residentsNn } };

const flat = (part: unknown, key: string): [string, string][] =>
  (typeof part === "string" ? [[key, part]] : Object.entries(part as object).flatMap(([name, one]) => flat(one, `${key}.${name}`)));

/** A text as it is said where the authority is of a kind: its twin for the other kind is not said there. */
const saidIn = (kind: Kind, lang: "nb" | "nn"): [string, string][] => flat(texts[lang], lang)
  .filter(([key]) => !(kind === "county" ? /\.municipality$|\.list\.lead$|\.page\.who$|otherLevel\.(to|county)$/ : /\.county$|County$|otherLevel\.municipalities$/).test(key))
  .map(([key, text]) => [key, text.replace(/\{kind, select, county \{(.*?)\} other \{(.*?)\}\}/g, kind === "county" ? "$1" : "$2")]);

const wrong = {
  county: /kommunestyre|(?<!fylkes)kommunen(?! i fylket| du b[ou]r i)/i,
  municipality: /fylkesting|eller fylkeskommunen/i,
};

describe("the words of citizens' proposals", () => {
  for (const lang of ["nb", "nn"] as const) {
    for (const kind of ["municipality", "county"] as const) {
      it(`are a ${kind}'s own in ${lang}: no other council, and never both`, () => {
        // Whom a municipality's people ask of what the county decides is meant as it stands.
        const meant = /advice\.notHere|otherLevel/;
        expect(saidIn(kind, lang).filter(([key, text]) => wrong[kind].test(text) && !meant.test(key))).toEqual([]);
      });
    }

    it(`name who demands a name, who gave a ground and who alone decides, in ${lang}`, () => {
      const keys = ["proposals.lacking.name", "proposals.lacking.ground", "proposals.refusals.before_it_came", "proposals.refusals.council_only", "residents.refusals.eid_no_number"];
      for (const key of keys) {
        expect(sayIn(lang)(key, { kind: "county" })).toMatch(/fylkesting|fylkeskommunen/i);
        expect(sayIn(lang)(key, { kind: "municipality" })).toMatch(/kommunestyret|kommunen/i);
        expect(sayIn(lang)(key, { kind: "municipality" })).not.toMatch(/fylke/i);
      }
    });

    it(`of a form on what the council decided name its own council in ${lang}`, () => {
      const fields = (council: string) => rendered(<OutcomeFields answer={undefined} outcomes={[]} council={council} lang={lang} />, lang);
      expect(fields("Fylkestinget")).toContain("fylkestinget");
      expect(fields("Fylkestinget")).not.toMatch(/kommunestyret/i);
      expect(fields("Kommunestyret")).not.toMatch(/fylkesting/i);
    });
  }
});
