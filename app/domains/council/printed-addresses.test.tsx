import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import type { PublicFilter } from "#app/domains/publications/public-filter.ts";
import { langs, type Lang } from "#app/platform/language.ts";
import { rendered } from "#tests/support/rendered.tsx";
import { Reservations, WhoAnswered, Wishes } from "./BriefingNumbers.tsx";
import { BriefingThemes } from "./BriefingThemes.tsx";
import { PrintedAddresses, tailOf } from "./PrintedAddresses.tsx";
import { countBriefing, type CountedInput, type CountingFrame } from "./briefing-counts.rules.ts";
import { emptyDraft, type BriefingWords } from "./council.ts";

const frame: CountingFrame = {
  answersAs: ["forelder", "elev"], ages: ["under_18", "18_29", "30_49", "50_66", "67_plus"], districts: ["sentrum"], channels: ["web", "email", "letter", "phone", "meeting"],
  wishes: [{ id: "a", sort: 1, label: "A", fits: "A", against: "" }, { id: "ab", sort: 2, label: "Skolen må bestå", fits: "AB", against: "" }],
  themes: [{ id: "t1", number: 1 }, { id: "t2", number: 2 }], reactions: { yes: 0, partly: 0, no: 0 },
};
const anInput = (number: number, more: Partial<CountedInput>): CountedInput => ({
  number, kind: "input", standing: "published", channel: number % 2 ? "web" : "letter", answersAs: number % 3 ? "forelder" : "elev", age: "30_49", district: "sentrum", isLate: number === 1, isTranslated: number !== 2,
  isFromBody: false, behind: "not_verified", objectionState: null, wishId: number % 2 ? "a" : "ab", digest: number > 20 ? "same" : `d${number}`, comparable: `ord ${number > 20 ? 0 : number}`, themes: [{ id: "t1", stance: number % 2 ? "for" : "mixed" }], ...more,
});
const counts = countBriefing([
  ...Array.from({ length: 30 }, (_, index) => anInput(index + 1, {})), anInput(31, { standing: "unread", wishId: null, themes: [] }), anInput(32, { standing: "journal_only" }),
  anInput(33, { kind: "objection", objectionState: "open" }), anInput(34, { standing: "set_aside" }),
], frame);
const theme = (number: number) => ({ id: `t${number}`, number, title: `Tema nr. ${number}`, summary: "", isOutside: false, forwardedTo: "", assessment: null });
const words = { ...emptyDraft, alternatives: [], themes: [theme(1), theme(2)], singleAssessments: [], statements: [], speakers: [] } as unknown as BriefingWords;
const base = "lillevik.example/lillevik/saker/2026-2/innspill?notat=1";

const shown = (element: ReactElement, lang: Lang = "nb") => rendered(element, lang).replaceAll("&amp;", "&").replaceAll("&quot;", '"');

/** Every filter that a figure of the briefing opens. */
function figures(): Partial<PublicFilter>[] {
  const asked: Partial<PublicFilter>[] = [];
  const behind = (filter: Partial<PublicFilter>) => { asked.push(filter); return "/"; };
  shown(
    <>
      <Wishes counts={counts} behind={behind} /><WhoAnswered counts={counts} behind={behind} lang="nb" districts={[{ key: "sentrum", name: "Sentrum" }]} /><Reservations counts={counts} behind={behind} />
      <BriefingThemes kind="municipality" counts={counts} words={words} voices={[]} behind={behind} themeHref={() => "/"} numberHref={() => "/"} />
    </>,
  );
  return [...asked, { marks: ["from_body"] }];
}

describe("the addresses on paper", () => {
  it("hold that of every underlined figure, or each of its parts", () => {
    const paper = shown(<PrintedAddresses counts={counts} words={words} districts={[{ key: "sentrum", name: "Sentrum" }]} lang="nb" base={base} />);
    const asked = figures();
    expect(asked.length).toBeGreaterThan(20);
    for (const filter of asked) {
      const tail = tailOf(filter);
      const parts = tail.split(/(?=&)/).filter((part) => part !== "");
      const isPrinted = (part: string) => paper.includes(`${part} `) || paper.includes(`${part}<`);
      expect(isPrinted(tail) || parts.every(isPrinted), tail).toBe(true);
    }
  });

  it.each(langs)("say what they begin with and how they are put together (%s)", (lang) => {
    const paper = shown(<PrintedAddresses counts={counts} words={words} districts={[]} lang={lang} base={base} />, lang);
    expect(paper).toContain(base);
    expect(paper).toContain("lillevik.example/lillevik/saker/2026-2/innspill/12");
    expect(paper).toContain("&onske=1,2 A");
  });
});

describe("what a reader of the figures is told", () => {
  const said = (lang: Lang, inputs: readonly CountedInput[]) => [...shown(<Reservations counts={countBriefing(inputs, frame)} behind={() => "/"} />, lang).matchAll(/<li>(.*?)<\/li>/g)].map((found) => (found[1] ?? "").replace(/<[^>]+>/g, ""));
  const waiting = { standing: "unread", isTranslated: false, themes: [], wishId: null } as const;
  const plain = { isTranslated: true, isLate: false };

  it.each(langs)("is of one input one thing: at the translator it cannot be read, nor be in a theme (%s)", (lang) => {
    const lines = said(lang, [anInput(3, plain), anInput(4, { ...plain, ...waiting })]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^1 (innspill er hos oversetter, så det er ikke lest ennå|innspel er hos omsetjar, så det er ikkje lese enno)\./);
  });

  it("says how many stand in both figures where there are more of either", () => {
    const lines = said("nb", [anInput(3, { ...plain, ...waiting }), anInput(5, { ...plain, standing: "unread", themes: [] }), anInput(7, { ...plain, themes: [] })]);
    expect(lines).toEqual([
      "2 innspill er ikke lest og telles med i summen.", "1 innspill er hos oversetter (1 av dem er også talt blant de uleste) og telles med i summen.", "3 innspill har ikke noe tema.",
    ]);
  });
});
