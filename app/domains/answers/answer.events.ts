import { weights } from "#app/domains/cases/weight.ts";
import { eraseGrounds } from "#app/domains/inputs/input.ts";
import type { EventSpecs } from "#app/platform/event-payload.ts";
import { langs } from "#app/platform/language.ts";
import { reactionWords, reopeningGrounds, targetKinds } from "./answer.ts";
import { measureStates } from "./measure.ts";

export const answerEvents = {
  "answer.published": {
    target: targetKinds, themeNumber: { optional: "number" }, inputNumber: { optional: "number" }, version: "number",
    weight: weights, language: langs, early: "flag", forwarded: "flag", reached: "number",
  },
  // One for each input, so that each author can be told.
  "answer.reached": { answerId: "id", later: "flag" },
  "case.completed": { answered: "number", withoutDecision: "flag" },
  "case.reopened": { ground: reopeningGrounds },
  "case.withdrawn": { answered: "number" },
  "reaction.given": { inputId: "id", answered: reactionWords, before: { optional: reactionWords }, withRemark: "flag" },
  "reaction.remark_read": { remarkId: "id", shown: "flag" },
  "reaction.remark_erased": { remarkId: "id", ground: eraseGrounds },
  "measure.planned": { number: "number", dueOn: { optional: "day" } },
  "measure.moved": { number: "number", from: measureStates, to: measureStates, dueOn: { optional: "day" }, doneOn: { optional: "day" } },
} as const satisfies EventSpecs;
