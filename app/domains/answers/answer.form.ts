import { z } from "zod";
import { weights } from "#app/domains/cases/weight.ts";
import { eraseGrounds } from "#app/domains/inputs/input.ts";
import { choice, id, line, optionalDay, optionalId, optionalWords, version, whole, words } from "#app/platform/form-fields.ts";
import { reopeningGrounds } from "./answer.ts";
import { measureStates } from "./measure.ts";

/** The newest answer's version that the form was made from; 0 where there was none. */
const answerVersion = () => whole(0, 1_000_000);

export const publishAnswerForm = z.object({
  theme: optionalId(),
  input: optionalId(),
  version: answerVersion(),
  came_of_it: words(4000),
  weight: choice(weights),
  why: words(4000),
  body_reason: optionalWords(4000),
});

export const forwardInputForm = z.object({
  input: id(),
  version: answerVersion(),
  forwarded_to: line(200),
  came_of_it: words(4000),
  why: words(4000),
});

export const completeCaseForm = z.object({ version: version() });
export const reopenCaseForm = z.object({ version: version(), ground: choice(reopeningGrounds) });
export const withdrawCaseForm = z.object({ version: version(), reason: words(4000) });

export const planMeasureForm = z.object({ title: line(200), owner_title: line(120), due_on: optionalDay() });
export const moveMeasureForm = z.object({
  measure: id(),
  version: version(),
  to: choice(measureStates),
  due_on: optionalDay(),
  done_on: optionalDay(),
  note: optionalWords(2000),
});

export const readRemarkForm = z.object({ remark: id(), shown: choice(["yes", "no"]).transform((shown) => shown === "yes") });
export const eraseRemarkForm = z.object({ remark: id(), ground: choice(eraseGrounds) });
