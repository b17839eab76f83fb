import { lockCase } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import { weightInWords } from "#app/domains/themes/weight-words.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { Lang } from "#app/platform/language.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { answerAccess } from "./answer.access.ts";
import { answerTime, languageOfAnswer, needsBodyReason, weightsNow } from "./answer.rules.ts";
import { findFinalTreatment, findTarget, type TargetFacts } from "./answer.store.server.ts";
import type { AnswerTarget, GivenWeight } from "./answer.ts";
import { giveAnswer, type AnswerGiven } from "./give-answer.server.ts";

export interface PublishAnswer {
  readonly caseId: string;
  readonly target: AnswerTarget;
  /** Of the newest answer that the officer saw; 0 where there was none. */
  readonly version: number;
  readonly cameOfIt: string;
  readonly weight: GivenWeight;
  readonly why: string;
  readonly bodyReason: string;
  /** The instance that an input outside the case is sent on to; a theme went where it was forwarded (fvl § 11). */
  readonly forwardedTo?: string;
  readonly actor: Actor;
}

export type PublishAnswerRefusal = "not_allowed" | "not_found" | "changed_meanwhile" | "lacking"
  | "answer_not_now" | "answer_after_decision" | "owes_no_answer" | "answered_theme_is_closed";

/** What came of it, what it weighed and why: to one input, or to every input of a theme. */
export async function publishAnswer(trx: Trx, command: PublishAnswer, now: Date): Promise<AnswerGiven | Refusal<PublishAnswerRefusal>> {
  const { actor } = command;
  const role = grantedRole(actor, answerAccess.publish);
  if (!role || !actor.accountId) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  const target = caseFile && await findTarget(trx, command.target);
  if (!caseFile || !target || target.caseId !== caseFile.id) return refuse("not_found");
  const time = answerTime(caseFile);
  if (time === "not_now") return refuse("answer_not_now");
  if (!weightsNow(time).includes(command.weight)) return refuse("answer_after_decision", { fields: { weight: "answers.refusals.answer_after_decision" } });
  const hindrance = hindranceOf(target, command, caseFile.language);
  if (hindrance) return hindrance;
  const words = {
    cameOfIt: command.cameOfIt, weight: command.weight, why: command.why, bodyReason: command.bodyReason, forwardedTo: command.forwardedTo ?? (command.weight === "outside" ? target.forwardedTo : ""),
    language: languageOfAnswer(target.kind, target.language, caseFile.language),
  };
  const early = time !== "after_decision";
  const treatmentId = early ? null : await findFinalTreatment(trx, caseFile.id);
  return giveAnswer(trx, { caseFile, target, words, treatmentId, early, by: { actingAs: role, accountId: actor.accountId } }, now);
}

function hindranceOf(target: TargetFacts, command: PublishAnswer, lang: Lang): Refusal<PublishAnswerRefusal> | null {
  if (target.isClosed) return refuse("answered_theme_is_closed");
  if (target.isSetAside) return refuse("owes_no_answer");
  const { newest } = target;
  if (command.version !== (newest?.version ?? 0)) {
    const standing = newest ? { came_of_it: newest.cameOfIt, weight: weightInWords(newest.weight, lang), why: newest.why, body_reason: newest.bodyReason } : {};
    return refuse("changed_meanwhile", { standing, typed: { weight: weightInWords(command.weight, lang) } });
  }
  if (needsBodyReason(target.recommended, command.weight) && command.bodyReason === "") {
    return refuse("lacking", { fields: { body_reason: "answers.lacking.bodyReason" } });
  }
  return null;
}
