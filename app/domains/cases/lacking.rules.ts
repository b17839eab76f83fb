import { advisoryCouncils, type AdvisoryCouncil } from "#app/domains/authorities/authority.ts";
import { dayOf } from "#app/platform/day.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { hearingFaults, isHearing, isRoomless, stepFaults, type PublicationFacts } from "./case.rules.ts";
import type { CaseRefusal } from "./case.refusals.ts";
import { inSentence } from "./case-standing.ts";
import type { CasePlan } from "./case.ts";
import { dateFaults } from "./date.rules.ts";
import { hearingTemplate } from "./hearing.rules.ts";

/** One thing that stands between a draft and its publication. */
export interface Lack {
  /** Of the planning form; of an activity's form it begins with `activity`. One lack for each. */
  readonly field: string;
  readonly key: string;
  readonly facts: Readonly<Record<string, string | number>>;
  /** The number of the activity that it is about. */
  readonly activity: number | null;
  readonly reason: CaseRefusal | "lacking";
}

const lack = (field: string, more: Partial<Lack> & { readonly word?: string } = {}): Lack => {
  const { word = field, ...given } = more;
  const reason = given.reason ?? "lacking";
  return { field, facts: {}, activity: null, key: reason === "lacking" || reason === "step_without_room" ? `cases.lacking.${word}` : `cases.refusals.${reason}`, ...given, reason };
};
const because = (condition: boolean, field: string, word = field): Lack[] => (condition ? [lack(field, { word })] : []);

/**
 * All that stops a publication, at once and in the order of the form; empty when it may go ahead. Drafts may lack anything.
 * «Kan noe reelt endres?» comes first: without it no other field makes the case worth asking about.
 */
export function lacksForPublication(facts: PublicationFacts, now: Date): Lack[] {
  return [
    ...(isRoomless(facts.plan) ? [lack("open", { reason: "step_without_room" })] : []),
    ...lackingWords(facts, now), ...lackingActivities(facts, now), ...lackingCouncils(facts),
  ];
}

function lackingWords({ plan, activities }: PublicationFacts, now: Date): Lack[] {
  const asks = activities.some((activity) => activity.takesInput);
  // Every step but the first asks for it; while none is chosen it is said too, so that the list grows no longer afterwards.
  const decides = plan.step !== "inform";
  const countsToMeeting = hearingTemplate(plan.template, dayOf(now))?.daysUntil === "council_meeting";
  return [
    because(plan.title === "", "title"),
    because(plan.lead === "", "lead"),
    because(plan.purpose === null, "purpose"),
    because(plan.why === "", "why"),
    because(plan.step === null, "step"),
    because(plan.stage === null, "stage"),
    because(plan.influence === null, "influence"),
    because(plan.influence === "delegated" && plan.influenceReference === "", "influence_reference"),
    because(plan.step === null && plan.open.length + plan.alternatives.length === 0, "open"),
    because(decides && plan.fixed.length === 0, "fixed"),
    because(plan.heardGroups === "", "heard_groups"),
    lackingByTemplate(plan, now),
    // An order is told with the decision that gave it; a case that no body ordered is the administration's own.
    because(plan.orderedBodyId !== null && plan.orderedReference === "", "ordered_reference"),
    because(plan.orderedBodyId !== null && plan.orderedOn === null, "ordered_on"),
    because(plan.orderedBodyId === null && (plan.orderedReference !== "" || plan.orderedOn !== null), "ordered_by"),
    because(decides && plan.deciderBodyId === null, "decider"),
    because((decides || countsToMeeting) && plan.decidesOn === null, "decides_on"),
    because((decides || asks) && plan.answerBy === null, "answer_by"),
    because(plan.responsibleTitle === "", "responsible_title"),
    because(plan.contactName === "", "contact_name"),
    because(plan.contactTelephone === "" && plan.contactEmail === "", "contact_telephone"),
    dateFaults({ plan, activities }, now).map(({ field, reason, facts }) => lack(field, { reason, facts })),
  ].flat();
}

function lackingActivities(facts: PublicationFacts, now: Date): Lack[] {
  const { plan, activities } = facts;
  if (activities.length === 0) return [lack("activities"), ...because(plan.template !== "none", "activity_hearing", "hearing")];
  return [
    ...activities.filter((one) => one.takesInput && one.question === "").map(({ number = null }) => lack(`activity_${number}_question`, { word: "question", activity: number })),
    ...because(plan.template !== "none" && !activities.some(isHearing), "activity_hearing", "hearing"),
    ...stepFaults(facts).map(({ reason, activity }) => lack(activity === null ? "activity_step" : `activity_${activity}_step`, { reason, activity })),
    ...hearingFaults(facts, now).map(({ reason, facts: words, activity }) => lack(activity === null ? "decides_on" : `activity_${activity}_closes_on`, { reason, facts: words, activity })),
  ];
}

/** The first reason, with everything that is lacking; null when the case may be published. What is not filled in goes before what breaks a rule. */
export function publicationRefusal(facts: PublicationFacts, now: Date): Refusal<CaseRefusal | "lacking"> | null {
  const lacks = lacksForPublication(facts, now);
  const first = lacks.find(({ reason }) => reason === "step_without_room") ?? lacks.find(({ reason }) => reason === "lacking") ?? lacks[0];
  if (!first) return null;
  return refuse(first.reason, { facts: first.facts, fields: Object.fromEntries(lacks.map(({ field, key, facts: words }) => [field, Object.keys(words).length === 0 ? key : { key, facts: words }])) });
}

/**
 * P1: pbl § 5-1 gives a special duty to secure the active participation of groups that need facilitation, children and
 * youth among them; so a plan case says which and how. The school template asks for the child's best interest (Grunnlova § 104).
 */
function lackingByTemplate(plan: CasePlan, now: Date): Lack[] {
  const template = hearingTemplate(plan.template, dayOf(now));
  return [
    ...because(Boolean(template?.planCase) && plan.facilitation === "", "facilitation"),
    ...because(Boolean(template?.extraFields.includes("child_best_interest")) && plan.childInterest === "", "child_interest"),
  ];
}

/** K25: medvirkningsforskriften § 2, «alle saker som gjelder» the group are laid before its council; each is laid or has a reason. */
export function councilsUnsaid(plan: Pick<CasePlan, "laidBefore">): AdvisoryCouncil[] {
  return advisoryCouncils.filter((council) => !plan.laidBefore.some((one) => one.council === council && (one.laid || one.reason !== "")));
}

const lackingCouncils = ({ plan, councilNames = {} }: PublicationFacts): Lack[] =>
  councilsUnsaid(plan).map((council) => lack(`laid_${council}`, { word: council, facts: { name: inSentence(councilNames[council] ?? "none") } }));
