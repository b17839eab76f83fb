import { beforeAll, describe, expect, it } from "vitest";
import { eraseWords } from "#app/domains/publications/erase-words.server.ts";
import { aCase, type ExampleCase } from "#tests/examples/a-case.ts";
import { anInput, aTypedInput } from "#tests/examples/an-input.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { endTakedownWish } from "./end-takedown-wish.server.ts";
import { handOutReceipt } from "./hand-out-receipt.server.ts";
import { findInput } from "./input.store.server.ts";
import { openByCode, openByLink } from "./open-tracked.server.ts";
import { renewLink } from "./renew-link.server.ts";
import { trackCode, trackToken } from "./track-token.server.ts";
import { wishTakedown } from "#app/domains/publications/wish-takedown.server.ts";

const key = Buffer.alloc(32, 1);
let house: TestHouse;
let caseFile: ExampleCase;
let reference: string;
let inputId: string;
const opening = () => ({ authority: house.authority, trackKey: key });
const tokenOf = (generation: number) => trackToken(key, house.authority.id, inputId, generation);
const codeOf = (generation: number) => trackCode(key, house.authority.id, inputId, generation);
const byLink = (token: string) => house.read((trx) => openByLink(trx, opening(), { reference, token }));
const byCode = (code: string) => house.read((trx) => openByCode(trx, opening(), { reference, code }));

beforeAll(async () => {
  house = await testHouse();
  caseFile = await house.change((trx) => aCase(trx, house));
  const where = { caseId: caseFile.caseId, activityId: caseFile.activityId };
  const entered = await house.change((trx) => anInput(trx, house, where, { given: { text: "Det jeg skrev", name: "Kari", showsName: false } }));
  inputId = entered.inputId;
  reference = `${house.authority.shortCode}-${caseFile.key.year}-${caseFile.key.number}-${entered.number}`;
});

describe("a new link", () => {
  it("kills the old link and the old code, which then answer as what nobody has", async () => {
    expect(await byLink(tokenOf(1))).toBe(inputId);
    expect(done(await house.change((trx) => renewLink(trx, { actor: house.citizen, inputId }, house.now)))).toEqual({ inputId, generation: 2 });
    expect([await byLink(tokenOf(1)), await byLink("no such link")]).toEqual([null, null]);
    expect(await byCode(codeOf(1))).toEqual(await byCode("0000-0000"));
    expect([await byLink(tokenOf(2)), await byCode(codeOf(2))]).toEqual([inputId, { inputId, generation: 2 }]);
  });

  it("makes nobody's open form old", async () => {
    const before = await house.read((trx) => findInput(trx, inputId));
    done(await house.change((trx) => renewLink(trx, { actor: house.secretary, inputId }, house.now)));
    const after = await house.read((trx) => findInput(trx, inputId));
    expect([after?.version, after?.generation]).toEqual([before?.version, (before?.generation ?? 0) + 1]);
  });

  it("is handed out by an officer on a new receipt, with what was said", async () => {
    const receipt = done(await house.change((trx) => handOutReceipt(trx, { actor: house.officer, house: { ...opening(), origin: "https://trappa.example" }, inputId }, house.now)));
    const { generation } = (await house.read((trx) => findInput(trx, inputId))) as { generation: number };
    expect(receipt).toMatchObject({ reference, code: codeOf(generation), isRenewed: true, text: "Det jeg skrev", name: "Kari", showsName: false });
    expect(receipt.link.endsWith(tokenOf(generation))).toBe(true);
  });

  it("holds no words that were erased by law", async () => {
    const typed = await house.change((trx) => aTypedInput(trx, house, { caseId: caseFile.caseId, activityId: caseFile.activityId }));
    done(await house.change((trx) => eraseWords(trx, { actor: house.officer, inputId: typed.inputId, ground: "erasure_right" }, house.now)));
    const receipt = done(await house.change((trx) => handOutReceipt(trx, { actor: house.officer, house: { ...opening(), origin: "" }, inputId: typed.inputId }, house.now)));
    expect([receipt.text, receipt.name]).toEqual(["", ""]);
  });

  it("is not made for what does not exist", async () => {
    expect(await house.change((trx) => renewLink(trx, { actor: house.officer, inputId: caseFile.caseId }, house.now))).toEqual({ refused: "not_found" });
  });
});

describe("the wish to be taken off the web", () => {
  const wishedAt = async () => (await house.read((trx) => findInput(trx, inputId)))?.takedownWishedAt ?? null;

  it("can be taken back by the sender, and wished again", async () => {
    done(await house.change((trx) => wishTakedown(trx, { actor: house.citizen, inputId }, house.now)));
    expect(await wishedAt()).toEqual(house.now);
    done(await house.change((trx) => endTakedownWish(trx, { actor: house.citizen, inputId }, house.now)));
    expect(await wishedAt()).toBeNull();
    expect(await house.change((trx) => endTakedownWish(trx, { actor: house.citizen, inputId }, house.now))).toEqual({ refused: "not_wished" });
    done(await house.change((trx) => wishTakedown(trx, { actor: house.citizen, inputId }, house.now)));
  });
});
