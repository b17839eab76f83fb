import type { Counts } from "#app/domains/signatures/signature.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { proposalEvents } from "./proposal.events.ts";
import { isEnough, totalOf } from "./proposal.rules.ts";
import { markQualified } from "./proposal.store.server.ts";
import type { LockedProposal } from "./proposal.ts";

/** Says once that enough have signed: whoever takes back and signs again does not say it anew. The proposal is locked. */
export async function qualifyWhenEnough(trx: Trx, proposal: LockedProposal, counts: Counts, now: Date): Promise<boolean> {
  const { id, threshold } = proposal;
  if (proposal.qualifiedAt !== null || threshold === null || !isEnough({ threshold, ...counts })) return false;
  if (!(await markQualified(trx, id, now))) return false;
  await record(trx, proposalEvents, {
    type: "proposal.qualified", actor: { actingAs: "system", accountId: null }, caseId: proposal.caseId, subject: { kind: "proposal", id }, payload: { total: totalOf(counts), threshold },
  }, now);
  return true;
}
