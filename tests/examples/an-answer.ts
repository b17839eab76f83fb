import type { AnswerTarget } from "#app/domains/answers/answer.ts";
import { publishAnswer, type PublishAnswer } from "#app/domains/answers/publish-answer.server.ts";
import { planMeeting } from "#app/domains/council/plan-meeting.server.ts";
import { recordTreatment } from "#app/domains/council/record-treatment.server.ts";
import { receiveInput, type GivenInput } from "#app/domains/inputs/receive-input.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { done, type TestHouse } from "#tests/support/house.ts";
import type { ExampleCase } from "./a-case.ts";

const someone: Omit<GivenInput, "text"> = {
  language: "nb", answersAs: "", ageGroup: null, district: "", name: "", showsName: false, organisation: "", isUnder18: false,
};

/** An input from the web, as a person sends it; no two have the same words. */
export async function aVoice(trx: Trx, house: TestHouse, example: ExampleCase, given: Partial<GivenInput> = {}): Promise<{ inputId: string; number: number }> {
  const arrival = { honeypotFilled: false, renderedAt: new Date(house.now.getTime() - 120_000), fromSameAddressLastHour: 0 };
  return done(await receiveInput(trx, {
    actor: house.citizen, caseId: example.caseId, activityId: example.activityId, formKey: newId(), arrival,
    given: { ...someone, text: `Skolevegen er mørk (${newId().slice(0, 8)}).`, ...given },
  }, house.now));
}

/** A day on which every period of the example case is over. */
export const afterwards = new Date("2027-03-01T11:00:00Z");

/** The council decides the case in a meeting. */
export async function decided(trx: Trx, house: TestHouse, caseId: string): Promise<void> {
  const startsAt = new Date("2027-02-25T17:00:00Z");
  const { meetingId } = done(await planMeeting(trx, { actor: house.secretary, bodyId: house.bodies.council.id, startsAt, place: "Rådhuset" }, house.now));
  done(await recordTreatment(trx, {
    actor: house.secretary, caseId, where: { meetingId }, caseNumber: "PS 12/27", kind: "decision", text: "Kommunestyret vedtar alternativ A.", reason: "",
    votesFor: 17, votesAgainst: 8, isFinal: true,
  }, afterwards));
}

/** A valid answer to a theme or an input; the first, unless another version is named. */
export const anAnswer = (house: TestHouse, caseId: string, target: AnswerTarget, given: Partial<PublishAnswer> = {}): PublishAnswer => ({
  caseId, target, version: 0, cameOfIt: "Det blir gangfelt ved skolen.", weight: "partly", why: "Det er penger til gangfelt, men ikke til undergang.", bodyReason: "",
  actor: house.officer, ...given,
});

export async function answered(trx: Trx, house: TestHouse, caseId: string, target: AnswerTarget, given: Partial<PublishAnswer> = {}) {
  return done(await publishAnswer(trx, anAnswer(house, caseId, target, given), afterwards));
}
