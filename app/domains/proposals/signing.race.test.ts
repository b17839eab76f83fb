import { describe, expect, it } from "vitest";
import { findCount } from "#app/domains/signatures/signature.store.server.ts";
import { totalOf } from "./proposal.rules.ts";
import { aProposal } from "#tests/examples/a-proposal.ts";
import { aPaperList, pidOf, sign, takeBack } from "#tests/examples/a-signature.ts";
import { testsRunOnPostgres } from "#tests/support/database.ts";
import { done, testHouse } from "#tests/support/house.ts";
import { confirmPaperList } from "./settle-paper-list.server.ts";

const collecting = async () => {
  const house = await testHouse();
  const { proposalId, threshold } = await house.change((trx) => aProposal(trx, house));
  const rows = () => house.read(async (trx) => Number((await trx.selectFrom("signature").select((eb) => eb.fn.countAll<string>().as("rows")).where("proposal_id", "=", proposalId).executeTakeFirstOrThrow()).rows));
  const told = (type: string) => house.read(async (trx) => (await trx.selectFrom("event").select("payload").where("subject_id", "=", proposalId).where("type", "=", type).execute()).length);
  const count = () => house.read((trx) => findCount(trx, proposalId));
  return { house, proposalId, threshold, rows, told, count };
};

/** As many people, and as many hands that carry their wishes to the database at once. */
const [people, hands] = [5_000, 20];

describe.runIf(testsRunOnPostgres)("K16: signatures in parallel", () => {
  it("of one person, 20 at once: one row, and one more", async () => {
    const { house, proposalId, rows, told, count } = await collecting();
    const all = await Promise.all(Array.from({ length: 20 }, () => house.change((trx) => sign(trx, house, proposalId, pidOf(1)))));
    expect(all.map((one) => done(one).isNew).filter(Boolean)).toHaveLength(1);
    expect([await rows(), await count(), await told("proposal.signed")]).toEqual([1, { digital: 1, paper: 0 }, 1]);
  });

  it("and taking back, of one person: counter and row agree, whatever came last", async () => {
    const { house, proposalId, rows, told, count } = await collecting();
    await Promise.all(Array.from({ length: 20 }, (_, nth) => house.change<unknown>((trx) => (nth % 2 ? takeBack : sign)(trx, house, proposalId, pidOf(1)))));
    expect(totalOf(await count())).toBe(await rows());
    expect((await told("proposal.signed")) - (await told("proposal.signature_taken_back"))).toBe(await rows());
  });

  it(`of ${people} people, with some who take it back and some who sign again: counter = rows = who stayed, told enough once`, async () => {
    const { house, proposalId, threshold, rows, told, count } = await collecting();
    const wishes = Array.from({ length: people }, (_, nth) => async () => {
      await house.change((trx) => sign(trx, house, proposalId, pidOf(nth)));
      if (nth % 5 === 0) await house.change((trx) => takeBack(trx, house, proposalId, pidOf(nth)));
      if (nth % 10 === 0) await house.change((trx) => sign(trx, house, proposalId, pidOf(nth)));
      if (nth % 7 === 0) await house.change((trx) => sign(trx, house, proposalId, pidOf(nth)));
    });
    await Promise.all(Array.from({ length: hands }, async () => { for (let next = wishes.shift(); next; next = wishes.shift()) await next(); }));
    const stayed = Array.from({ length: people }, (_, nth) => nth).filter((nth) => nth % 5 !== 0 || nth % 10 === 0 || nth % 7 === 0).length;
    expect(stayed).toBeGreaterThan(threshold);
    expect([await rows(), await count()]).toEqual([stayed, { digital: stayed, paper: 0 }]);
    expect([await told("proposal.qualified"), (await told("proposal.signed")) - (await told("proposal.signature_taken_back"))]).toEqual([1, stayed]);
  }, 120_000);

  it("on paper and digital at once: each person counts once", async () => {
    const { house, proposalId, rows, count } = await collecting();
    const pids = Array.from({ length: 40 }, (_, nth) => pidOf(nth));
    const { listId } = done(await house.change((trx) => aPaperList(trx, house, proposalId, pids)));
    await Promise.all([
      ...pids.slice(0, 20).map((pid) => house.change((trx) => sign(trx, house, proposalId, pid))),
      house.change((trx) => confirmPaperList(trx, { actor: house.secretary, listId }, house.now)),
      ...pids.slice(20).map((pid) => house.change((trx) => sign(trx, house, proposalId, pid))),
    ]);
    expect([totalOf(await count()), await rows()]).toEqual([40, 40]);
  });
});

describe.runIf(testsRunOnPostgres)("K15: two officers who confirm a list at once", () => {
  it("count it once: one has done it, and the other is told so", async () => {
    const { house, proposalId, rows, told, count } = await collecting();
    const { listId } = done(await house.change((trx) => aPaperList(trx, house, proposalId, [pidOf(1), pidOf(2), pidOf(3)])));
    const both = await Promise.all([1, 2].map(() => house.change((trx) => confirmPaperList(trx, { actor: house.secretary, listId }, house.now))));
    expect(both.filter((one) => "refused" in one)).toEqual([{ refused: "list_settled" }]);
    expect([await rows(), await count(), await told("proposal.paper_list_confirmed")]).toEqual([3, { digital: 0, paper: 3 }, 1]);
  });
});
