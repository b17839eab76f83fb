import { beforeAll, describe, expect, it } from "vitest";
import { readOfficeCounts } from "#app/domains/cases/case-office.view.server.ts";
import { readCasePage } from "#app/domains/cases/case-page.view.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { readInputCourse } from "#app/domains/inputs/input-course.view.server.ts";
import { measured } from "#app/platform/db.server.ts";
import { isRefusal } from "#app/platform/refusal.ts";
import { aCase, type ExampleCase } from "#tests/examples/a-case.ts";
import { afterwards, answered, aVoice, decided } from "#tests/examples/an-answer.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { completeCase } from "./complete-case.server.ts";
import { readAnswersDesk } from "./overview.view.server.ts";
import { publishAndReach } from "./publish-and-reach.server.ts";
import { reopenCase } from "./reopen-case.server.ts";
import { withdrawCase } from "./withdraw-case.server.ts";
import { readYearList } from "./year-list.view.server.ts";

let house: TestHouse;
beforeAll(async () => { house = await testHouse(); });

const versionOf = async (caseId: string) => (await house.read((trx) => trx.selectFrom("case_file").select("version").where("id", "=", caseId).executeTakeFirstOrThrow())).version;
const later = (hours: number) => new Date(house.now.getTime() + hours * 3_600_000);
const withdraw = async (caseId: string, reason: string, at: Date) => { const version = await versionOf(caseId); return done(await house.change((trx) => withdrawCase(trx, { caseId, version, reason, actor: house.officer }, at))); };
const reopen = async (caseId: string, at: Date) => { const version = await versionOf(caseId); return done(await house.change((trx) => reopenCase(trx, { caseId, version, ground: "new_information", actor: house.officer }, at))); };
const headOf = async ({ key }: ExampleCase) => { const head = await house.read((trx) => readCaseHead(trx, key)); if (!head) throw new Error("no such case"); return head; };
const waitingIn = (caseId: string) => house.read((trx) => trx.selectFrom("input_standing").select("number").where("case_id", "=", caseId).where("owes_answer", "=", true).where("answered_at", "is", null).orderBy("number").execute());

describe("a withdrawn case that is opened again", () => {
  it("lets everybody wait for an answer again, and cannot be completed in silence", async () => {
    const example = await house.change((trx) => aCase(trx, house));
    for (const given of [{}, { language: "nn" as const }]) await house.change((trx) => aVoice(trx, house, example, given));
    await withdraw(example.caseId, "Staten har overtatt vegen.", later(1));
    expect(await waitingIn(example.caseId)).toEqual([]);
    await reopen(example.caseId, later(2));
    expect(await waitingIn(example.caseId)).toEqual([{ number: 1 }, { number: 2 }]);
    expect((await house.read((trx) => readOfficeCounts(trx, example.caseId)))[example.caseId]).toMatchObject({ waiting: 2, mustRead: 2 });
    await house.change((trx) => decided(trx, house, example.caseId));
    const version = await versionOf(example.caseId);
    const result = await house.change((trx) => completeCase(trx, { caseId: example.caseId, version, actor: house.officer }, afterwards));
    expect(isRefusal(result) && result).toMatchObject({ refused: "still_waiting", facts: { numbers: "1 og 2" } });
  });

  it("says no more that it is withdrawn, and tells when it was and when it was opened", async () => {
    const example = await house.change((trx) => aCase(trx, house));
    const { inputId, number } = await house.change((trx) => aVoice(trx, house, example));
    await withdraw(example.caseId, "Staten har overtatt vegen.", later(1));
    expect(await headOf(example)).toMatchObject({ state: "withdrawn", withdrawnReason: "Staten har overtatt vegen." });
    await reopen(example.caseId, later(2));
    const head = await headOf(example);
    expect(head).toMatchObject({ state: "published", withdrawnReason: "" });
    const turns = [{ kind: "withdrawn", at: later(1) }, { kind: "reopened", at: later(2) }];
    expect((await house.read((trx) => readCasePage(trx, head)))?.course.turns).toEqual(turns);
    const course = await house.read((trx) => readInputCourse(trx, { inputId, caseId: example.caseId, number }));
    expect(course.turns).toEqual([{ ...turns[0], reason: "Staten har overtatt vegen." }, { ...turns[1], reason: "" }]);
    expect(course.answers).toEqual([]);
  });

  it("offers an empty answer, made from the version that stands, and the new one holds", async () => {
    const example = await house.change((trx) => aCase(trx, house));
    const { inputId } = await house.change((trx) => aVoice(trx, house, example));
    await withdraw(example.caseId, "Staten har overtatt vegen.", later(1));
    await reopen(example.caseId, later(2));
    await house.change((trx) => decided(trx, house, example.caseId));
    const desk = await house.read((trx) => readAnswersDesk(trx, example.caseId, null, "2027-03-01"));
    expect(desk.inputs).toMatchObject([{ id: inputId, version: 1, waiting: 1, newest: null }]);
    await house.change((trx) => answered(trx, house, example.caseId, { kind: "input", id: inputId }, { version: 1 }));
    expect(await waitingIn(example.caseId)).toEqual([]);
  });

  it("is told in full to whoever wrote, when it is withdrawn once more", async () => {
    const example = await house.change((trx) => aCase(trx, house));
    const { inputId, number } = await house.change((trx) => aVoice(trx, house, example));
    await withdraw(example.caseId, "Staten har overtatt vegen.", later(1));
    await reopen(example.caseId, later(2));
    expect(await withdraw(example.caseId, "Pengene er brukt.", later(3))).toEqual({ answered: 1 });
    const course = await house.read((trx) => readInputCourse(trx, { inputId, caseId: example.caseId, number }));
    expect(course.answers).toMatchObject([{ version: 2, why: "Pengene er brukt." }]);
  });

  it("asks the database as often for one who waits as for many", async () => {
    const queries = async (voices: number) => {
      const example = await house.change((trx) => aCase(trx, house));
      for (let made = 0; made < voices; made += 1) await house.change((trx) => aVoice(trx, house, example));
      const version = await versionOf(example.caseId);
      const count = { queries: 0, milliseconds: 0 };
      expect(done(await measured(count, () => house.change((trx) => withdrawCase(trx, { caseId: example.caseId, version, reason: "Staten har overtatt vegen.", actor: house.officer }, later(1)))))).toEqual({ answered: voices });
      expect(await house.read((trx) => trx.selectFrom("event").select("id").where("case_id", "=", example.caseId).where("type", "=", "answer.reached").execute())).toHaveLength(voices);
      return count.queries;
    };
    expect(await queries(6)).toBe(await queries(1));
  });

  it("is no promise kept in the year's list", async () => {
    const example = await house.change((trx) => aCase(trx, house));
    await house.change((trx) => aVoice(trx, house, example));
    await withdraw(example.caseId, "Staten har overtatt vegen.", later(1));
    const lines = await house.read((trx) => readYearList(trx, 2026, later(2)));
    expect(lines.find((line) => line.number === example.key.number)).toMatchObject({ promise: "withdrawn" });
  });

  it("does not make the words of a withdrawal searchable, whatever is decided of the input afterwards", async () => {
    const example = await house.change((trx) => aCase(trx, house));
    const { inputId } = await house.change((trx) => aVoice(trx, house, example));
    await withdraw(example.caseId, "Staten har overtatt vegen.", later(1));
    done(await house.change((trx) => publishAndReach(trx, { actor: house.officer, inputId, publicationVersion: 0, partsSeen: 0, kind: "published", ground: null, quotes: [], reason: "" }, later(2))));
    expect(await house.read((trx) => trx.selectFrom("public_search").select("id").where("kind", "=", "answer").where("body", "like", "%overtatt vegen%").execute())).toEqual([]);
  });
});
