import { describe, expect, it } from "vitest";
import type { Residence } from "#app/domains/residents/residence.ts";
import { signatureInvariants } from "#app/domains/signatures/signature.invariants.view.server.ts";
import { findCount } from "#app/domains/signatures/signature.store.server.ts";
import { destroySigningKey } from "#app/domains/signatures/signing-key.server.ts";
import { asOwner, type Trx } from "#app/platform/db.server.ts";
import { isRefusal } from "#app/platform/refusal.ts";
import { aProposal } from "#tests/examples/a-proposal.ts";
import { aPaperList, elsewhere, pidOf, sign, takeBack, unknownHome } from "#tests/examples/a-signature.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { readProposal } from "./proposal.view.server.ts";
import { moveProposal } from "./proposal.store.server.ts";
import { confirmPaperList, rejectPaperList } from "./settle-paper-list.server.ts";
import signingTexts from "./signing.texts.nb.ts";
import { signingInvariants } from "./signing.invariants.view.server.ts";

const broken = async (house: TestHouse): Promise<string[]> =>
  (await Promise.all([...signatureInvariants, ...signingInvariants].map((one) => asOwner((trx) => one.broken(trx))))).flat().filter((line) => line.startsWith(`${house.authority.id}/`));

const collecting = async () => {
  const house = await testHouse();
  const { proposalId, threshold } = await house.change((trx) => aProposal(trx, house));
  const enter = async (pids: readonly string[], homes: ReadonlyMap<string, Residence> = new Map()) => done(await house.change((trx) => aPaperList(trx, house, proposalId, pids, { homes })));
  const confirm = (listId: string) => house.change((trx) => confirmPaperList(trx, { actor: house.secretary, listId }, house.now));
  const count = () => house.read((trx) => findCount(trx, proposalId));
  return { house, proposalId, threshold, enter, confirm, count };
};

const outcomes = (trx: Trx, listId: string) => trx.selectFrom("paper_line").select("outcome").where("paper_list_id", "=", listId).orderBy("line").execute();

describe("K15: a list on paper", () => {
  it("counts nothing until a colleague has confirmed it; then each line says what came of it", async () => {
    const { house, proposalId, enter, confirm, count } = await collecting();
    await house.change((trx) => sign(trx, house, proposalId, pidOf(1)));
    const homes = new Map([[pidOf(5), elsewhere(house)], [pidOf(6), unknownHome(house)]]);
    const { listId } = await enter([pidOf(1), pidOf(2), pidOf(3), pidOf(2), pidOf(5), pidOf(6)], homes);
    expect(await count()).toEqual({ digital: 1, paper: 0 });
    expect(done(await confirm(listId)).counts).toEqual({ counted: 2, double: 1, signed_already: 1, not_resident: 1, unknown: 1, taken_back: 0 });
    expect(await count()).toEqual({ digital: 1, paper: 2 });
    expect((await house.read((trx) => outcomes(trx, listId))).map(({ outcome }) => outcome)).toEqual(["signed_already", "counted", "counted", "double", "not_resident", "unknown"]);
    const key = await house.read((trx) => trx.selectFrom("proposal").select(["year", "number"]).where("id", "=", proposalId).executeTakeFirstOrThrow());
    const struck = () => house.read((trx) => readProposal(trx, { year: key.year ?? 0, number: key.number ?? 0 }, { includeUnseen: false })).then((page) => page?.struck);
    expect(await struck()).toEqual({ double: 2, notResident: 1 });
    const events = await house.read((trx) => trx.selectFrom("event").select(["type", "payload", "actor_account"]).where("subject_id", "=", proposalId).where("type", "like", "proposal.paper%").orderBy("type").execute());
    expect(events).toEqual([
      { type: "proposal.paper_list_confirmed", payload: { listNumber: 1, counted: 2, double: 2, notResident: 1, total: 3 }, actor_account: house.secretary.accountId },
      { type: "proposal.paper_list_entered", payload: { listNumber: 1, lines: 6 }, actor_account: house.officer.accountId },
    ]);
    expect(await broken(house)).toEqual([]);
    // With the key goes what would tell, beside the scanned page, who of those on it had signed digitally.
    await house.change((trx) => destroySigningKey(trx, proposalId));
    expect(new Set((await house.read((trx) => outcomes(trx, listId))).map(({ outcome }) => outcome))).toEqual(new Set([null]));
    expect(await struck()).toEqual({ double: 2, notResident: 1 });
  });

  it("is not confirmed by who entered it: the use case refuses, and the database too", async () => {
    const { house, enter, count } = await collecting();
    const { listId } = await enter([pidOf(1)]);
    expect(await house.change((trx) => confirmPaperList(trx, { actor: house.officer, listId }, house.now))).toEqual({ refused: "same_officer" });
    const forced = house.change((trx) => trx.updateTable("paper_list").set({ state: "confirmed", settled_by: house.officer.accountId, settled_at: house.now, count_valid: 1, count_double: 0 }).where("id", "=", listId).execute());
    await expect(forced).rejects.toMatchObject({ constraint: "paper_list_of_two_people" });
    expect(await count()).toEqual({ digital: 0, paper: 0 });
  });

  it("is refused to a councillor and a citizen", async () => {
    const { house, proposalId, enter } = await collecting();
    const { listId } = await enter([pidOf(1)]);
    for (const actor of [house.councillor, house.citizen, house.administrator]) {
      expect(await house.change((trx) => aPaperList(trx, house, proposalId, [pidOf(2)], { actor }))).toEqual({ refused: "not_allowed" });
      expect(await house.change((trx) => confirmPaperList(trx, { actor, listId }, house.now))).toEqual({ refused: "not_allowed" });
    }
  });

  it("is rejected with a reason, also by who entered it; then its tags are gone and nothing counts", async () => {
    const { house, enter, confirm, count } = await collecting();
    const { listId } = await enter([pidOf(1)]);
    expect(isRefusal(await house.change((trx) => rejectPaperList(trx, { actor: house.officer, listId, note: "Feil forslag" }, house.now)))).toBe(false);
    expect(await house.read((trx) => trx.selectFrom("paper_line").select("tag").where("paper_list_id", "=", listId).execute())).toEqual([{ tag: null }]);
    expect(await confirm(listId)).toEqual({ refused: "list_settled" });
    expect(await count()).toEqual({ digital: 0, paper: 0 });
    expect(await broken(house)).toEqual([]);
  });

  it("is entered and confirmed only while signatures are collected", async () => {
    const { house, proposalId, enter, confirm } = await collecting();
    const { listId } = await enter([pidOf(1)]);
    await house.change((trx) => moveProposal(trx, proposalId, { state: "expired" }));
    expect(await confirm(listId)).toEqual({ refused: "not_collecting" });
    expect(await house.change((trx) => aPaperList(trx, house, proposalId, [pidOf(2)]))).toEqual({ refused: "not_collecting" });
  });

  it("was not handed in tomorrow", async () => {
    const { house, proposalId } = await collecting();
    expect(await house.change((trx) => aPaperList(trx, house, proposalId, [pidOf(1)], { receivedOn: "2026-11-22" }))).toMatchObject({ refused: "received_later_than_today" });
  });

  it("brings enough: told once", async () => {
    const { house, proposalId, threshold, enter, confirm } = await collecting();
    await house.change(async (trx) => { for (let nth = 1; nth < threshold; nth += 1) await sign(trx, house, proposalId, pidOf(nth)); });
    const [one, other] = [await enter([pidOf(900)]), await enter([pidOf(901)])];
    expect([done(await confirm(one.listId)).isQualified, done(await confirm(other.listId)).isQualified]).toEqual([true, false]);
    expect(await house.read((trx) => trx.selectFrom("event").select("payload").where("type", "=", "proposal.qualified").where("subject_id", "=", proposalId).execute())).toEqual([{ payload: { total: threshold, threshold } }]);
  });
});

describe("K16: one person, one signature, on paper and digital", () => {
  it("whichever comes first", async () => {
    const { house, proposalId, enter, confirm, count } = await collecting();
    await house.change((trx) => sign(trx, house, proposalId, pidOf(1)));
    const { listId } = await enter([pidOf(1), pidOf(2)]);
    await confirm(listId);
    expect(done(await house.change((trx) => sign(trx, house, proposalId, pidOf(2))))).toMatchObject({ counts: true, isNew: false, since: "2026-11-21" });
    expect(await count()).toEqual({ digital: 1, paper: 1 });
  });

  it("on two lists, or twice on one: the officer reads which", async () => {
    const { house, enter, confirm, count } = await collecting();
    const [one, other] = [await enter([pidOf(1), pidOf(2)]), await enter([pidOf(2), pidOf(3), pidOf(3)])];
    await confirm(one.listId);
    expect(done(await confirm(other.listId)).counts).toMatchObject({ counted: 1, signed_already: 1, double: 1 });
    const words = (await house.read((trx) => outcomes(trx, other.listId))).map(({ outcome }) => signingTexts.list.outcomes[outcome as "double"]);
    expect(words).toEqual(["Har skrevet under fra før, digitalt eller på en tidligere liste", "Teller", "Dobbel: står før på samme liste"]);
    expect(await count()).toEqual({ digital: 0, paper: 3 });
  });

  it("may be taken back when it was given on paper, and the list's figures stand as they were reckoned", async () => {
    const { house, proposalId, enter, confirm, count } = await collecting();
    const { listId } = await enter([pidOf(1), pidOf(2)]);
    await confirm(listId);
    await house.change((trx) => takeBack(trx, house, proposalId, pidOf(1)));
    expect(await count()).toEqual({ digital: 0, paper: 1 });
    expect(done(await house.change((trx) => sign(trx, house, proposalId, pidOf(1))))).toMatchObject({ isNew: true });
    expect(await count()).toEqual({ digital: 1, paper: 1 });
    expect(await broken(house)).toEqual([]);
  });

  it("that is taken back while a list with it waits does not come back with the list", async () => {
    const { house, proposalId, enter, confirm, count } = await collecting();
    await house.change((trx) => sign(trx, house, proposalId, pidOf(1)));
    const { listId } = await enter([pidOf(1), pidOf(2)]);
    await house.change((trx) => takeBack(trx, house, proposalId, pidOf(1)));
    expect(done(await confirm(listId)).counts).toMatchObject({ counted: 1, taken_back: 1 });
    expect(await count()).toEqual({ digital: 0, paper: 1 });
    expect(await broken(house)).toEqual([]);
  });
});

describe("random sequences of signing, taking back and paper", () => {
  /** A small generator of its own, so that a sequence that fails can be run again. */
  const seeded = (seed: number) => () => { seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296; return seed / 4_294_967_296; };

  it.each([1, 2, 3, 4, 5])("keep counter and rows equal, and count nobody twice (seed %i)", async (seed) => {
    const { house, proposalId, enter, confirm, count } = await collecting();
    const random = seeded(seed);
    const anybody = () => pidOf(1 + Math.floor(random() * 12));
    const waiting: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      const throwDice = random();
      if (throwDice < 0.4) await house.change((trx) => sign(trx, house, proposalId, anybody()));
      else if (throwDice < 0.65) await house.change((trx) => takeBack(trx, house, proposalId, anybody()));
      else if (throwDice < 0.8) waiting.push((await enter(Array.from({ length: 1 + Math.floor(random() * 6) }, anybody))).listId);
      else if (waiting.length > 0) await confirm(waiting.splice(Math.floor(random() * waiting.length), 1)[0] as string);
    }
    expect(await broken(house)).toEqual([]);
    const { rows, people } = await house.read((trx) => trx.selectFrom("signature").select((eb) => [eb.fn.countAll<string>().as("rows"), eb.fn.count<string>("tag").distinct().as("people")]).where("proposal_id", "=", proposalId).executeTakeFirstOrThrow());
    const { digital, paper } = await count();
    expect([Number(rows), Number(people)]).toEqual([digital + paper, digital + paper]);
  });
});
