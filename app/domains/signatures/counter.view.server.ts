import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import type { Counts } from "./signature.ts";

export interface Miscounted { readonly authorityId: number; readonly proposalId: string; readonly stored: Counts; readonly rows: Counts }

/** Proposals whose counter is not their rows, of all authorities that the transaction sees. */
export async function listMiscounted(trx: Trx): Promise<Miscounted[]> {
  const { rows } = await sql<{ authority_id: number; proposal_id: string; digital: number; paper: number; digital_rows: number; paper_rows: number }>`
    select c.authority_id, c.proposal_id, c.digital, c.paper, r.digital as digital_rows, r.paper as paper_rows from signature_count c
    cross join lateral (select count(*) filter (where way = 'digital')::int as digital, count(*) filter (where way = 'paper')::int as paper
      from signature s where s.authority_id = c.authority_id and s.proposal_id = c.proposal_id) r
    where c.digital <> r.digital or c.paper <> r.paper order by 1, 2`.execute(trx);
  return rows.map((row) => ({
    authorityId: row.authority_id, proposalId: row.proposal_id, stored: { digital: row.digital, paper: row.paper }, rows: { digital: row.digital_rows, paper: row.paper_rows },
  }));
}
