import { dayOf, type Day } from "#app/platform/day.ts";
import { activityPhase } from "./activity.rules.ts";
import type { CaseState } from "./case.ts";

export type TreatmentKind = "opinion" | "recommendation" | "decision" | "noted" | "postponed" | "returned" | "new_hearing";

/** What the words of a case's state rest on; one query gathers it (readCaseHead). */
export interface StandingFacts {
  readonly state: CaseState;
  readonly reopened: boolean;
  readonly activities: readonly { readonly takesInput: boolean; readonly opensOn: Day; readonly closesOn: Day }[];
  /** The nearest planned meeting with the case on its agenda that has not treated it yet. */
  readonly nextMeeting: { readonly bodyName: string; readonly startsAt: Date } | null;
  readonly newestTreatment: TreatmentKind | null;
  readonly deciderName: string | null;
  /** Inputs that are owed an answer, and those of them that wait. */
  readonly owed: number;
  readonly waiting: number;
}

/** The state as users read it (product.md § 8); words at `cases.standing.<key>`. */
export type Standing =
  | { readonly key: "draft" | "announced" | "deadline_out" | "postponed" | "returned" | "decided" | "all_answered" | "completed" | "withdrawn" | "reopened" }
  | { readonly key: "open"; readonly until: Day }
  | { readonly key: "new_hearing"; readonly until: Day | null }
  | { readonly key: "under_consideration"; readonly body: string | null; readonly on: Day | null };

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
  const until = openUntil(facts, now);
  if (facts.newestTreatment === "new_hearing") return { key: "new_hearing", until };
  if (until) return { key: "open", until };
  if (facts.newestTreatment === "postponed" || facts.newestTreatment === "returned") return { key: facts.newestTreatment };
  if (facts.reopened && !facts.nextMeeting) return { key: "reopened" };
  if (facts.state === "under_consideration") {
    return { key: "under_consideration", body: facts.nextMeeting?.bodyName ?? facts.deciderName, on: facts.nextMeeting ? dayOf(facts.nextMeeting.startsAt) : null };
  }
  const asking = facts.activities.filter((one) => one.takesInput);
  const isOut = asking.length > 0 && asking.every((one) => activityPhase(one, now) === "closed");
  return { key: isOut ? "deadline_out" : "announced" };
}

const commonNouns = /^(kommunestyret|fylkestinget|formannskapet|fylkesutvalget|fylkesutvalet|hoved\p{L}*|hovud\p{L}*|utval\p{L}*|råd\p{L}*|komit\p{L}*|styret|eldre\p{L}*|ungdom\p{L}*|administrasjon\p{L}*)\b/iu;

/** «Formannskapet» inside a sentence is «formannskapet»; «Åsen kommunedelsutvalg» keeps its name. */
export const inSentence = (bodyName: string): string =>
  commonNouns.test(bodyName) ? bodyName.charAt(0).toLowerCase() + bodyName.slice(1) : bodyName;
