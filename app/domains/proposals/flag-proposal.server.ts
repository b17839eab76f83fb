import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { liftFlag, insertFlag } from "./flag.store.server.ts";
import { proposalAccess } from "./proposal.access.ts";
import { proposalEvents } from "./proposal.events.ts";
import { councilOwesStates, signingStates, unseenStates } from "./proposal.lifecycle.ts";
import { lockProposal } from "./proposal.store.server.ts";
import type { FlagKind } from "./proposal.ts";

export interface FlagProposal {
  readonly actor: Actor;
  readonly proposalId: string;
  readonly kind: FlagKind;
  readonly note: string;
  readonly aboutCaseId: string | null;
  readonly aboutProposalId: string | null;
}

/** K5, K6: pointed out to the council, which alone decides. Nothing waits for it and nothing is stopped by it. */
export async function flagProposal(trx: Trx, command: FlagProposal, now: Date): Promise<{ flagId: string } | Refusal<"not_allowed" | "not_found" | "not_now">> {
  const role = grantedRole(command.actor, proposalAccess.look);
  if (!role || !command.actor.accountId) return refuse("not_allowed");
  const proposal = await lockProposal(trx, command.proposalId);
  if (!proposal) return refuse("not_found");
  if (![...unseenStates, ...signingStates, ...councilOwesStates].includes(proposal.state)) return refuse("not_now");
  const flagId = await insertFlag(trx, { ...command, byAccount: command.actor.accountId }, now);
  await record(trx, proposalEvents, {
    type: "proposal.flagged", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: proposal.caseId, subject: { kind: "proposal", id: proposal.id }, payload: { kind: command.kind },
  }, now);
  return { flagId };
}

export async function liftFlagOf(trx: Trx, command: { actor: Actor; proposalId: string; flagId: string }, now: Date): Promise<{ lifted: true } | Refusal<"not_allowed" | "not_found" | "flag_lifted_already">> {
  const role = grantedRole(command.actor, proposalAccess.look);
  if (!role) return refuse("not_allowed");
  const proposal = await lockProposal(trx, command.proposalId);
  if (!proposal) return refuse("not_found");
  const kind = await liftFlag(trx, { proposalId: proposal.id, flagId: command.flagId }, now);
  if (!kind) return refuse("flag_lifted_already");
  await record(trx, proposalEvents, {
    type: "proposal.flag_lifted", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: proposal.caseId, subject: { kind: "proposal", id: proposal.id }, payload: { kind },
  }, now);
  return { lifted: true };
}
