import type { EventType } from "./events.ts";
import { isDay } from "./platform/day.ts";
import { formatDay } from "./platform/format.ts";
import type { Lang } from "./platform/language.ts";
import { sayIn } from "./texts.ts";

/**
 * What the public is told of everything that can happen: the sentence's key, or null where it is the office's own work, nobody
 * else's business, or said by another event. A new type does not compile before that is decided.
 */
export const sentenceKeys = {
  "authority.founded": null,
  "authority.address_changed": null,
  "authority.profile_revised": null,
  "authority.opened": null,
  "authority.population_entered": null,
  "authority.term_entered": null,
  "authority.body_founded": null,
  "authority.body_revised": null,
  "authority.seat_filled": null,
  "authority.seat_left": null,
  "account.opened": null,
  "account.role_given": null,
  "account.role_taken": null,
  "account.link_made": null,
  "account.password_set": null,
  "account.closed": null,
  "account.reopened": null,
  "case.planned": null,
  "case.revised": null,
  "case.published": "cases.events.case_published",
  "case.promise_corrected": "cases.events.case_promise_corrected",
  "case.promise_changed": "cases.events.case_promise_changed",
  "case.activity_planned": null,
  "case.activity_revised": null,
  "case.activity_removed": null,
  "case.activity_added": "cases.events.case_activity_added",
  "case.activity_lengthened": "cases.events.case_activity_lengthened",
  "case.activity_told": "cases.events.case_activity_told",
  "case.document_added": "cases.events.case_document_added",
  "case.document_removed": "cases.events.case_document_removed",
  "case.archive_number_set": null,
  "input.received": "inputs.events.input_received",
  "input.held": "inputs.events.input_held",
  "input.part_added": "inputs.events.input_part_added",
  "input.takedown_wished": null,
  "input.takedown_wish_ended": null,
  "input.published": "publications.events.input_published",
  "input.published_in_part": "publications.events.input_published_in_part",
  "input.passages_removed": "publications.events.input_passages_removed",
  "input.kept_in_journal": "publications.events.input_kept_in_journal",
  "input.set_aside": "publications.events.input_set_aside",
  "input.taken_down": "publications.events.input_taken_down",
  "input.taken_back": "publications.events.input_taken_back",
  "input.owner_set": null,
  "input.archived": null,
  "input.described": null,
  "input.translated": null,
  "input.objection_changed": "inputs.events.input_objection_changed",
  "input.noted": null,
  // Told as a count, never of one input: when somebody signed in with eID is nobody else's.
  "input.verified": null,
  "input.link_renewed": null,
  "input.erased": "publications.events.input_erased",
  "theme.opened": "themes.events.theme_opened",
  "theme.renamed": "themes.events.theme_renamed",
  "theme.joined": "themes.events.theme_joined",
  "theme.split": "themes.events.theme_split",
  "theme.forwarded": "themes.events.theme_forwarded",
  "theme.assessed": "themes.events.theme_assessed",
  "input.assessed": "themes.events.input_assessed",
  "input.sorted": null,
  "input.wish_set": null,
  "wishes.set": null,
  "meeting.planned": null,
  "meeting.moved": null,
  "meeting.cancelled": null,
  "agenda.moved": "council.events.agenda_moved",
  "agenda.cancelled": "council.events.agenda_cancelled",
  "agenda.set": null,
  "briefing.drafted": null,
  "briefing.frozen": "council.events.briefing_frozen",
  "briefing.laid": "council.events.briefing_laid",
  "briefing.read": null,
  "question.asked": "council.events.question_asked",
  "question.answered": "council.events.question_answered",
  "treatment.recorded": "council.events.treatment_recorded",
  "answer.published": "answers.events.answer_published",
  "answer.reached": null,
  "case.completed": "answers.events.case_completed",
  "case.reopened": "answers.events.case_reopened",
  "case.withdrawn": "answers.events.case_withdrawn",
  "reaction.given": null,
  "reaction.remark_read": null,
  "reaction.remark_erased": "answers.events.reaction_remark_erased",
  "measure.planned": "answers.events.measure_planned",
  "measure.moved": "answers.events.measure_moved",
  "proposal.sent": null,
  "proposal.sent_back": null,
  "proposal.flagged": null,
  "proposal.flag_lifted": null,
  "proposal.opened": "proposals.events.opened",
  "proposal.threshold_changed": "proposals.events.threshold_changed",
  "proposal.signed": null,
  "proposal.signature_taken_back": null,
  "proposal.paper_list_entered": null,
  "proposal.paper_list_confirmed": "proposals.events.paper_list_confirmed",
  "proposal.paper_list_rejected": null,
  "proposal.qualified": "proposals.events.qualified",
  "proposal.delivered": "proposals.events.delivered",
  "proposal.taken_up": "proposals.events.taken_up",
  "proposal.admitted": "proposals.events.admitted",
  "proposal.not_admissible": "proposals.events.not_admissible",
  "proposal.referred": "proposals.events.referred",
  "proposal.postponed": "proposals.events.postponed",
  "proposal.returned": "proposals.events.returned",
  "proposal.adopted": "proposals.events.adopted",
  "proposal.adopted_partly": "proposals.events.adopted_partly",
  "proposal.rejected": "proposals.events.rejected",
  "proposal.put_right": "proposals.events.put_right",
  "proposal.carried_out": "proposals.events.carried_out",
  "proposal.expired": "proposals.events.expired",
  "proposal.withdrawn": "proposals.events.withdrawn",
  "proposal.tags_emptied": "proposals.events.tags_emptied",
  "proposal.counter_repaired": null,
} as const satisfies Readonly<Record<EventType, string | null>>;

export const publicEventTypes = (Object.keys(sentenceKeys) as EventType[]).filter((type) => sentenceKeys[type] !== null);

export interface Happened { readonly type: string; readonly payload: Readonly<Record<string, unknown>> }

const isEventType = (type: string): type is EventType => Object.hasOwn(sentenceKeys, type);

/** Words that stand beside an event and never in it: a name, whose, a day, a council's case number, what was said. */
export type Beside = Partial<Readonly<Record<"name" | "by" | "on" | "caseNumber" | "words", string | null | undefined>>>;
const unknown = { name: "none", by: "none", on: "none", caseNumber: "none", words: "none" };

/** A sentence with the words in it that lead to what it is about. */
export interface Sentence { readonly before: string; readonly linked: string; readonly after: string }

// No text that somebody wrote holds them: control characters are refused where it arrives.
const opens = "\u0002";
const closes = "\u0003";
const link = (words: string | readonly string[]): string => `${opens}${[words].flat().join("")}${closes}`;

/** Days in words; what an event does not say is «none», which the sentences know. Null where the public is told nothing. */
export function sentenceParts({ type, payload }: Happened, lang: Lang, beside: Beside = {}): Sentence | null {
  const key = isEventType(type) ? sentenceKeys[type] : null;
  if (key === null) return null;
  const facts = Object.fromEntries([...Object.entries(payload), ...Object.entries(beside).filter(([, value]) => value)].map(([name, value]) => [name, inWords(value, lang)]));
  const [before = "", rest = ""] = sayIn(lang)(key, { ...unknown, ...facts, link }).trim().split(opens);
  const [linked = "", after = ""] = rest.split(closes);
  return { before, linked, after };
}

/** The same without the link. */
export function sentenceOf(happened: Happened, lang: Lang, beside: Beside = {}): string | null {
  const parts = sentenceParts(happened, lang, beside);
  return parts && `${parts.before}${parts.linked}${parts.after}`;
}

function inWords(value: unknown, lang: Lang): string | number {
  if (value === null || value === "") return "none";
  if (typeof value === "number") return value;
  return isDay(value) ? formatDay(value, lang) : String(value);
}
