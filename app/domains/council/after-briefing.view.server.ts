import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import { readBriefing } from "./briefing.view.server.ts";
import { readQuestions } from "./question.view.server.ts";
import { readTreatments } from "./treatment.view.server.ts";
import { afterTypes, type AfterEntry, type AfterType } from "./council-pages.ts";

const mostEntries = 2000;

/** All of it, never a part: an input that came before and is published or taken out later stands here too. */
export async function readAfter(trx: Trx, caseId: string, frozen: { at: Date; id: string }): Promise<AfterEntry[]> {
  const { rows } = await sql<{ at: Date; type: AfterType; number: number | null; is_late: boolean | null }>`
    select e.at, e.type, coalesce((e.payload ->> 'number')::int, (e.payload ->> 'input')::int, (e.payload ->> 'theme')::int, (e.payload ->> 'version')::int) as number,
      (e.payload ->> 'isLate')::boolean as is_late
    from event e
    where e.case_id = ${caseId} and e.type = any(${[...afterTypes]}::text[])
      and (e.at > ${frozen.at} or (e.type = 'input.received' and (e.payload ->> 'number')::int > (select after_number from briefing where id = ${frozen.id})))
    order by e.at, number limit ${mostEntries}`.execute(trx);
  return rows.map((row) => ({ at: row.at, type: row.type, number: row.number, isLate: row.is_late ?? false }));
}

/** The whole dated page: what happened, what was asked and answered, and what bodies did. */
export async function readAfterPage(trx: Trx, caseId: string, version: number) {
  const briefing = await readBriefing(trx, caseId, version);
  if (!briefing) return null;
  const since = (at: Date | null) => at !== null && at > briefing.frozenAt;
  const entries = await readAfter(trx, caseId, { at: briefing.frozenAt, id: briefing.id });
  const { words: _words, counts: _counts, ...shown } = briefing;
  return {
    briefing: shown, entries, newInputs: entries.filter((entry) => entry.type === "input.received").length,
    questions: (await readQuestions(trx, caseId)).filter((question) => since(question.askedAt) || since(question.answeredAt)),
    treatments: (await readTreatments(trx, caseId)).filter((treatment) => since(treatment.recordedAt)),
  };
}
