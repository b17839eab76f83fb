import { sql } from "kysely";
import { earlierPromises } from "#app/domains/cases/earlier-promises.view.server.ts";
import type { EarlierPromise, WaitingFacts } from "#app/domains/cases/waiting.rules.ts";
import type { Trx } from "#app/platform/db.server.ts";

interface WaitingRow { owed: number; waiting: number; first_answer_by: string | null; answer_by: string | null; earlier: readonly EarlierPromise[]; responsible_title: string }

/** What waits in a case, against the date that was promised first and the one that holds now. */
export async function readWaiting(trx: Trx, caseId: string): Promise<WaitingFacts> {
  const { rows } = await sql<WaitingRow>`
    select c.answer_by, p.answer_by as first_answer_by, ${earlierPromises} as earlier, c.responsible_title,
      (count(s.input_id) filter (where s.owes_answer))::int as owed,
      (count(s.input_id) filter (where s.owes_answer and s.answered_at is null))::int as waiting
    from case_file c
    left join promise p on p.authority_id = c.authority_id and p.case_id = c.id and p.version = 1
    left join input_standing s on s.authority_id = c.authority_id and s.case_id = c.id
    where c.id = ${caseId} group by c.authority_id, c.id, c.answer_by, p.answer_by, c.responsible_title`.execute(trx);
  const row = rows[0];
  return {
    owed: row?.owed ?? 0, waiting: row?.waiting ?? 0, firstAnswerBy: row?.first_answer_by ?? row?.answer_by ?? null,
    answerBy: row?.answer_by ?? null, earlier: row?.earlier ?? [], responsibleTitle: row?.responsible_title ?? "",
  };
}
