import { completeCase } from "#app/domains/answers/complete-case.server.ts";
import { moveMeasure } from "#app/domains/answers/move-measure.server.ts";
import { planMeasure } from "#app/domains/answers/plan-measure.server.ts";
import { publishAnswer } from "#app/domains/answers/publish-answer.server.ts";
import { reactToAnswer } from "#app/domains/answers/react-to-answer.server.ts";
import { changePromise } from "#app/domains/cases/change-promise.server.ts";
import { weights, type WeightKey } from "#app/domains/cases/weight.ts";
import { recordTreatment } from "#app/domains/council/record-treatment.server.ts";
import { citizen } from "#app/domains/people/actor.ts";
import { addDays } from "#app/platform/day.ts";
import type { Meetings } from "./case-telling.ts";
import type { OrdinaryCase } from "./ordinary-case.ts";

const weightOf = (word: string): WeightKey => {
  const found = weights.find((weight) => weight === word);
  if (!found) throw new Error(`no weight ${word}`);
  return found;
};

/** What the file says of the assessments, made some days before the decision. */
export function tellAssessments({ house, told, file }: OrdinaryCase, raised: Readonly<Record<string, string>>, assessedAt: string): void {
  house.timeline.at(assessedAt, "the themes are assessed", async (now) => {
    for (const [slug = "", weight = "", why = ""] of file.rows("assessment")) {
      await told.assess(slug, { raised: raised[slug] ?? "", weight: weightOf(weight), why: house.say(why) }, now);
    }
  });
}

/** The decision in its meeting, recorded the day after. */
export function tellDecision({ house, told, file }: OrdinaryCase, meetings: Meetings, secretary: string): void {
  for (const [day = "", bodyName = "", , votes = "", text = ""] of file.rows("treatment")) {
    const [votesFor = 0, votesAgainst = 0] = votes.split("–").map(Number);
    house.timeline.at(`${addDays(day, -7)}T12:00`, "the agenda is sent", (now) => told.putOnAgenda(meetings.id(bodyName, day), "", secretary, now));
    house.timeline.at(`${addDays(day, 1)}T10:00`, "the decision is recorded", async (now) => {
      await house.act((trx) => recordTreatment(trx, {
        actor: house.actor(secretary), caseId: told.caseId, where: { meetingId: meetings.id(bodyName, day) }, caseNumber: "", kind: "decision",
        text: house.say(text), reason: "", votesFor, votesAgainst, isFinal: true,
      }, now));
    });
  }
}

/** A theme's answer: what came of it, and why it weighed what it did. */
export function tellAnswers({ house, told, file }: OrdinaryCase, why: Readonly<Record<string, string>>): void {
  for (const [slug = "", weight = "", day = "", cameOfIt = ""] of file.rows("answer")) {
    house.timeline.at(`${day}T11:00`, `${slug} is answered`, async (now) => {
      await house.act((trx) => publishAnswer(trx, {
        actor: told.actor, caseId: told.caseId, target: { kind: "theme", id: told.theme(slug) }, version: 0, cameOfIt: house.say(cameOfIt),
        weight: weightOf(weight), why: why[slug] ?? "", bodyReason: "",
      }, now));
    });
  }
}

/** A date of answer that could not be kept, moved in the open. */
export function tellPromiseChanges({ house, told, file }: OrdinaryCase): void {
  for (const [day = "", , answerBy = "", reason = ""] of file.rows("promise_change")) {
    house.timeline.at(`${day}T14:00`, "the promise is changed", async (now) => {
      await house.act(async (trx) => changePromise(trx, { actor: told.actor, caseId: told.caseId, version: await told.version(trx), reason, answerBy: house.calendar.moved(answerBy) }, now));
    });
  }
}

export interface MeasurePlan { readonly title: string; readonly ownerTitle: string; readonly dueOn: string; readonly plannedAt: string }

const told = { started: "under_way", done: "done" } as const;

export function tellMeasure({ house, told: one, file }: OrdinaryCase, plan: MeasurePlan): void {
  let measureId = "";
  house.timeline.at(plan.plannedAt, "a measure is planned", async (now) => {
    const made = await house.act((trx) => planMeasure(trx, { actor: one.actor, caseId: one.caseId, title: plan.title, ownerTitle: plan.ownerTitle, dueOn: house.calendar.moved(plan.dueOn) }, now));
    measureId = made.measureId;
  });
  for (const [index, [day = "", state = "", note = ""]] of file.rows("measure").entries()) {
    const to = told[state as keyof typeof told];
    house.timeline.at(`${day}T13:00`, "the measure is told of", async (now) => {
      const doneOn = to === "done" ? house.calendar.moved(day) : null;
      await house.act((trx) => moveMeasure(trx, { actor: one.actor, caseId: one.caseId, measureId, version: index + 1, to, dueOn: null, doneOn, note: house.say(note) }, now));
    });
  }
}

export function tellCompletion({ house, told: one }: OrdinaryCase, completedAt: string): void {
  house.timeline.at(completedAt, "the case is completed", async (now) => {
    await house.act(async (trx) => completeCase(trx, { actor: one.actor, caseId: one.caseId, version: await one.version(trx) }, now));
  });
}

const daysToReact = 18;

/** «Svarte dette på innspillet ditt?», one by one in the days after the answer. */
export function tellReactions({ house, told: one, file }: OrdinaryCase, answeredOn: string): void {
  for (const [index, { reaction }] of file.entries.entries()) {
    if (!reaction) continue;
    const wall = `${addDays(answeredOn, 1 + (index * 7) % daysToReact)}T${17 + (index % 5)}:${10 + index}`;
    house.timeline.at(wall, `the author of entry ${index + 1} reacts`, async (now) => {
      await house.act((trx) => reactToAnswer(trx, { actor: citizen, inputId: one.inputs[index]?.id ?? "", answered: reaction, remark: "" }, now));
    });
  }
}
