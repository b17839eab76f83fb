import type { Trx } from "#app/platform/db.server.ts";
import type { OpenQuestion, QuestionFacts } from "./council-pages.ts";

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

/** What councillors wait to be told, over all cases; what was promised first stands first. */
export async function readOpenQuestions(trx: Trx): Promise<OpenQuestion[]> {
  const rows = await trx.selectFrom("question").innerJoin("case_file", "case_file.id", "question.case_id")
    .select(["question.id", "question.number", "question.text", "question.promised_on", "case_file.year", "case_file.number as case_number", "case_file.slug", "case_file.title"])
    .where("question.answer", "is", null).orderBy("question.promised_on").orderBy("question.id").execute();
  return rows.map((row) => ({
    id: row.id, number: row.number, text: row.text, promisedOn: row.promised_on, caseFile: { year: row.year, number: row.case_number, slug: row.slug, title: row.title },
  }));
}
