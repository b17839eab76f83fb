import { strikeWaitingLines } from "#app/domains/signatures/paper-list.store.server.ts";
import { removeSignature } from "#app/domains/signatures/signature.store.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { proposalEvents } from "./proposal.events.ts";
import { signingStates, unseenStates } from "./proposal.lifecycle.ts";
import { totalOf } from "./proposal.rules.ts";
import { lockProposal } from "./proposal.store.server.ts";
import { tagOf, type Signer } from "./signer.server.ts";

export interface TakeBackSignature { readonly proposalId: string; readonly signer: Signer }

/** K16: until it is delivered, on paper or digital. Who has none to take back has what she wants. */
export async function takeBackSignature(trx: Trx, command: TakeBackSignature, now: Date): Promise<{ counts: false } | Refusal<"not_found" | "not_now">> {
  const proposal = await lockProposal(trx, command.proposalId);
  if (!proposal || unseenStates.includes(proposal.state)) return refuse("not_found");
  const tag = await tagOf(trx, proposal.id, command.signer);
  if (!tag || !signingStates.includes(proposal.state)) return refuse("not_now");
  const counts = await removeSignature(trx, proposal.id, tag, now);
  if (!counts) return { counts: false };
  await strikeWaitingLines(trx, proposal.id, tag);
  await record(trx, proposalEvents, {
    type: "proposal.signature_taken_back", actor: { actingAs: "citizen", accountId: null }, caseId: null, subject: { kind: "proposal", id: proposal.id }, payload: { total: totalOf(counts) },
  }, now);
  return { counts: false };
}
