import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { moveMeasure } from "#app/domains/answers/move-measure.server.ts";
import { planMeasure } from "#app/domains/answers/plan-measure.server.ts";
import { reopenCase } from "#app/domains/answers/reopen-case.server.ts";
import { councilInvariants } from "#app/domains/council/council.invariants.view.server.ts";
import { planMeeting } from "#app/domains/council/plan-meeting.server.ts";
import { recordTreatment } from "#app/domains/council/record-treatment.server.ts";
import { openSigningKey } from "#app/domains/signatures/signing-key.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { aDelivered, councilOn, eventTypes, standing, treat } from "#tests/examples/a-delivered-proposal.ts";
import { testMasterKey } from "#tests/examples/a-proposal.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { carryOutProposal } from "./carry-out-proposal.server.ts";
import { proposalInvariants } from "./proposal.invariants.view.server.ts";
import { clockOf } from "./proposal.rules.ts";

let house: TestHouse;
beforeAll(async () => { house = await testHouse(); });

describe("the council itself", () => {
  it("cannot have treated what had not come to it", () => house.change(async (trx) => {
    const { proposalId, caseId } = await aDelivered(trx, house);
    expect(await treat(trx, house, caseId, { outcome: "admit" }, "2026-11-20T17:00:00Z").catch(() => "not planned")).not.toHaveProperty("treatmentId");
    expect((await standing(trx, proposalId)).state).toBe("delivered");
  }));

  it("K4: says nothing of a broken deadline when it decides long after a referral, and may postpone meanwhile", () => house.change(async (trx) => {
    const { proposalId, caseId } = await aDelivered(trx, house);
    done(await treat(trx, house, caseId, { outcome: "refer", planCase: "Områdeplan", planReference: "PS 1/27", text: "Henvises." }, "2026-12-10T17:00:00Z"));
    done(await treat(trx, house, caseId, { outcome: "postpone", text: "Utsettes." }, "2027-06-10T17:00:00Z"));
    done(await treat(trx, house, caseId, { outcome: "adopt" }, "2027-09-02T17:00:00Z"));
    const { rows } = await sql<{ referred_on: string }>`select referred_on from proposal where id = ${proposalId}`.execute(trx);
    expect(rows).toEqual([{ referred_on: "2026-12-10" }]);
    expect((await standing(trx, proposalId)).state).toBe("adopted");
  }));

  it("K5: decides on admissibility with a ground of the law, and ends the key", () => house.change(async (trx) => {
    const { proposalId, caseId, threshold } = await aDelivered(trx, house);
    expect(await openSigningKey(trx, proposalId, testMasterKey)).not.toBeNull();
    expect(await treat(trx, house, caseId, { outcome: "refuse_admission" })).toMatchObject({ refused: "lacking", fields: { ground: "proposals.lacking.ground" } });
    done(await treat(trx, house, caseId, { outcome: "refuse_admission", ground: "not_our_activity", text: "Forslaget gjelder fylkesvei." }));
    expect(await standing(trx, proposalId)).toMatchObject({ state: "not_admissible", admissible: "council_no" });
    expect(await openSigningKey(trx, proposalId, testMasterKey)).toBeNull();
    const { rows } = await sql<{ tags: number; rows: number }>`select count(tag)::int as tags, count(*)::int as rows from signature where proposal_id = ${proposalId}`.execute(trx);
    expect(rows).toEqual([{ tags: 0, rows: threshold }]);
    expect(await eventTypes(trx, proposalId)).toContain("proposal.tags_emptied");
  }));

  it("is nobody else: a committee may recommend, and says nothing of the proposal", () => house.change(async (trx) => {
    const { proposalId, caseId } = await aDelivered(trx, house);
    const meetingId = done(await planMeeting(trx, { actor: house.secretary, bodyId: house.bodies.executive.id, startsAt: new Date("2027-02-11T17:00:00Z"), place: "" }, house.now)).meetingId;
    expect(await treat(trx, house, caseId, { where: { meetingId }, outcome: "adopt" })).toMatchObject({ refused: "council_only" });
    done(await treat(trx, house, caseId, { where: { meetingId }, outcome: null, kind: "recommendation", text: "Formannskapet anbefaler forslaget.", votesFor: null, votesAgainst: null }));
    expect((await standing(trx, proposalId)).state).toBe("delivered");
    expect(await treat(trx, house, caseId, { where: { delegatedRole: "kommunedirektøren", delegatedReference: "PS 1/24", treatedOn: "2027-02-12" }, outcome: "reject" })).toMatchObject({ refused: "council_only" });
  }));

  it("says what it did with the proposal, also on the page of treatments", () => house.change(async (trx) => {
    const { caseId } = await aDelivered(trx, house);
    const meetingId = await councilOn(trx, house, "2027-02-25T17:00:00Z");
    const now = new Date("2027-02-25T20:00:00Z");
    expect(await recordTreatment(trx, { caseId, where: { meetingId }, caseNumber: "", kind: "decision", text: "Vedtas.", reason: "", votesFor: null, votesAgainst: null, isFinal: true, actor: house.secretary }, now)).toMatchObject({ refused: "said_of_proposal" });
    expect(await treat(trx, house, caseId, { outcome: null })).toMatchObject({ refused: "said_of_proposal" });
  }));

  it("K3: postpones and returns while the clock runs, and a kept or broken deadline is told afterwards", () => house.change(async (trx) => {
    const { proposalId, caseId } = await aDelivered(trx, house);
    done(await treat(trx, house, caseId, { outcome: "postpone", text: "Utsettes." }, "2027-01-28T17:00:00Z"));
    expect(await standing(trx, proposalId)).toMatchObject({ state: "postponed", decideBy: "2027-05-21", admissible: "unknown" });
    done(await treat(trx, house, caseId, { outcome: "return", text: "Sendes tilbake." }));
    done(await treat(trx, house, caseId, { outcome: "admit", text: "Forslaget kan behandles." }, "2027-03-25T17:00:00Z"));
    expect(await standing(trx, proposalId)).toMatchObject({ state: "admitted", admissible: "council_yes" });
    expect(await treat(trx, house, caseId, { outcome: "refuse_admission", ground: "same_content" }, "2027-04-22T17:00:00Z")).toMatchObject({ refused: "not_now" });
    done(await treat(trx, house, caseId, { outcome: "reject", text: "Vedtas ikke." }, "2027-06-10T17:00:00Z"));
    expect((await standing(trx, proposalId)).state).toBe("rejected");
  }));

  it("K4: refers to an ongoing plan case, named with its number, and may still decide", () => house.change(async (trx) => {
    const { proposalId, caseId } = await aDelivered(trx, house);
    expect(await treat(trx, house, caseId, { outcome: "refer" })).toMatchObject({ refused: "lacking" });
    done(await treat(trx, house, caseId, { outcome: "refer", planCase: "Områdeplan for Sentrum", planReference: "PS 12/26", text: "Henvises." }));
    expect((await standing(trx, proposalId)).state).toBe("referred");
    done(await treat(trx, house, caseId, { outcome: "adopt" }, "2027-09-09T17:00:00Z"));
    expect((await standing(trx, proposalId)).state).toBe("adopted");
  }));

  it("K8: is not over at the decision, but when every measure is told to its end", () => house.change(async (trx) => {
    const { proposalId, caseId } = await aDelivered(trx, house);
    done(await treat(trx, house, caseId, {}));
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

/** As the clock reads the row. */
const clockOn = async (trx: Trx, id: string, today: string) => {
  const row = await trx.selectFrom("proposal").select(["state", "decide_by", "decided_on", "referred_on"]).where("id", "=", id).executeTakeFirstOrThrow();
  return clockOf({ state: row.state as "delivered", decideBy: row.decide_by, decidedOn: row.decided_on, referredOn: row.referred_on }, today).kind;
};
const reopened = async (trx: Trx, caseId: string) => {
  const { version } = await trx.selectFrom("case_file").select("version").where("id", "=", caseId).executeTakeFirstOrThrow();
  done(await reopenCase(trx, { caseId, version, ground: "mistake", actor: house.officer }, new Date("2027-02-26T09:00:00Z")));
};
const broken = async (trx: Trx) => (await Promise.all([...councilInvariants, ...proposalInvariants].map((one) => one.broken(trx)))).flat();

describe("what was written down wrong", () => {
  it("a referral that was a postponement: the deadline runs again, and the page keeps both", () => house.change(async (trx) => {
    const { proposalId, caseId } = await aDelivered(trx, house);
    const wrong = done(await treat(trx, house, caseId, { outcome: "refer", planCase: "Områdeplan", planReference: "PS 1/27", text: "Henvises." }));
    expect(await clockOn(trx, proposalId, "2027-03-01")).toBe("switched_off");
    const right = done(await treat(trx, house, caseId, { outcome: "postpone", text: "Rettet: saken ble utsatt.", putsRight: wrong.treatmentId }, "2027-02-26T17:00:00Z"));
    expect(await standing(trx, proposalId)).toMatchObject({ state: "postponed", admissible: "unknown" });
    expect(await clockOn(trx, proposalId, "2027-03-01")).toBe("running");
    const { rows } = await sql<{ id: string; put_right_by: string | null }>`select treatment_id as id, put_right_by from proposal_outcome where proposal_id = ${proposalId} order by id`.execute(trx);
    expect(rows).toEqual(expect.arrayContaining([{ id: wrong.treatmentId, put_right_by: right.treatmentId }, { id: right.treatmentId, put_right_by: null }]));
    expect(await eventTypes(trx, proposalId)).toContain("proposal.put_right");
    expect(await treat(trx, house, caseId, { outcome: "return", putsRight: wrong.treatmentId }, "2027-02-27T17:00:00Z")).toMatchObject({ refused: "put_right_already" });
    expect(await broken(trx)).toEqual([]);
  }));

  it("a refused admission that was an adoption: when the case is open again, and the day told is the right one's", () => house.change(async (trx) => {
    const { proposalId, caseId } = await aDelivered(trx, house);
    const wrong = done(await treat(trx, house, caseId, { outcome: "refuse_admission", ground: "not_our_activity", text: "Avvises." }));
    const right = (at: string) => treat(trx, house, caseId, { outcome: "adopt", putsRight: wrong.treatmentId }, at);
    expect(await right("2027-02-26T17:00:00Z")).toMatchObject({ refused: "reopen_first" });
    await reopened(trx, caseId);
    done(await right("2027-02-26T17:00:00Z"));
    expect(await standing(trx, proposalId)).toMatchObject({ state: "adopted", admissible: "council_yes" });
    const row = await trx.selectFrom("proposal").select(["decided_on", "refused_for"]).where("id", "=", proposalId).executeTakeFirstOrThrow();
    expect(row).toEqual({ decided_on: "2027-02-26", refused_for: null });
    expect(await broken(trx)).toEqual([]);
  }));

  it("a decision that never was: the clock runs, and what is carried out may be decided anew", () => house.change(async (trx) => {
    const { proposalId, caseId } = await aDelivered(trx, house);
    const wrong = done(await treat(trx, house, caseId, { outcome: "adopt" }));
    await sql`update proposal set state = 'carried_out', ended_at = now() where id = ${proposalId}`.execute(trx);
    await reopened(trx, caseId);
    done(await treat(trx, house, caseId, { outcome: "return", text: "Rettet: saken ble sendt tilbake.", putsRight: wrong.treatmentId }, "2027-02-26T17:00:00Z"));
    expect((await standing(trx, proposalId)).state).toBe("returned");
    expect(await clockOn(trx, proposalId, "2027-05-22")).toBe("broken");
    done(await treat(trx, house, caseId, { outcome: "reject", text: "Vedtas ikke." }, "2027-05-27T17:00:00Z"));
    expect(await clockOn(trx, proposalId, "2027-06-01")).toBe("was_broken");
    expect(await broken(trx)).toEqual([]);
  }));

  it("is not put right by a decision where something else was decided after it", () => house.change(async (trx) => {
    const { caseId } = await aDelivered(trx, house);
    const first = done(await treat(trx, house, caseId, { outcome: "postpone", text: "Utsettes." }));
    done(await treat(trx, house, caseId, { outcome: "return", text: "Sendes tilbake." }, "2027-03-01T17:00:00Z"));
    expect(await treat(trx, house, caseId, { outcome: "adopt", putsRight: first.treatmentId }, "2027-03-02T17:00:00Z")).toMatchObject({ refused: "cannot_put_right", fields: { putsRight: "proposals.refusals.cannot_put_right" } });
    expect((await sql`select 1 from treatment where case_id = ${caseId}`.execute(trx)).rows).toHaveLength(2);
  }));
});

describe("deciding anew", () => {
  it("K3: keeps the day of the first decision, and the council may postpone meanwhile", () => house.change(async (trx) => {
    const { proposalId, caseId } = await aDelivered(trx, house);
    done(await treat(trx, house, caseId, { outcome: "reject", text: "Vedtas ikke." }));
    await reopened(trx, caseId);
    done(await treat(trx, house, caseId, { outcome: "postpone", text: "Utsettes." }, "2027-06-03T17:00:00Z"));
    expect(await clockOn(trx, proposalId, "2027-06-04")).toBe("kept");
    done(await treat(trx, house, caseId, { outcome: "adopt" }, "2027-09-02T17:00:00Z"));
    expect(await clockOn(trx, proposalId, "2027-09-03")).toBe("kept");
    expect(await broken(trx)).toEqual([]);
  }));

  it("K5: treats what it had refused to treat, once the case is open again", () => house.change(async (trx) => {
    const { proposalId, caseId } = await aDelivered(trx, house);
    done(await treat(trx, house, caseId, { outcome: "refuse_admission", ground: "same_content", text: "Avvises." }));
    expect(await treat(trx, house, caseId, { outcome: "admit" }, "2027-03-01T17:00:00Z")).toMatchObject({ refused: "not_now" });
    await reopened(trx, caseId);
    done(await treat(trx, house, caseId, { outcome: "admit", text: "Kan behandles likevel." }, "2027-05-01T17:00:00Z"));
    expect(await standing(trx, proposalId)).toMatchObject({ state: "admitted", admissible: "council_yes" });
    done(await treat(trx, house, caseId, { outcome: "adopt_partly" }, "2027-05-06T17:00:00Z"));
    expect(await broken(trx)).toEqual([]);
  }));
});
