import { describe, expect, it } from "vitest";
import { eventLines, isOfOneInput } from "#app/event-lines.ts";
import { publicEventTypes } from "#app/event-sentences.ts";
import { readEvents } from "#app/platform/events.server.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { aPublishedInput, aTypedInput, published } from "#tests/examples/an-input.ts";
import { testHouse, type TestHouse } from "#tests/support/house.ts";
import { readEventSubjects } from "./case-events.view.server.ts";

const told = (house: TestHouse, example: Awaited<ReturnType<typeof aCase>>) => house.read(async (trx) => {
  const events = await readEvents(trx, { types: publicEventTypes, caseId: example.caseId, limit: 100 });
  const lines = eventLines(events, { subjects: await readEventSubjects(trx, example.caseId), place: { ...house.authority, addressLanguage: "nb" }, head: example.key, lang: "nb" });
  return { events, lines: lines.map(({ words, href }) => ({ words: `${words.before}${words.linked}${words.after}`, href })) };
});

describe("what has happened in a case", () => {
  it("names an organisation, and leads to its words, only while these are on the web", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    const statement = (organisation: string) => house.change((trx) => aTypedInput(trx, house, example, { kind: "statement", given: { organisation } }));
    const [shown, kept] = [await statement("Idrettslaget"), await statement("Grannelaget")];
    await house.change((trx) => published(trx, house, shown.inputId));
    await house.change((trx) => published(trx, house, kept.inputId, { kind: "journal_only", ground: "threats" }));
    const { lines } = await told(house, example);
    expect(lines).toContainEqual({ words: "Høringsuttalelse 1 fra Idrettslaget kom inn i brev.", href: expect.stringMatching(/\/innspill\/1$/) });
    expect(lines).toContainEqual({ words: "Høringsuttalelse 2 kom inn i brev.", href: null });
    await house.change((trx) => published(trx, house, shown.inputId, { publicationVersion: 1, kind: "journal_only", ground: "personal_data", reason: "Opplysninger om en nabo" }));
    expect(JSON.stringify((await told(house, example)).lines)).not.toMatch(/Idrettslaget|Grannelaget|nabo/);
  });

  it("tells what happened in the same minute in order, inputs published in one go in one line, and can be told without the single inputs", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    for (const text of ["Én", "To", "Tre"]) await house.change((trx) => aPublishedInput(trx, house, example, { given: { text: `${text} benker.` } }));
    const { events, lines } = await told(house, example);
    expect(lines.map(({ words }) => words)).toEqual([
      "Innspill 1–3 ble lagt ut.", "Innspill 3 kom inn via nettskjema.", "Innspill 2 kom inn via nettskjema.", "Innspill 1 kom inn via nettskjema.", expect.stringMatching(/^Saken ble kunngjort/),
    ]);
    expect(events.filter((event) => !isOfOneInput(event)).map(({ type }) => type)).toEqual(["case.published"]);
  });
});
