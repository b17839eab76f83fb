import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import { behindOfCase } from "./behind.view.server.ts";
import type { OfficeCounts } from "./case-office.ts";

/** By the case's id; a case without inputs is not in it. */
export async function readOfficeCounts(trx: Trx, caseId: string | null = null): Promise<Readonly<Record<string, OfficeCounts>>> {
  const { rows } = await sql<OfficeCounts & { case_id: string }>`
    select s.case_id, (count(*) filter (where s.is_new))::int as "mustRead", (count(*) filter (where s.standing = 'held'))::int as held,
      (count(*) filter (where s.is_unsorted))::int as unsorted,
      (count(*) filter (where s.owes_answer and s.answered_at is null))::int as waiting,
      ${behindOfCase(sql.ref("s.case_id"))} as behind,
      (select count(*)::int from reaction_remark m join reaction r on r.authority_id = m.authority_id and r.id = m.reaction_id
        where r.case_id = s.case_id and not exists (select 1 from remark_reading g where g.authority_id = m.authority_id and g.remark_id = m.id)) as remarks
    from input_standing s where ${caseId}::uuid is null or s.case_id = ${caseId}::uuid group by s.case_id`.execute(trx);
  return Object.fromEntries(rows.map(({ case_id, ...counts }) => [case_id, counts]));
}

export interface OfficerChoice { readonly id: string; readonly name: string; readonly title: string }

/** Who may be named as responsible in a planning form. */
export async function listOfficers(trx: Trx): Promise<OfficerChoice[]> {
  return trx.selectFrom("account as a").innerJoin("account_role as r", "r.account_id", "a.id").select(["a.id", "a.name", "a.title"])
    .where("r.role", "=", "officer").where("a.disabled_at", "is", null).orderBy("a.name").execute();
}
