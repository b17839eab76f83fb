import type { EventSpecs } from "#app/platform/event-payload.ts";
import { treatmentKinds } from "./council.ts";

export const councilEvents = {
  "meeting.planned": { bodyId: "id", startsAt: "instant" },
  "meeting.moved": { bodyId: "id", from: "instant", to: "instant" },
  "meeting.cancelled": { bodyId: "id", startsAt: "instant" },
  // Told in each case that stood on the agenda.
  "agenda.moved": { meetingId: "id", bodyId: "id", from: "day", to: "day", otherDay: "flag" },
  "agenda.cancelled": { meetingId: "id", bodyId: "id", on: "day" },
  "agenda.set": { meetingId: "id", bodyId: "id", hasCaseNumber: "flag" },
  "briefing.drafted": { draftVersion: "number", voices: "number" },
  "briefing.frozen": { version: "number", afterNumber: "number", promiseVersion: "number", fingerprint: "hash", total: "number" },
  "briefing.laid": { version: "number", meetingId: "id", bodyId: "id", on: "day" },
  "briefing.read": { version: "number", bodyId: "id" },
  "question.asked": { number: "number", briefingVersion: "number", promisedOn: "day" },
  "question.answered": { number: "number", days: "number" },
  "treatment.recorded": {
    number: "number", kind: treatmentKinds, isFinal: "flag", treatedOn: "day", meetingId: { optional: "id" }, bodyId: { optional: "id" },
    briefingVersion: { optional: "number" }, votesFor: { optional: "number" }, votesAgainst: { optional: "number" },
  },
} as const satisfies EventSpecs;
