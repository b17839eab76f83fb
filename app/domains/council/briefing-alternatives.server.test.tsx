import { describe, expect, it } from "vitest";
import type { Alternative } from "#app/domains/cases/case.ts";
import { langs, type Lang } from "#app/platform/language.ts";
import { aBriefing, aMeeting } from "#tests/examples/a-briefing.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { aWish, withWishes } from "#tests/examples/a-theme.ts";
import { done, testHouse } from "#tests/support/house.ts";
import { rendered } from "#tests/support/rendered.tsx";
import { Alternatives } from "./BriefingAlternatives.tsx";
import { reasonFields, withoutReasons, type AlternativeReasons } from "./alternative-reasons.ts";
import { spokenOn } from "./briefing-alternatives.rules.ts";
import { readBriefing } from "./briefing.view.server.ts";
import type { ShownBriefing } from "./council-pages.ts";
import { briefingDraftForm } from "./council.form.ts";
import { readAlternativeChoices } from "./prepare-briefing.view.server.ts";
import { recordTreatment } from "./record-treatment.server.ts";

const alternative = (letter: "A" | "B", title: string): Alternative => ({ letter, title, cost: "148 mill.", costAmount: 148_000_000, runningCost: "7,5 mill.", givesWay: "10 stillinger", ready: "2028" });
const alternatives = [alternative("A", "Pusse opp"), alternative("B", "Bygge nytt")];
const reasons: AlternativeReasons[] = [
  { letter: "A", directorFor: "Rimeligst", directorAgainst: "Varer kort", bodyFor: "Haster nå", bodyAgainst: "Trangt" },
  { letter: "B", directorFor: "Varer lenge", directorAgainst: "Dyrest", bodyFor: "Samler bygda", bodyAgainst: "Går ut over omsorg" },
];

async function house() {
  const made = await testHouse();
  const example = await made.change((trx) => aCase(trx, made, { plan: { alternatives } }));
  await made.change((trx) => withWishes(trx, made, example.caseId, [aWish("A", "A"), aWish("B", "B", "A"), aWish("Skolen må bestå", "AB")]));
  const briefing = async (version: number) => {
    const shown = await made.read((trx) => readBriefing(trx, example.caseId, version));
    if (!shown) throw new Error("the briefing is not there");
    return shown;
  };
  return { made, caseId: example.caseId, briefing };
}

const html = ({ counts, words }: ShownBriefing, lang: Lang = "nb") => rendered(
  <Alternatives kind="municipality" counts={counts} words={words} speakers={[]} behind={() => "/bak"} numberHref={(number) => `/${number}`} />,
  lang,
);
/** The cells of the row with this head. */
const row = (page: string, head: string): string[] =>
  [...(page.split("<tr").find((one) => one.includes(`>${head}</th>`)) ?? "").matchAll(/<td[^>]*>(.*?)<\/td>/g)].map((found) => (found[1] ?? "").replace(/<[^>]+>/g, ""));

describe("the alternatives of a briefing", () => {
  it("stand beside each other with the same facts and the director's reasons for and against each", async () => {
    const { made, caseId, briefing } = await house();
    await made.change((trx) => aBriefing(trx, made, caseId, { draft: { alternativeReasons: reasons.map((one) => ({ ...one, bodyFor: "", bodyAgainst: "" })) } }));
    const page = html(await briefing(1));
    expect(row(page, "Kostnad")).toEqual(["148 mill.", "148 mill."]);
    expect(row(page, "Kommunedirektøren: taler for")).toEqual(["Rimeligst", "Varer lenge"]);
    expect(row(page, "Kommunedirektøren: taler imot")).toEqual(["Varer kort", "Dyrest"]);
    expect(page).toContain("Ingen organer hadde behandlet saken da notatet ble låst.");
    expect(page.indexOf("A. Pusse opp")).toBeLessThan(page.indexOf("B. Bygge nytt"));
  });

  it("hold the reasons of a body once it has treated the case, frozen with the next version and not the one before", async () => {
    const { made, caseId, briefing } = await house();
    await made.change((trx) => aBriefing(trx, made, caseId));
    const meetingId = await made.change((trx) => aMeeting(trx, made, { bodyId: made.bodies.committee.id, startsAt: new Date("2026-11-24T17:00:00Z") }));
    const after = new Date("2026-11-25T08:00:00Z");
    const treatment = { caseId, where: { meetingId }, caseNumber: "", kind: "recommendation", text: "A.", reason: "", votesFor: 5, votesAgainst: 4, isFinal: false, actor: made.secretary } as const;
    done(await made.change((trx) => recordTreatment(trx, treatment, after)));
    expect((await made.read((trx) => readAlternativeChoices(trx, caseId))).treatedBy).toEqual(["Utvalg for oppvekst"]);
    await made.change((trx) => aBriefing(trx, made, caseId, { draft: { alternativeReasons: reasons }, at: after }));
    expect(row(html(await briefing(2)), "Fra utvalg for oppvekst: taler for")).toEqual(["Haster nå", "Samler bygda"]);
    expect(row(html(await briefing(2)), "Fra utvalg for oppvekst: taler imot")).toEqual(["Trangt", "Går ut over omsorg"]);
    expect((await briefing(1)).words).toMatchObject({ alternativeReasons: [], treatedBy: [] });
  });

  it.each(langs)("have all their words (%s)", async (lang) => {
    const { made, caseId, briefing } = await house();
    await made.change((trx) => aBriefing(trx, made, caseId, { draft: { alternativeReasons: reasons } }));
    expect(html(await briefing(1), lang)).toContain("Haster nå");
  });
});

describe("who spoke for and against", () => {
  const wish = (id: string, fits: string, against: string) => ({ id, sort: 1, label: id, fits, against, count: 1, withoutLetters: 1 });
  const facts = {
    counts: { wishes: [wish("a", "A", ""), wish("both", "AB", ""), wish("notC", "", "C")] }, words: { speakers: [{ number: 1, wishId: "a" }, { number: 2, wishId: "both" }, { number: 3, wishId: "notC" }] },
    speakers: [{ number: 1, name: "Eldrerådet" }, { number: 2, name: "Grendelaget" }, { number: 3, name: "FAU Åsen" }],
  };
  const names = (letter: string, side: "for" | "against") => spokenOn(letter, facts)[side].map(({ speaker, shared }) => `${speaker.name}${shared}`);

  it("is said for each alternative, with what somebody did not choose between", () => {
    expect(names("A", "for")).toEqual(["Eldrerådet", "GrendelagetAB"]);
    expect(names("B", "for")).toEqual(["GrendelagetAB"]);
    expect([names("C", "for"), names("C", "against"), names("A", "against")]).toEqual([[], ["FAU Åsen"], []]);
  });
});

describe("the draft's reasons", () => {
  const words = { version: "0", recommends: "", reasons: "", costs: "", givesWay: "", delivered: "", missing: "", chosenBy: "", unanswered: "" };

  it("come back from the form as they were", () => {
    expect(briefingDraftForm.parse({ ...words, ...reasonFields(reasons) })).toMatchObject({ version: 0, alternativeReasons: reasons });
    expect(briefingDraftForm.parse(words)).toMatchObject({ alternativeReasons: [] });
  });

  it("lack where one alternative has less than the others", () => {
    expect(withoutReasons(["A", "B"], reasons)).toEqual([]);
    expect(withoutReasons(["A", "B"], [])).toEqual(["A", "B"]);
    expect(withoutReasons(["A", "B"], [reasons[0] as AlternativeReasons])).toEqual(["B"]);
    expect(withoutReasons(["A"], [{ ...reasons[0], directorAgainst: "" } as AlternativeReasons])).toEqual(["A"]);
  });
});
