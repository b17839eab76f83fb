import { z } from "zod";
import { advisoryCouncils } from "#app/domains/authorities/authority.ts";
import { steps } from "#app/domains/ladder/step.ts";
import { optionalEmail } from "#app/domains/people/people.form.ts";
import { choice, id, line, lines, optionalChoice, optionalDay, optionalId, optionalLine, optionalWords, version, words } from "#app/platform/form-fields.ts";
import { langs } from "#app/platform/language.ts";
import { alternativeLetters, influences, purposes, stages, type Alternative, type CasePlan, type LaidBefore } from "./case.ts";
import { hearingTemplateKeys } from "./hearing.ts";

export const planCaseForm = z.object({ title: line(160), language: choice(langs) });

/** «148 000 000» and «148.000.000» are the same figure. */
const kroner = optionalLine(20).transform((raw) => raw.replace(/[\s.]/g, ""))
  .refine((raw) => /^\d{0,9}$/.test(raw), "frame.form.not_a_number").transform((raw) => (raw === "" ? null : Number(raw)));

const alternativeShape = Object.fromEntries(alternativeLetters.flatMap((letter) => [
  [`alternative_${letter}_title`, optionalLine(160)], [`alternative_${letter}_cost`, optionalLine(80)],
  [`alternative_${letter}_cost_amount`, kroner],
  [`alternative_${letter}_running_cost`, optionalLine(80)], [`alternative_${letter}_gives_way`, optionalLine(300)], [`alternative_${letter}_ready`, optionalLine(80)],
]));

const laidShape = Object.fromEntries(advisoryCouncils.flatMap((council) => [
  [`laid_${council}`, optionalChoice(["yes", "no"])], [`laid_${council}_reason`, optionalLine(400)],
]));

const fields = z.object({
  version: version(), title: line(160), language: choice(langs), lead: optionalWords(600), purpose: optionalChoice(purposes), why: optionalWords(4000),
  step: optionalChoice(steps), stage: optionalChoice(stages), influence: optionalChoice(influences), influence_reference: optionalLine(200),
  open: lines(20, 300), fixed: lines(20, 300), heard_groups: optionalWords(2000), facilitation: optionalWords(2000), child_interest: optionalWords(4000),
  template: choice(hearingTemplateKeys), ordered_by: optionalId(), ordered_reference: optionalLine(120), ordered_on: optionalDay(),
  decider: optionalId(), decides_on: optionalDay(), answer_by: optionalDay(), responsible_title: optionalLine(120), responsible_account: optionalId(),
  contact_name: optionalLine(120), contact_telephone: optionalLine(40), contact_hours: optionalLine(120), contact_email: optionalEmail(120),
}).and(z.object(alternativeShape)).and(z.object(laidShape));

type Extra = Readonly<Record<string, string | number | null>>;

const alternativesOf = (given: Extra): Alternative[] => alternativeLetters.flatMap((letter) => {
  const text = (name: string) => String(given[`alternative_${letter}_${name}`] ?? "");
  if (text("title") === "") return [];
  const amount = given[`alternative_${letter}_cost_amount`];
  return [{ letter, title: text("title"), cost: text("cost"), costAmount: typeof amount === "number" ? amount : null, runningCost: text("running_cost"), givesWay: text("gives_way"), ready: text("ready") }];
});

/** A council that is neither laid before nor has a reason is not said yet, and stops the publication (K25). */
const laidOf = (given: Extra): LaidBefore[] => advisoryCouncils.flatMap((council) => {
  const laid = given[`laid_${council}`] === "yes";
  const reason = laid ? "" : String(given[`laid_${council}_reason`] ?? "");
  return laid || reason !== "" ? [{ council, laid, reason }] : [];
});

export const reviseCaseForm = fields.transform((given): { version: number; plan: CasePlan } => ({
  version: given.version,
  plan: {
    title: given.title, language: given.language, lead: given.lead, purpose: given.purpose, why: given.why, step: given.step, stage: given.stage,
    influence: given.influence, influenceReference: given.influence_reference, open: given.open, fixed: given.fixed, heardGroups: given.heard_groups,
    facilitation: given.facilitation, childInterest: given.child_interest, template: given.template, orderedBodyId: given.ordered_by,
    orderedReference: given.ordered_reference, orderedOn: given.ordered_on, deciderBodyId: given.decider, decidesOn: given.decides_on,
    answerBy: given.answer_by, responsibleTitle: given.responsible_title, responsibleAccountId: given.responsible_account, contactName: given.contact_name,
    contactTelephone: given.contact_telephone, contactHours: given.contact_hours, contactEmail: given.contact_email,
    alternatives: alternativesOf(given as unknown as Extra), laidBefore: laidOf(given as unknown as Extra),
  },
}));

export const publishCaseForm = z.object({ version: version() });
export const archiveNumberForm = z.object({ version: version(), archive_number: optionalLine(40) })
  .transform(({ version: at, archive_number }) => ({ version: at, archiveNumber: archive_number }));

export const correctPromiseForm = z.object({
  version: version(), title: line(160), lead: words(600), why: words(4000), open: lines(20, 300), fixed: lines(20, 300), reason: words(400),
});

export const changePromiseForm = z.object({
  version: version(), reason: words(1000), title: line(160), lead: words(600), why: words(4000), step: choice(steps), answer_by: optionalDay(), decides_on: optionalDay(), decider: optionalId(),
  open: lines(20, 300), fixed: lines(20, 300), activity: optionalId(), question: optionalWords(1000), opens_on: optionalDay(), closes_on: optionalDay(),
}).transform((given) => ({
  version: given.version, reason: given.reason, title: given.title, lead: given.lead, why: given.why, step: given.step, answerBy: given.answer_by, decidesOn: given.decides_on, deciderBodyId: given.decider,
  open: given.open, fixed: given.fixed,
  activity: given.activity ? { id: given.activity, question: given.question || null, opensOn: given.opens_on, closesOn: given.closes_on } : null,
}));

export const documentForm = z.object({ title: line(200) });
export const removeDocumentForm = z.object({ document: id() });
