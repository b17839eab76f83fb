import { z } from "zod";
import { alternativeLetters } from "#app/domains/cases/case.ts";
import { choice, day, flag, id, many, optionalDay, optionalId, optionalLine, optionalWhole, optionalWords, time, version, whole, words } from "#app/platform/form-fields.ts";
import { instantAt } from "#app/platform/day.ts";
import { reasonField, reasonKinds, reasonsFrom } from "./alternative-reasons.ts";
import { treatmentKinds } from "./council.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ids = () => many(36, 50).refine((all) => all.every((one) => uuid.test(one)), "frame.form.unknown_choice");
const lines = (max: number) => optionalWords(max).transform((text) => text.split("\n").map((one) => one.trim()).filter((one) => one !== ""));

interface When { day: string; time: string }
const at = <Fields extends When>({ day: on, time: clock, ...fields }: Fields) => ({ ...fields, startsAt: instantAt(on, clock) });

export const planMeetingForm = z.object({ bodyId: id(), day: day(), time: time(), place: optionalLine(200) }).transform(at);
export const moveMeetingForm = z.object({ meetingId: id(), version: version(), day: day(), time: time(), place: optionalLine(200) }).transform(at);
export const cancelMeetingForm = z.object({ meetingId: id(), version: version() });
export const agendaForm = z.object({ meetingId: id(), caseId: id(), caseNumber: optionalLine(40) });

/** 0 before the first draft. */
const draftVersion = () => whole(0, 1_000_000);

const reasonShape = Object.fromEntries(alternativeLetters.flatMap((letter) => reasonKinds.map((kind) => [reasonField(letter, kind), optionalWords(600)])));

export const briefingDraftForm = z.object({
  version: draftVersion(),
  recommends: optionalWords(1000), reasons: optionalWords(4000), costs: optionalWords(4000), givesWay: optionalWords(4000), delivered: optionalWords(4000),
  missing: lines(4000), chosenBy: optionalWords(1000), unanswered: optionalWords(4000), ...reasonShape,
}).transform((given) => ({
  version: given.version, recommends: given.recommends, reasons: given.reasons, costs: given.costs, givesWay: given.givesWay, delivered: given.delivered,
  missing: given.missing, chosenBy: given.chosenBy, unanswered: given.unanswered, alternativeReasons: reasonsFrom(given),
}));
export const chooseVoiceForm = z.object({ version: draftVersion(), themeId: optionalId(), number: whole(1, 999_999), quote: words(1000) });
export const dropVoiceForm = z.object({ version: draftVersion(), number: whole(1, 999_999) });
export const freezeForm = z.object({ draftVersion: draftVersion(), meetings: ids().refine((all) => all.length > 0, "council.lacking.meetings") });
export const layForm = z.object({ briefingId: id(), meetings: ids().refine((all) => all.length > 0, "council.lacking.meetings") });

export const markAsReadForm = z.object({ briefingId: id(), bodyId: id() });
export const askQuestionForm = z.object({ briefingId: id(), text: words(2000) });
export const answerQuestionForm = z.object({ questionId: id(), version: version(), answer: words(8000) });

/** In a meeting, or by delegation with role, reference and day: one of the two, whole. */
export const treatmentForm = z.object({
  meetingId: optionalId(), delegatedRole: optionalLine(200), delegatedReference: optionalLine(200), treatedOn: optionalDay(),
  caseNumber: optionalLine(40), kind: choice(treatmentKinds), text: words(20_000), reason: optionalWords(8000),
  votesFor: optionalWhole(0, 200), votesAgainst: optionalWhole(0, 200), isFinal: flag(),
}).transform(({ meetingId, delegatedRole, delegatedReference, treatedOn, ...rest }, context) => {
  if (meetingId !== null) return { ...rest, where: { meetingId } };
  if (delegatedRole === "" && delegatedReference === "" && treatedOn === null) {
    context.addIssue({ code: "custom", path: ["meetingId"], message: "council.lacking.where" });
    return z.NEVER;
  }
  if (delegatedRole === "") context.addIssue({ code: "custom", path: ["delegatedRole"], message: "frame.form.required" });
  if (delegatedReference === "") context.addIssue({ code: "custom", path: ["delegatedReference"], message: "frame.form.required" });
  if (treatedOn === null) context.addIssue({ code: "custom", path: ["treatedOn"], message: "frame.form.required" });
  return { ...rest, where: { delegatedRole, delegatedReference, treatedOn: treatedOn ?? "" } };
});
