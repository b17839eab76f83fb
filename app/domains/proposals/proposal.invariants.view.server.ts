import { sql } from "kysely";
import type { AuthorityKind } from "#app/domains/authorities/authority.ts";
import { commit } from "#app/platform/commitment.server.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { Invariant } from "#app/platform/invariant.ts";
import type { Lang } from "#app/platform/language.ts";
import { councilOwesStates, decidedStates } from "./proposal.lifecycle.ts";
import { closingDay, decisionDeadline, requiredSignatures } from "./proposal.rules.ts";
import { proposalWords } from "./proposal-words.server.ts";

const lines = async (trx: Trx, query: ReturnType<typeof sql>): Promise<string[]> => {
  const { rows } = await (query as ReturnType<typeof sql<{ line: string }>>).execute(trx);
  return rows.map((row) => row.line);
};

export const proposalInvariants: readonly Invariant[] = [
  { name: "K1, K2: every frozen threshold is what its population gives", broken: thresholdsUnlikeTheirPopulation },
  { name: "K3: every deadline is six months after delivery, and signing closes after twelve", broken: datesUnlikeTheRule },
  { name: "every laid-out proposal's words recompute to the commitment of its opening", broken: textsUnbound },
  {
    name: "what lies before the council or was decided by it has its case, and that case says that people brought it",
    broken: (trx) => lines(trx, sql`
      select p.authority_id || ' ' || p.id as line from proposal p left join case_file c on c.authority_id = p.authority_id and c.id = p.case_id
      where p.state = any(${[...councilOwesStates, ...decidedStates, "not_admissible", "carried_out"]}::text[]) and (c.id is null or c.origin <> 'proposal')
      union all
      select c.authority_id || ' ' || c.id from case_file c where c.origin = 'proposal' and not exists (
        select 1 from proposal p where p.authority_id = c.authority_id and p.case_id = c.id)`),
  },
  {
    name: "K5: what the council decided stands in a final treatment of its own, on the same day",
    broken: (trx) => lines(trx, sql`
      select p.authority_id || ' ' || p.id as line from proposal p
      where (p.decided_on is not null) <> (p.state = any(${[...decidedStates, "not_admissible", "carried_out"]}::text[]))
        or (p.decided_on is not null and not exists (
          select 1 from treatment t join body b on b.authority_id = t.authority_id and b.id = t.body_id
          where t.authority_id = p.authority_id and t.case_id = p.case_id and t.is_final and b.kind = 'council' and t.treated_on = p.decided_on))`),
  },
  {
    name: "K13: every proposal has somebody who answers for it",
    broken: (trx) => lines(trx, sql`
      select p.authority_id || ' ' || p.id as line from proposal p
      where not exists (select 1 from proposer o where o.authority_id = p.authority_id and o.proposal_id = p.id)`),
  },
];

async function thresholdsUnlikeTheirPopulation(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ line: string; kind: AuthorityKind; threshold: number; population: number; at: Date }>`
    select h.authority_id || ' ' || h.id as line, a.kind, h.threshold, h.population, h.at from proposal_threshold h join authority a on a.id = h.authority_id
    union all
    select p.authority_id || ' ' || p.id, a.kind, p.threshold, p.population, p.opened_at from proposal p join authority a on a.id = p.authority_id where p.threshold is not null`.execute(trx);
  return rows.filter((row) => requiredSignatures(row.kind, row.population, dayOf(row.at)) !== row.threshold).map((row) => row.line);
}

async function datesUnlikeTheRule(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ line: string; delivered_on: Day | null; decide_by: Day | null; opened_at: Date | null; closes_on: Day | null }>`
    select authority_id || ' ' || id as line, delivered_on, decide_by, opened_at, closes_on from proposal where opened_at is not null`.execute(trx);
  return rows.filter((row) => (row.delivered_on === null ? row.decide_by !== null : decisionDeadline(row.delivered_on) !== row.decide_by)
    || (row.opened_at !== null && closingDay(dayOf(row.opened_at)) !== row.closes_on)).map((row) => row.line);
}

async function textsUnbound(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ line: string; title: string; request: string; reasons: string; language: string; salt: Buffer; commitment: Buffer | null }>`
    select p.authority_id || ' ' || p.id as line, p.title, p.request, p.reasons, p.language, p.salt, e.commitment from proposal p
    left join event e on e.authority_id = p.authority_id and e.subject_id = p.id and e.type = 'proposal.opened'
    where p.opened_at is not null`.execute(trx);
  return rows.filter((row) => !row.commitment?.equals(commit("proposal.text", row.salt, proposalWords({ ...row, language: row.language as Lang })))).map((row) => row.line);
}
