import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { enterPopulation } from "#app/domains/authorities/enter-population.server.ts";
import { withdrawCase } from "#app/domains/answers/withdraw-case.server.ts";
import { system } from "#app/domains/people/actor.ts";
import { openSigningKey } from "#app/domains/signatures/signing-key.server.ts";
import { asOwner } from "#app/platform/db.server.ts";
import { aDelivered, eventTypes, standing, treat } from "#tests/examples/a-delivered-proposal.ts";
import { aProposal, aProposalDraft, aSentProposal, testMasterKey } from "#tests/examples/a-proposal.ts";
import { signedBy } from "#tests/examples/signatures.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { changeThreshold } from "./change-threshold.server.ts";
import { deliverProposal, takeUpProposal } from "./deliver-proposal.server.ts";
import { expireProposals, withdrawProposal } from "./end-proposal.server.ts";
import { flagProposal, liftFlagOf } from "./flag-proposal.server.ts";
import { openProposal, sendBack } from "./look-through.server.ts";
import { proposalInvariants } from "./proposal.invariants.view.server.ts";
import { lockProposal } from "./proposal.store.server.ts";
import { readProposal } from "./proposal.view.server.ts";
import { sendProposal } from "./send-proposal.server.ts";
import { discardDraft, writeProposal } from "./write-proposal.server.ts";

let house: TestHouse;
beforeAll(async () => { house = await testHouse(); });

class Undone extends Error { constructor(readonly found: string[]) { super("undone"); } }

describe("writing and looking through", () => {
  it("K13: has somebody who answers for it, and its number when it is sent", () => house.change(async (trx) => {
    const first = await aSentProposal(trx, house);
    const second = await aSentProposal(trx, house);
    expect(second.number).toBe(first.number + 1);
    expect(await eventTypes(trx, first.proposalId)).toEqual(["proposal.sent"]);
  }));

  it("is one draft however often the same form is sent", () => house.change(async (trx) => {
    const command = { author: { actor: house.officer }, standing: null, formKey: Buffer.alloc(32, 9), text: { title: "Gangfelt", request: "Kommunestyret ber om gangfelt.", reasons: "", language: "nb" as const }, proposer: { name: "Ali", telephone: "", email: "", kind: "resident" as const, onBehalfOf: "", isUnder18: true } };
    const one = done(await writeProposal(trx, command, house.now));
    expect(done(await writeProposal(trx, command, house.now))).toEqual(one);
  }));

  it("is refused to a citizen whom the register does not know as a resident (K10)", () => house.change(async (trx) => {
    const { rows } = await sql<{ id: string }>`insert into citizen (id, issuer, sub, opened_at) values (gen_random_uuid(), 'https://issuer.example', 'sub-1', now()) returning id`.execute(trx);
    const author = { citizenId: rows[0]?.id ?? "" };
    const { proposalId } = done(await writeProposal(trx, { author, standing: null, formKey: Buffer.alloc(32, 8), text: { title: "Gangfelt", request: "Gangfelt.", reasons: "", language: "nb" }, proposer: { name: "Ali", telephone: "", email: "", kind: "resident", onBehalfOf: "", isUnder18: true } }, house.now));
    const residence = { resident: false, municipality: "4601", checkedAt: house.now, source: "exercise" as const };
    expect(await sendProposal(trx, { author, proposalId, version: 1, residence }, house.now)).toMatchObject({ refused: "not_resident" });
    expect(await sendProposal(trx, { author, proposalId, version: 1, residence: null }, house.now)).toMatchObject({ refused: "not_resident" });
    expect(await sendProposal(trx, { author: { citizenId: "00000000-0000-4000-8000-000000000000" }, proposalId, version: 1, residence }, house.now)).toMatchObject({ refused: "not_your_proposal" });
    expect((await standing(trx, proposalId)).state).toBe("draft");
  }));

  it("keeps the name of who was told while under 18 that it stays hers, also when she has come of age before she sends it (G7)", () => house.change(async (trx) => {
    const { rows } = await sql<{ id: string }>`insert into citizen (id, issuer, sub, opened_at) values (gen_random_uuid(), 'https://issuer.example', 'sub-17', now()) returning id`.execute(trx);
    const author = { citizenId: rows[0]?.id ?? "" };
    const { proposalId } = done(await writeProposal(trx, { author, standing: null, formKey: Buffer.alloc(32, 7), text: { title: "Gangfelt", request: "Gangfelt.", reasons: "", language: "nb" }, proposer: { name: "Ungt Navn", telephone: "12 34 56 00", email: "", kind: "resident", onBehalfOf: "", isUnder18: true } }, house.now));
    const { year, number } = done(await sendProposal(trx, { author, proposalId, version: 1, residence: { resident: true, municipality: "9901", checkedAt: house.now, source: "exercise" } }, new Date("2028-01-01T09:00:00Z")));
    done(await openProposal(trx, { actor: house.officer, proposalId, version: 2, authorityKind: "municipality", masterKey: testMasterKey }, new Date("2028-01-02T09:00:00Z")));
    expect((await readProposal(trx, { year, number }, { includeUnseen: false }))?.proposer).toMatchObject({ name: null, isUnder18: true });
  }));

  it("that the calendar has ended is neither withdrawn nor reckoned anew, before anybody has written it down", () => house.change(async (trx) => {
    const { proposalId } = await aProposal(trx, house);
    const after = new Date("2027-11-30T09:00:00Z");
    expect(await withdrawProposal(trx, { author: { actor: house.officer }, proposalId, version: 3 }, after)).toMatchObject({ refused: "not_now" });
    expect(await changeThreshold(trx, { actor: house.officer, proposalId, version: 3, authorityKind: "municipality", reason: "Nytt tall" }, after)).toMatchObject({ refused: "time_is_out" });
    expect((await standing(trx, proposalId)).state).toBe("collecting");
  }));

  it("K5: may be flagged, which stops nothing, and sent back only for what the law forbids to lay out", () => house.change(async (trx) => {
    const { proposalId } = await aSentProposal(trx, house);
    const { flagId } = done(await flagProposal(trx, { actor: house.officer, proposalId, kind: "not_our_activity", note: "Fylkesvei?", aboutCaseId: null, aboutProposalId: null }, house.now));
    done(await openProposal(trx, { actor: house.officer, proposalId, version: 2, authorityKind: "municipality", masterKey: testMasterKey }, house.now));
    expect((await standing(trx, proposalId)).state).toBe("collecting");
    done(await liftFlagOf(trx, { actor: house.officer, proposalId, flagId }, house.now));
    expect(await liftFlagOf(trx, { actor: house.officer, proposalId, flagId }, house.now)).toMatchObject({ refused: "flag_lifted_already" });
    const other = await aSentProposal(trx, house);
    done(await sendBack(trx, { actor: house.officer, proposalId: other.proposalId, version: 2, ground: "personal_data", remark: "Ta ut navnet på naboen." }, house.now));
    expect((await standing(trx, other.proposalId)).state).toBe("draft");
    const again = done(await sendProposal(trx, { author: { actor: house.officer }, proposalId: other.proposalId, version: 3, residence: null }, house.now));
    expect(again.number).toBe(other.number);
  }));

  it("K5: is called unclear once, and laid out when its proposer insists", () => house.change(async (trx) => {
    const { proposalId } = await aSentProposal(trx, house);
    const unclear = (version: number) => sendBack(trx, { actor: house.officer, proposalId, version, ground: "unclear_request", remark: "Hva skal vedtas?" }, house.now);
    done(await unclear(2));
    done(await sendProposal(trx, { author: { actor: house.officer }, proposalId, version: 3, residence: null }, house.now));
    expect(await unclear(4)).toMatchObject({ refused: "asked_already" });
    done(await openProposal(trx, { actor: house.officer, proposalId, version: 4, authorityKind: "municipality", masterKey: testMasterKey }, house.now));
  }));

  it("is looked through by the office alone, and by the one who saw its last words", () => house.change(async (trx) => {
    const { proposalId } = await aSentProposal(trx, house);
    const command = { proposalId, version: 2, authorityKind: "municipality" as const, masterKey: testMasterKey };
    for (const actor of [house.citizen, house.councillor, house.administrator]) expect(await openProposal(trx, { ...command, actor }, house.now)).toMatchObject({ refused: "not_allowed" });
    expect(await openProposal(trx, { ...command, actor: house.officer, version: 1 }, house.now)).toMatchObject({ refused: "changed_meanwhile" });
  }));

  it("keeps the words of now when a form is changed after «Back» and sent again, and never another's draft", () => house.change(async (trx) => {
    const command = (title: string) => ({ author: { actor: house.officer }, standing: null, formKey: Buffer.alloc(32, 21), text: { title, request: "Kommunestyret ber om gangfelt.", reasons: "", language: "nb" as const }, proposer: { name: "Kari", telephone: "1", email: "", kind: "resident" as const, onBehalfOf: "", isUnder18: false } });
    const { proposalId } = done(await writeProposal(trx, command("Gangfelt"), house.now));
    done(await writeProposal(trx, command("Gangfelt og lys"), house.now));
    expect((await standing(trx, proposalId)).title).toBe("Gangfelt og lys");
    expect(await writeProposal(trx, { ...command("Mitt"), author: { citizenId: "00000000-0000-4000-8000-000000000000" } }, house.now)).toMatchObject({ refused: "not_your_proposal" });
  }));

  it("that is sent twice is sent once, and may be withdrawn also while it is sent back for a change", () => house.change(async (trx) => {
    const sent = await aSentProposal(trx, house);
    const again = { author: { actor: house.officer }, proposalId: sent.proposalId, version: 1, residence: null };
    expect(done(await sendProposal(trx, again, house.now)).number).toBe(sent.number);
    expect(await eventTypes(trx, sent.proposalId)).toEqual(["proposal.sent"]);
    done(await sendBack(trx, { actor: house.officer, proposalId: sent.proposalId, version: 2, ground: "unlawful", remark: "Ta det ut." }, house.now));
    done(await withdrawProposal(trx, { author: { actor: house.officer }, proposalId: sent.proposalId, version: 3 }, house.now));
    const draft = await aProposalDraft(trx, house);
    expect(await withdrawProposal(trx, { author: { actor: house.officer }, proposalId: draft.proposalId, version: 1 }, house.now)).toMatchObject({ refused: "not_now" });
  }));

  it("throws a draft away without a trace, and never what was sent", () => house.change(async (trx) => {
    const { proposalId } = await aProposalDraft(trx, house);
    done(await discardDraft(trx, { author: { actor: house.officer }, proposalId, version: 1 }));
    expect(await lockProposal(trx, proposalId)).toBeNull();
    const sent = await aSentProposal(trx, house);
    expect(await discardDraft(trx, { author: { actor: house.officer }, proposalId: sent.proposalId, version: 2 })).toMatchObject({ refused: "not_writable" });
  }));
});

describe("K2: the frozen threshold", () => {
  it("stays when the population changes, and is reckoned anew only with a reason that stays beside the old", () => house.change(async (trx) => {
    const { proposalId, threshold } = await aProposal(trx, house);
    expect(threshold).toBe(169);
    expect(await changeThreshold(trx, { actor: house.officer, proposalId, version: 3, authorityKind: "municipality", reason: "Nytt tall" }, house.now)).toMatchObject({ refused: "threshold_unchanged" });
    done(await enterPopulation(trx, { actor: system, inhabitants: 8389, asOf: "2026-07-01", source: "Statistisk sentralbyrå" }, house.now));
    expect((await standing(trx, proposalId)).threshold).toBe(169);
    expect(done(await changeThreshold(trx, { actor: house.officer, proposalId, version: 3, authorityKind: "municipality", reason: "SSB rettet tallet." }, house.now)).threshold).toBe(168);
    const { rows } = await sql<{ threshold: number; reason: string }>`select threshold, reason from proposal_threshold where proposal_id = ${proposalId} order by at, threshold desc`.execute(trx);
    expect(rows).toEqual([{ threshold: 169, reason: "" }, { threshold: 168, reason: "SSB rettet tallet." }]);
  }));
});

describe("K2: a threshold that falls to what has been signed", () => {
  it("is enough at once, and said once", async () => {
    const other = await testHouse();
    await other.change(async (trx) => {
      const { proposalId } = await aProposal(trx, other);
      await signedBy(trx, other, { proposalId, count: 168 });
      expect(await eventTypes(trx, proposalId)).not.toContain("proposal.qualified");
      done(await enterPopulation(trx, { actor: system, inhabitants: 8389, asOf: "2026-07-01", source: "Statistisk sentralbyrå" }, other.now));
      done(await changeThreshold(trx, { actor: other.officer, proposalId, version: 3, authorityKind: "municipality", reason: "SSB rettet tallet." }, other.now));
      expect((await eventTypes(trx, proposalId)).filter((type) => type === "proposal.qualified")).toHaveLength(1);
    });
  });
});

describe("the statements about proposals", () => {
  const brokenBy = (harm: ReturnType<typeof sql>) => asOwner(async (trx) => {
    await harm.execute(trx);
    const found: string[] = [];
    for (const { name, broken } of proposalInvariants) if ((await broken(trx)).length > 0) found.push(name.slice(0, 5));
    throw new Undone(found);
  }).catch((fault: unknown) => { if (fault instanceof Undone) return fault.found; throw fault; });

  it("hold, and each sees what breaks it", async () => {
    const other = await testHouse();
    const proposalId = await other.change(async (trx) => {
      const proposal = await aProposal(trx, other);
      await signedBy(trx, other, { proposalId: proposal.proposalId, count: proposal.threshold });
      const { caseFile } = done(await deliverProposal(trx, { author: { actor: other.officer }, proposalId: proposal.proposalId, version: 3 }, other.now));
      return { id: proposal.proposalId, caseId: caseFile.caseId };
    });
    expect(await brokenBy(sql`select 1`)).toEqual([]);
    expect(await brokenBy(sql`update proposal set threshold = 168 where id = ${proposalId.id}`)).toEqual(["K1, K"]);
    expect(await brokenBy(sql`update proposal set decide_by = '2027-05-22' where id = ${proposalId.id}`)).toEqual(["K3: e"]);
    expect(await brokenBy(sql`update proposal set request = 'Noe annet.' where id = ${proposalId.id}`)).toEqual(["every"]);
    expect(await brokenBy(sql`update case_file set origin = 'planned' where id = ${proposalId.caseId}`)).toEqual(["what "]);
    expect(await brokenBy(sql`update proposal set state = 'adopted', decided_on = '2027-01-01' where id = ${proposalId.id}`)).toEqual(["K5: w"]);
    expect(await brokenBy(sql`delete from proposer where proposal_id = ${proposalId.id}`)).toEqual(["K13: "]);
  });
});

describe("delivering", () => {
  it("K3: takes enough signatures, starts the six months and opens the council's case", () => house.change(async (trx) => {
    const { proposalId, threshold } = await aProposal(trx, house);
    await signedBy(trx, house, { proposalId, count: threshold - 1 });
    const deliver = () => deliverProposal(trx, { author: { actor: house.officer }, proposalId, version: 3 }, house.now);
    expect(await deliver()).toMatchObject({ refused: "not_enough_signatures" });
    await signedBy(trx, house, { proposalId, count: 1, from: threshold });
    expect(done(await deliver()).decideBy).toBe("2027-05-21");
    const { caseId, state } = await standing(trx, proposalId);
    expect(state).toBe("delivered");
    const { rows } = await sql<{ state: string; origin: string; step: string; decides_on: string | null }>`select state, origin, step, decides_on from case_file where id = ${caseId}`.execute(trx);
    expect(rows).toEqual([{ state: "published", origin: "proposal", step: "agenda", decides_on: null }]);
  }));

  it("opens a case that nobody but the council closes", () => house.change(async (trx) => {
    const { caseId } = await aDelivered(trx, house);
    const { rows } = await sql<{ version: number }>`select version from case_file where id = ${caseId}`.execute(trx);
    expect(await withdrawCase(trx, { actor: house.officer, caseId, version: rows[0]?.version ?? 0, reason: "Ikke aktuelt." }, house.now)).toMatchObject({ refused: "council_must_treat" });
  }));

  it("is the proposer's: nobody withdraws it afterwards", () => house.change(async (trx) => {
    const { proposalId } = await aDelivered(trx, house);
    expect(await withdrawProposal(trx, { author: { actor: house.officer }, proposalId, version: 4 }, house.now)).toMatchObject({ refused: "not_now" });
  }));

  it("K14: a council may take up what too few have signed, without a deadline", () => house.change(async (trx) => {
    const { proposalId } = await aProposal(trx, house);
    expect(await takeUpProposal(trx, { actor: house.officer, proposalId, version: 3, reference: "PS 4/27" }, house.now)).toMatchObject({ refused: "not_allowed" });
    done(await takeUpProposal(trx, { actor: house.secretary, proposalId, version: 3, reference: "Kommunestyret, PS 4/27" }, house.now));
    const proposal = await standing(trx, proposalId);
    expect(proposal).toMatchObject({ state: "taken_up", isVoluntary: true, decideBy: null, deliveredOn: null });
    done(await treat(trx, house, proposal.caseId ?? "", { outcome: "adopt_partly" }));
    expect(await standing(trx, proposalId)).toMatchObject({ state: "adopted_partly", isVoluntary: true });
  }));
});

describe("K14 and the calendar", () => {
  it("tells first that the time ran out, and ends the key", () => house.change(async (trx) => {
    const { proposalId } = await aProposal(trx, house);
    const after = new Date("2027-11-30T09:00:00Z");
    done(await takeUpProposal(trx, { actor: house.secretary, proposalId, version: 3, reference: "PS 4/27" }, after));
    expect(await eventTypes(trx, proposalId)).toEqual(expect.arrayContaining(["proposal.expired", "proposal.taken_up"]));
    expect(await openSigningKey(trx, proposalId, testMasterKey)).toBeNull();
    expect((await standing(trx, proposalId)).state).toBe("taken_up");
  }));

  it("delivers once, however often the button is pressed", () => house.change(async (trx) => {
    const { proposalId, caseId } = await aDelivered(trx, house);
    expect(done(await deliverProposal(trx, { author: { actor: house.officer }, proposalId, version: 3 }, house.now)).caseFile.caseId).toBe(caseId);
  }));
});

describe("the end without the council", () => {
  it("comes with the calendar, recorded once, and ends the key", () => house.change(async (trx) => {
    const { proposalId } = await aProposal(trx, house);
    await signedBy(trx, house, { proposalId, count: 3 });
    expect((await expireProposals(trx, new Date("2027-11-21T22:00:00Z"))).expired).toBe(0);
    expect((await expireProposals(trx, new Date("2027-12-05T09:00:00Z"))).expired).toBe(0);
    const after = new Date("2027-12-06T09:00:00Z");
    expect((await expireProposals(trx, after)).expired).toBeGreaterThan(0);
    expect((await standing(trx, proposalId)).state).toBe("expired");
    expect((await expireProposals(trx, after)).expired).toBe(0);
    expect(await openSigningKey(trx, proposalId, testMasterKey)).toBeNull();
  }));

  it("does not come to a proposal that enough have signed: it may still be delivered", () => house.change(async (trx) => {
    const { proposalId, threshold } = await aProposal(trx, house);
    await signedBy(trx, house, { proposalId, count: threshold });
    const after = new Date("2027-12-23T09:00:00Z");
    await expireProposals(trx, after);
    done(await deliverProposal(trx, { author: { actor: house.officer }, proposalId, version: 3 }, after));
  }));

  it("is the proposer's own until it is delivered", () => house.change(async (trx) => {
    const { proposalId } = await aProposal(trx, house);
    done(await withdrawProposal(trx, { author: { actor: house.officer }, proposalId, version: 3 }, house.now));
    expect((await standing(trx, proposalId)).state).toBe("withdrawn");
    expect(await openSigningKey(trx, proposalId, testMasterKey)).toBeNull();
  }));
});
