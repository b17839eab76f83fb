import { reasonFields } from "./alternative-reasons.ts";
import type { BriefingDraft } from "./council.ts";

/** A draft as the fields of its form: what stands in an untouched one, and what stands now when somebody was quicker. */
export function draftFields({ voices, missing, alternativeReasons, ...words }: BriefingDraft): Record<string, string | number> {
  return { ...words, missing: missing.join("\n"), voices: voices.length, ...reasonFields(alternativeReasons) };
}
