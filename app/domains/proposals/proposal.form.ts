import { z } from "zod";
import { optionalEmail } from "#app/domains/people/people.form.ts";
import { choice, flag, line, optionalId, optionalLine, optionalWords, version, whole, words } from "#app/platform/form-fields.ts";
import { langs } from "#app/platform/language.ts";
import { flagKinds, proposerKinds, remarkGrounds, type ProposalText } from "./proposal.ts";
import type { Proposer } from "./proposer.store.server.ts";

const formKey = () => line(64).refine((raw) => /^[A-Za-z0-9_-]{43}$/.test(raw), "frame.form.unreadable").transform((raw) => Buffer.from(raw, "base64url"));

/** K13: somebody must be reached; K11: a branch and an elected member say for whom. */
export const writeProposalForm = z.object({
  form_key: formKey(), id: optionalId(), version: whole(0, 1_000_000), language: choice(langs),
  title: line(120, "proposals.lacking.title"), request: words(1500, "proposals.lacking.request"), reasons: optionalWords(6000),
  name: line(120, "proposals.lacking.name"), telephone: optionalLine(40), email: optionalEmail(120), kind: choice(proposerKinds), on_behalf_of: optionalLine(120), under_18: flag(),
}).superRefine((given, context) => {
  if (given.telephone === "" && given.email === "") context.addIssue({ code: "custom", path: ["telephone"], message: "proposals.lacking.contact" });
  if (given.kind !== "resident" && given.on_behalf_of === "") context.addIssue({ code: "custom", path: ["on_behalf_of"], message: "proposals.lacking.onBehalfOf" });
}).transform((given): { formKey: Buffer; standing: { proposalId: string; version: number } | null; text: ProposalText; proposer: Proposer } => ({
  formKey: given.form_key, standing: given.id === null ? null : { proposalId: given.id, version: given.version },
  text: { title: given.title, request: given.request, reasons: given.reasons, language: given.language },
  proposer: { name: given.name, telephone: given.telephone, email: given.email, kind: given.kind, onBehalfOf: given.kind === "resident" ? "" : given.on_behalf_of, isUnder18: given.under_18 },
}));

/** One button of the proposer's: what stands on the page is what is sent, delivered or withdrawn. */
export const atVersionForm = z.object({ version: version() });

export const takeUpForm = z.object({ version: version(), reference: line(160, "proposals.lacking.reference") });
export const sendBackForm = z.object({ version: version(), ground: choice(remarkGrounds), remark: words(1000) });
/** `case:<id>`, `proposal:<id>` or nothing in particular. */
const about = () => optionalLine(50).transform((raw, context): { caseId: string | null; proposalId: string | null } => {
  const [, what, id = null] = /^(case|proposal):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(raw) ?? [];
  if (raw !== "" && id === null) context.addIssue({ code: "custom", message: "frame.form.unknown_choice" });
  return { caseId: what === "case" ? id : null, proposalId: what === "proposal" ? id : null };
});
export const flagForm = z.object({ kind: choice(flagKinds), note: optionalWords(600), about: about() });
export const liftFlagForm = z.object({ flag: optionalId() });
export const thresholdForm = z.object({ version: version(), reason: line(300) });
