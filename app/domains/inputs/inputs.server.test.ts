import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { reviseActivity } from "#app/domains/cases/revise-activity.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { noFilter } from "#app/domains/publications/public-filter.ts";
import { readPublicInput } from "#app/domains/publications/public-inputs.view.server.ts";
import { chooseInputs } from "#app/domains/publications/public-selection.view.server.ts";
import { writePublication } from "#app/domains/publications/write-publication.server.ts";
import { readQueueInput } from "#app/domains/queue/queue-input.view.server.ts";
import { readQueueCounts } from "#app/domains/queue/queue.view.server.ts";
import { asOwner } from "#app/platform/db.server.ts";
import { aCase, validActivity, type ExampleCase } from "#tests/examples/a-case.ts";
import { anInput, aPublishedInput, aTypedInput, published } from "#tests/examples/an-input.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { addPart } from "./add-part.server.ts";
import { describeInput } from "./describe-input.server.ts";
import { inputInvariants } from "./input.invariants.view.server.ts";
import { findInput } from "./input.store.server.ts";
import { openByCode, openByLink } from "./open-tracked.server.ts";
import { receiveInput } from "./receive-input.server.ts";
import { readReceiptWords } from "./receipt.view.server.ts";
import { setObjectionState } from "./set-objection-state.server.ts";
import { trackCode, trackToken } from "./track-token.server.ts";
import { readTracked } from "./track.view.server.ts";
import { wishTakedown } from "#app/domains/publications/wish-takedown.server.ts";

const key = Buffer.alloc(32, 1);
let house: TestHouse;
let caseFile: ExampleCase;
const where = () => ({ caseId: caseFile.caseId, activityId: caseFile.activityId });
const desk = () => ({ caseId: caseFile.caseId, accountId: house.officer.accountId, now: house.now, answerBy: null as string | null });

beforeAll(async () => { house = await testHouse(); });

const freshCase = async () => { caseFile = await house.change((trx) => aCase(trx, house)); };

describe("receiving an input", () => {
  beforeAll(freshCase);

  it("O8: gives it the next number at once", async () => {
    const first = await house.change((trx) => anInput(trx, house, where()));
    const second = await house.change((trx) => anInput(trx, house, where(), { given: { text: "Noe annet" } }));
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(first).toMatchObject({ isLate: false, isHeld: false, isRepeated: false, receivedAt: house.now });
  });

  it("gives the same form sent again the same input and no number; changed words are another", async () => {
    const send = (text: string) => house.change((trx) => anInput(trx, house, where(), { formKey: "the-same-form-key-1", given: { text } }));
    const first = await send("Det samme");
    const again = await send("Det samme");
    const changed = await send("Det samme, og litt til");
    expect(again).toMatchObject({ inputId: first.inputId, number: first.number, isRepeated: true });
    expect(changed.number).toBe(first.number + 1);
  });

  it("takes a late one and marks it, and none before it opens", async () => {
    const late = await house.change((trx) => anInput(trx, house, where(), { at: new Date("2026-12-15T09:00:00Z") }));
    expect(late.isLate).toBe(true);
    const early = await house.change((trx) => receiveInput(trx, {
      actor: house.citizen, ...where(), formKey: "early-form-key-1234", arrival: { honeypotFilled: false, renderedAt: null, fromSameAddressLastHour: 0 },
      given: { text: "For tidlig", language: "nb", answersAs: "", ageGroup: null, district: "", name: "", showsName: false, organisation: "", isUnder18: false },
    }, new Date("2026-11-01T09:00:00Z")));
    expect(early).toEqual({ refused: "not_open_yet" });
  });

  it("is late by the period that holds now: one made longer over it makes it in time", async () => {
    const own = await house.change((trx) => aCase(trx, house));
    const { inputId, isLate, number } = await house.change((trx) => anInput(trx, house, own, { at: new Date("2026-12-15T09:00:00Z") }));
    expect([isLate, (await house.read((trx) => findInput(trx, inputId)))?.isLate]).toEqual([true, true]);
    done(await house.change((trx) => reviseActivity(trx, { actor: house.officer, caseId: own.caseId, activityId: own.activityId, version: 1, plan: { ...validActivity, closesOn: "2026-12-20" } }, new Date("2026-12-15T10:00:00Z"))));
    expect((await house.read((trx) => findInput(trx, inputId)))?.isLate).toBe(false);
    expect((await house.read((trx) => readQueueInput(trx, own.caseId, number)))?.isLate).toBe(false);
  });

  it("holds what a machine may have sent, with number and receipt all the same", async () => {
    const trapped = await house.change((trx) => anInput(trx, house, where(), { arrival: { honeypotFilled: true } }));
    const fast = await house.change((trx) => anInput(trx, house, where(), { arrival: { renderedAt: new Date(house.now.getTime() - 500) } }));
    const crowd = await house.change((trx) => anInput(trx, house, where(), { arrival: { fromSameAddressLastHour: 100 } }));
    expect([trapped.isHeld, fast.isHeld, crowd.isHeld]).toEqual([true, true, true]);
    expect(fast.number).toBe(trapped.number + 1);
    expect((await house.read((trx) => findInput(trx, crowd.inputId)))?.heldFor).toEqual(["many_from_address"]);
  });

  it.each([{ isUnder18: true }, { ageGroup: "under_18" as const }])("never shows the name of somebody under 18, however she said it: %o", async (said) => {
    const { inputId, number } = await house.change((trx) => anInput(trx, house, where(), { given: { name: "Ali", showsName: true, ...said } }));
    await house.change((trx) => published(trx, house, inputId));
    expect((await house.read((trx) => readPublicInput(trx, caseFile.caseId, number)))?.sender).toBeNull();
    expect((await house.read((trx) => readReceiptWords(trx, inputId)))?.showsName).toBe(false);
  });

  it("takes the name of somebody under 18 off the web as soon as an officer puts the age right", async () => {
    const { inputId, number } = await house.change((trx) => aPublishedInput(trx, house, where(), { given: { name: "Ali", showsName: true } }));
    const sender = async () => (await house.read((trx) => readPublicInput(trx, caseFile.caseId, number)))?.sender;
    expect(await sender()).toBe("Ali");
    const found = await house.read((trx) => findInput(trx, inputId));
    done(await house.change((trx) => describeInput(trx, {
      actor: house.officer, inputId, version: found?.version ?? 0, language: "nb", answersAs: "", ageGroup: "under_18", district: "", isTranslated: true, channel: null,
    }, house.now)));
    expect(await sender()).toBeNull();
    expect((await house.read((trx) => readTracked(trx, inputId, true)))?.shownName).toBeNull();
  });
});

describe("typing in", () => {
  beforeAll(freshCase);

  it("counts the day it came in against the deadline, not the day it was typed", async () => {
    const typed = await house.change((trx) => aTypedInput(trx, house, where(), { receivedAt: new Date("2026-12-14T20:00:00Z"), at: new Date("2026-12-16T09:00:00Z") }));
    expect(typed).toMatchObject({ isLate: false, receivedAt: new Date("2026-12-14T20:00:00Z") });
  });

  it("K25: a council's statement stands with the council's name, and its sender cannot change it or take it down", async () => {
    const { inputId, number } = await house.change((trx) => aTypedInput(trx, house, where(), { kind: "statement", channel: "meeting", councilBodyId: house.bodies.elders.id }));
    await house.change((trx) => published(trx, house, inputId));
    expect((await house.read((trx) => readPublicInput(trx, caseFile.caseId, number)))?.sender).toBe("Eldrerådet");
    expect(await house.change((trx) => addPart(trx, { actor: house.citizen, inputId, text: "Mer" }, house.now))).toEqual({ refused: "statement_stays" });
    expect(await house.change((trx) => wishTakedown(trx, { actor: house.citizen, inputId }, house.now))).toEqual({ refused: "statement_stays" });
  });

  it("K25: is a council's statement also where the kind was left as it stood", async () => {
    const { inputId } = await house.change((trx) => aTypedInput(trx, house, where(), { kind: "input", councilBodyId: house.bodies.elders.id }));
    expect(await house.read((trx) => trx.selectFrom("input").select("kind").where("id", "=", inputId).executeTakeFirst())).toEqual({ kind: "statement" });
    await expect(house.change((trx) => aTypedInput(trx, house, where(), { kind: "objection" }))).rejects.toThrow("inputs.lacking.authority");
  });

  it("P6: an objection has a state of its own and is counted for itself", async () => {
    const { inputId } = await house.change((trx) => aTypedInput(trx, house, where(), { kind: "objection", given: { organisation: "Storfjorden fylkeskommune" } }));
    done(await house.change((trx) => setObjectionState(trx, { actor: house.officer, inputId, version: 1, state: "settled" }, house.now)));
    expect((await house.read((trx) => chooseInputs(trx, caseFile.caseId, noFilter))).counts.objections).toBe(1);
    const [head, { counts }] = await house.read(async (trx) => [await readCaseHead(trx, caseFile.key), await chooseInputs(trx, caseFile.caseId, noFilter)] as const);
    expect(counts.all).toBe(head?.standing.owed);
    expect((await house.read((trx) => readQueueCounts(trx, desk()))).owed).toBe(3);
  });

  it("lets the channel be corrected, which feeds a tally, but never makes web of a letter or a letter of the web", async () => {
    const channelAfter = async (made: { inputId: string; number: number }, channel: "phone") => {
      const facts = { actor: house.officer, inputId: made.inputId, version: 1, language: "nb" as const, answersAs: "", ageGroup: null, district: "", isTranslated: true, channel };
      done(await house.change((trx) => describeInput(trx, facts, house.now)));
      return (await house.read((trx) => readQueueInput(trx, caseFile.caseId, made.number)))?.channel;
    };
    expect(await channelAfter(await house.change((trx) => aTypedInput(trx, house, where(), { given: { text: "Ringte" } })), "phone")).toBe("phone");
    expect(await channelAfter(await house.change((trx) => anInput(trx, house, where(), { given: { text: "Skrev" } })), "phone")).toBe("web");
  });

  it("is for people in office", async () => {
    await expect(house.change((trx) => aTypedInput(trx, house, where(), { actor: house.councillor }))).rejects.toThrow("not_allowed");
  });
});

describe("the statements about a whole database", () => {
  beforeAll(freshCase);
  const after = (damage: string) => asOwner(async (trx) => {
    await sql.raw(damage).execute(trx);
    const names: string[] = [];
    for (const one of inputInvariants) if ((await one.broken(trx)).length > 0) names.push(one.name);
    throw new Damaged(names);
  }).catch((fault: unknown) => { if (fault instanceof Damaged) return fault.names; throw fault; });

  it("name what was changed behind the events' back", async () => {
    const { inputId } = await house.change((trx) => aPublishedInput(trx, house, where(), { given: { text: "Ordrett", name: "Kari" } }));
    expect(await after("select 1")).toEqual([]);
    expect(await after(`update input_content set text = 'Noe annet' where input_id = '${inputId}'`)).toEqual(["what was sent recomputes to its event's commitment, or was erased by an event"]);
    expect(await after(`update input_sender set name = 'Ola' where input_id = '${inputId}'`)).toEqual(["a sender's name and organisation recompute to their event's hashes, or were erased by an event"]);
    expect(await after(`delete from public_search where id = '${inputId}'`)).toEqual(["what can be searched of inputs is what is published, word for word"]);
    expect(await after(`update input set number = 9 where id = '${inputId}'`)).toEqual(["a case's inputs are numbered without a gap, and its counter says how many they are"]);
    expect(await after("delete from publication_text")).toContain("an input has a public text exactly where its newest publication shows it and it was not erased");
  });
});

class Damaged extends Error { constructor(readonly names: string[]) { super("rolled back"); } }

describe("following an input", () => {
  beforeAll(freshCase);
  const opening = () => ({ authority: house.authority, trackKey: key });
  const referenceOf = (number: number) => `${house.authority.shortCode}-${caseFile.key.year}-${caseFile.key.number}-${number}`;

  it("opens by its own link and by reference and code, and says the same to whoever has either wrong", async () => {
    const { inputId, number } = await house.change((trx) => anInput(trx, house, where()));
    const token = trackToken(key, house.authority.id, inputId, 1);
    const code = trackCode(key, house.authority.id, inputId, 1);
    expect(await house.read((trx) => openByLink(trx, opening(), { reference: referenceOf(number), token }))).toBe(inputId);
    expect(await house.read((trx) => openByLink(trx, opening(), { reference: referenceOf(number + 1), token }))).toBeNull();
    expect(await house.read((trx) => openByCode(trx, opening(), { reference: referenceOf(number).toLowerCase(), code }))).toMatchObject({ inputId });
    const wrongCode = await house.read((trx) => openByCode(trx, opening(), { reference: referenceOf(number), code: "0000-0000" }));
    const wrongReference = await house.read((trx) => openByCode(trx, opening(), { reference: "XXX-2026-1-1", code }));
    expect(wrongCode).toEqual(wrongReference);
  });

  it("shows one's own unpublished words to the code alone", async () => {
    const { inputId } = await house.change((trx) => anInput(trx, house, where(), { given: { text: "Ikke lest ennå" } }));
    const byLink = await house.read((trx) => readTracked(trx, inputId, false));
    expect(JSON.stringify(byLink)).not.toContain("Ikke lest ennå");
    expect(byLink?.hasUnpublishedWords).toBe(true);
    expect((await house.read((trx) => readTracked(trx, inputId, true)))?.ownParts?.[0]?.text).toBe("Ikke lest ennå");
  });

  it("an addition is read before it is shown, and what stands is not changed by it", async () => {
    const { inputId, number } = await house.change((trx) => aPublishedInput(trx, house, where(), { given: { text: "Først" } }));
    const later = new Date(house.now.getTime() + 60_000);
    expect(await house.change((trx) => addPart(trx, { actor: house.citizen, inputId, text: "Så" }, later))).toEqual({ part: 1 });
    expect(await house.change((trx) => addPart(trx, { actor: house.citizen, inputId, text: "Så" }, later))).toEqual({ part: 1 });
    expect((await house.read((trx) => readPublicInput(trx, caseFile.caseId, number)))?.text).toBe("Først");
    expect((await house.read((trx) => readQueueCounts(trx, desk()))).new).toBe(3);
    const again = { actor: house.officer, inputId, publicationVersion: 1, kind: "published", ground: null, quotes: [], reason: "" } as const;
    expect(await house.change((trx) => writePublication(trx, { ...again, partsSeen: 0 }, later))).toMatchObject({ refused: "changed_meanwhile", standing: { decision: "Så" }, typed: { decision: "Lagt ut" } });
    expect((await house.read((trx) => readPublicInput(trx, caseFile.caseId, number)))?.text).toBe("Først");
    done(await house.change((trx) => writePublication(trx, { ...again, partsSeen: 1 }, later)));
    expect((await house.read((trx) => readPublicInput(trx, caseFile.caseId, number)))?.text).toBe("Først\n\nSå");
  });
});
