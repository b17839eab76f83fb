import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";

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

export async function readQuestions(trx: Trx, caseId: string): Promise<QuestionFacts[]> {
  const rows = await trx.selectFrom("question").innerJoin("briefing", "briefing.id", "question.briefing_id").leftJoin("account", "account.id", "question.answered_by")
    .select(["question.id", "question.number", "briefing.version as briefing_version", "question.asked_for", "question.text", "question.asked_at",
      "question.promised_on", "question.answer", "question.answered_at", "account.title", "question.version"])
    .where("question.case_id", "=", caseId).orderBy("question.number").execute();
  return rows.map((row) => ({
    id: row.id, number: row.number, briefingVersion: row.briefing_version, askedFor: row.asked_for, text: row.text, askedAt: row.asked_at,
    promisedOn: row.promised_on, answer: row.answer, answeredAt: row.answered_at, answeredBy: row.title ?? "", version: row.version,
  }));
}
