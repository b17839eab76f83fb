import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { setCaseState } from "#app/domains/cases/case.store.server.ts";
import { readPublicInput } from "#app/domains/publications/public-inputs.view.server.ts";
import { aCase, type ExampleCase } from "#tests/examples/a-case.ts";
import { anInput, aTypedInput, published } from "#tests/examples/an-input.ts";
import { testHouse, type TestHouse } from "#tests/support/house.ts";
import { receiveInput } from "./receive-input.server.ts";
import { readTracked } from "./track.view.server.ts";

let house: TestHouse;
let caseFile: ExampleCase;
const where = () => ({ caseId: caseFile.caseId, activityId: caseFile.activityId });
const decidedAt = new Date("2027-02-25T18:00:00Z");
const afterwards = new Date("2027-02-26T08:00:00Z");
const received = new Date("2026-12-10T10:00:00Z");
const waiting = () => house.read(async (trx) => (await sql<{ count: number }>`select count(*)::int as count from input_standing where case_id = ${caseFile.caseId} and owes_answer and answered_at is null`.execute(trx)).rows[0]?.count);

beforeAll(async () => {
  house = await testHouse();
  caseFile = await house.change((trx) => aCase(trx, house));
  await house.change((trx) => setCaseState(trx, caseFile.caseId, "under_consideration", house.now));
  await house.change((trx) => setCaseState(trx, caseFile.caseId, "decided", decidedAt));
});

describe("a letter that came before the decision and is written down after it", () => {
  it("O1, P5: is taken in with the day it came, marked for everybody, and is owed an answer", async () => {
    const before = await waiting();
    const entered = await house.change((trx) => aTypedInput(trx, house, where(), { at: afterwards, receivedAt: received, given: { text: "Brevet lå i feil skuff" } }));
    expect(entered).toMatchObject({ receivedAt: received, isLate: false });
    expect(await waiting()).toBe((before ?? 0) + 1);
    await house.change((trx) => published(trx, house, entered.inputId));
    expect(await house.read((trx) => readPublicInput(trx, caseFile.caseId, entered.number))).toMatchObject({ receivedAt: received, isWrittenAfterDecision: true });
    expect((await house.read((trx) => readTracked(trx, entered.inputId, false)))?.facts.typedInLateAt).toEqual(afterwards);
  });

  it("is not mistaken for what nobody had time to read: the web is closed from the same minute", async () => {
    await expect(house.change((trx) => aTypedInput(trx, house, where(), { at: afterwards, receivedAt: decidedAt }))).rejects.toThrow("received_after_decision");
    expect(await house.change((trx) => receiveInput(trx, {
      actor: house.citizen, ...where(), formKey: "after-the-decision-1", arrival: { honeypotFilled: false, renderedAt: null, fromSameAddressLastHour: 0 },
      given: { text: "For sent", language: "nb", answersAs: "", ageGroup: null, district: "", name: "", showsName: false, organisation: "", isUnder18: false },
    }, afterwards))).toEqual({ refused: "closed_for_input" });
  });

  it("waits for a completed case to be opened again, and is then taken in", async () => {
    await house.change((trx) => setCaseState(trx, caseFile.caseId, "completed", afterwards));
    await expect(house.change((trx) => aTypedInput(trx, house, where(), { at: afterwards, receivedAt: received }))).rejects.toThrow("case_is_over");
    await house.change((trx) => setCaseState(trx, caseFile.caseId, "under_consideration", afterwards, { reopened: true }));
    const entered = await house.change((trx) => aTypedInput(trx, house, where(), { at: afterwards, receivedAt: received }));
    expect((await house.read((trx) => readPublicInput(trx, caseFile.caseId, entered.number)))?.isWrittenAfterDecision).toBe(false);
  });

  it("an input from the web was written down when it came", async () => {
    const other = await house.change((trx) => aCase(trx, house));
    const entered = await house.change((trx) => anInput(trx, house, { caseId: other.caseId, activityId: other.activityId }));
    const { rows } = await house.read((trx) => sql<{ same: boolean }>`select entered_at = received_at as same from input where id = ${entered.inputId}`.execute(trx));
    expect(rows).toEqual([{ same: true }]);
  });
});
