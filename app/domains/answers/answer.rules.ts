import type { CaseState } from "#app/domains/cases/case.ts";
import { stateAfter } from "#app/domains/cases/case.lifecycle.ts";
import type { Step } from "#app/domains/ladder/step.ts";
import type { Lang } from "#app/platform/language.ts";
import type { GivenWeight, TargetKind } from "./answer.ts";

export interface AnswerTimeFacts {
  readonly state: CaseState;
  readonly step: Step | null;
  readonly target: TargetKind;
}

/** `early` is an answer before any decision: it says so wherever it is shown. */
export type AnswerTime = "after_decision" | "early" | "decision_first" | "not_now";

/** The steps on which people may be answered without a body's decision: nothing is put to a vote on them. */
const stepsWithoutDecision: readonly Step[] = ["inform", "dialogue"];

/**
 * P5, pbl § 11-14 second paragraph: «hvilken betydning disse er tillagt ved vedtaket». The weight is given by the
 * decision, so a theme waits for it; one person may be told early what can be told, without a decision being forestalled.
 */
export function answerTime({ state, step, target }: AnswerTimeFacts): AnswerTime {
  if (state === "decided") return "after_decision";
  if (state !== "published" && state !== "under_consideration") return "not_now";
  if (target === "input") return "early";
  return step !== null && stepsWithoutDecision.includes(step) ? "early" : "decision_first";
}

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

export type CompletionHindrance = "case_cannot_complete" | "decision_before_completing" | "still_open_for_input" | "still_waiting";

export interface CompletionFacts {
  readonly state: CaseState;
  readonly step: Step | null;
  readonly takesInputStill: boolean;
  readonly waiting: number;
}

/**
 * P4, pbl § 11-8 a fifth paragraph: «Innspill i samarbeids- og medvirkningsprosessen skal dokumenteres, behandles og
 * besvares på en måte som gjør etterprøving mulig.» Law for some plans, the house's rule for every case: no silence.
 */
export function completionHindrance({ state, step, takesInputStill, waiting }: CompletionFacts): CompletionHindrance | null {
  if (!stateAfter(state, "complete", { step })) {
    return stateAfter(state, "complete", { step: "inform" }) ? "decision_before_completing" : "case_cannot_complete";
  }
  // A decided case takes no more input, whatever its period says.
  if (takesInputStill && state !== "decided") return "still_open_for_input";
  return waiting > 0 ? "still_waiting" : null;
}
