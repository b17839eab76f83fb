import { methodKeys, type MethodKey } from "#app/domains/ladder/method.ts";
import { steps } from "#app/domains/ladder/step.ts";
import type { EventSpecs } from "#app/platform/event-payload.ts";

const methods = methodKeys as readonly MethodKey[];

export const caseEvents = {
  "case.planned": { year: "number", number: "number", language: ["nb", "nn"] },
  "case.revised": { version: "number" },
  "case.published": { step: steps, promiseVersion: "number", answerBy: { optional: "day" }, decidesOn: { optional: "day" } },
  "case.promise_corrected": { promiseVersion: "number" },
  "case.promise_changed": { promiseVersion: "number", step: steps, stepBefore: steps, answerBy: { optional: "day" }, answerByBefore: { optional: "day" }, decidesOn: { optional: "day" }, decidesOnBefore: { optional: "day" }, deciderChanged: "flag", roomChanged: "flag", activityChanged: "flag" },
  "case.activity_planned": { number: "number", method: methods, step: steps },
  "case.activity_revised": { number: "number", version: "number" },
  "case.activity_removed": { number: "number" },
  "case.activity_added": { number: "number", method: methods, step: steps, opensOn: "day", closesOn: "day" },
  "case.activity_lengthened": { number: "number", closesOn: "day", closedBefore: "day", promiseVersion: { optional: "number" } },
  "case.activity_told": { number: "number", participants: { optional: "number" } },
  "case.document_added": { documentId: "id", fileHash: "hash" },
  "case.document_removed": { documentId: "id" },
  "case.archive_number_set": { version: "number" },
} as const satisfies EventSpecs;
