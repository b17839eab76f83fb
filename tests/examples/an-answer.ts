import type { AnswerTarget } from "#app/domains/answers/answer.ts";
import { publishAnswer, type PublishAnswer } from "#app/domains/answers/publish-answer.server.ts";
import { planMeeting } from "#app/domains/council/plan-meeting.server.ts";
import { recordTreatment } from "#app/domains/council/record-treatment.server.ts";
import { receiveInput, type GivenInput } from "#app/domains/inputs/receive-input.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { done, type TestHouse } from "#tests/support/house.ts";
import type { ExampleCase } from "./a-case.ts";

const someone: GivenInput = {
  text: "Skolevegen er mørk.", language: "nb", answersAs: "", ageGroup: null, district: "", name: "", showsName: false, organisation: "", isUnder18: false,
};

/** An input from the web, as a person sends it. */
export async function aVoice(house: TestHouse, example: ExampleCase, given: Partial<GivenInput> = {}): Promise<{ inputId: string; number: number }> {
  const arrival = { honeypotFilled: false, renderedAt: new Date(house.now.getTime() - 120_000), fromSameAddressLastHour: 0 };
  const text = given.text ?? `Skolevegen er mørk (${newId().slice(0, 8)}).`;
  return done(await house.change((trx) => receiveInput(trx, {
    actor: house.citizen, caseId: example.caseId, activityId: example.activityId, formKey: newId(), given: { ...someone, ...given, text }, arrival,
  }, house.now)));
}

/** A day on which every period of the example case is over. */
export const afterwards = new Date("2027-03-01T11:00:00Z");

/** The council decides the case in a meeting. */
export async function decided(house: TestHouse, caseId: string): Promise<void> {
  const startsAt = new Date("2027-02-25T17:00:00Z");
  const { meetingId } = done(await house.change((trx) => planMeeting(trx, { actor: house.secretary, bodyId: house.bodies.council.id, startsAt, place: "Rådhuset" }, house.now)));
  done(await house.change((trx) => recordTreatment(trx, {
    actor: house.secretary, caseId, where: { meetingId }, caseNumber: "PS 12/27", kind: "decision", text: "Kommunestyret vedtar alternativ A.", reason: "",
    votesFor: 17, votesAgainst: 8, isFinal: true,
  }, afterwards)));
}

/** The first answer to a theme or an input. */
export async function answered(house: TestHouse, caseId: string, target: AnswerTarget, given: Partial<PublishAnswer> = {}) {
  const command: PublishAnswer = {
    caseId, target, version: 0, cameOfIt: "Det blir gangfelt ved skolen.", weight: "partly", why: "Det er penger til gangfelt, men ikke til undergang.", bodyReason: "", actor: house.officer, ...given,
  };
  return done(await house.change((trx) => publishAnswer(trx, command, afterwards)));
}
