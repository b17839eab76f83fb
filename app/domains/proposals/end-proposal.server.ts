import { findCount } from "#app/domains/signatures/signature.store.server.ts";
import { destroySigningKey } from "#app/domains/signatures/signing-key.server.ts";
import { addDays, dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { authorRole, isAuthorOf, type ActsAs, type Author } from "./author.ts";
import { proposalEvents } from "./proposal.events.ts";
import { stateAfter } from "./proposal.lifecycle.ts";
import { collectingGuards, paperDays, stateOn, type SignatureCounts } from "./proposal.rules.ts";
import type { LockedProposal } from "./proposal.ts";
import { proposalsOutOfTime, lockProposal, moveProposal } from "./proposal.store.server.ts";

/** What showed that nobody signed twice is needed no longer: key and tags go, and it is said. */
export async function endKey(trx: Trx, given: { proposalId: string; caseId: string | null; acts: ActsAs }, now: Date): Promise<void> {
  const rows = await destroySigningKey(trx, given.proposalId);
  if (rows === 0) return;
  await record(trx, proposalEvents, { type: "proposal.tags_emptied", actor: given.acts, caseId: given.caseId, subject: { kind: "proposal", id: given.proposalId }, payload: { rows } }, now);
}

export interface WithdrawProposal { readonly author: Author; readonly proposalId: string; readonly version: number }

/** The proposer's own to take back until it is delivered; then it is the council's. */
export async function withdrawProposal(trx: Trx, command: WithdrawProposal, now: Date): Promise<{ proposalId: string } | Refusal<"not_allowed" | "not_found" | "not_your_proposal" | "not_now" | "changed_meanwhile">> {
  const acts = authorRole(command.author);
  if (!acts) return refuse("not_allowed");
  const proposal = await lockProposal(trx, command.proposalId);
  if (!proposal) return refuse("not_found");
  if (!isAuthorOf(command.author, proposal)) return refuse("not_your_proposal");
  const counts = await findCount(trx, proposal.id);
  const next = stateAfter(stateOn({ ...proposal, ...counts }, dayOf(now)), "withdraw", { wasSent: proposal.number !== null });
  if (!next && proposal.state === "withdrawn" && proposal.version === command.version + 1) return { proposalId: proposal.id };
  if (!next) return refuse("not_now");
  if (proposal.version !== command.version) return refuse("changed_meanwhile", { standing: {} });
  await moveProposal(trx, proposal.id, { state: next, endedAt: now });
  await record(trx, proposalEvents, { type: "proposal.withdrawn", actor: acts, caseId: null, subject: { kind: "proposal", id: proposal.id }, payload: counts }, now);
  await endKey(trx, { proposalId: proposal.id, caseId: null, acts }, now);
  return { proposalId: proposal.id };
}

const clock: ActsAs = { actingAs: "system", accountId: null };

/** Writes down what the calendar has decided already, and ends the keys. Doing it twice, or late, does no harm: nobody could sign meanwhile. */
export async function expireProposals(trx: Trx, now: Date): Promise<{ expired: number }> {
  // Lists that came in time may still be confirmed; nobody signs meanwhile, whatever is written down.
  const lastCounted = addDays(dayOf(now), -paperDays);
  let expired = 0;
  for (const id of await proposalsOutOfTime(trx, lastCounted)) {
    const proposal = await lockProposal(trx, id);
    if (!proposal) continue;
    const counts = await findCount(trx, id);
    if (!stateAfter(proposal.state, "expire", collectingGuards({ ...proposal, ...counts }, lastCounted))) continue;
    await expireProposal(trx, { proposal, counts }, now);
    expired += 1;
  }
  return { expired };
}

/** Locked, and ended by the calendar. */
export async function expireProposal(trx: Trx, { proposal, counts }: { proposal: LockedProposal; counts: SignatureCounts }, now: Date): Promise<void> {
  const { id } = proposal;
  await moveProposal(trx, id, { state: "expired", endedAt: now });
  await record(trx, proposalEvents, { type: "proposal.expired", actor: clock, caseId: null, subject: { kind: "proposal", id }, payload: { digital: counts.digital, paper: counts.paper, threshold: proposal.threshold ?? 0 } }, now);
  await endKey(trx, { proposalId: id, caseId: null, acts: clock }, now);
}
