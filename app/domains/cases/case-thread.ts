import { dayOf, type Day } from "#app/platform/day.ts";
import { activityPhase } from "./activity.rules.ts";
import type { Activity } from "./activity.ts";
import { decidableStates, isOver, receivingStates } from "./case.lifecycle.ts";
import type { CaseState } from "./case.ts";
import type { PromiseVersion } from "./promise.ts";
import type { Waiting } from "./waiting.rules.ts";

interface Treated { readonly on: Day; readonly body: string | null; readonly kind: string; readonly isFinal: boolean }

export interface ThreadFacts<Treatment extends Treated> {
  readonly state: CaseState;
  readonly publishedAt: Date | null;
  readonly completedAt: Date | null;
  readonly ordered: { readonly on: Day; readonly body: string; readonly reference: string } | null;
  readonly promises: readonly PromiseVersion[];
  readonly activities: readonly Activity[];
  readonly briefings: readonly { readonly version: number; readonly frozenAt: Date }[];
  readonly treatments: readonly Treatment[];
  readonly meetings: readonly { readonly body: string; readonly bodyId: string; readonly startsAt: Date; readonly caseNumber: string }[];
  readonly decider: { readonly id: string; readonly name: string } | null;
  readonly decidesOn: Day | null;
  /** It only informs of what was decided before it was announced. */
  readonly isDecidedBefore?: boolean;
  readonly waiting: Waiting;
  readonly firstAnsweredAt: Date | null;
  readonly lastAnsweredAt: Date | null;
  /** Each time that the case was withdrawn, or opened again. */
  readonly turns: readonly CaseTurn[];
}

export interface CaseTurn { readonly at: Date; readonly kind: "withdrawn" | "reopened" }

/** What happened, where it stands, what comes: each with its own facts, words in texts. */
export type ThreadItem<Treatment> =
  | { readonly kind: "ordered"; readonly on: Day; readonly body: string; readonly reference: string }
  | { readonly kind: "published"; readonly on: Day }
  | { readonly kind: "promise_changed"; readonly on: Day; readonly version: PromiseVersion }
  | { readonly kind: "lengthened"; readonly on: Day }
  | { readonly kind: "activity"; readonly on: Day; readonly activity: Activity; readonly part: "whole" | "opened" | "opens" | "last_day" }
  | { readonly kind: "briefing"; readonly on: Day; readonly version: number }
  | { readonly kind: "treatment"; readonly on: Day; readonly treatment: Treatment }
  | { readonly kind: "meeting"; readonly on: Day; readonly startsAt: Date; readonly body: string; readonly caseNumber: string; readonly decides: boolean; readonly promisedOn: Day | null }
  | { readonly kind: "decides" | "decision_missed"; readonly on: Day; readonly body: string; readonly meetsOn: Day | null }
  | { readonly kind: "decided_before"; readonly on: Day; readonly body: string }
  | { readonly kind: "answer_by"; readonly on: Day; readonly count: number }
  | { readonly kind: "answer_missed"; readonly on: Day; readonly waiting: number; readonly isAgain: boolean }
  | { readonly kind: "answered"; readonly on: Day; readonly isAll: boolean }
  | { readonly kind: "completed" | CaseTurn["kind"]; readonly on: Day };

export interface PlacedItem<Treatment> { readonly state: "done" | "future" | "missed"; readonly item: ThreadItem<Treatment> }

/** Where a treatment stands on the case's page; a search hit leads there. */
export const treatmentAnchor = (number: number): string => `treatment-${number}`;

/** Where what an activity told stands on the case's page. */
export const toldId = (one: Pick<Activity, "number">): string => `aktivitet-${one.number}`;

/**
 * The promised day of the decision, and another one on which the body meets. A meeting is moved by the secretary and changes no promise:
 * until the promise is changed, both are said. Null where they are the same day, or no day was promised.
 */
export function movedDecision(decidesOn: Day | null, meetsAt: Date): { readonly promisedOn: Day; readonly meetsOn: Day } | null {
  const meetsOn = dayOf(meetsAt);
  return decidesOn && decidesOn !== meetsOn ? { promisedOn: decidesOn, meetsOn } : null;
}

/** In order of time; the page puts «now» between what is done and what comes. */
export function caseThread<Treatment extends Treated>(facts: ThreadFacts<Treatment>, now: Date): PlacedItem<Treatment>[] {
  const today = dayOf(now);
  const placed = [...happened(facts), ...facts.activities.flatMap((activity) => activityItems<Treatment>(activity, facts.state, now)), ...(isOver(facts.state) ? [] : comes(facts, today))]
    .map((item): PlacedItem<Treatment> => ({ item, state: item.kind === "answer_missed" || item.kind === "decision_missed" ? "missed" : isPast(item, today, now) ? "done" : "future" }))
    .filter((one) => one.state !== "future" || !isOver(facts.state));
  return placed.sort((a, b) => a.item.on.localeCompare(b.item.on));
}

function isPast<T>(item: ThreadItem<T>, today: Day, now: Date): boolean {
  switch (item.kind) {
    case "activity": return item.part === "whole" || item.part === "opened";
    case "meeting": return item.startsAt <= now;
    case "decides": return false;
    case "answer_by": return item.on < today;
    default: return true;
  }
}

function happened<T extends Treated>(facts: ThreadFacts<T>): ThreadItem<T>[] {
  const all: ThreadItem<T>[] = [];
  // Where the order itself stands as a treatment, its reference is not said beside it.
  const isTold = facts.treatments.some(({ on, body }) => on === facts.ordered?.on && body === facts.ordered.body);
  if (facts.ordered && !isTold) all.push({ kind: "ordered", ...facts.ordered });
  if (facts.isDecidedBefore && facts.decider && facts.decidesOn) all.push({ kind: "decided_before", on: facts.decidesOn, body: facts.decider.name });
  if (facts.publishedAt) all.push({ kind: "published", on: dayOf(facts.publishedAt) });
  for (const version of facts.promises) if (version.kind === "changed") all.push({ kind: "promise_changed", on: dayOf(version.at), version });
  for (const { kind, at } of facts.promises) if (kind === "lengthened") all.push({ kind, on: dayOf(at) });
  for (const one of facts.briefings) all.push({ kind: "briefing", on: dayOf(one.frozenAt), version: one.version });
  for (const treatment of facts.treatments) all.push({ kind: "treatment", on: treatment.on, treatment });
  if (facts.firstAnsweredAt) {
    const isAll = facts.waiting.key === "all_answered";
    all.push({ kind: "answered", on: dayOf((isAll ? facts.lastAnsweredAt : null) ?? facts.firstAnsweredAt), isAll });
  }
  for (const turn of facts.turns) all.push({ kind: turn.kind, on: dayOf(turn.at) });
  if (facts.completedAt && facts.state === "completed") all.push({ kind: "completed", on: dayOf(facts.completedAt) });
  return all;
}

/** What takes input no longer opens, and has no last day, once the case is decided. */
function activityItems<T>(activity: Activity, state: CaseState, now: Date): ThreadItem<T>[] {
  const phase = activityPhase(activity, now);
  const takesInput = activity.takesInput && receivingStates.includes(state);
  if (phase === "coming" && activity.takesInput && !takesInput) return [];
  if (phase === "coming") return [{ kind: "activity", on: activity.opensOn, activity, part: "opens" }];
  if (phase === "closed" || activity.opensOn === activity.closesOn) return [{ kind: "activity", on: activity.opensOn, activity, part: "whole" }];
  return [
    { kind: "activity", on: activity.opensOn, activity, part: "opened" },
    ...(takesInput ? [{ kind: "activity" as const, on: activity.closesOn, activity, part: "last_day" as const }] : []),
  ];
}

function comes<T extends Treated>(facts: ThreadFacts<T>, today: Day): ThreadItem<T>[] {
  const deciding = facts.meetings.find((one) => one.bodyId === facts.decider?.id);
  const moved = deciding ? movedDecision(facts.decidesOn, deciding.startsAt) : null;
  const all: ThreadItem<T>[] = facts.meetings.map((one) => ({
    kind: "meeting", on: dayOf(one.startsAt), startsAt: one.startsAt, body: one.body, caseNumber: one.caseNumber, decides: one.bodyId === facts.decider?.id,
    promisedOn: one === deciding ? (moved?.promisedOn ?? null) : null,
  }));
  const isUndecided = decidableStates.includes(facts.state) && facts.isDecidedBefore !== true;
  if (facts.decider && facts.decidesOn && isUndecided && (!deciding || moved)) {
    all.push({ kind: facts.decidesOn < today ? "decision_missed" : "decides", on: facts.decidesOn, body: facts.decider.name, meetsOn: moved?.meetsOn ?? null });
  }
  const { waiting } = facts;
  if (waiting.key === "late") all.push({ kind: "answer_missed", on: waiting.missedOn, waiting: waiting.waiting, isAgain: waiting.movedFrom !== null && waiting.movedFrom !== waiting.missedOn });
  const isStillPromised = waiting.key === "waiting" || (waiting.key === "late" && waiting.missedOn !== waiting.answerBy);
  if (isStillPromised && waiting.answerBy) all.push({ kind: "answer_by", on: waiting.answerBy, count: waiting.owed });
  return all;
}

