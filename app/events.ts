import { answerEvents } from "#app/domains/answers/answer.events.ts";
import { authorityEvents } from "#app/domains/authorities/authority.events.ts";
import { caseEvents } from "#app/domains/cases/case.events.ts";
import { councilEvents } from "#app/domains/council/council.events.ts";
import { inputEvents } from "#app/domains/inputs/input.events.ts";
import { peopleEvents } from "#app/domains/people/people.events.ts";
import { proposalEvents } from "#app/domains/proposals/proposal.events.ts";
import { publicationEvents } from "#app/domains/publications/publication.events.ts";
import { themeEvents } from "#app/domains/themes/theme.events.ts";

/** Everything that can have happened, with what each event carries. */
export const allEvents = {
  ...authorityEvents, ...peopleEvents, ...caseEvents, ...inputEvents, ...publicationEvents, ...themeEvents, ...councilEvents, ...answerEvents, ...proposalEvents,
} as const;

export type EventType = keyof typeof allEvents;
