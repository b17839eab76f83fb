import { z } from "zod";
import { optionalChoice, optionalId, optionalLine } from "#app/platform/form-fields.ts";
import { councilOutcomes } from "./outcome.ts";
import { refusedGrounds } from "./proposal.ts";

/** Beside a treatment's own fields, where the case came with a citizens' proposal. */
export const outcomeForm = z.object({
  outcome: optionalChoice(councilOutcomes), ground: optionalChoice(refusedGrounds), planCase: optionalLine(200), planReference: optionalLine(120), putsRight: optionalId(),
});
