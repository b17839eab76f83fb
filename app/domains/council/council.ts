import type { BodyKind, DecisionPower } from "#app/domains/authorities/authority.ts";
import type { Alternative } from "#app/domains/cases/case.ts";
import type { WeightKey } from "#app/domains/cases/weight.ts";
import type { LetterCount } from "#app/domains/inputs/identical-text.ts";
import type { BehindCounts } from "#app/domains/inputs/stands-behind.ts";
import type { Day } from "#app/platform/day.ts";
import type { AlternativeReasons } from "./alternative-reasons.ts";

export const treatmentKinds = ["opinion", "recommendation", "decision", "noted", "postponed", "returned", "new_hearing"] as const;
export type TreatmentKind = (typeof treatmentKinds)[number];

/** What a treatment needs to know of the body that gives it. */
export interface TreatingBody {
  readonly id: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly decisionPower: DecisionPower;
}

export interface Meeting {
  readonly id: string;
  readonly bodyId: string;
  readonly startsAt: Date;
  readonly place: string;
  readonly isCancelled: boolean;
  readonly version: number;
}

/** A passage chosen for the briefing; «[…]» in the quote marks what was left out. */
export interface VoiceChoice {
  readonly themeId: string | null;
  readonly number: number;
  readonly quote: string;
}

export interface BriefingDraft {
  readonly recommends: string;
  readonly reasons: string;
  readonly costs: string;
  readonly givesWay: string;
  readonly delivered: string;
  /** One group a line, with how little was heard from it. */
  readonly missing: readonly string[];
  readonly chosenBy: string;
  readonly voices: readonly VoiceChoice[];
  readonly unanswered: string;
  readonly alternativeReasons: readonly AlternativeReasons[];
  readonly version: number;
}

export const emptyDraft: BriefingDraft = {
  recommends: "", reasons: "", costs: "", givesWay: "", delivered: "", missing: [], chosenBy: "", voices: [], unanswered: "", alternativeReasons: [], version: 0,
};

export const lineStandings = ["unread", "held", "published", "in_part", "journal_only", "set_aside", "taken_down"] as const;
export type LineStanding = (typeof lineStandings)[number];

/** How one input stood in the minute of freezing. The commitment binds its words without telling them. */
export interface BriefingLine {
  readonly number: number;
  readonly inputId: string;
  readonly standing: LineStanding;
  readonly publicationVersion: number | null;
  readonly ground: string | null;
  readonly themeIds: readonly string[];
  readonly commitment: Buffer;
}

/** What one input of a frozen set was counted by, kept beside its line: the list behind a figure is that of the set. */
export interface FrozenCount {
  readonly channel: string;
  readonly answersAs: string;
  readonly age: string | null;
  readonly district: string;
  readonly isTranslated: boolean;
  readonly isFromBody: boolean;
  /** One of several identical letters. */
  readonly isAlike: boolean;
  /** The wish's place in the list. */
  readonly wish: number | null;
  readonly stances: Readonly<Record<string, string>>;
}

/** A group's share of the counted inputs; several keys where a small group was joined with others. */
export interface GroupCount {
  readonly keys: readonly string[];
  readonly count: number;
}

export interface StanceCounts { readonly for: number; readonly against: number; readonly mixed: number; readonly none: number }

export interface WishCount {
  readonly id: string;
  readonly sort: number;
  readonly label: string;
  readonly fits: string;
  readonly against: string;
  readonly count: number;
  /** The same, when identical letters are left out. */
  readonly withoutLetters: number;
}

/** «47 av 64 vil ha A eller B»: everybody whose wish fits one of these alternatives, agreed or not. */
export interface WishSum { readonly fits: string; readonly count: number; readonly undecided: number }

export interface ThemeCount {
  readonly id: string;
  readonly number: number;
  readonly count: number;
  readonly stances: StanceCounts;
  readonly behind?: BehindCounts;
}

/** Stored as numbers, so that what is erased later does not change them. */
export interface BriefingCounts {
  readonly total: number;
  readonly fromBodies: number;
  readonly verified: number;
  /** Who stood behind them when it was frozen; sets frozen before this was kept do not say. */
  readonly behind?: BehindCounts;
  readonly late: number;
  readonly kinds: { readonly input: number; readonly statement: number };
  readonly channels: readonly GroupCount[];
  readonly answersAs: readonly GroupCount[];
  readonly ages: readonly GroupCount[];
  readonly districts: readonly GroupCount[];
  readonly wishes: readonly WishCount[];
  readonly wishSums: readonly WishSum[];
  readonly withoutWish: number;
  readonly letters: readonly LetterCount[];
  readonly withoutLetters: number;
  readonly themes: readonly ThemeCount[];
  readonly unsorted: number;
  readonly objections: number;
  readonly openObjections: number;
  readonly setAside: number;
  readonly unread: number;
  readonly untranslated: number;
  /** How many of the unread are counted there too; sets frozen before this was kept do not say. */
  readonly ofUnread?: { readonly untranslated: number; readonly unsorted: number };
  readonly journalOnly: number;
  readonly reactions: { readonly yes: number; readonly partly: number; readonly no: number };
}

export interface AssessedTheme {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly isOutside: boolean;
  readonly forwardedTo: string;
  readonly assessment: { readonly version: number; readonly raised: string; readonly weight: WeightKey; readonly why: string } | null;
}

export interface ToldActivity {
  readonly number: number;
  readonly step: string;
  readonly method: string;
  readonly title: string;
  readonly question: string;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly place: string;
  readonly participants: number | null;
  readonly told: string;
}

/** What changed since the version before: numbers that came, and numbers that stand otherwise now. */
export interface BriefingDifference {
  readonly since: number;
  readonly added: readonly number[];
  readonly changed: readonly number[];
}

/** The words of a briefing as they were frozen. Citizens' words are not here: they are references, so that a removal by law reaches them. */
export interface BriefingWords {
  readonly title: string;
  readonly lead: string;
  readonly step: string;
  readonly answerBy: Day | null;
  readonly decidesOn: Day | null;
  readonly deciderName: string;
  readonly orderedBy: string;
  readonly open: readonly string[];
  readonly fixed: readonly string[];
  readonly activities: readonly ToldActivity[];
  readonly alternatives: readonly Alternative[];
  readonly themes: readonly AssessedTheme[];
  readonly singleAssessments: readonly { readonly number: number; readonly raised: string; readonly weight: WeightKey; readonly why: string }[];
  /** Advisory councils' statements follow the case to the body that decides (K25): shown whole, by reference. */
  readonly statements: readonly { readonly number: number; readonly inputId: string; readonly bodyName: string }[];
  /** Organisations and bodies that said a wish, by number: their names are read where they are shown. */
  readonly speakers: readonly { readonly number: number; readonly wishId: string }[];
  readonly councilsLaid: readonly { readonly council: string; readonly laid: boolean; readonly reason: string }[];
  readonly recommends: string;
  readonly reasons: string;
  readonly costs: string;
  readonly givesWay: string;
  readonly delivered: string;
  readonly missing: readonly string[];
  readonly chosenBy: string;
  readonly unanswered: string;
  readonly alternativeReasons: readonly AlternativeReasons[];
  /** Bodies that had treated the case by then, advisory councils not among them. */
  readonly treatedBy: readonly string[];
  readonly difference: BriefingDifference | null;
}

export interface FrozenBriefing {
  readonly id: string;
  readonly caseId: string;
  readonly version: number;
  readonly frozenAt: Date;
  readonly afterNumber: number;
  readonly fingerprint: Buffer;
  readonly counts: BriefingCounts;
  readonly words: BriefingWords;
}

/** A piece of a public text that a voice quotes; a voice with something left out is several pieces with one sort. */
export interface Passage { readonly part: number; readonly from: number; readonly to: number }
