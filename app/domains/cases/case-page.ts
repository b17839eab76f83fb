import type { AdvisoryCouncil, BodyKind } from "#app/domains/authorities/authority.ts";
import type { Step } from "#app/domains/ladder/step.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import type { Lang } from "#app/platform/language.ts";
import { takesInputNow } from "./activity.rules.ts";
import type { Activity } from "./activity.ts";
import { standingOf, type Standing, type StandingFacts, type TreatmentKind } from "./case-standing.ts";
import { caseThread, type CaseTurn, type PlacedItem } from "./case-thread.ts";
import { decidableStates, isOver } from "./case.lifecycle.ts";
import type { CaseDocument, CasePlan, CaseState, Stage } from "./case.ts";
import type { HearingTemplateKey } from "./hearing.ts";
import { promiseHistory, type PromiseChange } from "./promise.rules.ts";
import type { PromiseVersion } from "./promise.ts";
import { waitingOf, type EarlierPromise, type Waiting } from "./waiting.rules.ts";
import type { WeightKey } from "./weight.ts";

/** What every page of a case shows of it: breadcrumb, heading, state. */
export interface CaseHead {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  readonly language: Lang;
  readonly state: CaseState;
  readonly reopened: boolean;
  /** False: only staff may see it (a draft, or one that was dropped as a draft). */
  readonly isPublic: boolean;
  readonly step: Step | null;
  readonly stage: Stage | null;
  readonly template: HearingTemplateKey;
  readonly answerBy: Day | null;
  /** As promised when the case was published, before any change of promise. */
  readonly firstAnswerBy: Day | null;
  readonly earlierPromises?: readonly EarlierPromise[];
  readonly decidesOn: Day | null;
  /** When the body that decides meets with the case on its agenda, if such a meeting is planned. */
  readonly deciderMeetsAt: Date | null;
  readonly decider: { readonly id: string; readonly name: string; readonly kind: BodyKind } | null;
  readonly responsibleTitle: string;
  readonly responsibleAccountId: string | null;
  readonly inputCount: number;
  readonly themeCount: number;
  readonly archiveNumber: string;
  readonly publishedAt: Date | null;
  readonly completedAt: Date | null;
  readonly withdrawnReason: string;
  /** What was decided, in the deciding body's words; empty until then. */
  /** The citizens' proposal that brought it. */
  readonly proposal?: { readonly year: number; readonly number: number; readonly slug: string } | null;
  readonly decision: string;
  readonly version: number;
  /** For `standingOf(head.standing, now)`. */
  readonly standing: StandingFacts;
}


export interface ThemeLine { readonly number: number; readonly title: string; readonly inputs: number; readonly recommended: WeightKey | null; readonly given: WeightKey | null }
export interface TreatmentLine {
  /** In the case, as anchors name it: `#treatment-2`. */
  readonly number: number; readonly on: Day; readonly body: string | null; readonly delegatedRole: string; readonly caseNumber: string; readonly kind: TreatmentKind;
  readonly text: string; readonly votesFor: number | null; readonly votesAgainst: number | null; readonly isFinal: boolean;
}
export interface MeetingLine { readonly body: string; readonly bodyId: string; readonly startsAt: Date; readonly caseNumber: string }
export interface BriefingLine { readonly version: number; readonly frozenAt: Date }
export interface VoiceLine { readonly quote: string; readonly by: string; readonly language: string }

/** A measure as everybody sees it; the office writes it in the subject of answers. */
export interface MeasureLine {
  readonly number: number;
  readonly title: string;
  readonly ownerTitle: string;
  readonly state: "planned" | "under_way" | "done" | "dropped";
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  readonly note: string;
}

export interface CaseCourse {
  readonly briefings: readonly BriefingLine[];
  readonly treatments: readonly TreatmentLine[];
  readonly meetings: readonly MeetingLine[];
  readonly turns: readonly CaseTurn[];
  readonly firstAnsweredAt: Date | null;
  readonly lastAnsweredAt: Date | null;
  readonly measures: readonly MeasureLine[];
}

export interface CaseNumbers {
  /** Inputs and statements that are not set aside; objections are never among them (P6). */
  readonly inputs: number;
  readonly readable: number;
  readonly objections: readonly { readonly from: string; readonly isOpen: boolean }[];
  readonly councilSeats: number;
  /** Input number by activity's number. */
  readonly byActivity: Readonly<Record<string, number>>;
  /** Of the inputs, by who stands behind them; the words for it are a later subject's. */
  readonly behind: Readonly<Record<string, number>>;
}

/** What a case page shows beyond its head. */
export interface CasePageFacts {
  readonly head: CaseHead;
  readonly plan: CasePlan;
  readonly activities: readonly Activity[];
  readonly documents: readonly CaseDocument[];
  readonly promises: readonly PromiseVersion[];
  readonly orderedBy: string | null;
  readonly councilNames: Partial<Readonly<Record<AdvisoryCouncil, string>>>;
  readonly course: CaseCourse;
  readonly numbers: CaseNumbers;
  readonly themes: readonly ThemeLine[];
  readonly voices: readonly VoiceLine[];
}

/** The decision that holds now: in a case that was reopened the former one holds no longer, and after another it is that one. */
export const standingDecision = ({ head, course }: Pick<CasePageFacts, "head" | "course">): TreatmentLine | null =>
  (decidableStates.includes(head.state) ? null : course.treatments.findLast((one) => one.isFinal) ?? null);

/** Nothing can be said or changed in it any more: the page speaks of it in the past. */
export const isPast = (page: Pick<CasePageFacts, "head" | "course">): boolean =>
  standingDecision(page) !== null || isOver(page.head.state);

/** What only informs may tell of something that was decided before it was announced here. */
export const isDecidedBefore = ({ step, decidesOn, publishedAt }: Pick<CaseHead, "step" | "decidesOn" | "publishedAt">): boolean =>
  step === "inform" && decidesOn !== null && publishedAt !== null && decidesOn < dayOf(publishedAt);

/** What was decided before the case was reopened. */
export const formerDecision = ({ head, course }: Pick<CasePageFacts, "head" | "course">): TreatmentLine | null =>
  (head.reopened && decidableStates.includes(head.state) ? course.treatments.findLast((one) => one.isFinal) ?? null : null);

export const waitingOfHead = (head: CaseHead, now: Date): Waiting => waitingOf({
  owed: head.standing.owed, waiting: head.standing.waiting, firstAnswerBy: head.firstAnswerBy, answerBy: head.answerBy,
  ...(head.earlierPromises ? { earlier: head.earlierPromises } : {}), responsibleTitle: head.responsibleTitle,
}, dayOf(now));

/** Where a voice can be added: the door that is most open, and the activity that closes first behind it. */
export interface Invitation {
  readonly door: "open" | "late" | "not_yet" | "none";
  readonly activity: Activity | null;
  /** How many activities one may choose between. */
  readonly choices: number;
}

export interface PresentedCase {
  readonly standing: Standing;
  readonly waiting: Waiting;
  readonly invitation: Invitation;
  readonly thread: readonly PlacedItem<TreatmentLine>[];
  readonly changes: readonly PromiseChange[];
  readonly today: Day;
  readonly isOver: boolean;
  readonly newestBriefing: number | null;
}

export function invitationTo(state: CaseState, activities: readonly Activity[], now: Date): Invitation {
  for (const door of ["open", "not_yet", "late"] as const) {
    const behind = activities.filter((one) => takesInputNow(state, one, now) === door);
    const first = [...behind].sort((a, b) => (door === "not_yet" ? a.opensOn.localeCompare(b.opensOn) : a.closesOn.localeCompare(b.closesOn)))[0];
    if (first) return { door, activity: first, choices: behind.length };
  }
  return { door: "none", activity: null, choices: 0 };
}

/** Everything on the page that time decides, computed once on the server. */
export function presentCase(page: CasePageFacts, now: Date): PresentedCase {
  const { head, plan, course, promises, activities } = page;
  const waiting = waitingOfHead(head, now);
  const ordered = page.orderedBy && plan.orderedOn ? { on: plan.orderedOn, body: page.orderedBy, reference: plan.orderedReference } : null;
  const thread = caseThread({
    state: head.state, publishedAt: head.publishedAt, completedAt: head.completedAt, ordered, promises, activities, briefings: course.briefings,
    treatments: course.treatments, meetings: course.meetings, decider: head.decider, decidesOn: head.decidesOn, isDecidedBefore: isDecidedBefore(head), waiting,
    firstAnsweredAt: course.firstAnsweredAt, lastAnsweredAt: course.lastAnsweredAt, turns: course.turns,
  }, now);
  return {
    standing: standingOf(head.standing, now), waiting, invitation: invitationTo(head.state, activities, now), thread,
    changes: promiseHistory(promises), today: dayOf(now), isOver: isOver(head.state),
    newestBriefing: course.briefings.at(-1)?.version ?? null,
  };
}
