import { caseKey, searchTail } from "#app/addresses.ts";
import type { LockedCase } from "#app/domains/cases/case.ts";
import { canonicalJson, commit } from "#app/platform/commitment.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record, recordAll, type ActorRole } from "#app/platform/events.server.ts";
import { newId, newSalt } from "#app/platform/id.server.ts";
import { publishText, withdrawText } from "#app/platform/search.server.ts";
import { answerEvents } from "./answer.events.ts";
import { insertAnswers, insertReach, inputsOfTheme, type NewAnswer, type TargetFacts } from "./answer.store.server.ts";
import type { AnswerWords } from "./answer.ts";

type Answered = Pick<TargetFacts, "kind" | "id" | "number"> & { readonly newest: { readonly version: number } | null };

export interface GivenToOne {
  readonly caseFile: LockedCase;
  readonly target: Answered;
  readonly words: AnswerWords;
  readonly treatmentId: string | null;
  readonly early: boolean;
  readonly by: { readonly actingAs: ActorRole; readonly accountId: string };
}

export interface GivenAnswer extends GivenToOne { readonly target: TargetFacts }

export interface AnswerGiven { readonly answerId: string; readonly version: number; readonly reached: readonly string[] }

/** Writes an answer that has been decided on, whom it reaches, and its events; the case is locked by the caller. */
export async function giveAnswer(trx: Trx, given: GivenAnswer, now: Date): Promise<AnswerGiven> {
  const { target } = given;
  const written = writtenAnswer(given);
  await insertAnswers(trx, [written], now);
  const reached = target.kind === "theme" ? await inputsOfTheme(trx, target.id) : [target.id];
  if (target.kind === "theme") await insertReach(trx, written.id, reached, now);
  await recordAnswers(trx, [{ ...given, written, reached }], now);
  if (target.newest) await withdrawText(trx, target.newest.id);
  await makeFindable(trx, given, { id: written.id, at: now });
  return { answerId: written.id, version: written.version, reached };
}

/** Each of many inputs gets its own answer because the case is withdrawn: such words are found on the case itself. */
export async function giveToAll(trx: Trx, given: readonly GivenToOne[], now: Date): Promise<void> {
  const all = given.map((one) => ({ ...one, written: { ...writtenAnswer(one), isWithdrawal: true }, reached: [one.target.id] }));
  await insertAnswers(trx, all.map(({ written }) => written), now);
  await recordAnswers(trx, all, now);
}

const writtenAnswer = ({ caseFile, target, words, treatmentId, by }: GivenToOne): NewAnswer => ({
  id: newId(), caseId: caseFile.id, target, version: (target.newest?.version ?? 0) + 1, words, treatmentId, isWithdrawal: false, salt: newSalt(), byAccount: by.accountId,
});

interface Written extends GivenToOne { readonly written: NewAnswer; readonly reached: readonly string[] }

async function recordAnswers(trx: Trx, all: readonly Written[], now: Date): Promise<void> {
  await recordAll(trx, answerEvents, all.map(({ caseFile, target, words, by, early, written, reached }) => ({
    type: "answer.published" as const, actor: by, caseId: caseFile.id, subject: { kind: "answer", id: written.id },
    payload: {
      target: target.kind, themeNumber: target.kind === "theme" ? target.number : null, inputNumber: target.kind === "input" ? target.number : null,
      version: written.version, weight: words.weight, language: words.language, early, forwarded: words.forwardedTo !== "", reached: reached.length,
    },
    commitment: answerCommitment(written.salt, words),
  })), now);
  const reaches = all.flatMap(({ caseFile, by, written, reached }) => reached.map((inputId) => reachedEvent({ caseId: caseFile.id, answerId: written.id, inputId, later: false, by })));
  await recordAll(trx, answerEvents, reaches, now);
}

export const answerCommitment = (salt: Buffer, words: AnswerWords): Buffer => commit("answer.words", salt, canonicalJson({ ...words }));

export interface Reach { readonly caseId: string; readonly answerId: string; readonly inputId: string; readonly later: boolean; readonly by: GivenAnswer["by"] }

const reachedEvent = ({ caseId, answerId, inputId, later, by }: Reach) =>
  ({ type: "answer.reached" as const, actor: by, caseId, subject: { kind: "input", id: inputId }, payload: { answerId, later } });

export const recordReach = (trx: Trx, reach: Reach, now: Date): Promise<string> => record(trx, answerEvents, reachedEvent(reach), now);

/** Only what answers something that everybody can read. */
export async function makeFindable(trx: Trx, { caseFile, target, words }: Pick<GivenAnswer, "caseFile" | "target" | "words">, answer: { readonly id: string; readonly at: Date }): Promise<void> {
  if (!target.isPublished) return;
  const inCase = caseKey(caseFile);
  await publishText(trx, {
    id: answer.id, kind: "answer", caseId: caseFile.id, title: target.title || caseFile.title,
    body: [words.cameOfIt, words.why, words.bodyReason].filter(Boolean).join("\n\n"),
    path: target.kind === "theme" ? searchTail("theme", { case: inCase, theme: target.number }) : searchTail("caseInput", { case: inCase, number: target.number }), at: answer.at,
  });
}
