import type { AuthorityKind } from "#app/domains/authorities/authority.ts";
import { addDays, addMonths, daysBetween, type Day } from "#app/platform/day.ts";
import type { Citation } from "#app/platform/law.ts";
import { clockStates, signingStates, stateAfter, type ProposalGuardFacts } from "./proposal.lifecycle.ts";
import type { ProposalState } from "./proposal.ts";

export interface ProposalLaw extends Citation {
  readonly validFrom: Day;
  readonly validUntil: Day | null;
  /** Of the inhabitants, in hundredths. */
  readonly percent: number;
  /** «alltid tilstrekkelig» */
  readonly always: Readonly<Record<AuthorityKind, number>>;
  /** The council decides within so many months of delivery. */
  readonly months: number;
}

/**
 * K1, K3. koml § 12-1: «minst to prosent av innbyggerne», «300 underskrifter i kommunen eller 500 i fylket alltid tilstrekkelig»,
 * «senest seks måneder etter at det er fremmet». In force from the constituting meetings of 2019. A change of law ends a row and adds another.
 */
export const proposalLaws: readonly ProposalLaw[] = [
  { law: "koml", paragraph: "§ 12-1", validFrom: "2019-10-01", validUntil: null, percent: 2, always: { municipality: 300, county: 500 }, months: 6 },
];

export function proposalLaw(on: Day): ProposalLaw {
  const found = proposalLaws.find((law) => law.validFrom <= on && (law.validUntil === null || on <= law.validUntil));
  if (!found) throw new RangeError(`no rule on citizens' proposals applied on ${on}`);
  return found;
}

/** K1: whole people, rounded up («minst»); reckoned in whole numbers. */
export function requiredSignatures(kind: AuthorityKind, population: number, on: Day): number {
  const { percent, always } = proposalLaw(on);
  return Math.min(Math.floor((percent * population + 99) / 100), always[kind]);
}

/** K3: «fremmet» is the day it is delivered with enough signatures; a month that is too short ends the count. */
export const decisionDeadline = (deliveredOn: Day): Day => addMonths(deliveredOn, proposalLaw(deliveredOn).months);

/** The law sets no limit to the collecting; twelve months are practice (minsak.no). The last day on which signatures are taken. */
export const collectingMonths = 12;
export const closingDay = (openedOn: Day): Day => addMonths(openedOn, collectingMonths);

/** The office is warned when this little is left: two council meetings, as most councils meet. */
export const warningDays = 56;

export interface SignatureCounts { readonly digital: number; readonly paper: number }
export const totalOf = ({ digital, paper }: SignatureCounts): number => digital + paper;

export interface CollectingFacts extends SignatureCounts {
  readonly state: ProposalState;
  readonly threshold: number | null;
  readonly closesOn: Day | null;
}

export const isEnough = (facts: Pick<CollectingFacts, "threshold" | "digital" | "paper">): boolean => facts.threshold !== null && totalOf(facts) >= facts.threshold;
export const isTimeOut = (facts: Pick<CollectingFacts, "closesOn">, today: Day): boolean => facts.closesOn !== null && today > facts.closesOn;

/** Signatures are taken on the last day too; a stopped worker opens no door. */
export const isSignable = (facts: Pick<CollectingFacts, "state" | "closesOn">, today: Day): boolean => signingStates.includes(facts.state) && !isTimeOut(facts, today);

/** A list that came in time is entered by one and confirmed by another; for that there are some days more. */
export const paperDays = 14;
export const isCountable = (facts: Pick<CollectingFacts, "state" | "closesOn">, receivedOn: Day, today: Day): boolean =>
  isSignable(facts, receivedOn) && !isTimeOut(facts, addDays(today, -paperDays));

export const collectingGuards = (facts: CollectingFacts, today: Day): ProposalGuardFacts => ({ isEnough: isEnough(facts), isTimeOut: isTimeOut(facts, today) });

/** What stands, whether or not anybody has written down that the time ran out. */
export const stateOn = (facts: CollectingFacts, today: Day): ProposalState => stateAfter(facts.state, "expire", collectingGuards(facts, today)) ?? facts.state;

export type Clock =
  | { readonly kind: "off" }
  /** K4: referred to an ongoing plan case. */
  | { readonly kind: "switched_off" }
  | { readonly kind: "running" | "warning"; readonly decideBy: Day; readonly daysLeft: number }
  | { readonly kind: "broken"; readonly decideBy: Day; readonly daysOver: number }
  | { readonly kind: "kept"; readonly decideBy: Day }
  | { readonly kind: "was_broken"; readonly decideBy: Day; readonly daysOver: number };

export interface ClockFacts { readonly state: ProposalState; readonly decideBy: Day | null; readonly decidedOn: Day | null; readonly referredOn: Day | null }

/**
 * K3, K4: the council's six months, told in every state. Postponing and returning stop nothing. A referral to an ongoing plan case ends
 * the deadline for good («gjelder ikke»), and does not unsay one that was broken before it.
 */
export function clockOf({ state, decideBy, decidedOn, referredOn }: ClockFacts, today: Day): Clock {
  if (decideBy === null) return { kind: "off" };
  if (referredOn !== null) return referredOn <= decideBy ? { kind: "switched_off" } : { kind: "was_broken", decideBy, daysOver: daysBetween(decideBy, referredOn) };
  if (decidedOn !== null) return decidedOn <= decideBy ? { kind: "kept", decideBy } : { kind: "was_broken", decideBy, daysOver: daysBetween(decideBy, decidedOn) };
  if (!clockStates.includes(state)) return { kind: "off" };
  if (today > decideBy) return { kind: "broken", decideBy, daysOver: daysBetween(decideBy, today) };
  return { kind: addDays(decideBy, -warningDays) <= today ? "warning" : "running", decideBy, daysLeft: daysBetween(today, decideBy) };
}
