import type { Trx } from "#app/platform/db.server.ts";
import type { QuestionFacts } from "./council-pages.ts";

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
