import { sql } from "kysely";
import type { MeasureState } from "#app/domains/answers/measure.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { Lang } from "#app/platform/language.ts";
import type { ProposalHead, ProposalPage } from "./proposal-page.ts";
import type { Admissibility, FlagKind, ProposalState, ProposalText, ProposerKind, RefusedGround, RemarkGround } from "./proposal.ts";
import { councilOwesStates } from "./proposal.lifecycle.ts";
import { findProposer, type Proposer } from "./proposer.store.server.ts";

export interface HeadRow {
  id: string; year: number | null; number: number | null; slug: string; title: string; language: string; state: string; threshold: number | null; digital: number; paper: number;
  sent_at: Date | null; opened_at: Date | null; closes_on: Day | null; qualified_at: Date | null; delivered_on: Day | null; decide_by: Day | null; decided_on: Day | null; referred_on: Day | null; ended_at: Date | null;
  is_voluntary: boolean; taken_up_reference: string; case_published_at: Date | null; case_year: number | null; case_number: number | null; case_slug: string | null; case_title: string | null; meets_at: Date | null; measures: MeasureState[]; version: number;
}

const dayOrNull = (instant: Date | null): Day | null => (instant ? dayOf(instant) : null);

export const asHead = (row: HeadRow): ProposalHead => ({
  id: row.id, year: row.year ?? 0, number: row.number ?? 0, slug: row.slug, title: row.title, language: row.language as Lang, state: row.state as ProposalState,
  threshold: row.threshold, digital: row.digital, paper: row.paper, sentOn: dayOrNull(row.sent_at), openedOn: dayOrNull(row.opened_at), closesOn: row.closes_on,
  qualifiedOn: dayOrNull(row.qualified_at), deliveredOn: row.delivered_on, decideBy: row.decide_by, decidedOn: row.decided_on, referredOn: row.referred_on, endedOn: dayOrNull(row.ended_at), isVoluntary: row.is_voluntary,
  takenUp: row.is_voluntary && row.case_published_at ? { on: dayOf(row.case_published_at), reference: row.taken_up_reference } : null,
  caseFile: row.case_year !== null && row.case_number !== null ? { year: row.case_year, number: row.case_number, slug: row.case_slug ?? "", title: row.case_title ?? "" } : null,
  meetsAt: row.meets_at, measures: row.measures, version: row.version,
});

export const headColumns = sql`p.id, p.year, p.number, p.slug, p.title, p.language, p.state, p.threshold, coalesce(n.digital, 0) as digital, coalesce(n.paper, 0) as paper,
  p.sent_at, p.opened_at, p.closes_on, p.qualified_at, p.delivered_on, p.decide_by, p.decided_on, p.referred_on, p.ended_at, p.is_voluntary, p.taken_up_reference, c.published_at as case_published_at, p.version,
  c.year as case_year, c.number as case_number, c.slug as case_slug, c.title as case_title,
  (select min(m.starts_at) from agenda_item a join meeting m on m.authority_id = a.authority_id and m.id = a.meeting_id and not m.is_cancelled
    join body b on b.authority_id = m.authority_id and b.id = m.body_id and b.kind = 'council'
    where a.authority_id = p.authority_id and a.case_id = p.case_id and not exists (
      select 1 from treatment t where t.authority_id = p.authority_id and t.case_id = p.case_id and t.meeting_id = m.id)) as meets_at,
  coalesce((select jsonb_agg(m.state order by m.number) from measure m where m.authority_id = p.authority_id and m.case_id = p.case_id), '[]') as measures`;

export const headTables = sql`proposal p
  left join signature_count n on n.authority_id = p.authority_id and n.proposal_id = p.id
  left join case_file c on c.authority_id = p.authority_id and c.id = p.case_id`;

interface PageRow extends HeadRow {
  request: string; reasons: string; population: number | null; population_as_of: Day | null; population_source: string | null; admissible: string; refused_for: string | null;
  plan_case: string; plan_reference: string; struck_double: number; struck_not_resident: number; proposer_name: string | null; proposer_kind: string | null; on_behalf_of: string | null;
  under_18: boolean | null; remark: string; remark_ground: string | null;
  thresholds: { threshold: number; population: number; populationAsOf: Day; reason: string; on: Day }[];
}

const asPage = (row: PageRow): ProposalPage => ({
  ...asHead(row), request: row.request, reasons: row.reasons, population: row.population, populationAsOf: row.population_as_of, populationSource: row.population_source ?? "",
  admissible: row.admissible as Admissibility, refusedFor: row.refused_for as RefusedGround | null, planCase: row.plan_case, planReference: row.plan_reference,
  struck: { double: row.struck_double, notResident: row.struck_not_resident }, thresholds: row.thresholds,
  // A party branch stands with its own name; a person under 18 with none (K13, G7).
  proposer: { name: row.under_18 === false ? row.proposer_name : null, kind: (row.proposer_kind ?? "resident") as ProposerKind, onBehalfOf: row.on_behalf_of ?? "", isUnder18: row.under_18 ?? true },
  remark: row.remark_ground ? { text: row.remark, ground: row.remark_ground as RemarkGround } : null,
});

const pageWhere = (condition: ReturnType<typeof sql>) => sql<PageRow>`
  select ${headColumns}, p.request, p.reasons, p.population, p.population_as_of, p.population_source, p.admissible, p.refused_for, p.plan_case, p.plan_reference, p.remark, p.remark_ground,
    o.name as proposer_name, o.kind as proposer_kind, o.on_behalf_of, o.under_18,
    (select coalesce(sum(k.count_double), 0)::int from paper_list k where k.authority_id = p.authority_id and k.proposal_id = p.id) as struck_double,
    (select count(*)::int from paper_line l join paper_list k on k.authority_id = l.authority_id and k.id = l.paper_list_id
      where k.authority_id = p.authority_id and k.proposal_id = p.id and k.state = 'confirmed' and l.found = 'not_resident') as struck_not_resident,
    coalesce((select jsonb_agg(jsonb_build_object('threshold', h.threshold, 'population', h.population, 'populationAsOf', h.population_as_of, 'reason', h.reason,
      'on', (h.at at time zone 'Europe/Oslo')::date) order by h.at, h.id) from proposal_threshold h where h.authority_id = p.authority_id and h.proposal_id = p.id), '[]') as thresholds
  from ${headTables} left join proposer o on o.authority_id = p.authority_id and o.proposal_id = p.id
  where ${condition}`;

/** One that is laid out, by its number; the office also sees what is not (`includeUnseen`). */
export async function readProposal(trx: Trx, key: { year: number; number: number }, wanted: { includeUnseen: boolean }): Promise<ProposalPage | null> {
  const { rows } = await pageWhere(sql`p.year = ${key.year} and p.number = ${key.number} and (${wanted.includeUnseen} or p.opened_at is not null)`).execute(trx);
  return rows[0] ? asPage(rows[0]) : null;
}

/** A citizen's own, in any state. */
export async function readOwnProposal(trx: Trx, wanted: { id: string; citizenId: string }): Promise<ProposalPage | null> {
  const { rows } = await pageWhere(sql`p.id = ${wanted.id} and p.citizen_id = ${wanted.citizenId}`).execute(trx);
  return rows[0] ? asPage(rows[0]) : null;
}

export async function readOwnProposals(trx: Trx, citizenId: string): Promise<ProposalHead[]> {
  const { rows } = await sql<HeadRow>`select ${headColumns} from ${headTables} where p.citizen_id = ${citizenId} order by p.begun_at desc`.execute(trx);
  return rows.map(asHead);
}

/** Everything that the office has to do with, the oldest first. */
export async function readOfficeProposals(trx: Trx): Promise<ProposalHead[]> {
  const { rows } = await sql<HeadRow>`select ${headColumns} from ${headTables} where p.number is not null order by p.year, p.number`.execute(trx);
  return rows.map(asHead);
}

/** What lies before the council or is about to: for councillors and for the office, by deadline. */
export async function readCouncilProposals(trx: Trx): Promise<ProposalHead[]> {
  const { rows } = await sql<HeadRow>`select ${headColumns} from ${headTables}
    where p.case_id is not null and p.state = any(${[...councilOwesStates]}::text[]) order by p.decide_by nulls last, p.year, p.number`.execute(trx);
  return rows.map(asHead);
}

/** What collects signatures and may still be signed, the most signed first. */
export async function readCollecting(trx: Trx, today: Day, most: number): Promise<{ heads: ProposalHead[]; found: number }> {
  const { rows } = await sql<HeadRow & { found: number }>`select ${headColumns}, count(*) over ()::int as found from ${headTables}
    where p.state = 'collecting' and p.closes_on >= ${today} order by coalesce(n.digital, 0) + coalesce(n.paper, 0) desc, p.year desc, p.number desc limit ${most}`.execute(trx);
  return { heads: rows.map(asHead), found: rows[0]?.found ?? 0 };
}

export async function readContact(trx: Trx, proposalId: string): Promise<{ name: string; telephone: string; email: string; isUnder18: boolean; resident: boolean | null; checkedOn: Day | null; isEntered: boolean } | null> {
  const row = await trx.selectFrom("proposer as o").innerJoin("proposal as p", (join) => join.onRef("p.authority_id", "=", "o.authority_id").onRef("p.id", "=", "o.proposal_id"))
    .select(["o.name", "o.telephone", "o.email", "o.under_18", "o.resident", "o.checked_at", "p.entered_by"]).where("o.proposal_id", "=", proposalId).executeTakeFirst();
  return row ? { name: row.name, telephone: row.telephone, email: row.email, isUnder18: row.under_18, resident: row.resident, checkedOn: dayOrNull(row.checked_at), isEntered: row.entered_by !== null } : null;
}

/** What the office wrote down and may still change. */
export async function readEnteredDraft(trx: Trx, id: string): Promise<(ProposalText & { id: string; version: number; proposer: Proposer }) | null> {
  const row = await trx.selectFrom("proposal").select(["id", "version", "title", "request", "reasons", "language"])
    .where("id", "=", id).where("entered_by", "is not", null).where("state", "=", "draft").executeTakeFirst();
  const proposer = row && await findProposer(trx, row.id);
  return row && proposer ? { id: row.id, version: row.version, title: row.title, request: row.request, reasons: row.reasons, language: row.language as Lang, proposer } : null;
}

export interface FlagLine { readonly proposalId: string; readonly id: string; readonly kind: FlagKind; readonly note: string; readonly on: Day; readonly about: { readonly kind: "case" | "proposal"; readonly key: string; readonly title: string } | null }

/** What officers have pointed out of these proposals, and not taken back. */
export async function readFlags(trx: Trx, proposalIds: readonly string[]): Promise<FlagLine[]> {
  const { rows } = await sql<{ proposal_id: string; id: string; kind: FlagKind; note: string; at: Date; case_key: string | null; case_title: string | null; proposal_key: string | null; proposal_title: string | null }>`
    select f.proposal_id, f.id, f.kind, f.note, f.at, c.year || '-' || c.number as case_key, c.title as case_title, q.year || '-' || q.number as proposal_key, q.title as proposal_title
    from proposal_flag f left join case_file c on c.authority_id = f.authority_id and c.id = f.about_case_id
    left join proposal q on q.authority_id = f.authority_id and q.id = f.about_proposal_id
    where f.proposal_id = any(${[...proposalIds]}::uuid[]) and f.lifted_at is null order by f.at, f.id`.execute(trx);
  return rows.map((row) => ({
    proposalId: row.proposal_id, id: row.id, kind: row.kind, note: row.note, on: dayOf(row.at),
    about: row.case_key ? { kind: "case", key: row.case_key, title: row.case_title ?? "" } : row.proposal_key ? { kind: "proposal", key: row.proposal_key, title: row.proposal_title ?? "" } : null,
  }));
}
