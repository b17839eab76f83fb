import type { EventSpecs } from "#app/platform/event-payload.ts";
import { holdReasons } from "./held.rules.ts";
import { ageGroups, channels, inputKinds, inputLanguages, objectionStates } from "./input.ts";

/** `nameHash` and `organisationHash` bind the sender as the commitment binds the text: each with a salt of its own. */
export const inputEvents = {
  "input.received": {
    number: "number", kind: inputKinds, channel: channels, isLate: "flag",
    nameHash: { optional: "hash" }, organisationHash: { optional: "hash" },
  },
  "input.held": { number: "number", reason: holdReasons },
  "input.part_added": { number: "number", part: "number" },
  "input.takedown_wished": { number: "number" },
  "input.takedown_wish_ended": { number: "number" },
  "input.link_renewed": { number: "number", generation: "number" },
  "input.owner_set": { number: "number", ownerAccount: { optional: "id" } },
  "input.archived": { number: "number" },
  "input.described": { number: "number", language: inputLanguages, ageGroup: { optional: ageGroups }, channel: { optional: channels } },
  "input.translated": { number: "number", isTranslated: "flag" },
  "input.objection_changed": { number: "number", state: objectionStates },
  "input.noted": { number: "number" },
  /** Nothing of who did it; the row beside it says where and how it was checked. */
  "input.verified": {},
} as const satisfies EventSpecs;
