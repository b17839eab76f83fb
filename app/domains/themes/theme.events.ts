import { weights } from "#app/domains/cases/weight.ts";
import type { EventSpecs } from "#app/platform/event-payload.ts";

/** Themes and inputs are named by their numbers in the case; the words of an assessment are bound by its commitment. */
export const themeEvents = {
  "theme.opened": { theme: "number", isOutside: "flag" },
  "theme.renamed": { theme: "number", version: "number" },
  "theme.joined": { theme: "number", from: "number", follows: "ids", inputs: "number" },
  "theme.split": { theme: "number", into: "number", followedBy: "ids", inputs: "number" },
  "theme.forwarded": { theme: "number", isOutside: "flag", version: "number" },
  "theme.assessed": { theme: "number", version: "number", weight: weights },
  "input.assessed": { input: "number", version: "number", weight: weights },
  "input.sorted": { input: "number", themes: "ids", linked: "number", unlinked: "number" },
  "input.wish_set": { input: "number", wish: { optional: "id" } },
  "wishes.set": { wishes: "ids" },
} as const satisfies EventSpecs;
