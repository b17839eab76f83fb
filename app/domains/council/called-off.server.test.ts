import { describe, expect, it } from "vitest";
import { withdrawCase } from "#app/domains/answers/withdraw-case.server.ts";
import { readInputCourse } from "#app/domains/inputs/input-course.view.server.ts";
import { aBriefing, aMeeting } from "#tests/examples/a-briefing.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { aVoice } from "#tests/examples/an-answer.ts";
import { done, testHouse } from "#tests/support/house.ts";
import { askQuestion } from "./ask-question.server.ts";
import { cancelMeeting } from "./cancel-meeting.server.ts";
import { unreadIn } from "./council-pages.ts";
import { readMyMeetings } from "./council-start.view.server.ts";
import { markAsRead } from "./mark-as-read.server.ts";
import { moveMeeting } from "./move-meeting.server.ts";
import { putOnAgenda } from "./put-on-agenda.server.ts";

async function aLaidCase(body: "council" | "executive") {
  const house = await testHouse();
  const example = await house.change((trx) => aCase(trx, house));
  const voice = await house.change((trx) => aVoice(trx, house, example));
  const meetingId = await house.change((trx) => aMeeting(trx, house, { bodyId: house.bodies[body].id }));
  const { briefingId } = await house.change((trx) => aBriefing(trx, house, example.caseId, { meetingId }));
  const councillor = { ...house.councillor, seats: [{ ...house.councillor.seats[0], bodyId: house.bodies[body].id }] } as typeof house.councillor;
  const start = () => house.read((trx) => readMyMeetings(trx, { accountId: house.councillor.accountId ?? "", bodyIds: [house.bodies[body].id] }, house.now));
  const ask = () => house.change((trx) => askQuestion(trx, { actor: councillor, briefingId, text: "Hva koster det?" }, house.now));
  const mark = () => house.change((trx) => markAsRead(trx, { actor: councillor, briefingId, bodyId: house.bodies[body].id }, house.now));
  const coming = async () => (await house.read((trx) => readInputCourse(trx, { inputId: voice.inputId, caseId: example.caseId, number: voice.number }))).coming;
  const cancel = async () => done(await house.change((trx) => cancelMeeting(trx, { actor: house.secretary, meetingId, version: 1 }, house.now)));
  return { house, ...example, meetingId, start, ask, mark, coming, cancel };
}

describe("a cancelled meeting with a briefing laid before it", () => {
  it("stands at the councillor's start as cancelled, waits for no read mark and takes none", async () => {
    const { start, ask, mark, cancel } = await aLaidCase("council");
    expect(unreadIn(await start())).toBe(1);
    await cancel();
    const after = await start();
    expect(after.map((meeting) => [meeting.isCancelled, meeting.cases.length])).toEqual([[true, 1]]);
    expect(unreadIn(after)).toBe(0);
    expect([await ask(), await mark()]).toMatchObject([{ refused: "not_laid_before_your_body" }, { refused: "not_laid_before_your_body" }]);
  });

  it("is told in each case that stood on its agenda, as a moved one is, and in no other", async () => {
    const { house, caseId, meetingId } = await aLaidCase("council");
    const [other, elsewhere] = [await house.change((trx) => aCase(trx, house)), await house.change((trx) => aCase(trx, house))];
    done(await house.change((trx) => putOnAgenda(trx, { actor: house.secretary, meetingId, caseId: other.caseId, caseNumber: "" }, house.now)));
    const move = { actor: house.secretary, meetingId, place: "Kulturhuset" };
    done(await house.change((trx) => moveMeeting(trx, { ...move, version: 1, startsAt: new Date("2026-12-10T17:00:00Z") }, house.now)));
    done(await house.change((trx) => moveMeeting(trx, { ...move, version: 2, startsAt: new Date("2026-12-10T18:00:00Z") }, house.now)));
    done(await house.change((trx) => cancelMeeting(trx, { actor: house.secretary, meetingId, version: 3 }, house.now)));
    const told = (of: string) => house.read((trx) => trx.selectFrom("event").select(["type", "payload"]).where("case_id", "=", of).where("type", "in", ["agenda.moved", "agenda.cancelled"]).execute());
    const expected = [
      { type: "agenda.moved", payload: { from: "2026-12-03", to: "2026-12-10", otherDay: true } }, { type: "agenda.moved", payload: { from: "2026-12-10", to: "2026-12-10", otherDay: false } },
      { type: "agenda.cancelled", payload: { on: "2026-12-10" } },
    ];
    for (const of of [caseId, other.caseId]) {
      const events = await told(of);
      expect(events).toHaveLength(expected.length);
      for (const { type, payload } of expected) expect(events).toContainEqual({ type, payload: expect.objectContaining(payload) });
    }
    expect(await told(elsewhere.caseId)).toEqual([]);
  });
});

describe("a withdrawn case that was laid before a body", () => {
  it("waits for nobody at the councillor's start, takes no question and no mark, and comes to no meeting", async () => {
    const { house, caseId, start, ask, mark, coming } = await aLaidCase("executive");
    expect([unreadIn(await start()), (await coming()).length]).toEqual([1, 1]);
    const { version } = await house.read((trx) => trx.selectFrom("case_file").select("version").where("id", "=", caseId).executeTakeFirstOrThrow());
    done(await house.change((trx) => withdrawCase(trx, { actor: house.officer, caseId, version, reason: "Pengene er brukt.", }, house.now)));
    const after = await start();
    expect(after.flatMap((meeting) => meeting.cases.map((one) => one.isWithdrawn))).toEqual([true]);
    expect([unreadIn(after), (await coming()).length]).toEqual([0, 0]);
    expect([await ask(), await mark()]).toMatchObject([{ refused: "case_is_withdrawn" }, { refused: "case_is_withdrawn" }]);
  });
});
