import { z } from "zod";
import { methodKeys, type MethodKey } from "#app/domains/ladder/method.ts";
import { steps } from "#app/domains/ladder/step.ts";
import { choice, day, flag, id, line, lines, optionalLine, optionalWhole, optionalWords, version } from "#app/platform/form-fields.ts";

const methods = methodKeys as readonly [MethodKey, ...MethodKey[]];

const planned = {
  method: choice(methods), step: choice(steps), title: line(160), question: optionalWords(1000), takes_input: flag(),
  opens_on: day(), closes_on: day(), place: optionalLine(200), answers_as: lines(20, 60),
};

interface Planned { method: MethodKey; step: (typeof steps)[number]; title: string; question: string; takes_input: boolean; opens_on: string; closes_on: string; place: string; answers_as: string[] }

const asPlan = (given: Planned) => ({
  method: given.method, step: given.step, title: given.title, question: given.question, takesInput: given.takes_input,
  opensOn: given.opens_on, closesOn: given.closes_on, place: given.place, answersAs: given.answers_as,
});

export const planActivityForm = z.object(planned).transform((given) => ({ plan: asPlan(given) }));
export const reviseActivityForm = z.object({ activity: id(), version: version(), ...planned })
  .transform((given) => ({ activityId: given.activity, version: given.version, plan: asPlan(given) }));
export const removeActivityForm = z.object({ activity: id(), version: version() }).transform((given) => ({ activityId: given.activity, version: given.version }));
export const tellActivityForm = z.object({ activity: id(), version: version(), participants: optionalWhole(0, 100_000), told: optionalWords(4000) })
  .transform((given) => ({ activityId: given.activity, version: given.version, participants: given.participants, told: given.told }));
