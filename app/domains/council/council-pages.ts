import type { BodyKind } from "#app/domains/authorities/authority.ts";
import type { CaseState } from "#app/domains/cases/case.ts";
import type { BehindCounts } from "#app/domains/inputs/stands-behind.ts";
import type { Day } from "#app/platform/day.ts";
import type { FrozenBriefing, TreatmentKind } from "./council.ts";

/** What the council's pages show, made by its views. */
export interface TreatmentFacts {
  readonly id: string;
  readonly caseId: string;
  readonly number: number;
  readonly kind: TreatmentKind;
  readonly isFinal: boolean;
  readonly body: { readonly id: string; readonly name: string; readonly kind: BodyKind } | null;
  readonly meetingId: string | null;
  readonly delegatedRole: string;
  readonly delegatedReference: string;
  readonly treatedOn: Day;
  readonly caseNumber: string;
  readonly text: string;
  readonly reason: string;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly briefingVersion: number | null;
  /** What the administration recommended in the briefing that lay before the meeting. */
  readonly recommended: string;
  readonly recordedAt: Date;
}

export interface ListedMeeting {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly startsAt: Date;
  readonly place: string;
  readonly isCancelled: boolean;
  readonly version: number;
  readonly agenda: readonly AgendaCase[];
}

export interface AgendaCase {
  readonly caseId: string;
  readonly year: number;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly state: CaseState;
  readonly caseNumber: string;
  /** The newest briefing that was laid before this meeting. */
  readonly briefingVersion: number | null;
}

export interface HeldMeeting { readonly id: string; readonly bodyName: string; readonly startsAt: Date; readonly isOnAgenda: boolean }

export interface QuestionFacts {
  readonly id: string;
  readonly number: number;
  readonly briefingVersion: number;
  readonly askedFor: string;
  readonly text: string;
  readonly askedAt: Date;
  readonly promisedOn: Day;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  /** The title of the office, not the person's name. */
  readonly answeredBy: string;
  readonly version: number;
}

/** The control code as text: what is sent to a page holds no bytes. */
export interface ShownBriefing extends Omit<FrozenBriefing, "fingerprint"> { readonly fingerprint: string; readonly newestVersion: number }

export interface ShownVoice {
  readonly themeId: string | null;
  readonly number: number;
  readonly language: string;
  /** Null where the words were taken off the web after the freezing. */
  readonly quote: string | null;
  readonly organisation: string;
  readonly answersAs: string;
  readonly wish: string;
  readonly isLate: boolean;
}

export interface ShownStatement { readonly number: number; readonly text: string; readonly wish: string }

export interface LaidBeforeMeeting {
  readonly meetingId: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly startsAt: Date;
  readonly isCancelled: boolean;
  readonly laidAt: Date;
  readonly caseNumber: string;
  readonly members: number;
  readonly readByMembers: number;
  readonly readByDeputies: number;
  readonly readByMe: boolean;
}

export interface ListedBriefing { readonly id: string; readonly version: number; readonly frozenAt: Date; readonly total: number; readonly fingerprint: string }

export interface Speaker { readonly number: number; readonly name: string }

/** What happened in a case after a freezing, each with its day; questions and treatments are added by their own views. */
export const afterTypes = [
  "input.received", "input.part_added", "input.set_aside", "input.taken_down", "input.taken_back", "input.erased", "input.kept_in_journal",
  "input.published", "input.published_in_part", "input.objection_changed", "theme.assessed", "input.assessed", "case.promise_changed", "case.promise_corrected",
  "case.activity_added", "case.activity_lengthened", "case.activity_told", "briefing.frozen", "briefing.laid",
] as const;
export type AfterType = (typeof afterTypes)[number];

/** What one page of it covers: later than `from`, and no later than `until` where more follows. */
export interface AfterSpan { readonly from: Date; readonly until: Date | null }

export const isWithin = ({ from, until }: AfterSpan, at: Date | null): at is Date => at !== null && at > from && (until === null || at <= until);

export interface AfterEntry {
  readonly at: Date;
  readonly type: AfterType;
  /** The input's number, the version, or the number of the question or treatment. */
  readonly number: number | null;
  readonly isLate: boolean;
}

export interface MyCase {
  readonly year: number;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly step: string | null;
  readonly caseNumber: string;
  readonly isWithdrawn: boolean;
  readonly briefing: { readonly version: number; readonly total: number; readonly behind: BehindCounts | null; readonly readByMe: boolean } | null;
}

export interface MyMeeting {
  readonly id: string;
  readonly bodyName: string;
  readonly startsAt: Date;
  readonly place: string;
  readonly isCancelled: boolean;
  readonly cases: readonly MyCase[];
}

/** What waits for her to read it: in a meeting that is held, of a case that it treats. */
export const unreadIn = (meetings: readonly MyMeeting[]): number =>
  meetings.flatMap((meeting) => (meeting.isCancelled ? [] : meeting.cases)).filter((one) => !one.isWithdrawn && one.briefing !== null && !one.briefing.readByMe).length;

export interface MyQuestion {
  readonly id: string;
  readonly text: string;
  readonly askedAt: Date;
  readonly promisedOn: Day;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly briefingVersion: number;
  readonly caseFile: { readonly year: number; readonly number: number; readonly slug: string; readonly title: string };
}

/** What is not done yet, by number, so that it can be opened. */
export interface Checklist {
  readonly total: number;
  readonly unread: readonly number[];
  readonly held: readonly number[];
  readonly untranslated: readonly number[];
  readonly unsorted: readonly number[];
  readonly withoutWish: readonly number[];
  /** Those that are open: voices can be chosen for each. */
  readonly themes: readonly { readonly id: string; readonly number: number; readonly title: string; readonly isAssessed: boolean }[];
  readonly unanswered: number;
}

/** A councillor's question that nobody has answered, with the case that it is about. */
export interface OpenQuestion {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly promisedOn: Day;
  readonly caseFile: { readonly year: number; readonly number: number; readonly slug: string; readonly title: string };
}
