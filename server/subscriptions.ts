import type { EventType } from "#app/events.ts";
import type { Deliveries } from "#app/platform/events.server.ts";
import type { Handlers } from "#app/platform/delivery.server.ts";

/** Told to its readers by the pages alone; the product's first handlers come with the mails. */
const nobody: readonly string[] = [];

/** Whom an event is news to. The rows are written with the event; they wait for the handler that will mail them. */
const tell = (...audiences: readonly ("author" | "office" | "council" | "news")[]): readonly string[] => audiences.map((audience) => `tell_${audience}`);

/** What each event sets in motion: an event that is missing here does not compile. */
const subscriptions: Readonly<Record<EventType, readonly string[]>> = {
  "authority.founded": nobody, "authority.address_changed": nobody, "authority.profile_revised": nobody, "authority.opened": nobody,
  "authority.population_entered": nobody, "authority.term_entered": nobody, "authority.body_founded": nobody,
  "authority.body_revised": nobody, "authority.seat_filled": nobody, "authority.seat_left": nobody,
  "account.opened": nobody, "account.role_given": nobody, "account.role_taken": nobody, "account.link_made": nobody,
  "account.password_set": nobody, "account.closed": nobody, "account.reopened": nobody,
  "case.planned": nobody, "case.revised": nobody, "case.published": nobody, "case.promise_corrected": nobody,
  "case.promise_changed": nobody, "case.activity_planned": nobody, "case.activity_revised": nobody, "case.activity_removed": nobody,
  "case.activity_added": nobody, "case.activity_lengthened": nobody, "case.activity_told": nobody, "case.document_added": nobody,
  "case.document_removed": nobody, "case.archive_number_set": nobody,
  "input.received": nobody, "input.held": nobody, "input.part_added": nobody, "input.takedown_wished": nobody,
  "input.takedown_wish_ended": nobody, "input.link_renewed": nobody, "input.owner_set": nobody, "input.archived": nobody,
  "input.described": nobody, "input.translated": nobody, "input.objection_changed": nobody, "input.noted": nobody, "input.verified": nobody,
  "input.published": nobody, "input.published_in_part": nobody, "input.passages_removed": nobody, "input.kept_in_journal": nobody,
  "input.set_aside": nobody, "input.taken_down": nobody, "input.taken_back": nobody, "input.erased": nobody,
  "theme.opened": nobody, "theme.renamed": nobody, "theme.joined": nobody, "theme.split": nobody, "theme.forwarded": nobody,
  "theme.assessed": nobody, "input.assessed": nobody, "input.sorted": nobody, "input.wish_set": nobody, "wishes.set": nobody,
  "meeting.planned": nobody, "meeting.moved": nobody, "meeting.cancelled": nobody, "agenda.set": nobody, "agenda.moved": nobody, "agenda.cancelled": nobody, "briefing.drafted": nobody,
  "briefing.frozen": nobody, "briefing.laid": nobody, "briefing.read": nobody, "question.asked": nobody, "question.answered": nobody,
  "treatment.recorded": nobody,
  "answer.published": nobody, "answer.reached": nobody, "case.completed": nobody, "case.reopened": nobody, "case.withdrawn": nobody,
  "reaction.given": nobody, "reaction.remark_read": nobody, "reaction.remark_erased": nobody, "measure.planned": nobody,
  "measure.moved": nobody,
  "proposal.sent": tell("office"),
  "proposal.sent_back": tell("author"),
  "proposal.flagged": nobody,
  "proposal.flag_lifted": nobody,
  "proposal.opened": tell("author"),
  "proposal.threshold_changed": nobody,
  "proposal.signed": nobody,
  "proposal.signature_taken_back": nobody,
  "proposal.paper_list_entered": nobody,
  "proposal.paper_list_confirmed": nobody,
  "proposal.paper_list_rejected": nobody,
  "proposal.qualified": tell("author", "office", "council"),
  "proposal.delivered": tell("author", "office", "council", "news"),
  "proposal.taken_up": tell("author", "office", "council", "news"),
  "proposal.admitted": tell("author", "news"),
  "proposal.not_admissible": tell("author", "news"),
  "proposal.referred": tell("author", "office", "news"),
  "proposal.postponed": tell("author", "news"),
  "proposal.returned": tell("author", "office", "news"),
  "proposal.adopted": tell("author", "office", "news"),
  "proposal.adopted_partly": tell("author", "office", "news"),
  "proposal.rejected": tell("author", "office", "news"),
  "proposal.put_right": tell("author", "office", "news"),
  "proposal.carried_out": tell("author", "news"),
  "proposal.expired": tell("author", "office", "news"),
  "proposal.withdrawn": tell("office", "news"),
  "proposal.tags_emptied": nobody,
  "proposal.counter_repaired": nobody,
};

export const deliveriesOf: Deliveries = (type) => subscriptions[type as EventType];

export const handlers: Handlers = {};
