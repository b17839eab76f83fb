import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import type { Invariant } from "#app/platform/invariant.ts";
import { listMiscounted } from "./counter.view.server.ts";

/** Runs over every authority at once as the owner, so each join names the authority too. */
const named = async (trx: Trx, statement: ReturnType<typeof sql>): Promise<string[]> => {
  const { rows } = await (statement as ReturnType<typeof sql<{ broken: string }>>).execute(trx);
  return rows.map((row) => row.broken);
};

export const signatureInvariants: readonly Invariant[] = [
  {
    name: "a proposal's counter equals its signatures, digital and on paper",
    broken: async (trx) => (await listMiscounted(trx)).map(({ authorityId, proposalId, stored, rows }) => `${authorityId}/${proposalId}: ${stored.digital}+${stored.paper} stored, ${rows.digital}+${rows.paper} rows`),
  },
  {
    name: "every signature belongs to a counter",
    broken: (trx) => named(trx, sql`select distinct s.authority_id || '/' || s.proposal_id as broken from signature s
      where not exists (select from signature_count c where c.authority_id = s.authority_id and c.proposal_id = s.proposal_id)`),
  },
  {
    name: "a paper list has as many lines as it says, each with an outcome once it is confirmed and none when the key is gone, and they sum up",
    broken: (trx) => named(trx, sql`select p.authority_id || '/' || p.id as broken from paper_list p
      join lateral (select count(*) as all, count(outcome) as settled, count(*) filter (where outcome = 'counted') as counted,
          count(*) filter (where outcome in ('double', 'signed_already')) as doubles
        from paper_line l where l.authority_id = p.authority_id and l.paper_list_id = p.id) l on true
      where l.all <> p.lines or (p.state = 'confirmed' and (l.settled <> l.all or l.counted <> p.count_valid or l.doubles <> p.count_double)
        and exists (select from signature_key k where k.authority_id = p.authority_id and k.proposal_id = p.proposal_id))
        or (l.settled > 0 and not exists (select from signature_key k where k.authority_id = p.authority_id and k.proposal_id = p.proposal_id))`),
  },
  {
    name: "no more paper signatures of a list than it counted; those taken back since are fewer",
    broken: (trx) => named(trx, sql`select p.authority_id || '/' || p.id as broken from paper_list p
      join lateral (select count(*) as rows from signature s where s.authority_id = p.authority_id and s.paper_list_id = p.id) s on true
      where s.rows > coalesce(p.count_valid, 0)`),
  },
  {
    name: "a paper list's number follows its proposal's, without gap",
    broken: (trx) => named(trx, sql`select authority_id || '/' || proposal_id as broken from paper_list group by authority_id, proposal_id having max(number) <> count(*)`),
  },
];
