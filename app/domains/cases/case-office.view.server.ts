import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import type { OfficeCounts } from "./case-office.ts";

/** By the case's id; a case without inputs is not in it. */
export async function readOfficeCounts(trx: Trx, caseId: string | null = null): Promise<Readonly<Record<string, OfficeCounts>>> {
  const { rows } = await sql<OfficeCounts & { case_id: string }>`
    select case_id, (count(*) filter (where standing = 'unread'))::int as unread, (count(*) filter (where standing = 'held'))::int as held,
      (count(*) filter (where owes_answer and standing not in ('unread', 'held') and open_links = 0 and own_answer_at is null))::int as unsorted,
      (count(*) filter (where owes_answer and answered_at is null))::int as waiting
    from input_standing where ${caseId}::uuid is null or case_id = ${caseId}::uuid group by case_id`.execute(trx);
  return Object.fromEntries(rows.map(({ case_id, unread, held, unsorted, waiting }) => [case_id, { unread, held, unsorted, waiting }]));
}

export interface OfficerChoice { readonly id: string; readonly name: string; readonly title: string }

/** Who may be named as responsible in a planning form. */
export async function listOfficers(trx: Trx): Promise<OfficerChoice[]> {
  return trx.selectFrom("account as a").innerJoin("account_role as r", "r.account_id", "a.id").select(["a.id", "a.name", "a.title"])
    .where("r.role", "=", "officer").where("a.disabled_at", "is", null).orderBy("a.name").execute();
}
