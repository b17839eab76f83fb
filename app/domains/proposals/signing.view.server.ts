import { sql } from "kysely";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { Lang } from "#app/platform/language.ts";
import { lastStates, unseenStates } from "./proposal.lifecycle.ts";
import type { ProposalState } from "./proposal.ts";

/** What somebody who would sign must know of a proposal, and the count that holds now. */
export interface Signable {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly request: string;
  readonly language: Lang;
  readonly state: ProposalState;
  readonly threshold: number;
  readonly closesOn: Day | null;
  readonly decideBy: Day | null;
  readonly digital: number;
  readonly paper: number;
}

/** Null for who asks for one that nobody but its author and the office may see. */
export async function readSignable(trx: Trx, key: { year: number; number: number }): Promise<Signable | null> {
  const row = await trx.selectFrom("proposal as p")
    .leftJoin("signature_count as c", (join) => join.onRef("c.authority_id", "=", "p.authority_id").onRef("c.proposal_id", "=", "p.id"))
    .select(["p.id", "p.slug", "p.title", "p.request", "p.language", "p.state", "p.threshold", "p.closes_on", "p.decide_by", "c.digital", "c.paper"])
    .where("p.year", "=", key.year).where("p.number", "=", key.number).where("p.state", "not in", [...unseenStates]).where("p.opened_at", "is not", null).executeTakeFirst();
  if (!row) return null;
  return {
    ...key, id: row.id, slug: row.slug, title: row.title, request: row.request, language: row.language as Lang, state: row.state as ProposalState,
    threshold: row.threshold ?? 0, closesOn: row.closes_on, decideBy: row.decide_by, digital: row.digital ?? 0, paper: row.paper ?? 0,
  };
}

/** Proposals that ended before a time and still have readers of news. */
export async function listEndedWithNews(trx: Trx, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from proposal p where p.state = any(${[...lastStates]}::text[]) and coalesce(p.ended_at, p.decided_on::timestamptz, p.opened_at) < ${before}
      and exists (select from proposal_news n where n.authority_id = p.authority_id and n.proposal_id = p.id)`.execute(trx);
  return rows.map(({ id }) => id);
}
