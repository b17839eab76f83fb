import { describe, expect, it } from "vitest";
import { isRefusal } from "#app/platform/refusal.ts";
import { aMeeting, councilEvening } from "#tests/examples/a-briefing.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { testHouse } from "#tests/support/house.ts";
import { cancelMeeting } from "./cancel-meeting.server.ts";
import { putOnAgenda } from "./put-on-agenda.server.ts";
import { recordTreatment } from "./record-treatment.server.ts";

// One connection cannot race: these run on PostgreSQL alone.
describe.runIf(process.env.TEST_DATABASE_URL)("a meeting cancelled while something is written of it", () => {
  it.each([1, 2, 3, 4, 5, 6])("was either cancelled or treated the case, never both (try %i)", async () => {
    const house = await testHouse();
    const { caseId } = await house.change((trx) => aCase(trx, house));
    const meetingId = await house.change((trx) => aMeeting(trx, house));
    const afterwards = new Date(councilEvening.getTime() + 3_600_000);
    const results = await Promise.all([
      house.change((trx) => cancelMeeting(trx, { actor: house.secretary, meetingId, version: 1 }, house.now)),
      house.change((trx) => recordTreatment(trx, { actor: house.secretary, caseId, where: { meetingId }, caseNumber: "", kind: "postponed", text: "Saken utsettes.", reason: "", votesFor: null, votesAgainst: null, isFinal: false }, afterwards)),
    ]);
    expect(results.filter(isRefusal)).toHaveLength(1);
  });

  it("waits for who holds it: what is put on its agenda first stands there, and is cancelled with it", async () => {
    const house = await testHouse();
    const { caseId } = await house.change((trx) => aCase(trx, house));
    const meetingId = await house.change((trx) => aMeeting(trx, house));
    const order: string[] = [];
    let sayHeld: () => void = () => undefined;
    const held = new Promise<void>((resolve) => { sayHeld = resolve; });
    const putting = house.change(async (trx) => {
      const put = await putOnAgenda(trx, { actor: house.secretary, meetingId, caseId, caseNumber: "" }, house.now);
      sayHeld();
      await new Promise((resolve) => { setTimeout(resolve, 300); });
      order.push("put");
      return put;
    });
    await held;
    await house.change((trx) => cancelMeeting(trx, { actor: house.secretary, meetingId, version: 1 }, house.now));
    order.push("cancelled");
    await putting;
    expect(order).toEqual(["put", "cancelled"]);
  });
});
