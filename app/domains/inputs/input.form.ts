import { z } from "zod";
import { instantAt } from "#app/platform/day.ts";
import { choice, day, flag, id, line, optionalChoice, optionalDay, optionalId, optionalLine, time, version, words } from "#app/platform/form-fields.ts";
import { ageGroups, inputKinds, inputLanguages, longestLetter, longestText, objectionStates, typedChannels } from "./input.ts";

/** Random for each rendering; sealed with the time of rendering by the page. */
const formKey = () => line(64).refine((raw) => /^[A-Za-z0-9_-]{16,64}$/.test(raw), "frame.form.unreadable");

const sender = {
  text: words(longestText, "inputs.lacking.text"),
  answers_as: optionalLine(120),
  age_group: optionalChoice(ageGroups),
  district: optionalLine(60),
  name: optionalLine(120),
  show_name: flag(),
  organisation: optionalLine(160),
  under_18: flag(),
};

const asGiven = <Form extends z.output<z.ZodObject<typeof sender>>>(form: Form) => ({
  text: form.text, answersAs: form.answers_as, ageGroup: form.age_group, district: form.district, name: form.name,
  showsName: form.show_name, organisation: form.organisation, isUnder18: form.under_18,
});

export const giveInputForm = z.object({ form_key: formKey(), rendered: optionalLine(400), website: optionalLine(500).catch("filled"), ...sender })
  .transform((form) => ({ formKey: form.form_key, rendered: form.rendered, honeypotFilled: form.website !== "", given: asGiven(form) }));

export const typeInForm = z.object({
  form_key: formKey(), activity: id(), kind: choice(inputKinds), channel: choice(typedChannels), received_on: day(), received_time: time(),
  sent_on: optionalDay(), language: choice(inputLanguages), needs_translation: flag(), council: optionalId(), ...sender, text: words(longestLetter, "inputs.lacking.text"),
}).transform((form) => ({
  formKey: form.form_key, activityId: form.activity, kind: form.kind, channel: form.channel, sentOn: form.sent_on, councilBodyId: form.council,
  isTranslated: !form.needs_translation, receivedAt: instantAt(form.received_on, form.received_time), given: { ...asGiven(form), language: form.language },
}));

export const ownerForm = z.object({ version: version(), owner: optionalId() });
export const archiveForm = z.object({ version: version(), archive_document: optionalLine(60) });
export const describeForm = z.object({
  version: version(), language: choice(inputLanguages), answers_as: optionalLine(120), age_group: optionalChoice(ageGroups), district: optionalLine(60), needs_translation: flag(), channel: optionalChoice(typedChannels),
});
export const objectionForm = z.object({ version: version(), state: choice(objectionStates) });
export const noteForm = z.object({ note: words(2000) });

export const trackForm = z.object({ reference: line(60, "inputs.lacking.reference"), code: line(30, "inputs.lacking.code") });
export const renewForm = z.object({ reference: line(60, "inputs.lacking.reference"), renew_code: line(30, "inputs.lacking.code") });
export const newReceiptForm = z.object({ intent: choice(["renew"]) });
export const codeForm = z.object({ code: line(30, "inputs.lacking.code") });
export const partForm = z.object({ part: words(longestText, "inputs.lacking.part") });
export const takedownForm = z.object({});
/** Nothing is filled in: who she is is asked of eID, and where she lives of the register. */
export const verifyForm = z.object({ intent: choice(["verify"]) });
export const endWishForm = z.object({});
