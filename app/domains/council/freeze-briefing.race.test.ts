import { describe, expect, it } from "vitest";
import { isRefusal } from "#app/platform/refusal.ts";
import { aMeeting, validDraft } from "#tests/examples/a-briefing.ts";
import { aCase, type ExampleCase } from "#tests/examples/a-case.ts";
import { anInput } from "#tests/examples/an-input.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { findLines, findNewestBriefing } from "./briefing.store.server.ts";
import { fingerprintOf } from "./fingerprint.server.ts";
import { freezeBriefing } from "./freeze-briefing.server.ts";
import { writeBriefingDraft } from "./write-briefing-draft.server.ts";

async function readyToFreeze() {
  const house = await testHouse();
  const where = await house.change((trx) => aCase(trx, house));
  const meetingId = await house.change((trx) => aMeeting(trx, house));
  const draft = done(await house.change((trx) => writeBriefingDraft(trx, { ...validDraft, version: 0, actor: house.officer, caseId: where.caseId }, house.now)));
  const freeze = () => house.change((trx) => freezeBriefing(trx, { actor: house.officer, caseId: where.caseId, draftVersion: draft.version, meetingIds: [meetingId] }, house.now));
  return { house, where, freeze };
}

const send = (house: TestHouse, where: ExampleCase, words: string) => house.change((trx) => anInput(trx, house, where, { given: { text: words } }));
const standing = (house: TestHouse, where: ExampleCase) => house.read(async (trx) => {
  const briefing = await findNewestBriefing(trx, where.caseId);
  if (!briefing) throw new Error("nothing is frozen");
  return { briefing, lines: await findLines(trx, briefing.id) };
});

// One connection cannot race: these run on PostgreSQL alone.
describe.runIf(process.env.TEST_DATABASE_URL)("a briefing frozen while things happen", () => {
  it.each([1, 2, 3, 4, 5, 6])("holds exactly the inputs that were numbered before it, and none that came after (try %i)", async () => {
    const { house, where, freeze } = await readyToFreeze();
    for (let before = 0; before < 5; before += 1) await send(house, where, `Før ${before}`);
    const many = (from: number, count: number) => Array.from({ length: count }, (_, index) => send(house, where, `Samtidig ${from + index}`));
    const sooner = many(0, 12);
    const frozen = freeze();
    const numbers = (await Promise.all([...sooner, ...many(12, 28)])).map((one) => one.number);
    done(await frozen);
    const { briefing, lines } = await standing(house, where);
    expect(lines.map((line) => line.number)).toEqual(Array.from({ length: briefing.afterNumber }, (_, index) => index + 1));
    expect(numbers.filter((number) => number <= briefing.afterNumber)).toHaveLength(briefing.afterNumber - 5);
    expect(briefing.counts.total).toBe(briefing.afterNumber);
    expect(fingerprintOf(lines).equals(briefing.fingerprint)).toBe(true);
  });

  it("by two officers at once gets two version numbers, or one of them is told", async () => {
    const { house, where, freeze } = await readyToFreeze();
    await send(house, where, "Et innspill");
    const versions = (await Promise.all([freeze(), freeze()])).flatMap((result) => (isRefusal(result) ? [] : [result.version]));
    expect([...versions].sort()).toEqual(versions.length === 2 ? [1, 2] : [1]);
    expect((await standing(house, where)).briefing.version).toBe(versions.length);
  });
});
