import type { CaseState } from "#app/domains/cases/case.ts";
import { stateAfter } from "#app/domains/cases/case.lifecycle.ts";
import type { Step } from "#app/domains/ladder/step.ts";
import type { Lang } from "#app/platform/language.ts";
import { weights } from "#app/domains/cases/weight.ts";
import type { GivenWeight, TargetKind } from "./answer.ts";

export interface AnswerTimeFacts { readonly state: CaseState; readonly step: Step | null }

/** `early` is an answer before any decision, in a case that needs none; `outside_only` is before one that is to come. */
export type AnswerTime = "after_decision" | "early" | "outside_only" | "not_now";

/**
 * P5, pbl § 11-14 second paragraph: «hvilken betydning disse er tillagt ved vedtaket». The weight is given by the
 * decision, so a case that cannot be completed without one answers before it only what is outside the case (docs/decisions/0006).
 */
export function answerTime({ state, step }: AnswerTimeFacts): AnswerTime {
  if (state === "decided") return "after_decision";
  if (state !== "published" && state !== "under_consideration") return "not_now";
  return stateAfter(state, "complete", { step }) ? "early" : "outside_only";
}

/** The weights that an answer may say now. */
export const weightsNow = (time: AnswerTime): readonly GivenWeight[] => (time === "not_now" ? [] : time === "outside_only" ? ["outside"] : weights);

/** P5: who reads a recommendation and another weight beside it must be told why the body went another way. */
export const needsBodyReason = (recommended: GivenWeight | null, given: GivenWeight): boolean =>
  recommended !== null && recommended !== given;

/**
 * L2, mållova § 15: who writes is answered in the written standard that she used. What came in another language is
 * answered in the case's (L3); an answer to a theme goes to many and is in the case's language too.
 */
export function languageOfAnswer(target: TargetKind, inputLanguage: string | null, caseLanguage: Lang): Lang {
  if (target === "theme") return caseLanguage;
  return inputLanguage === "nn" || inputLanguage === "nb" ? inputLanguage : caseLanguage;
}

export type CompletionHindrance = "case_cannot_complete" | "decision_before_completing" | "still_open_for_input" | "still_waiting" | "still_unread";

export interface CompletionFacts {
  readonly state: CaseState;
  readonly step: Step | null;
  readonly takesInputStill: boolean;
  readonly waiting: number;
  /** Inputs to which their sender added something that nobody has read. */
  readonly addedTo: number;
}

/**
 * P4, pbl § 11-8 a fifth paragraph: «Innspill i samarbeids- og medvirkningsprosessen skal dokumenteres, behandles og
 * besvares på en måte som gjør etterprøving mulig.» Law for some plans, the house's rule for every case: no silence.
 */
export function completionHindrance({ state, step, takesInputStill, waiting, addedTo }: CompletionFacts): CompletionHindrance | null {
  if (!stateAfter(state, "complete", { step })) {
    return stateAfter(state, "complete", { step: "inform" }) ? "decision_before_completing" : "case_cannot_complete";
  }
  // A decided case takes no more input, whatever its period says.
  if (takesInputStill && state !== "decided") return "still_open_for_input";
  if (waiting > 0) return "still_waiting";
  return addedTo > 0 ? "still_unread" : null;
}
