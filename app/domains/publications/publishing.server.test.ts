import { beforeAll, describe, expect, it } from "vitest";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { correctPromise } from "#app/domains/cases/correct-promise.server.ts";
import { addPart } from "#app/domains/inputs/add-part.server.ts";
import { endTakedownWish } from "#app/domains/inputs/end-takedown-wish.server.ts";
import { inputInvariants } from "#app/domains/inputs/input.invariants.view.server.ts";
import { asOwner } from "#app/platform/db.server.ts";
import { searchPublic } from "#app/platform/search.server.ts";
import { aCase, type ExampleCase } from "#tests/examples/a-case.ts";
import { anInput, aPublishedInput } from "#tests/examples/an-input.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { eraseWords } from "./erase-words.server.ts";
import { noFilter } from "./public-filter.ts";
import { readPublicInput } from "./public-inputs.view.server.ts";
import { chooseInputs } from "./public-selection.view.server.ts";
import { wishTakedown } from "./wish-takedown.server.ts";
import { writePublication } from "./write-publication.server.ts";

let house: TestHouse;
let caseFile: ExampleCase;
const where = () => ({ caseId: caseFile.caseId, activityId: caseFile.activityId });
const broken = () => asOwner(async (trx) => (await Promise.all(inputInvariants.map(async (one) => ({ name: one.name, lines: await one.broken(trx) })))).filter((one) => one.lines.length > 0));

beforeAll(async () => { house = await testHouse(); });

const freshCase = async () => { caseFile = await house.change((trx) => aCase(trx, house)); };

describe("publishing", () => {
  beforeAll(freshCase);
  const decide = (inputId: string, more: Partial<Parameters<typeof writePublication>[1]>) =>
    house.change((trx) => writePublication(trx, { actor: house.officer, inputId, publicationVersion: 0, partsSeen: 0, kind: "published", ground: null, quotes: [], reason: "", ...more }, house.now));
  const found = (words: string) => house.read((trx) => searchPublic(trx, house.authority.id, { words, kind: "input", limit: 10, offset: 0 }));

  it("O5: takes out what the officer quotes, everywhere, and neither page nor search holds it", async () => {
    const { inputId, number } = await house.change((trx) => anInput(trx, house, where(), { given: { text: "Lufta er dårlig. Sønnen min Balthasar har astma." } }));
    done(await decide(inputId, { kind: "in_part", quotes: [{ quote: "Sønnen min Balthasar har astma", ground: "personal_data" }] }));
    const shown = await house.read((trx) => readPublicInput(trx, caseFile.caseId, number));
    expect(shown?.text).toBe("Lufta er dårlig. [Tatt ut: opplysninger om enkeltperson, offentleglova § 13].");
    expect(await found("Balthasar")).toEqual([]);
    expect((await found("lufta")).map((hit) => hit.id)).toContain(inputId);
  });

  it("refuses a quote that stands nowhere, a ground that the law does not give, and a text with nothing left", async () => {
    const { inputId } = await house.change((trx) => anInput(trx, house, where(), { given: { text: "Kort" } }));
    expect(await decide(inputId, { kind: "in_part", quotes: [{ quote: "Langt", ground: "threats" }] })).toMatchObject({ refused: "quote_not_found", fields: { quote_1: "publications.refusals.quote_not_found" } });
    expect(await decide(inputId, { kind: "in_part", quotes: [{ quote: "Kort", ground: "spam" }] })).toMatchObject({ refused: "ground_not_allowed" });
    expect(await decide(inputId, { kind: "journal_only", ground: "spam" })).toMatchObject({ refused: "ground_not_allowed", fields: { ground_journal_only: "publications.refusals.ground_not_allowed" } });
    expect(await decide(inputId, { kind: "set_aside", ground: "threats" })).toMatchObject({ refused: "ground_not_allowed", fields: { ground_set_aside: "publications.refusals.ground_not_allowed" } });
    expect(await decide(inputId, { kind: "set_aside", ground: null })).toMatchObject({ refused: "lacking", fields: { ground_set_aside: "publications.lacking.ground" } });
    expect(await decide(inputId, { kind: "in_part", quotes: [{ quote: "Kort", ground: "threats" }] })).toMatchObject({ refused: "nothing_left" });
    expect(await decide(inputId, { kind: "taken_down" })).toMatchObject({ refused: "not_wished" });
  });

  it("answers the officer whose form was older with what stands and what was asked for, in words", async () => {
    const { inputId } = await house.change((trx) => anInput(trx, house, where(), { given: { text: "To om beinet" } }));
    done(await decide(inputId, {}));
    const second = await decide(inputId, { kind: "journal_only", ground: "threats", reason: "Hets" });
    expect(second).toMatchObject({ refused: "changed_meanwhile", standing: { decision: "Lagt ut: To om beinet" }, typed: { decision: "Ikke lagt ut, kan bes om innsyn i: Trusler eller hets: Hets" } });
  });

  it("takes back only with a reason, and no earlier public text stays", async () => {
    const { inputId, number } = await house.change((trx) => aPublishedInput(trx, house, where(), { given: { text: "Skjellsord Kvikksølv" } }));
    expect(await decide(inputId, { publicationVersion: 1, kind: "journal_only", ground: "threats" })).toMatchObject({ refused: "lacking", fields: { reason: "publications.lacking.reason" } });
    done(await decide(inputId, { publicationVersion: 1, kind: "journal_only", ground: "threats", reason: "Hets som vi overså" }));
    const shown = await house.read((trx) => readPublicInput(trx, caseFile.caseId, number));
    expect(shown).toMatchObject({ standing: "journal_only", ground: "threats", text: "" });
    expect(await found("Kvikksølv")).toEqual([]);
  });

  it("lets the sender's wish take it off the web", async () => {
    const { inputId } = await house.change((trx) => aPublishedInput(trx, house, where(), { given: { text: "Jeg angrer" } }));
    done(await house.change((trx) => wishTakedown(trx, { actor: house.citizen, inputId }, house.now)));
    done(await decide(inputId, { publicationVersion: 1, kind: "taken_down" }));
    expect(await found("angrer")).toEqual([]);
  });

  it("cannot be asked off the web where it is not on it: kept in the journal, held back, taken away before", async () => {
    const wish = (inputId: string) => house.change((trx) => wishTakedown(trx, { actor: house.citizen, inputId }, house.now));
    const kept = await house.change((trx) => anInput(trx, house, where(), { given: { text: "Med en trussel" } }));
    done(await decide(kept.inputId, { kind: "journal_only", ground: "threats" }));
    const held = await house.change((trx) => anInput(trx, house, where(), { given: { text: "Fra en maskin" }, arrival: { honeypotFilled: true } }));
    const gone = await house.change((trx) => aPublishedInput(trx, house, where(), { given: { text: "Jeg angrer igjen" } }));
    done(await wish(gone.inputId));
    done(await decide(gone.inputId, { publicationVersion: 1, kind: "taken_down" }));
    done(await house.change((trx) => endTakedownWish(trx, { actor: house.citizen, inputId: gone.inputId }, house.now)));
    for (const { inputId } of [kept, held, gone]) expect(await wish(inputId)).toEqual({ refused: "not_on_the_web" });
    const unread = await house.change((trx) => anInput(trx, house, where(), { given: { text: "Ikke lest ennå" } }));
    expect(await wish(unread.inputId)).toHaveProperty("wishedAt");
  });

  it("what is found of a case follows its title when that is put right", async () => {
    const example = await house.change((trx) => aCase(trx, house, { plan: { title: "Ny lekeplas i Sentrum" } }));
    await house.change((trx) => aPublishedInput(trx, house, example, { given: { text: "Klatrestativ av tre" } }));
    const words = { title: "Ny lekeplass i Sentrum", lead: "Lekeplassen er gammel. Hva skal den bli?", why: "Den gamle er stengt.", open: ["Hva som skal stå på lekeplassen"], fixed: ["Rammen er én million kroner."] };
    done(await house.change((trx) => correctPromise(trx, { actor: house.officer, caseId: example.caseId, version: example.version, reason: "Skrivefeil", ...words }, house.now)));
    expect((await found("klatrestativ")).map((hit) => hit.title)).toEqual(["Ny lekeplass i Sentrum"]);
  });

  it("what is set aside is only counted", async () => {
    const { inputId, number } = await house.change((trx) => anInput(trx, house, where(), { given: { text: "Kjøp takstein" } }));
    done(await decide(inputId, { kind: "set_aside", ground: "spam" }));
    const { rows, counts } = await house.read((trx) => chooseInputs(trx, caseFile.caseId, noFilter));
    expect(rows.flatMap((row) => row.numbers)).not.toContain(number);
    expect(counts.setAside).toBe(1);
    const head = await house.read((trx) => readCaseHead(trx, caseFile.key));
    expect(counts.all).toBe(head?.standing.owed);
  });

  it("every statement about a whole database holds, also after an erasure by law", async () => {
    const { inputId, number } = await house.change((trx) => aPublishedInput(trx, house, where(), { given: { text: "Slett meg Zinnober", name: "Kari", showsName: true } }));
    done(await house.change((trx) => addPart(trx, { actor: house.citizen, inputId, text: "Et tillegg" }, house.now)));
    expect(await broken()).toEqual([]);
    done(await house.change((trx) => eraseWords(trx, { actor: house.officer, inputId, ground: "erasure_right" }, house.now)));
    expect(await found("Zinnober")).toEqual([]);
    expect(await house.read((trx) => readPublicInput(trx, caseFile.caseId, number))).toMatchObject({ isErased: true, text: "", sender: null });
    expect(await broken()).toEqual([]);
  });
});
