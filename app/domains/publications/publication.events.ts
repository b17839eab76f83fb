import { groundKeys } from "#app/domains/inputs/ground.ts";
import { eraseGrounds } from "#app/domains/inputs/input.ts";
import type { EventSpecs } from "#app/platform/event-payload.ts";

/** What was decided about showing an input, and on which ground; never what was taken out. */
export const publicationEvents = {
  "input.published": { number: "number", version: "number" },
  "input.published_in_part": { number: "number", version: "number" },
  "input.passages_removed": { number: "number", version: "number", ground: groundKeys, passages: "number" },
  "input.kept_in_journal": { number: "number", version: "number", ground: groundKeys },
  "input.set_aside": { number: "number", version: "number", ground: groundKeys },
  "input.taken_down": { number: "number", version: "number" },
  "input.taken_back": { number: "number", version: "number" },
  "input.erased": { number: "number", ground: eraseGrounds },
} as const satisfies EventSpecs;
