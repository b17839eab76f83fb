import type { AdvisoryCouncil } from "#app/domains/authorities/authority.ts";
import type { Step } from "#app/domains/ladder/step.ts";
import type { Day } from "#app/platform/day.ts";
import type { Lang } from "#app/platform/language.ts";
import type { HearingTemplateKey } from "./hearing.ts";

/** What is stored. What time and other rows decide (open, late, answered) is derived: see case-standing.ts. */
export const caseStates = ["draft", "published", "under_consideration", "decided", "completed", "withdrawn"] as const;
export type CaseState = (typeof caseStates)[number];

export const stages = ["problem", "alternatives", "proposal"] as const;
export type Stage = (typeof stages)[number];

export const influences = ["advisory", "delegated", "deciding"] as const;
export type Influence = (typeof influences)[number];

export const purposes = ["inform_decision", "find_solutions", "choose_alternative", "set_agenda", "share_power", "legal_duty", "give_facts"] as const;
export type Purpose = (typeof purposes)[number];

/** Letters in the order asked. */
export const alternativeLetters = ["A", "B", "C", "D", "E", "F", "G", "H"] as const;
export type AlternativeLetter = (typeof alternativeLetters)[number];

/** One of the choices that is asked about: the same facts for each, on one scale. */
export interface Alternative {
  readonly letter: AlternativeLetter;
  readonly title: string;
  readonly cost: string;
  /** Whole kroner, for the bar; null where there is no figure. */
  readonly costAmount: number | null;
  readonly runningCost: string;
  readonly givesWay: string;
  readonly ready: string;
}

/** K25: laid before an advisory council, or the reason why not. */
export interface LaidBefore {
  readonly council: AdvisoryCouncil;
  readonly laid: boolean;
  readonly reason: string;
}

/** Planned by the administration, or brought by a citizens' proposal: then the council must treat it itself. */
export const caseOrigins = ["planned", "proposal"] as const;
export type CaseOrigin = (typeof caseOrigins)[number];

/** Everything that an officer plans; what is not said yet is null or empty. */
export interface CasePlan {
  readonly title: string;
  readonly language: Lang;
  readonly lead: string;
  readonly purpose: Purpose | null;
  readonly why: string;
  readonly step: Step | null;
  readonly stage: Stage | null;
  readonly influence: Influence | null;
  readonly influenceReference: string;
  readonly heardGroups: string;
  readonly facilitation: string;
  readonly childInterest: string;
  readonly template: HearingTemplateKey;
  readonly orderedBodyId: string | null;
  readonly orderedReference: string;
  readonly orderedOn: Day | null;
  readonly deciderBodyId: string | null;
  readonly decidesOn: Day | null;
  readonly answerBy: Day | null;
  readonly responsibleTitle: string;
  readonly responsibleAccountId: string | null;
  readonly contactName: string;
  readonly contactTelephone: string;
  readonly contactHours: string;
  readonly contactEmail: string;
  readonly open: readonly string[];
  readonly fixed: readonly string[];
  readonly alternatives: readonly Alternative[];
  readonly laidBefore: readonly LaidBefore[];
}

/** A case whose row is locked: what the use cases of every subject decide by. */
export interface LockedCase {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly state: CaseState;
  readonly reopened: boolean;
  readonly title: string;
  readonly slug: string;
  readonly language: Lang;
  readonly step: Step | null;
  readonly template: HearingTemplateKey;
  readonly answerBy: Day | null;
  readonly decidesOn: Day | null;
  readonly deciderBodyId: string | null;
  readonly responsibleTitle: string;
  readonly inputCount: number;
  readonly themeCount: number;
  readonly archiveNumber: string;
  readonly publishedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly origin: CaseOrigin;
  readonly version: number;
}

export interface CaseDocument {
  readonly id: string;
  readonly fileId: string;
  readonly title: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly addedAt: Date;
}
