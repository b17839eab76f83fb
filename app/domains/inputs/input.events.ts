import type { EventSpecs } from "#app/platform/event-payload.ts";
import { groundKeys } from "./ground.ts";
import { holdReasons } from "./held.rules.ts";
import { ageGroups, channels, eraseGrounds, inputKinds, inputLanguages, objectionStates } from "./input.ts";

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
  "input.published": { number: "number", version: "number" },
  "input.published_in_part": { number: "number", version: "number" },
  "input.passages_removed": { number: "number", version: "number", ground: groundKeys, passages: "number" },
  "input.kept_in_journal": { number: "number", version: "number", ground: groundKeys },
  "input.set_aside": { number: "number", version: "number", ground: groundKeys },
  "input.taken_down": { number: "number", version: "number" },
  "input.taken_back": { number: "number", version: "number" },
  "input.owner_set": { number: "number", ownerAccount: { optional: "id" } },
  "input.archived": { number: "number" },
  "input.described": { number: "number", language: inputLanguages, ageGroup: { optional: ageGroups }, channel: { optional: channels } },
  "input.translated": { number: "number", isTranslated: "flag" },
  "input.objection_changed": { number: "number", state: objectionStates },
  "input.noted": { number: "number" },
  "input.erased": { number: "number", ground: eraseGrounds },
} as const satisfies EventSpecs;
