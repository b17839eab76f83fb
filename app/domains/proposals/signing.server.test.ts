import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findCount } from "#app/domains/signatures/signature.store.server.ts";
import { destroySigningKey, openSigningKey, signatureTag, turnMasterKey, WrongMasterKeyError } from "#app/domains/signatures/signing-key.server.ts";
import { asOwner, type Trx } from "#app/platform/db.server.ts";
import { isRefusal } from "#app/platform/refusal.ts";
import { sql } from "kysely";
import { aProposal, aSentProposal, testMasterKey } from "#tests/examples/a-proposal.ts";
import { home, pidOf, sign, takeBack } from "#tests/examples/a-signature.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { moveProposal } from "./proposal.store.server.ts";
import { repairCounters } from "./repair-counter.server.ts";
import { signingInvariants } from "./signing.invariants.view.server.ts";
import { signatureInvariants } from "#app/domains/signatures/signature.invariants.view.server.ts";

const broken = async (): Promise<string[]> => (await Promise.all([...signatureInvariants, ...signingInvariants].map((one) => asOwner((trx) => one.broken(trx))))).flat();
const ofHouse = async (house: TestHouse) => (await broken()).filter((line) => line.startsWith(`${house.authority.id}/`));

const eventsOf = (trx: Trx, proposalId: string, type: string) =>
  trx.selectFrom("event").select(["payload", "actor_role", "actor_account"]).where("subject_id", "=", proposalId).where("type", "=", type).execute();

describe("K10, K16: a resident signs", () => {
  it("once: the second time says since when it counts, and nothing moves", async () => {
    const house = await testHouse();
    const { proposalId } = await house.change((trx) => aProposal(trx, house));
    const first = done(await house.change((trx) => sign(trx, house, proposalId, pidOf(1))));
    expect(first).toEqual({ counts: true, since: "2026-11-21", isNew: true, isQualified: false });
    const later = new Date("2026-12-24T12:00:00Z");
    expect(await house.change((trx) => sign(trx, house, proposalId, pidOf(1), { at: later }))).toEqual({ counts: true, since: "2026-11-21", isNew: false, isQualified: false });
    await house.read(async (trx) => {
      expect(await findCount(trx, proposalId)).toEqual({ digital: 1, paper: 0 });
      expect(await eventsOf(trx, proposalId, "proposal.signed")).toEqual([{ payload: { total: 1 }, actor_role: "citizen", actor_account: null }]);
    });
    expect(await ofHouse(house)).toEqual([]);
  });

  it("only where she lives: who does not is refused, and nothing is written", async () => {
    const house = await testHouse();
    const { proposalId } = await house.change((trx) => aProposal(trx, house));
    const refused = await house.change((trx) => sign(trx, house, proposalId, pidOf(1), { residence: { ...home(house), resident: false, municipality: "9904" } }));
    expect(refused).toEqual({ refused: "not_resident" });
    await house.read(async (trx) => {
      expect(await findCount(trx, proposalId)).toEqual({ digital: 0, paper: 0 });
      expect(await trx.selectFrom("signature").select("id").execute()).toEqual([]);
      expect(await eventsOf(trx, proposalId, "proposal.signed")).toEqual([]);
    });
  });

  it("K12: what the register said on the day is frozen: who has moved since, and asks again, counts", async () => {
    const house = await testHouse();
    const { proposalId } = await house.change((trx) => aProposal(trx, house));
    await house.change((trx) => sign(trx, house, proposalId, pidOf(1)));
    const moved = { ...home(house), resident: false, municipality: "9904" };
    expect(await house.change((trx) => sign(trx, house, proposalId, pidOf(1), { residence: moved }))).toMatchObject({ counts: true, since: "2026-11-21" });
    const rows = await house.read((trx) => trx.selectFrom("signature").select(["municipality", "checked_on", "checked_source", "acr", "auth_method", "signed_on"]).execute());
    expect(rows).toEqual([{ municipality: house.authority.number, checked_on: "2026-11-21", checked_source: "exercise", acr: "idporten-loa-substantial", auth_method: "BankID", signed_on: "2026-11-21" }]);
  });

  it("while it collects: not before it is laid out, not after its last day, not after delivery", async () => {
    const house = await testHouse();
    const unseen = await house.change((trx) => aSentProposal(trx, house));
    expect(await house.change((trx) => sign(trx, house, unseen.proposalId, pidOf(1)))).toEqual({ refused: "not_found" });
    const { proposalId } = await house.change((trx) => aProposal(trx, house));
    const lastDay = new Date("2027-11-21T22:30:00Z");
    expect(await house.change((trx) => sign(trx, house, proposalId, pidOf(1), { at: lastDay }))).toMatchObject({ counts: true, isNew: true });
    expect(await house.change((trx) => sign(trx, house, proposalId, pidOf(2), { at: new Date("2027-11-21T23:30:00Z") }))).toEqual({ refused: "time_is_out" });
    await house.change((trx) => moveProposal(trx, proposalId, { state: "expired" }));
    expect(await house.change((trx) => sign(trx, house, proposalId, pidOf(2)))).toEqual({ refused: "not_collecting" });
  });

  it("takes it back until delivery, signs again, and taking back what is not there is no fault", async () => {
    const house = await testHouse();
    const { proposalId } = await house.change((trx) => aProposal(trx, house));
    await house.change((trx) => sign(trx, house, proposalId, pidOf(1)));
    expect(await house.change((trx) => takeBack(trx, house, proposalId, pidOf(1)))).toEqual({ counts: false });
    expect(await house.change((trx) => takeBack(trx, house, proposalId, pidOf(1)))).toEqual({ counts: false });
    expect(await house.read((trx) => findCount(trx, proposalId))).toEqual({ digital: 0, paper: 0 });
    expect(await house.change((trx) => sign(trx, house, proposalId, pidOf(1)))).toMatchObject({ isNew: true });
    expect(await house.read((trx) => eventsOf(trx, proposalId, "proposal.signature_taken_back"))).toHaveLength(1);
    await house.change((trx) => moveProposal(trx, proposalId, { state: "expired" }));
    expect(await house.change((trx) => takeBack(trx, house, proposalId, pidOf(1)))).toEqual({ refused: "not_now" });
    expect(await house.read((trx) => findCount(trx, proposalId))).toEqual({ digital: 1, paper: 0 });
  });
});

describe("enough signatures", () => {
  it("are told once: taking back below and signing again above says nothing anew", async () => {
    const house = await testHouse();
    const { proposalId, threshold } = await house.change((trx) => aProposal(trx, house));
    const qualified: boolean[] = [];
    await house.change(async (trx) => {
      for (let nth = 1; nth <= threshold; nth += 1) qualified.push(done(await sign(trx, house, proposalId, pidOf(nth))).isQualified);
    });
    expect(qualified.filter(Boolean)).toHaveLength(1);
    expect(qualified.at(-1)).toBe(true);
    await house.change((trx) => takeBack(trx, house, proposalId, pidOf(1)));
    expect(done(await house.change((trx) => sign(trx, house, proposalId, pidOf(1)))).isQualified).toBe(false);
    expect(await house.read((trx) => eventsOf(trx, proposalId, "proposal.qualified"))).toMatchObject([{ payload: { total: threshold, threshold }, actor_role: "system" }]);
    expect(await ofHouse(house)).toEqual([]);
  });
});

describe("G4: the number", () => {
  it("stands in no row and no event, and no two proposals share a tag for one person", async () => {
    const house = await testHouse();
    const [one, other] = [await house.change((trx) => aProposal(trx, house)), await house.change((trx) => aProposal(trx, house))];
    for (const { proposalId } of [one, other]) await house.change((trx) => sign(trx, house, proposalId, pidOf(1)));
    const tags = await house.read((trx) => trx.selectFrom("signature").select("tag").execute());
    expect(new Set(tags.map(({ tag }) => tag?.toString("hex"))).size).toBe(2);
    const plain = createHmac("sha256", testMasterKey).update(pidOf(1)).digest("hex");
    expect(tags.map(({ tag }) => tag?.toString("hex"))).not.toContain(plain);
  });
});

describe("the master key", () => {
  const next = Buffer.alloc(32, 9);

  it("is turned without anybody's number: signing and recognising go on under the new one, and end under the old", async () => {
    const house = await testHouse();
    const { proposalId } = await house.change((trx) => aProposal(trx, house));
    await house.change((trx) => sign(trx, house, proposalId, pidOf(1)));
    expect(await house.change((trx) => turnMasterKey(trx, testMasterKey, next))).toEqual({ turned: 1, left: 0 });
    expect(await house.change((trx) => turnMasterKey(trx, testMasterKey, next))).toEqual({ turned: 0, left: 0 });
    expect(await house.change((trx) => sign(trx, house, proposalId, pidOf(1), { masterKeys: [next] }))).toMatchObject({ isNew: false });
    expect(await house.change((trx) => sign(trx, house, proposalId, pidOf(2), { masterKeys: [next] }))).toMatchObject({ isNew: true });
    await expect(house.change((trx) => sign(trx, house, proposalId, pidOf(3)))).rejects.toBeInstanceOf(WrongMasterKeyError);
    expect(await house.change((trx) => sign(trx, house, proposalId, pidOf(3), { masterKeys: [testMasterKey, next] }))).toMatchObject({ isNew: true });
  });

  it("that wrapped nothing here turns nothing, and says how many are left", async () => {
    const house = await testHouse();
    await house.change((trx) => aProposal(trx, house));
    expect(await house.change((trx) => turnMasterKey(trx, Buffer.alloc(32, 1), next))).toEqual({ turned: 0, left: 1 });
  });

  it("opens a key for its own proposal alone", async () => {
    const house = await testHouse();
    const [one, other] = [await house.change((trx) => aProposal(trx, house)), await house.change((trx) => aProposal(trx, house))];
    await house.change(async (trx) => {
      const { wrapped } = await trx.selectFrom("signature_key").select("wrapped").where("proposal_id", "=", one.proposalId).executeTakeFirstOrThrow();
      await trx.updateTable("signature_key").set({ wrapped }).where("proposal_id", "=", other.proposalId).execute();
      await expect(openSigningKey(trx, other.proposalId, testMasterKey)).rejects.toThrow(/authenticate/);
    });
  });
});

describe("database, master key and everybody's number together", () => {
  const everybody = Array.from({ length: 2_000 }, (_, index) => pidOf(index));
  const signers = everybody.filter((_, index) => index % 40 === 7);

  /** Every row of every table as text, as a dump has them; of walled tables this authority's. */
  const dump = (house: TestHouse) => asOwner(async (trx) => {
    const { rows: tables } = await sql<{ name: string; walled: boolean }>`select relname as name, relrowsecurity as walled from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(trx);
    const all: string[] = [];
    for (const { name, walled } of tables) {
      const rows = walled ? sql<{ row: string }>`select t::text as row from ${sql.table(name)} t where authority_id = ${house.authority.id}` : sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`;
      all.push(...(await rows.execute(trx)).rows.map(({ row }) => row));
    }
    expect(tables.length).toBeGreaterThan(60);
    return all.join("\n");
  });

  /** What somebody would try who has them: each number under the master key itself and under every key that it opens. */
  async function found(house: TestHouse, dumped: string): Promise<string[]> {
    const keys = await house.read(async (trx) => {
      const rows = await trx.selectFrom("signature_key").select("proposal_id").execute();
      return Promise.all(rows.map((row) => openSigningKey(trx, row.proposal_id, testMasterKey)));
    });
    return everybody.filter((pid) => dumped.includes(pid) || [testMasterKey, ...keys].some((key) => key && dumped.includes(signatureTag(key, pid).toString("hex"))));
  }

  it("find every signer before the key is destroyed, and nobody after", async () => {
    const house = await testHouse();
    const { proposalId } = await house.change((trx) => aProposal(trx, house));
    await house.change(async (trx) => { for (const pid of signers) await sign(trx, house, proposalId, pid); });
    expect(await found(house, await dump(house))).toEqual(signers);
    const keyBefore = await house.read((trx) => openSigningKey(trx, proposalId, testMasterKey));
    expect(await house.change((trx) => destroySigningKey(trx, proposalId))).toBe(signers.length);
    const after = await dump(house);
    expect(await found(house, after)).toEqual([]);
    // Not even with the key itself, kept by somebody: there is nothing left to compare with.
    expect(everybody.filter((pid) => after.includes(signatureTag(keyBefore as Buffer, pid).toString("hex")))).toEqual([]);
    const rows = await house.read((trx) => trx.selectFrom("signature").select(["tag", "acr", "auth_method", "checked_on", "checked_source"]).where("proposal_id", "=", proposalId).execute());
    expect(rows).toHaveLength(signers.length);
    expect(rows[0]).toEqual({ tag: null, acr: "idporten-loa-substantial", auth_method: "BankID", checked_on: "2026-11-21", checked_source: "exercise" });
    expect(await house.read((trx) => findCount(trx, proposalId))).toEqual({ digital: signers.length, paper: 0 });
  });
});

describe("a counter that is not its rows", () => {
  it("is named, put right and told, and a right one is left alone", async () => {
    const house = await testHouse();
    const [one, other] = [await house.change((trx) => aProposal(trx, house)), await house.change((trx) => aProposal(trx, house))];
    for (const { proposalId } of [one, other]) await house.change((trx) => sign(trx, house, proposalId, pidOf(1)));
    await house.change((trx) => trx.updateTable("signature_count").set({ digital: 5 }).where("proposal_id", "=", one.proposalId).execute());
    expect(await ofHouse(house)).toEqual([`${house.authority.id}/${one.proposalId}: 5+0 stored, 1+0 rows`]);
    expect(await house.change((trx) => repairCounters(trx, house.now))).toEqual([{ proposalId: one.proposalId, before: { digital: 5, paper: 0 }, after: { digital: 1, paper: 0 } }]);
    expect(await house.change((trx) => repairCounters(trx, house.now))).toEqual([]);
    expect(await house.read((trx) => eventsOf(trx, one.proposalId, "proposal.counter_repaired"))).toMatchObject([{ payload: { digitalBefore: 5, paperBefore: 0, digital: 1, paper: 0 } }]);
    expect(await ofHouse(house)).toEqual([]);
  });

  it("cannot be less than nothing", async () => {
    const house = await testHouse();
    const { proposalId } = await house.change((trx) => aProposal(trx, house));
    const below = house.change((trx) => trx.updateTable("signature_count").set({ digital: -1 }).where("proposal_id", "=", proposalId).execute());
    await expect(below).rejects.toMatchObject({ constraint: "signature_count_digital_not_negative" });
    expect(isRefusal(await house.change((trx) => takeBack(trx, house, proposalId, pidOf(1))))).toBe(false);
  });
});
