import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { enterPopulation } from "#app/domains/authorities/enter-population.server.ts";
import { moveMeasure } from "#app/domains/answers/move-measure.server.ts";
import { planMeasure } from "#app/domains/answers/plan-measure.server.ts";
import { withdrawCase } from "#app/domains/answers/withdraw-case.server.ts";
import { planMeeting } from "#app/domains/council/plan-meeting.server.ts";
import { recordTreatment } from "#app/domains/council/record-treatment.server.ts";
import { system } from "#app/domains/people/actor.ts";
import { openSigningKey } from "#app/domains/signatures/signing-key.server.ts";
import { asOwner, type Trx } from "#app/platform/db.server.ts";
import { aProposal, aProposalDraft, aSentProposal, testMasterKey } from "#tests/examples/a-proposal.ts";
import { signedBy } from "#tests/examples/signatures.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { carryOutProposal } from "./carry-out-proposal.server.ts";
import { changeThreshold } from "./change-threshold.server.ts";
import { deliverProposal, takeUpProposal } from "./deliver-proposal.server.ts";
import { expireProposals, withdrawProposal } from "./end-proposal.server.ts";
import { flagProposal, liftFlagOf } from "./flag-proposal.server.ts";
import { openProposal, sendBack } from "./look-through.server.ts";
import { proposalInvariants } from "./proposal.invariants.view.server.ts";
import { lockProposal } from "./proposal.store.server.ts";
import { sendProposal } from "./send-proposal.server.ts";
import { treatProposal, type TreatProposal } from "./treat-proposal.server.ts";
import { discardDraft, writeProposal } from "./write-proposal.server.ts";

let house: TestHouse;
beforeAll(async () => { house = await testHouse(); });

class Undone extends Error { constructor(readonly found: string[]) { super("undone"); } }

const standing = async (trx: Trx, id: string) => {
  const found = await lockProposal(trx, id);
  if (!found) throw new Error("no proposal");
  return found;
};

const eventTypes = async (trx: Trx, id: string): Promise<string[]> =>
  (await sql<{ type: string }>`select type from event where subject_id = ${id} order by at, type`.execute(trx)).rows.map((row) => row.type);

/** Enough have signed, and the office has delivered it for its proposer. */
async function aDelivered(trx: Trx, at = house.now) {
  const proposal = await aProposal(trx, house, { at });
  await signedBy(trx, house, { proposalId: proposal.proposalId, count: proposal.threshold });
  const { caseFile, decideBy } = done(await deliverProposal(trx, { author: { actor: house.officer }, proposalId: proposal.proposalId, version: 3 }, at));
  return { ...proposal, caseId: caseFile.caseId, decideBy };
}

const councilOn = async (trx: Trx, at: string) => done(await planMeeting(trx, { actor: house.secretary, bodyId: house.bodies.council.id, startsAt: new Date(at), place: "" }, house.now)).meetingId;

async function treat(trx: Trx, caseId: string, wanted: Partial<TreatProposal>, at = "2027-02-25T17:00:00Z") {
  const meetingId = wanted.where ? "" : await councilOn(trx, at);
  return treatProposal(trx, {
    caseId, where: { meetingId }, caseNumber: "PS 4/27", kind: "decision", text: "Forslaget vedtas.", reason: "", votesFor: 2, votesAgainst: 1, actor: house.secretary,
    outcome: "adopt", ground: null, planCase: "", planReference: "", ...wanted,
  }, new Date(new Date(at).getTime() + 3_600_000));
}

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
    expect(await sendProposal(trx, { author, proposalId, version: 1, residence, isUnder18: true }, house.now)).toMatchObject({ refused: "not_resident" });
    expect(await sendProposal(trx, { author, proposalId, version: 1, residence: null, isUnder18: true }, house.now)).toMatchObject({ refused: "not_resident" });
    expect(await sendProposal(trx, { author: { citizenId: "00000000-0000-4000-8000-000000000000" }, proposalId, version: 1, residence, isUnder18: true }, house.now)).toMatchObject({ refused: "not_your_proposal" });
    expect((await standing(trx, proposalId)).state).toBe("draft");
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
    const again = done(await sendProposal(trx, { author: { actor: house.officer }, proposalId: other.proposalId, version: 3, residence: null, isUnder18: null }, house.now));
    expect(again.number).toBe(other.number);
  }));

  it("K5: is called unclear once, and laid out when its proposer insists", () => house.change(async (trx) => {
    const { proposalId } = await aSentProposal(trx, house);
    const unclear = (version: number) => sendBack(trx, { actor: house.officer, proposalId, version, ground: "unclear_request", remark: "Hva skal vedtas?" }, house.now);
    done(await unclear(2));
    done(await sendProposal(trx, { author: { actor: house.officer }, proposalId, version: 3, residence: null, isUnder18: null }, house.now));
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
    const again = { author: { actor: house.officer }, proposalId: sent.proposalId, version: 1, residence: null, isUnder18: null };
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
    const { caseId } = await aDelivered(trx);
    const { rows } = await sql<{ version: number }>`select version from case_file where id = ${caseId}`.execute(trx);
    expect(await withdrawCase(trx, { actor: house.officer, caseId, version: rows[0]?.version ?? 0, reason: "Ikke aktuelt." }, house.now)).toMatchObject({ refused: "council_must_treat" });
  }));

  it("is the proposer's: nobody withdraws it afterwards", () => house.change(async (trx) => {
    const { proposalId } = await aDelivered(trx);
    expect(await withdrawProposal(trx, { author: { actor: house.officer }, proposalId, version: 4 }, house.now)).toMatchObject({ refused: "not_now" });
  }));

  it("K14: a council may take up what too few have signed, without a deadline", () => house.change(async (trx) => {
    const { proposalId } = await aProposal(trx, house);
    expect(await takeUpProposal(trx, { actor: house.officer, proposalId, version: 3, reference: "PS 4/27" }, house.now)).toMatchObject({ refused: "not_allowed" });
    done(await takeUpProposal(trx, { actor: house.secretary, proposalId, version: 3, reference: "Kommunestyret, PS 4/27" }, house.now));
    const proposal = await standing(trx, proposalId);
    expect(proposal).toMatchObject({ state: "taken_up", isVoluntary: true, decideBy: null, deliveredOn: null });
    done(await treat(trx, proposal.caseId ?? "", { outcome: "adopt_partly" }));
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
    const { proposalId, caseId } = await aDelivered(trx);
    expect(done(await deliverProposal(trx, { author: { actor: house.officer }, proposalId, version: 3 }, house.now)).caseFile.caseId).toBe(caseId);
  }));
});

describe("the council itself", () => {
  it("cannot have treated what had not come to it", () => house.change(async (trx) => {
    const { proposalId, caseId } = await aDelivered(trx);
    expect(await treat(trx, caseId, { outcome: "admit" }, "2026-11-20T17:00:00Z").catch(() => "not planned")).not.toHaveProperty("treatmentId");
    expect((await standing(trx, proposalId)).state).toBe("delivered");
  }));

  it("K4: says nothing of a broken deadline when it decides long after a referral, and may postpone meanwhile", () => house.change(async (trx) => {
    const { proposalId, caseId } = await aDelivered(trx);
    done(await treat(trx, caseId, { outcome: "refer", planCase: "Områdeplan", planReference: "PS 1/27", text: "Henvises." }, "2026-12-10T17:00:00Z"));
    done(await treat(trx, caseId, { outcome: "postpone", text: "Utsettes." }, "2027-06-10T17:00:00Z"));
    done(await treat(trx, caseId, { outcome: "adopt" }, "2027-09-02T17:00:00Z"));
    const { rows } = await sql<{ referred_on: string }>`select referred_on from proposal where id = ${proposalId}`.execute(trx);
    expect(rows).toEqual([{ referred_on: "2026-12-10" }]);
    expect((await standing(trx, proposalId)).state).toBe("adopted");
  }));

  it("K5: decides on admissibility with a ground of the law, and ends the key", () => house.change(async (trx) => {
    const { proposalId, caseId, threshold } = await aDelivered(trx);
    expect(await openSigningKey(trx, proposalId, testMasterKey)).not.toBeNull();
    expect(await treat(trx, caseId, { outcome: "refuse_admission" })).toMatchObject({ refused: "lacking", fields: { ground: "proposals.lacking.ground" } });
    done(await treat(trx, caseId, { outcome: "refuse_admission", ground: "not_our_activity", text: "Forslaget gjelder fylkesvei." }));
    expect(await standing(trx, proposalId)).toMatchObject({ state: "not_admissible", admissible: "council_no" });
    expect(await openSigningKey(trx, proposalId, testMasterKey)).toBeNull();
    const { rows } = await sql<{ tags: number; rows: number }>`select count(tag)::int as tags, count(*)::int as rows from signature where proposal_id = ${proposalId}`.execute(trx);
    expect(rows).toEqual([{ tags: 0, rows: threshold }]);
    expect(await eventTypes(trx, proposalId)).toContain("proposal.tags_emptied");
  }));

  it("is nobody else: a committee may recommend, and says nothing of the proposal", () => house.change(async (trx) => {
    const { proposalId, caseId } = await aDelivered(trx);
    const meetingId = done(await planMeeting(trx, { actor: house.secretary, bodyId: house.bodies.executive.id, startsAt: new Date("2027-02-11T17:00:00Z"), place: "" }, house.now)).meetingId;
    expect(await treat(trx, caseId, { where: { meetingId }, outcome: "adopt" })).toMatchObject({ refused: "council_only" });
    done(await treat(trx, caseId, { where: { meetingId }, outcome: null, kind: "recommendation", text: "Formannskapet anbefaler forslaget.", votesFor: null, votesAgainst: null }));
    expect((await standing(trx, proposalId)).state).toBe("delivered");
    expect(await treat(trx, caseId, { where: { delegatedRole: "kommunedirektøren", delegatedReference: "PS 1/24", treatedOn: "2027-02-12" }, outcome: "reject" })).toMatchObject({ refused: "council_only" });
  }));

  it("says what it did with the proposal, also on the page of treatments", () => house.change(async (trx) => {
    const { caseId } = await aDelivered(trx);
    const meetingId = await councilOn(trx, "2027-02-25T17:00:00Z");
    const now = new Date("2027-02-25T20:00:00Z");
    expect(await recordTreatment(trx, { caseId, where: { meetingId }, caseNumber: "", kind: "decision", text: "Vedtas.", reason: "", votesFor: null, votesAgainst: null, isFinal: true, actor: house.secretary }, now)).toMatchObject({ refused: "said_of_proposal" });
    expect(await treat(trx, caseId, { outcome: null })).toMatchObject({ refused: "said_of_proposal" });
  }));

  it("K3: postpones and returns while the clock runs, and a kept or broken deadline is told afterwards", () => house.change(async (trx) => {
    const { proposalId, caseId } = await aDelivered(trx);
    done(await treat(trx, caseId, { outcome: "postpone", text: "Utsettes." }, "2027-01-28T17:00:00Z"));
    expect(await standing(trx, proposalId)).toMatchObject({ state: "postponed", decideBy: "2027-05-21", admissible: "unknown" });
    done(await treat(trx, caseId, { outcome: "return", text: "Sendes tilbake." }));
    done(await treat(trx, caseId, { outcome: "admit", text: "Forslaget kan behandles." }, "2027-03-25T17:00:00Z"));
    expect(await standing(trx, proposalId)).toMatchObject({ state: "admitted", admissible: "council_yes" });
    expect(await treat(trx, caseId, { outcome: "refuse_admission", ground: "same_content" }, "2027-04-22T17:00:00Z")).toMatchObject({ refused: "not_now" });
    done(await treat(trx, caseId, { outcome: "reject", text: "Vedtas ikke." }, "2027-06-10T17:00:00Z"));
    expect((await standing(trx, proposalId)).state).toBe("rejected");
  }));

  it("K4: refers to an ongoing plan case, named with its number, and may still decide", () => house.change(async (trx) => {
    const { proposalId, caseId } = await aDelivered(trx);
    expect(await treat(trx, caseId, { outcome: "refer" })).toMatchObject({ refused: "lacking" });
    done(await treat(trx, caseId, { outcome: "refer", planCase: "Områdeplan for Sentrum", planReference: "PS 12/26", text: "Henvises." }));
    expect((await standing(trx, proposalId)).state).toBe("referred");
    done(await treat(trx, caseId, { outcome: "adopt" }, "2027-09-09T17:00:00Z"));
    expect((await standing(trx, proposalId)).state).toBe("adopted");
  }));

  it("K8: is not over at the decision, but when every measure is told to its end", () => house.change(async (trx) => {
    const { proposalId, caseId } = await aDelivered(trx);
    done(await treat(trx, caseId, {}));
    const later = new Date("2027-03-01T09:00:00Z");
    const { version } = await standing(trx, proposalId);
    const carryOut = () => carryOutProposal(trx, { actor: house.officer, proposalId, caseId, version }, later);
    expect(await carryOut()).toMatchObject({ refused: "measures_open" });
    const { measureId } = done(await planMeasure(trx, { actor: house.officer, caseId, title: "Tolv benker", ownerTitle: "kommunalsjef teknisk", dueOn: "2027-05-15" }, later));
    expect(await carryOut()).toMatchObject({ refused: "measures_open" });
    done(await moveMeasure(trx, { actor: house.officer, caseId, measureId, version: 1, to: "done", dueOn: null, doneOn: "2027-03-01", note: "" }, later));
    done(await carryOut());
    expect((await standing(trx, proposalId)).state).toBe("carried_out");
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
