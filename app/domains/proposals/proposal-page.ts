import type { MeasureState } from "#app/domains/answers/measure.ts";
import type { Day } from "#app/platform/day.ts";
import type { Lang } from "#app/platform/language.ts";
import { signingStates, unseenStates } from "./proposal.lifecycle.ts";
import { clockOf, isCountable, isEnough, isSignable, stateOn, totalOf, type Clock } from "./proposal.rules.ts";
import type { Admissibility, ProposalState, ProposerKind, RefusedGround, RemarkGround } from "./proposal.ts";

/** What a line of a list, a card or a page's head is made of. */
export interface ProposalHead {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly language: Lang;
  readonly state: ProposalState;
  readonly threshold: number | null;
  readonly digital: number;
  readonly paper: number;
  readonly sentOn: Day | null;
  readonly openedOn: Day | null;
  readonly closesOn: Day | null;
  readonly qualifiedOn: Day | null;
  readonly deliveredOn: Day | null;
  readonly decideBy: Day | null;
  readonly decidedOn: Day | null;
  readonly referredOn: Day | null;
  readonly endedOn: Day | null;
  readonly isVoluntary: boolean;
  /** K14: when and where the council chose to take it up. */
  readonly takenUp: { readonly on: Day; readonly reference: string } | null;
  readonly caseFile: { readonly year: number; readonly number: number; readonly slug: string; readonly title: string } | null;
  /** The council's next meeting that has it on its agenda. */
  readonly meetsAt: Date | null;
  readonly measures: readonly MeasureState[];
  readonly version: number;
}

/** What everybody may read of one. */
export interface ProposalPage extends ProposalHead {
  readonly request: string;
  readonly reasons: string;
  readonly population: number | null;
  readonly populationAsOf: Day | null;
  readonly populationSource: string;
  readonly admissible: Admissibility;
  readonly refusedFor: RefusedGround | null;
  readonly planCase: string;
  readonly planReference: string;
  /** Struck from paper lists when they were checked. */
  readonly struck: { readonly double: number; readonly notResident: number };
  readonly thresholds: readonly { readonly threshold: number; readonly population: number; readonly populationAsOf: Day; readonly reason: string; readonly on: Day }[];
  /** K13: an adult's name is public; under 18 never. */
  readonly proposer: { readonly name: string | null; readonly kind: ProposerKind; readonly onBehalfOf: string; readonly isUnder18: boolean };
  readonly remark: { readonly text: string; readonly ground: RemarkGround } | null;
}

export type StandingKey =
  | Exclude<ProposalState, never> | "enough" | "counting" | "on_agenda" | "following";

export interface ProposalStanding {
  readonly key: StandingKey;
  readonly clock: Clock;
  readonly total: number;
  /** How many are lacking; 0 when there are enough. */
  readonly lacking: number;
  readonly isSignable: boolean;
}

/** Where a proposal stands today: what is stored, and what time, the count and other rows make of it. */
export function standingOf(head: ProposalHead, today: Day): ProposalStanding {
  const state = stateOn(head, today);
  const total = totalOf(head);
  return {
    key: keyOf(head, state, today), clock: clockOf({ state, decideBy: head.decideBy, decidedOn: head.decidedOn, referredOn: head.referredOn }, today), total,
    lacking: Math.max(0, (head.threshold ?? 0) - total), isSignable: isSignable(head, today),
  };
}

function keyOf(head: ProposalHead, state: ProposalState, today: Day): StandingKey {
  if (signingStates.includes(state)) return isEnough(head) ? "enough" : state;
  if (state === "expired" && isCountable(head, head.closesOn ?? today, today)) return "counting";
  if (state === "delivered" && head.meetsAt) return "on_agenda";
  if ((state === "adopted" || state === "adopted_partly") && head.measures.length > 0) return "following";
  return state;
}

/** Not laid out (yet): its page is nobody's but its author's and the office's. */
export const isUnseen = (head: Pick<ProposalHead, "state" | "openedOn">): boolean => head.openedOn === null || unseenStates.includes(head.state);

/** The parts of the list, in the order of the page; the words stand in its address. */
export const listParts = { collecting: "samler", delivered: "levert", decided: "avgjort", ended: "avsluttet" } as const;
export type ListPart = keyof typeof listParts;
export const listSorts = { signatures: "underskrifter", newest: "nyeste", closing: "frist" } as const;
export type ListSort = keyof typeof listSorts;

export interface ListWish { readonly part: ListPart; readonly sort: ListSort; readonly after: string }

const chosen = <Key extends string>(among: Readonly<Record<Key, string>>, word: string | null, otherwise: Key): Key =>
  (Object.keys(among) as Key[]).find((key) => among[key] === word) ?? otherwise;

export const readListWish = (query: URLSearchParams): ListWish => ({
  part: chosen(listParts, query.get("status"), "collecting"), sort: chosen(listSorts, query.get("sorter"), "signatures"), after: query.get("etter") ?? "",
});

export const listQuery = ({ part, sort, after }: ListWish): Record<string, string> => ({
  status: listParts[part], sorter: listSorts[sort], ...(after === "" ? {} : { etter: after }),
});
