import { dayOf, type Day } from "#app/platform/day.ts";
import { activityPhase } from "./activity.rules.ts";
import type { CaseState } from "./case.ts";

export type TreatmentKind = "opinion" | "recommendation" | "decision" | "noted" | "postponed" | "returned" | "new_hearing";

/** What the words of a case's state rest on; one query gathers it (readCaseHead). */
export interface StandingFacts {
  readonly state: CaseState;
  readonly reopened: boolean;
  readonly activities: readonly { readonly takesInput: boolean; readonly opensOn: Day; readonly closesOn: Day }[];
  /** The nearest planned meeting with the case on its agenda that has not treated it yet, and when a briefing was last laid before it. */
  readonly nextMeeting: { readonly bodyName: string; readonly startsAt: Date; readonly laidAt: Date | null } | null;
  /** An advisory statement is none: it moves no case. */
  readonly newestTreatment: { readonly kind: TreatmentKind; readonly on: Day; readonly recordedAt: Date } | null;
  readonly deciderName: string | null;
  /** Inputs that are owed an answer, and those of them that wait. */
  readonly owed: number;
  readonly waiting: number;
}

/** A day is said without its year only in that year, so it goes with today. */
interface InMeeting { readonly body: string | null; readonly on: Day | null; readonly today: Day }

/** The state as users read it (product.md § 8); words at `cases.standing.<key>`. */
export type Standing =
  | { readonly key: "draft" | "announced" | "deadline_out" | "postponed" | "returned" | "decided" | "all_answered" | "completed" | "withdrawn" }
  | { readonly key: "open"; readonly until: Day; readonly today: Day }
  | { readonly key: "new_hearing"; readonly until: Day | null; readonly today: Day }
  | { readonly key: "under_consideration" | "reopened" } & InMeeting;

/** The last day of the input period that is open now and ends last; null when none is open. */
export function openUntil(facts: Pick<StandingFacts, "activities">, now: Date): Day | null {
  const open = facts.activities.filter((one) => one.takesInput && activityPhase(one, now) === "open").map((one) => one.closesOn).sort();
  return open.at(-1) ?? null;
}

export function standingOf(facts: StandingFacts, now: Date): Standing {
  switch (facts.state) {
    case "draft": case "completed": case "withdrawn": return { key: facts.state };
    case "decided": return { key: facts.owed > 0 && facts.waiting === 0 ? "all_answered" : "decided" };
    case "published": case "under_consideration": return standingBeforeDecision(facts, now);
  }
}

function standingBeforeDecision(facts: StandingFacts, now: Date): Standing {
  const [until, today] = [openUntil(facts, now), dayOf(now)];
  const asking = facts.activities.filter((one) => one.takesInput);
  const meeting = facts.nextMeeting;
  const sentBack = facts.newestTreatment && isSentBack(facts.newestTreatment.kind) ? { ...facts.newestTreatment, kind: facts.newestTreatment.kind } : null;
  if (sentBack?.kind === "new_hearing" && (until || asking.some((one) => activityPhase(one, now) === "coming"))) return { key: "new_hearing", until, today };
  if (until) return { key: "open", until, today };
  const askedAgain = sentBack !== null && asking.some((one) => one.opensOn >= sentBack.on && activityPhase(one, now) === "closed");
  if (sentBack && sentBack.kind !== "new_hearing" && !askedAgain && !isLaidAfter(sentBack, meeting?.laidAt ?? null)) return { key: sentBack.kind };
  if (askedAgain && !meeting) return { key: "deadline_out" };
  if (facts.reopened) return { key: "reopened", body: meeting?.bodyName ?? null, on: meeting ? dayOf(meeting.startsAt) : null, today };
  if (facts.state === "under_consideration") {
    return { key: "under_consideration", body: meeting?.bodyName ?? facts.deciderName, on: meeting ? dayOf(meeting.startsAt) : null, today };
  }
  const isOut = asking.length > 0 && asking.every((one) => activityPhase(one, now) === "closed");
  return { key: isOut ? "deadline_out" : "announced" };
}

const sentBackKinds = ["postponed", "returned", "new_hearing"] as const;
const isSentBack = (kind: TreatmentKind): kind is (typeof sentBackKinds)[number] => (sentBackKinds as readonly TreatmentKind[]).includes(kind);

/** What lay before the next meeting already when the case was sent back is not a new briefing. */
const isLaidAfter = (treatment: { readonly on: Day; readonly recordedAt: Date }, laidAt: Date | null): boolean =>
  laidAt !== null && (dayOf(laidAt) > treatment.on || laidAt > treatment.recordedAt);

const commonNouns = /^(kommunestyret|fylkestinget|formannskapet|fylkesutvalget|fylkesutvalet|hoved\p{L}*|hovud\p{L}*|utval\p{L}*|råd\p{L}*|komit\p{L}*|styret|eldre\p{L}*|ungdom\p{L}*|administrasjon\p{L}*)\b/iu;

/** «Formannskapet» inside a sentence is «formannskapet»; «Åsen kommunedelsutvalg» keeps its name. */
export const inSentence = (bodyName: string): string =>
  commonNouns.test(bodyName) ? bodyName.charAt(0).toLowerCase() + bodyName.slice(1) : bodyName;
