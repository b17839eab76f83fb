import { describe, expect, it } from "vitest";
import { cancelMeeting } from "#app/domains/council/cancel-meeting.server.ts";
import type { TreatmentKind } from "#app/domains/council/council.ts";
import { planMeeting } from "#app/domains/council/plan-meeting.server.ts";
import { putOnAgenda } from "#app/domains/council/put-on-agenda.server.ts";
import { recordTreatment } from "#app/domains/council/record-treatment.server.ts";
import { isRefusal } from "#app/platform/refusal.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { decided } from "#tests/examples/an-answer.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { reopenCase } from "./reopen-case.server.ts";
import { withdrawCase } from "./withdraw-case.server.ts";
import { withdrawalHindrance } from "./withdrawal.rules.ts";

const day = (number: number) => new Date(Date.UTC(2026, 11, number, 17));

async function aHouseWithCase() {
  const house = await testHouse();
  const { caseId } = await house.change((trx) => aCase(trx, house));
  const versionOf = async () => (await house.read((trx) => trx.selectFrom("case_file").select("version").where("id", "=", caseId).executeTakeFirstOrThrow())).version;
  const withdraw = async () => {
    const version = await versionOf();
    const result = await house.change((trx) => withdrawCase(trx, { caseId, version, reason: "Vi rakk det ikke.", actor: house.officer }, day(20)));
    return isRefusal(result) ? result : "withdrawn";
  };
  const meet = async (body: keyof TestHouse["bodies"], on: number, caseNumber = `PS ${on}/26`) => {
    const { meetingId } = done(await house.change((trx) => planMeeting(trx, { actor: house.secretary, bodyId: house.bodies[body].id, startsAt: day(on), place: "Rådhuset" }, house.now)));
    done(await house.change((trx) => putOnAgenda(trx, { actor: house.secretary, meetingId, caseId, caseNumber }, house.now)));
    return meetingId;
  };
  const treat = async (meetingId: string, kind: TreatmentKind) => done(await house.change((trx) => recordTreatment(trx, {
    actor: house.secretary, caseId, where: { meetingId }, caseNumber: "", kind, text: "Slik ble det.", reason: "", votesFor: null, votesAgainst: null, isFinal: false,
  }, day(19))));
  return { house, caseId, versionOf, withdraw, meet, treat };
}

describe("the administration withdraws", () => {
  it("nothing that a body has decided, and nothing that lies before one", () => {
    expect(withdrawalHindrance({ isTreatedFinally: false, before: null, isBrought: false })).toBeNull();
    expect(withdrawalHindrance({ isTreatedFinally: false, before: "Kommunestyret", isBrought: false })).toBe("lies_before_body");
    expect(withdrawalHindrance({ isTreatedFinally: true, before: null, isBrought: false })).toBe("decided_by_body");
  });

  it("no decided case by opening it again: it is decided anew", async () => {
    const { house, caseId, versionOf, withdraw } = await aHouseWithCase();
    await house.change((trx) => decided(trx, house, caseId));
    const version = await versionOf();
    done(await house.change((trx) => reopenCase(trx, { caseId, version, ground: "mistake", actor: house.officer }, new Date("2027-03-01T12:00:00Z"))));
    expect(await withdraw()).toMatchObject({ refused: "decided_by_body" });
  });

  it("a case that stands on the council's agenda only when the council has sent it back", async () => {
    const { withdraw, meet, treat } = await aHouseWithCase();
    const meetingId = await meet("council", 17);
    expect(await withdraw()).toMatchObject({ refused: "lies_before_body", facts: { body: "kommunestyret" } });
    await treat(meetingId, "postponed");
    expect(await withdraw()).toMatchObject({ refused: "lies_before_body" });
    await treat(meetingId, "returned");
    expect(await withdraw()).toBe("withdrawn");
  });

  it("a case that is only planned for a meeting, whose agenda has not been sent", async () => {
    const { withdraw, meet } = await aHouseWithCase();
    await meet("council", 17, "");
    expect(await withdraw()).toBe("withdrawn");
  });

  it("a case whose meeting was cancelled, and one that only an advisory council has", async () => {
    const { house, withdraw, meet } = await aHouseWithCase();
    const meetingId = await meet("council", 17);
    await meet("elders", 16);
    done(await house.change((trx) => cancelMeeting(trx, { actor: house.secretary, meetingId, version: 1 }, house.now)));
    expect(await withdraw()).toBe("withdrawn");
  });
});
