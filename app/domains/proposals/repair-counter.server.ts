import { listMiscounted } from "#app/domains/signatures/counter.view.server.ts";
import { recount } from "#app/domains/signatures/signature.store.server.ts";
import type { Counts } from "#app/domains/signatures/signature.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { proposalEvents } from "./proposal.events.ts";
import { lockProposal } from "./proposal.store.server.ts";
import { qualifyWhenEnough } from "./qualify-when-enough.server.ts";

export interface Repaired { readonly proposalId: string; readonly before: Counts; readonly after: Counts }

/** Counts anew every counter of this authority that is not its rows, and says so in the log. Those that are right are left. */
export async function repairCounters(trx: Trx, now: Date): Promise<Repaired[]> {
  const repaired: Repaired[] = [];
  for (const { proposalId } of await listMiscounted(trx)) {
    const proposal = await lockProposal(trx, proposalId);
    if (!proposal) continue;
    const { before, after } = await recount(trx, proposalId, now);
    await record(trx, proposalEvents, {
      type: "proposal.counter_repaired", actor: { actingAs: "system", accountId: null }, caseId: proposal.caseId, subject: { kind: "proposal", id: proposalId },
      payload: { digitalBefore: before.digital, paperBefore: before.paper, digital: after.digital, paper: after.paper },
    }, now);
    await qualifyWhenEnough(trx, proposal, after, now);
    repaired.push({ proposalId, before, after });
  }
  return repaired;
}
