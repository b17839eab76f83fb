import { caseKey, patternsOf } from "#app/addresses.ts";
import type { LockedCase } from "#app/domains/cases/case.ts";
import { canonicalJson, commit } from "#app/platform/commitment.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record, type ActorRole } from "#app/platform/events.server.ts";
import { newSalt } from "#app/platform/id.server.ts";
import { publishText, withdrawText } from "#app/platform/search.server.ts";
import type { AnswerWords } from "./answer.ts";
import { answerEvents } from "./answer.events.ts";
import { insertAnswer, insertReach, inputsOfTheme, type TargetFacts } from "./answer.store.server.ts";

export interface GivenAnswer {
  readonly caseFile: LockedCase;
  readonly target: TargetFacts;
  readonly words: AnswerWords;
  readonly treatmentId: string | null;
  readonly early: boolean;
  readonly by: { readonly actingAs: ActorRole; readonly accountId: string };
  /** Given to all because the case is withdrawn: such words are found on the case itself. */
  readonly isWithdrawal?: boolean;
}

export interface AnswerGiven { readonly answerId: string; readonly version: number; readonly reached: readonly string[] }

/** Writes an answer that has been decided on, whom it reaches, and its events; the case is locked by the caller. */
export async function giveAnswer(trx: Trx, given: GivenAnswer, now: Date): Promise<AnswerGiven> {
  const { caseFile, target, words, by } = given;
  const salt = newSalt();
  const version = (target.newest?.version ?? 0) + 1;
  const answerId = await insertAnswer(trx, { caseId: caseFile.id, target, version, words, treatmentId: given.treatmentId, isWithdrawal: given.isWithdrawal ?? false, salt, byAccount: by.accountId }, now);
  const reached = target.kind === "theme" ? await inputsOfTheme(trx, target.id) : [target.id];
  if (target.kind === "theme") await insertReach(trx, answerId, reached, now);
  await record(trx, answerEvents, {
    type: "answer.published", actor: by, caseId: caseFile.id, subject: { kind: "answer", id: answerId },
    payload: {
      target: target.kind, themeNumber: target.kind === "theme" ? target.number : null, inputNumber: target.kind === "input" ? target.number : null,
      version, weight: words.weight, language: words.language, early: given.early, forwarded: words.forwardedTo !== "", reached: reached.length,
    },
    commitment: answerCommitment(salt, words),
  }, now);
  for (const inputId of reached) await recordReach(trx, { caseId: caseFile.id, answerId, inputId, later: false, by }, now);
  if (target.newest) await withdrawText(trx, target.newest.id);
  if (!given.isWithdrawal) await makeFindable(trx, given, { id: answerId, at: now });
  return { answerId, version, reached };
}

export const answerCommitment = (salt: Buffer, words: AnswerWords): Buffer => commit("answer.words", salt, canonicalJson({ ...words }));

export interface Reach { readonly caseId: string; readonly answerId: string; readonly inputId: string; readonly later: boolean; readonly by: GivenAnswer["by"] }

export const recordReach = (trx: Trx, { caseId, answerId, inputId, later, by }: Reach, now: Date): Promise<string> =>
  record(trx, answerEvents, { type: "answer.reached", actor: by, caseId, subject: { kind: "input", id: inputId }, payload: { answerId, later } }, now);

/** Only what answers something that everybody can read. */
export async function makeFindable(trx: Trx, { caseFile, target, words }: Pick<GivenAnswer, "caseFile" | "target" | "words">, answer: { readonly id: string; readonly at: Date }): Promise<void> {
  if (!target.isPublished) return;
  const pattern = patternsOf(target.kind === "theme" ? "theme" : "caseInput").nb;
  await publishText(trx, {
    id: answer.id, kind: "answer", caseId: caseFile.id, title: target.title || caseFile.title,
    body: [words.cameOfIt, words.why, words.bodyReason].filter(Boolean).join("\n\n"),
    path: pattern.replace(":case", caseKey(caseFile)).replace(/:(?:theme|number)/, String(target.number)), at: answer.at,
  });
}
