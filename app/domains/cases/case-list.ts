import { steps, stepNumber, type Step } from "#app/domains/ladder/step.ts";
import { addDays, daysBetween, dayOf, startOfDay, type Day } from "#app/platform/day.ts";
import { waitingOfHead, type CaseHead } from "./case-page.ts";
import { openUntil, standingOf, type Standing } from "./case-standing.ts";
import type { Waiting } from "./waiting.rules.ts";

/** What lists are filtered by; made of the same standing as the words. */
export const listStates = ["open", "under_consideration", "late", "decided", "other"] as const;
export type ListState = (typeof listStates)[number];
export const isListState = (value: unknown): value is ListState => listStates.some((state) => state === value);

export interface CaseLine {
  readonly head: CaseHead;
  readonly standing: Standing;
  readonly waiting: Waiting;
  readonly states: readonly ListState[];
  /** The last day of what is open now, and the days to it. */
  readonly until: Day | null;
  readonly daysLeft: number | null;
}

const stateOf: Readonly<Record<Standing["key"], ListState>> = {
  draft: "other", open: "open", announced: "other", deadline_out: "under_consideration", under_consideration: "under_consideration",
  postponed: "under_consideration", returned: "under_consideration", new_hearing: "open", decided: "decided", all_answered: "decided",
  completed: "decided", withdrawn: "other", reopened: "under_consideration",
};

export function caseLine(head: CaseHead, now: Date): CaseLine {
  const standing = standingOf(head.standing, now);
  const waiting = waitingOfHead(head, now);
  // A list counts down to the deadline that comes first; the state's words name the one that comes last.
  const until = soonest(head, now);
  const states = [stateOf[standing.key], ...(waiting.key === "late" ? (["late"] as const) : [])];
  return { head, standing, waiting, states, until, daysLeft: until ? daysBetween(dayOf(now), until) : null };
}

function soonest(head: CaseHead, now: Date): Day | null {
  if (!openUntil(head.standing, now)) return null;
  const open = head.standing.activities.filter((one) => openUntil({ activities: [one] }, now) !== null).map((one) => one.closesOn).sort();
  return open[0] ?? null;
}

const receives = (line: CaseLine): boolean => line.standing.key === "open" || (line.standing.key === "new_hearing" && line.until !== null);

export interface StepOnFront {
  readonly step: Step;
  readonly first: CaseLine | null;
  /** How many more stand on the same step. */
  readonly more: number;
}

export interface FrontPage {
  readonly steps: readonly StepOnFront[];
  readonly isAnythingOpen: boolean;
  readonly considered: CaseLine | null;
  readonly decided: readonly CaseLine[];
  readonly late: readonly CaseLine[];
}

const shownDecided = 3;
const decidesAt = ({ head }: CaseLine): number => head.standing.nextMeeting?.startsAt.getTime() ?? (head.decidesOn ? startOfDay(head.decidesOn).getTime() : Infinity);
const endedAt = ({ head }: CaseLine): number => (head.completedAt ?? head.publishedAt)?.getTime() ?? 0;

/** What the front page shows, chosen from every public case: on each step the one that closes first. */
export function frontPage(heads: readonly CaseHead[], now: Date): FrontPage {
  const lines = heads.filter((head) => head.isPublic).map((head) => caseLine(head, now));
  const onSteps = steps.map((step) => {
    const here = lines.filter((line) => line.head.step === step && (step === "inform" ? line.standing.key === "announced" || receives(line) : receives(line)))
      .sort((a, b) => (a.until ?? "9999").localeCompare(b.until ?? "9999") || b.head.number - a.head.number);
    return { step, first: here[0] ?? null, more: Math.max(0, here.length - 1) };
  });
  const considered = lines.filter((line) => line.head.state === "under_consideration" && !receives(line)).sort((a, b) => decidesAt(a) - decidesAt(b))[0] ?? null;
  return {
    steps: onSteps, isAnythingOpen: onSteps.some((one) => one.step !== "inform" && one.first !== null), considered,
    decided: lines.filter((line) => line.states.includes("decided") && line.waiting.key !== "late").sort((a, b) => endedAt(b) - endedAt(a)).slice(0, shownDecided),
    late: lines.filter((line) => line.waiting.key === "late"),
  };
}

export interface ListWishes { readonly state: ListState | null; readonly step: Step | null; readonly page: number }
export interface ListPage { readonly lines: readonly CaseLine[]; readonly found: number; readonly page: number; readonly pages: number }

export const casesOnPage = 20;

/** Open first, the nearest deadline on top; then by number, the newest first. */
export function listPage(heads: readonly CaseHead[], wishes: ListWishes, now: Date): ListPage {
  const wanted = heads.map((head) => caseLine(head, now))
    .filter((line) => (wishes.step === null || line.head.step === wishes.step) && (wishes.state === null || line.states.includes(wishes.state)))
    .sort((a, b) => (a.until ?? "9999").localeCompare(b.until ?? "9999"));
  const pages = Math.max(1, Math.ceil(wanted.length / casesOnPage));
  const page = Math.min(Math.max(1, wishes.page), pages);
  return { lines: wanted.slice((page - 1) * casesOnPage, page * casesOnPage), found: wanted.length, page, pages };
}

export const stepOfNumber = (raw: string | null): Step | null => steps.find((step) => String(stepNumber(step)) === raw) ?? null;

/** «Stenger denne uka»: within seven days. */
export const closesWithin = (line: CaseLine, today: Day, days: number): boolean => line.until !== null && line.until <= addDays(today, days);

// «1. september» and «kl. 8» do not end a sentence: only a capital or a quotation mark begins the next.
const sentenceEnd = /^.{10,}?[.!?](?=\s+[\p{Lu}«]|$)/su;

/** The first sentence of a lead, for a card; a long one is cut at a word. */
export function firstSentence(lead: string, most = 120): string {
  const sentence = sentenceEnd.exec(lead)?.[0] ?? lead;
  return sentence.length <= most ? sentence : `${sentence.slice(0, most).replace(/\s+\S*$/, "")} …`;
}
