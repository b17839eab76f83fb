import { beforeAll, describe, expect, it } from "vitest";
import { readCountingFrame } from "#app/domains/council/freezing.view.server.ts";
import { readQueueInput } from "#app/domains/queue/queue-input.view.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { aCase, type ExampleCase } from "#tests/examples/a-case.ts";
import { anInput, calmArrival, validGiven } from "#tests/examples/an-input.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { describeInput, type DescribeInput } from "./describe-input.server.ts";
import { readGiving } from "./giving.view.server.ts";
import { receiveInput } from "./receive-input.server.ts";
import { typeInInput } from "./type-in-input.server.ts";

const unknown = { refused: "unknown_answers_as", fields: { answers_as: "inputs.refusals.unknown_answers_as" } };
let house: TestHouse;
let caseFile: ExampleCase;

beforeAll(async () => {
  house = await testHouse();
  const activities = [
    { title: "Høring", answersAs: ["forelder", "nabo"] }, { title: "Elevene", answersAs: ["elev", "nabo"] }, { title: "Fritt ord", answersAs: [] },
  ];
  caseFile = await house.change((trx) => aCase(trx, house, { activities }));
});

const activity = (index: number): string => caseFile.activityIds[index] ?? "";
const give = (trx: Trx, index: number, answersAs: string) => receiveInput(trx, {
  actor: house.citizen, caseId: caseFile.caseId, activityId: activity(index), formKey: newId(), arrival: calmArrival, given: { ...validGiven, answersAs },
}, house.now);

describe("«jeg svarer som»", () => {
  it("is offered by each activity from its own list", async () => {
    const giving = await house.read((trx) => readGiving(trx, caseFile.key, house.now));
    expect(giving?.asked.map((asked) => asked.answersAs)).toEqual([["forelder", "nabo"], ["elev", "nabo"], []]);
  });

  it("is taken from the list of the activity that asked, or left out", async () => {
    expect(done(await house.change((trx) => give(trx, 0, "forelder")))).toMatchObject({ isRepeated: false });
    expect(done(await house.change((trx) => give(trx, 0, "")))).toMatchObject({ isRepeated: false });
    expect(await house.change((trx) => give(trx, 0, "elev"))).toEqual(unknown);
    expect(await house.change((trx) => give(trx, 2, "nabo"))).toEqual(unknown);
  });

  it("is held to the list when staff type in, too", async () => {
    const type = (answersAs: string) => house.change((trx) => typeInInput(trx, {
      actor: house.officer, caseId: caseFile.caseId, activityId: activity(1), formKey: newId(), kind: "input", channel: "letter", receivedAt: house.now, sentOn: null,
      councilBodyId: null, isTranslated: true, given: { ...validGiven, answersAs },
    }, house.now));
    expect(await type("forelder")).toEqual(unknown);
    done(await type("elev"));
  });

  it("is corrected by an officer within the list; what it says already may stay", async () => {
    const { inputId, number } = await house.change((trx) => anInput(trx, house, { caseId: caseFile.caseId, activityId: activity(0) }, { given: { text: "Rettes", answersAs: "nabo" } }));
    const facts: DescribeInput = { actor: house.officer, inputId, version: 1, language: "nb", answersAs: "elev", ageGroup: null, district: "", isTranslated: true, channel: null };
    expect(await house.change((trx) => describeInput(trx, facts, house.now))).toEqual(unknown);
    done(await house.change((trx) => describeInput(trx, { ...facts, answersAs: "nabo" }, house.now)));
    done(await house.change((trx) => describeInput(trx, { ...facts, version: 2, answersAs: "forelder" }, house.now)));
    expect(await house.read((trx) => readQueueInput(trx, caseFile.caseId, number))).toMatchObject({ answersAs: "forelder", answersAsChoices: ["forelder", "nabo"] });
  });

  it("is counted in the order of the lists, each answer once for the whole case", async () => {
    expect((await house.read((trx) => readCountingFrame(trx, caseFile.caseId))).answersAs).toEqual(["forelder", "nabo", "elev"]);
  });
});
