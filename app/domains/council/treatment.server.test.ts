import { describe, expect, it } from "vitest";
import { caseKey } from "#app/addresses.ts";
import { changePromise } from "#app/domains/cases/change-promise.server.ts";
import { withdrawCase } from "#app/domains/answers/withdraw-case.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { asOwner } from "#app/platform/db.server.ts";
import { searchPublic } from "#app/platform/search.server.ts";
import { aBriefing, aMeeting, councilEvening } from "#tests/examples/a-briefing.ts";
import { aCase, aDraft } from "#tests/examples/a-case.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { cancelMeeting } from "./cancel-meeting.server.ts";
import { readTreatingBodies } from "./freezing.view.server.ts";
import { councilInvariants } from "./council.invariants.view.server.ts";
import { treatmentKinds } from "./council.ts";
import { heldOnPage, readAnnounced, readHeld, readMeeting } from "./meeting.view.server.ts";
import { moveMeeting } from "./move-meeting.server.ts";
import { planMeeting } from "./plan-meeting.server.ts";
import { putOnAgenda } from "./put-on-agenda.server.ts";
import { recordTreatment, type RecordTreatment } from "./record-treatment.server.ts";
import { readTreatments } from "./treatment.view.server.ts";

const afterwards = new Date(councilEvening.getTime() + 3 * 3_600_000);

type Body = keyof TestHouse["bodies"];

/** Records what a body of the house did in a meeting of its own. */
async function treats(house: TestHouse, caseId: string, body: Body, given: Partial<RecordTreatment>) {
  const meetingId = await house.change((trx) => aMeeting(trx, house, { bodyId: house.bodies[body].id }));
  return house.change((trx) => recordTreatment(trx, {
    actor: house.secretary, caseId, where: { meetingId }, caseNumber: "PS 34/26", kind: "recommendation", text: "Skolen pusses opp (A).", reason: "", votesFor: 5, votesAgainst: 4,
    isFinal: false, ...given,
  }, afterwards));
}

const stateOf = async (house: TestHouse, key: { year: number; number: number }) => (await house.read((trx) => readCaseHead(trx, key)))?.state;
const aPublishedCase = async () => { const house = await testHouse(); return { house, example: await house.change((trx) => aCase(trx, house, untilTheMeeting)) }; };
const untilTheMeeting = { activities: [{ closesOn: "2026-12-02" }] };

describe("a treatment", () => {
  it("K26: is recorded with body, meeting, case number, text and vote, and found by search", async () => {
    const { house, example } = await aPublishedCase();
    const { version } = await house.change((trx) => aBriefing(trx, house, example.caseId));
    done(await treats(house, example.caseId, "committee", { reason: "Utvalget legger vekt på prisen." }));
    const [treatment] = await house.read((trx) => readTreatments(trx, example.caseId));
    expect(treatment).toMatchObject({ number: 1, kind: "recommendation", caseNumber: "PS 34/26", votesFor: 5, votesAgainst: 4, treatedOn: "2026-12-03", body: { name: "Utvalg for oppvekst" } });
    expect(version).toBe(1);
    const hits = await house.read((trx) => searchPublic(trx, house.authority.id, { words: "pusses", kind: "treatment", limit: 5, offset: 0 }));
    expect(hits.length).toBe(1);
  });

  it("names the briefing that lay before the meeting", async () => {
    const { house, example } = await aPublishedCase();
    const { meetingId } = await house.change((trx) => aBriefing(trx, house, example.caseId));
    done(await house.change((trx) => recordTreatment(trx, { actor: house.secretary, caseId: example.caseId, where: { meetingId }, caseNumber: "", kind: "postponed", text: "Saken utsettes.", reason: "", votesFor: null, votesAgainst: null, isFinal: false }, afterwards)));
    expect(await house.read((trx) => readTreatments(trx, example.caseId))).toMatchObject([{ briefingVersion: 1, recommended: "Kommunedirektøren anbefaler alternativ B." }]);
  });

  it("K24, K25: of an advisory council is an opinion, and leaves the case where it is", async () => {
    const { house, example } = await aPublishedCase();
    for (const kind of treatmentKinds.filter((one) => one !== "opinion")) {
      expect(await treats(house, example.caseId, "elders", { kind })).toMatchObject({ refused: "body_cannot_do_that" });
    }
    done(await treats(house, example.caseId, "elders", { kind: "opinion", text: "Eldrerådet er for A.", votesFor: 5, votesAgainst: 2 }));
    expect(await stateOf(house, example.key)).toBe("published");
  });

  it("postponed, returned and sent on a new hearing keep the case under consideration", async () => {
    const { house, example } = await aPublishedCase();
    for (const kind of ["postponed", "returned", "new_hearing"] as const) {
      done(await treats(house, example.caseId, "council", { kind }));
      expect(await stateOf(house, example.key)).toBe("under_consideration");
    }
  });

  it("that is final decides, once, by the body that was promised", async () => {
    const { house, example } = await aPublishedCase();
    const final = { kind: "decision", isFinal: true } as const;
    expect(await treats(house, example.caseId, "executive", final)).toMatchObject({ refused: "not_the_decider" });
    expect(await treats(house, example.caseId, "council", { kind: "recommendation", isFinal: true })).toMatchObject({ refused: "kind_never_final" });
    done(await treats(house, example.caseId, "council", final));
    expect(await stateOf(house, example.key)).toBe("decided");
    expect(await treats(house, example.caseId, "council", final)).toMatchObject({ refused: "final_already" });
    const broken = await asOwner(async (trx) => (await Promise.all(councilInvariants.map((one) => one.broken(trx)))).flat());
    expect(broken).toEqual([]);
  });

  it("that ordered the involvement stands on its meeting's page and in the case's thread, and neither moves nor decides the case", async () => {
    const house = await testHouse();
    const before = new Date("2026-10-01T16:00:00Z");
    const meetingId = await house.change((trx) => aMeeting(trx, house, { bodyId: house.bodies.council.id, startsAt: before, at: new Date("2026-09-01T08:00:00Z") }));
    const example = await house.change((trx) => aCase(trx, house, untilTheMeeting));
    const record = (isFinal: boolean) => house.change((trx) => recordTreatment(trx, {
      actor: house.secretary, caseId: example.caseId, where: { meetingId }, caseNumber: "PS 21/26", kind: "decision", text: "Kommunestyret bestiller medvirkning.", reason: "", votesFor: 25, votesAgainst: 0, isFinal,
    }, house.now));
    expect(await record(true)).toMatchObject({ refused: "decided_before_asking", fields: { isFinal: "council.refusals.decided_before_asking" } });
    done(await record(false));
    expect(await stateOf(house, example.key)).toBe("published");
    expect((await house.read((trx) => readMeeting(trx, meetingId)))?.agenda).toMatchObject([{ caseNumber: "PS 21/26" }]);
    expect(await house.read((trx) => readTreatingBodies(trx, example.caseId))).toEqual([]);
    done(await treats(house, example.caseId, "council", { kind: "decision", isFinal: true }));
    expect(await stateOf(house, example.key)).toBe("decided");
  });

  it("K26: has no more votes than the body has seats on that day, where they are entered", async () => {
    const { house, example } = await aPublishedCase();
    expect(await treats(house, example.caseId, "council", { votesFor: 25, votesAgainst: 1 })).toMatchObject({ refused: "more_votes_than_seats", facts: { seats: 25 }, fields: { votesFor: {} } });
    done(await treats(house, example.caseId, "council", { votesFor: 24, votesAgainst: 1 }));
    done(await treats(house, example.caseId, "committee", { votesFor: 30, votesAgainst: 1 }));
  });

  it("decides nothing while a period that was promised is open, until a change of promise ends it", async () => {
    const house = await testHouse();
    const { caseId, activityId, version } = await house.change((trx) => aCase(trx, house));
    expect(await treats(house, caseId, "council", { kind: "decision", isFinal: true })).toMatchObject({ refused: "period_still_open", fields: { isFinal: { key: "council.refusals.period_still_open" } } });
    done(await house.change((trx) => changePromise(trx, { actor: house.officer, caseId, version, reason: "Møtet kommer før", activity: { id: activityId, closesOn: "2026-12-02" } }, house.now)));
    done(await treats(house, caseId, "council", { kind: "decision", isFinal: true }));
  });

  it("never cuts off a hearing that the law gives its time, and says which paragraph does", async () => {
    const house = await testHouse();
    const plan = { template: "zoning_plan", facilitation: "Barnehagene får besøk." } as const;
    const { caseId } = await house.change((trx) => aCase(trx, house, { plan, activities: [{ opensOn: "2026-11-21", closesOn: "2027-01-20" }] }));
    const cutOff = await treats(house, caseId, "council", { kind: "decision", isFinal: true });
    expect(cutOff).toMatchObject({ refused: "hearing_cut_off", facts: { paragraph: "plan- og bygningsloven § 12-10" } });
    done(await treats(house, caseId, "council", { kind: "decision" }));
  });

  it("by delegation names role, reference and day, and decides only what no body was promised to decide", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    const where = { delegatedRole: "kommunalsjef teknisk", delegatedReference: "Delegeringsreglementet § 4", treatedOn: "2026-11-20" };
    const record = (more: Partial<RecordTreatment>) => house.change((trx) => recordTreatment(trx, {
      actor: house.secretary, caseId: example.caseId, where, caseNumber: "DS 7/26", kind: "decision", text: "Benken settes opp.", reason: "", votesFor: null, votesAgainst: null, isFinal: false, ...more,
    }, house.now));
    expect(await record({ isFinal: true })).toMatchObject({ refused: "not_the_decider" });
    expect(await record({ where: { ...where, treatedOn: "2026-11-22" } })).toMatchObject({ refused: "treated_in_future" });
    done(await record({}));
    expect(await house.read((trx) => readTreatments(trx, example.caseId))).toMatchObject([{ body: null, delegatedRole: "kommunalsjef teknisk" }]);
    const hits = await house.read((trx) => searchPublic(trx, house.authority.id, { words: "benken", kind: "treatment", limit: 5, offset: 0 }));
    expect(hits.map((hit) => hit.path)).toEqual([`saker/${caseKey(example.key)}#treatment-1`]);
  });

  it("is recorded by the secretary alone, after the meeting, with both votes or none", async () => {
    const { house, example } = await aPublishedCase();
    for (const actor of [house.officer, house.councillor, house.administrator, house.citizen]) expect(await treats(house, example.caseId, "council", { actor })).toMatchObject({ refused: "not_allowed" });
    expect(await treats(house, example.caseId, "council", { votesAgainst: null })).toMatchObject({ refused: "votes_come_together" });
    const meetingId = await house.change((trx) => aMeeting(trx, house));
    const early = await house.change((trx) => recordTreatment(trx, { actor: house.secretary, caseId: example.caseId, where: { meetingId }, caseNumber: "", kind: "noted", text: "Tatt til orientering.", reason: "", votesFor: null, votesAgainst: null, isFinal: false }, house.now));
    expect(early).toMatchObject({ refused: "meeting_not_held" });
  });
});

describe("a meeting", () => {
  it("K26: is announced, moved and cancelled in public, with its cases", async () => {
    const { house, example } = await aPublishedCase();
    const meetingId = await house.change((trx) => aMeeting(trx, house));
    const put = (caseNumber: string) => house.change((trx) => putOnAgenda(trx, { actor: house.secretary, meetingId, caseId: example.caseId, caseNumber }, house.now));
    expect(await put("")).toEqual({ meetingId });
    expect(await put("")).toMatchObject({ refused: "already_on_agenda" });
    expect(await put("PS 40/26")).toEqual({ meetingId });
    expect((await house.read((trx) => readMeeting(trx, meetingId)))?.agenda.map((one) => one.caseNumber)).toEqual(["PS 40/26"]);
    const startsAt = new Date("2026-12-10T17:00:00Z");
    expect(await house.change((trx) => moveMeeting(trx, { actor: house.secretary, meetingId, version: 1, startsAt, place: "Kulturhuset" }, house.now))).toEqual({ meetingId });
    expect(await house.change((trx) => moveMeeting(trx, { actor: house.secretary, meetingId, version: 1, startsAt, place: "" }, house.now))).toMatchObject({ refused: "changed_meanwhile" });
    expect(await house.change((trx) => cancelMeeting(trx, { actor: house.secretary, meetingId, version: 2 }, house.now))).toEqual({ meetingId });
    expect(await house.read((trx) => readAnnounced(trx, house.now))).toMatchObject([{ isCancelled: true, place: "Kulturhuset" }]);
  });

  it("that was held is found however many came after, a page at a time", async () => {
    const house = await testHouse();
    const count = heldOnPage + 2;
    await house.change(async (trx) => { for (let day = 0; day < count; day += 1) await aMeeting(trx, house, { startsAt: new Date(house.now.getTime() - (day + 1) * 3_600_000), at: new Date("2025-01-01T08:00:00Z") }); });
    const [first, last, beyond] = await house.read(async (trx) => [await readHeld(trx, house.now, 1), await readHeld(trx, house.now, 2), await readHeld(trx, house.now, 9)] as const);
    expect([first.meetings.length, last.meetings.length, last.pages]).toEqual([heldOnPage, 2, 2]);
    expect(beyond).toEqual(last);
    expect(new Set([...first.meetings, ...last.meetings].map((one) => one.id)).size).toBe(count);
  });

  it("has only cases on its agenda in which something is owed", async () => {
    const { house, example } = await aPublishedCase();
    const meetingId = await house.change((trx) => aMeeting(trx, house));
    const put = (caseId: string) => house.change((trx) => putOnAgenda(trx, { actor: house.secretary, meetingId, caseId, caseNumber: "" }, house.now));
    done(await house.change((trx) => withdrawCase(trx, { actor: house.officer, caseId: example.caseId, version: example.version, reason: "Pengene strekker ikke til." }, house.now)));
    expect(await put(example.caseId)).toMatchObject({ refused: "case_not_public" });
    expect(await put((await house.change((trx) => aDraft(trx, house))).caseId)).toMatchObject({ refused: "case_not_public" });
  });

  it("is planned by the secretary, for a time to come, of a body of her own authority", async () => {
    const [house, other] = [await testHouse(), await testHouse()];
    const plan = (more: Partial<Parameters<typeof planMeeting>[1]>) => house.change((trx) => planMeeting(trx, { actor: house.secretary, bodyId: house.bodies.council.id, startsAt: councilEvening, place: "", ...more }, house.now));
    expect(await plan({ actor: house.officer })).toMatchObject({ refused: "not_allowed" });
    expect(await plan({ startsAt: house.now })).toMatchObject({ refused: "meeting_over" });
    expect(await plan({ bodyId: other.bodies.council.id })).toMatchObject({ refused: "not_found" });
  });
});
