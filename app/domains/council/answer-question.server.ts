import { lockCase } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import { commit } from "#app/platform/commitment.server.ts";
import { dayOf, daysBetween } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { newSalt } from "#app/platform/id.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { councilAccess } from "./council.access.ts";
import { councilEvents } from "./council.events.ts";
import { findQuestion, saveAnswer } from "./question.store.server.ts";

export interface AnswerQuestion {
  readonly questionId: string;
  readonly version: number;
  readonly answer: string;
  readonly actor: Actor;
}

type Reason = "not_allowed" | "not_found" | "changed_meanwhile" | "question_answered_already";

export async function answerQuestion(trx: Trx, command: AnswerQuestion, now: Date): Promise<{ number: number } | Refusal<Reason>> {
  const { actor, questionId, answer } = command;
  const role = grantedRole(actor, councilAccess.answerQuestion);
  if (!role || !actor.accountId) return refuse("not_allowed");
  const found = await findQuestion(trx, questionId);
  const caseFile = found ? await lockCase(trx, found.caseId) : null;
  const question = caseFile ? await findQuestion(trx, questionId) : null;
  if (!question) return refuse("not_found");
  if (question.answer !== null) return refuse("question_answered_already", { standing: { answer: question.answer } });
  if (question.version !== command.version) return refuse("changed_meanwhile");
  const salt = newSalt();
  await saveAnswer(trx, questionId, { text: answer, salt, by: actor.accountId }, now);
  await record(trx, councilEvents, {
    type: "question.answered", actor: { actingAs: role, accountId: actor.accountId }, caseId: question.caseId, subject: { kind: "question", id: questionId },
    payload: { number: question.number, days: daysBetween(dayOf(question.askedAt), dayOf(now)) }, commitment: commit("council.question_answer", salt, answer),
  }, now);
  return { number: question.number };
}
