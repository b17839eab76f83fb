import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import type { Invariant } from "#app/platform/invariant.ts";
import { keylessStates, signingStates } from "./proposal.lifecycle.ts";

/** Runs over every authority at once as the owner, so each join names the authority too. */
const named = async (trx: Trx, statement: ReturnType<typeof sql>): Promise<string[]> => {
  const { rows } = await (statement as ReturnType<typeof sql<{ broken: string }>>).execute(trx);
  return rows.map((row) => row.broken);
};

export const signingInvariants: readonly Invariant[] = [
  {
    name: "no key and no tag of anybody is left where the council has decided on admissibility, or the proposal ended before",
    broken: (trx) => named(trx, sql`select p.authority_id || '/' || p.id as broken from proposal p where p.state = any(${[...keylessStates]}::text[]) and (
      exists (select from signature_key k where k.authority_id = p.authority_id and k.proposal_id = p.id)
      or exists (select from signature s where s.authority_id = p.authority_id and s.proposal_id = p.id and s.tag is not null)
      or exists (select from paper_line l join paper_list t on t.authority_id = l.authority_id and t.id = l.paper_list_id
        where t.authority_id = p.authority_id and t.proposal_id = p.id and l.tag is not null))`),
  },
  {
    name: "a proposal that takes signatures has a key and a counter, and every signature of it a tag",
    broken: (trx) => named(trx, sql`select p.authority_id || '/' || p.id as broken from proposal p where p.state = any(${[...signingStates]}::text[]) and (
      not exists (select from signature_key k where k.authority_id = p.authority_id and k.proposal_id = p.id)
      or not exists (select from signature_count c where c.authority_id = p.authority_id and c.proposal_id = p.id)
      or exists (select from signature s where s.authority_id = p.authority_id and s.proposal_id = p.id and s.tag is null))`),
  },
  {
    name: "a proposal got enough signatures once, and the event says when",
    broken: (trx) => named(trx, sql`select p.authority_id || '/' || p.id as broken from proposal p
      join lateral (select count(*) as told, min(e.at) as at from event e where e.authority_id = p.authority_id and e.subject_id = p.id and e.type = 'proposal.qualified') e on true
      where e.told <> (case when p.qualified_at is null then 0 else 1 end) or e.at is distinct from p.qualified_at`),
  },
  {
    name: "enough signatures are never unsaid while they are collected",
    broken: (trx) => named(trx, sql`select p.authority_id || '/' || p.id as broken from proposal p join signature_count c on c.authority_id = p.authority_id and c.proposal_id = p.id
      where p.state = any(${[...signingStates]}::text[]) and p.qualified_at is null and c.digital + c.paper >= p.threshold`),
  },
];
