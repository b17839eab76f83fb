import { z } from "zod";
import { choice, optionalWords } from "#app/platform/form-fields.ts";
import { reactionWords } from "./answer.ts";

/** «Svarte dette på innspillet ditt?»: one of three buttons, and words if she likes. */
export const reactionForm = z.object({ answered: choice(reactionWords), remark: optionalWords(2000) });
