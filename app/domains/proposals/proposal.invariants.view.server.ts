import { sql } from "kysely";
import type { AuthorityKind } from "#app/domains/authorities/authority.ts";
import { commit } from "#app/platform/commitment.server.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { Invariant } from "#app/platform/invariant.ts";
import type { Lang } from "#app/platform/language.ts";
import { settledBy, type Outcome } from "./outcome.rules.ts";
import { outcomeKinds } from "./outcome.ts";
import { councilOwesStates, councilsStates, decidedStates, stateAfter } from "./proposal.lifecycle.ts";
import { closingDay, decisionDeadline, requiredSignatures } from "./proposal.rules.ts";
import type { ProposalState } from "./proposal.ts";
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
  { name: "K5: what stands of a proposal is what the council's own treatments make of it", broken: unlikeItsTreatments },
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

interface SettledRow {
  line: string; state: ProposalState; is_voluntary: boolean; admissible: string; refused_for: string | null; plan_case: string; plan_reference: string; referred_on: Day | null; decided_on: Day | null;
  outcomes: (Outcome & { isFinal: boolean; isCouncils: boolean })[];
}

async function unlikeItsTreatments(trx: Trx): Promise<string[]> {
  const { rows } = await sql<SettledRow>`
    select p.authority_id || ' ' || p.id as line, p.state, p.is_voluntary, p.admissible, p.refused_for, p.plan_case, p.plan_reference, p.referred_on, p.decided_on,
      coalesce((select jsonb_agg(jsonb_build_object('outcome', o.outcome, 'on', t.treated_on, 'ground', o.ground, 'planCase', o.plan_case, 'planReference', o.plan_reference,
        'isFinal', t.is_final, 'isCouncils', coalesce(b.kind = 'council', false) and t.case_id = p.case_id) order by o.place)
        from proposal_outcome o join treatment t on t.authority_id = o.authority_id and t.id = o.treatment_id left join body b on b.authority_id = t.authority_id and b.id = t.body_id
        where o.authority_id = p.authority_id and o.proposal_id = p.id and o.put_right_by is null), '[]') as outcomes
    from proposal p`.execute(trx);
  return rows.filter((row) => !isAsTreated(row)).map((row) => row.line);
}

function isAsTreated(row: SettledRow): boolean {
  if (row.outcomes.some((one) => !one.isCouncils || one.isFinal !== outcomeKinds[one.outcome].isFinal)) return false;
  const settled = settledBy(row.is_voluntary ? "taken_up" : "delivered", row.outcomes);
  if (!settled) return false;
  const isItsState = row.outcomes.length === 0 ? !councilsStates.includes(row.state) : settled.state === row.state || stateAfter(settled.state, "carry_out") === row.state;
  return isItsState && settled.admissible === row.admissible && settled.refusedFor === row.refused_for && settled.planCase === row.plan_case
    && settled.planReference === row.plan_reference && settled.referredOn === row.referred_on && settled.decidedOn === row.decided_on;
}
