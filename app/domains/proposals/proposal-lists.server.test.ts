import { beforeAll, describe, expect, it } from "vitest";
import { enterTerm } from "#app/domains/authorities/enter-term.server.ts";
import { system } from "#app/domains/people/actor.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { aDelivered, treat } from "#tests/examples/a-delivered-proposal.ts";
import { aProposal } from "#tests/examples/a-proposal.ts";
import { signedBy } from "#tests/examples/signatures.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { otherLevelOf } from "./other-level.view.server.ts";
import { proposalsOnPage, readProposalList } from "./proposal-list.view.server.ts";
import type { ListWish } from "./proposal-page.ts";
import { readSimilar } from "./similar.view.server.ts";

const today = "2026-11-21";

describe("the list of proposals", () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await testHouse();
    for (let nth = 1; nth <= proposalsOnPage + 3; nth += 1) {
      await house.change(async (trx) => {
        const at = new Date(house.now.getTime() - nth * 86_400_000);
        const { proposalId } = await aProposal(trx, house, { at, text: { title: `Forslag ${nth}` } });
        await signedBy(trx, house, { proposalId, count: nth % 5 });
      });
    }
  });

  const walk = async (wish: Omit<ListWish, "after">): Promise<{ titles: string[]; totals: number[]; pages: number }> => {
    const [titles, totals] = [[] as string[], [] as number[]];
    let after = "";
    for (let pages = 1; ; pages += 1) {
      const list = await house.read((trx) => readProposalList(trx, { ...wish, after }, today));
      titles.push(...list.heads.map((head) => head.title));
      totals.push(...list.heads.map((head) => head.digital + head.paper));
      if (list.next === null) return { titles, totals, pages };
      after = list.next;
    }
  };

  it("is paged by key: everyone once, in every order", async () => {
    for (const sort of ["signatures", "newest", "closing"] as const) {
      const { titles, pages } = await walk({ part: "collecting", sort });
      expect([titles.length, new Set(titles).size, pages]).toEqual([proposalsOnPage + 3, proposalsOnPage + 3, 2]);
    }
  });

  it("stands by signatures, by newest, by what closes first", async () => {
    const { totals } = await walk({ part: "collecting", sort: "signatures" });
    expect(totals).toEqual([...totals].sort((one, other) => other - one));
    expect((await walk({ part: "collecting", sort: "newest" })).titles[0]).toBe("Forslag 1");
    expect((await walk({ part: "collecting", sort: "closing" })).titles[0]).toBe(`Forslag ${proposalsOnPage + 3}`);
  });

  it("counts its parts, and takes an address that cannot be a key for the beginning", async () => {
    const list = await house.read((trx) => readProposalList(trx, { part: "collecting", sort: "newest", after: "9-9-x'" }, today));
    expect(list.counts).toEqual({ collecting: proposalsOnPage + 3, delivered: 0, decided: 0, ended: 0 });
    expect(list.heads[0]?.title).toBe("Forslag 1");
  });

  it("moves what has run out to the ended, whether or not anybody has written it down", async () => {
    const list = await house.read((trx) => readProposalList(trx, { part: "ended", sort: "newest", after: "" }, "2027-11-30"));
    expect(list.counts).toMatchObject({ collecting: 0, ended: proposalsOnPage + 3 });
  });
});

describe("K6: what looks alike", () => {
  const similarTo = (house: TestHouse, title: string, request = "", on = today) =>
    house.read((trx) => readSimilar(trx, house.authority.id, { title, request, except: [] }, on)).then((all) => all.map((one) => [one.kind, one.title]));

  it("is looked for among proposals and the council's cases, by words and by titles that are spelt alike", async () => {
    const house = await testHouse();
    await house.change(async (trx) => {
      await aProposal(trx, house, { text: { title: "Gangfelt i Skolevegen" } });
      await aCase(trx, house, { plan: { title: "Trafikksikring i Skolevegen", lead: "Hvor skal gangfeltene komme?" } });
    });
    expect(await similarTo(house, "Gangfelt ved skolen", "Kommunestyret vedtar gangfelt i Skolevegen.")).toEqual(expect.arrayContaining([["proposal", "Gangfelt i Skolevegen"], ["case", "Trafikksikring i Skolevegen"]]));
    expect(await similarTo(house, "Gangfelt i Skulevegen")).toEqual(expect.arrayContaining([["proposal", "Gangfelt i Skolevegen"]]));
    expect(await similarTo(house, "Svømmehall på Åsen", "Kommunen bygger svømmehall.")).toEqual([]);
  });

  it("K7: is not looked for beyond the council term", async () => {
    const house = await testHouse();
    await house.change((trx) => aProposal(trx, house, { text: { title: "Gangfelt i Skolevegen" } }));
    await house.change((trx) => enterTerm(trx, { actor: system, startsOn: "2027-10-19", endsOn: null }, new Date("2027-10-20T09:00:00Z")).then(done));
    expect(await similarTo(house, "Gangfelt i Skolevegen", "", "2027-10-18")).toEqual([["proposal", "Gangfelt i Skolevegen"]]);
    expect(await similarTo(house, "Gangfelt i Skolevegen", "", "2027-10-19")).toEqual([]);
  });

  it("K6: counts what is older, where the council treated it or it was delivered within the term", async () => {
    const house = await testHouse();
    const first = await house.change((trx) => aDelivered(trx, house));
    await house.change((trx) => enterTerm(trx, { actor: system, startsOn: "2027-10-19", endsOn: null }, new Date("2027-10-20T09:00:00Z")).then(done));
    const { title } = await house.read((trx) => trx.selectFrom("proposal").select("title").where("id", "=", first.proposalId).executeTakeFirstOrThrow());
    expect(await similarTo(house, title, "", "2027-11-20")).toEqual([]);
    await house.change((trx) => treat(trx, house, first.caseId, {}, "2027-11-18T17:00:00Z").then(done));
    expect(await similarTo(house, title, "", "2027-11-20")).toEqual([["case", title]]);
  });

  it("never shows another authority's", async () => {
    const [house, other] = [await testHouse(), await testHouse()];
    await other.change((trx) => aProposal(trx, other, { text: { title: "Lysløype rundt Storvatnet" } }));
    expect(await similarTo(house, "Lysløype rundt Storvatnet")).toEqual([]);
  });
});

describe("the way to the other level", () => {
  it("leads to the county where it is open here, says «elsewhere» otherwise, and there is none in Oslo", async () => {
    const number = "98";
    const county = await testHouse({ kind: "county", number });
    expect(await otherLevelOf({ kind: "municipality", number: `${number}01` })).toMatchObject({ word: county.authority.word });
    await county.change((trx) => trx.updateTable("authority_profile").set({ visible_since: null }).execute());
    expect(await otherLevelOf({ kind: "municipality", number: `${number}01` })).toBe("elsewhere");
    expect([await otherLevelOf({ kind: "county", number }), await otherLevelOf({ kind: "municipality", number: "0301" })]).toEqual(["elsewhere", null]);
  });
});
