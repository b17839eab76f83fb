import { newId } from "#app/platform/id.server.ts";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";

export interface QuestionRow {
  readonly id: string;
  readonly caseId: string;
  readonly number: number;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly version: number;
}

export interface NewQuestion {
  readonly caseId: string;
  readonly briefingId: string;
  readonly askedBy: string;
  readonly askedFor: string;
  readonly text: string;
  readonly salt: Buffer;
  readonly promisedOn: Day;
}

/** Counted within the case, whose lock is held. */
export async function addQuestion(trx: Trx, question: NewQuestion, now: Date): Promise<{ id: string; number: number }> {
  const last = await trx.selectFrom("question").select((eb) => eb.fn.max("number").as("number")).where("case_id", "=", question.caseId).executeTakeFirst();
  const [id, number] = [newId(), (last?.number ?? 0) + 1];
  await trx.insertInto("question").values({
    id, case_id: question.caseId, briefing_id: question.briefingId, number, asked_by: question.askedBy, asked_for: question.askedFor,
    text: question.text, salt: question.salt, asked_at: now, promised_on: question.promisedOn,
  }).execute();
  return { id, number };
}

export async function findQuestion(trx: Trx, questionId: string): Promise<QuestionRow | null> {
  const row = await trx.selectFrom("question").select(["id", "case_id", "number", "asked_at", "answer", "version"]).where("id", "=", questionId).executeTakeFirst();
  return row ? { id: row.id, caseId: row.case_id, number: row.number, askedAt: row.asked_at, answer: row.answer, version: row.version } : null;
}

export async function saveAnswer(trx: Trx, questionId: string, answer: { text: string; salt: Buffer; by: string }, now: Date): Promise<void> {
  await trx.updateTable("question").set((eb) => ({
    answer: answer.text, answer_salt: answer.salt, answered_by: answer.by, answered_at: now, version: eb("version", "+", 1),
  })).where("id", "=", questionId).execute();
}
