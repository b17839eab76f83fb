import { isEnded } from "#app/domains/answers/measure.lifecycle.ts";
import { lockCase } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { measureStatesOf } from "./measures.view.server.ts";
import { proposalAccess } from "./proposal.access.ts";
import { proposalEvents } from "./proposal.events.ts";
import { stateAfter } from "./proposal.lifecycle.ts";
import { lockProposal, moveProposal } from "./proposal.store.server.ts";

export interface CarryOut { readonly actor: Actor; readonly proposalId: string; readonly caseId: string; readonly version: number }

/** K8: «tiltak som gjennomføres som følge av forslaget» are told until there are no more; then, and not at the decision, it is over. */
export async function carryOutProposal(trx: Trx, command: CarryOut, now: Date): Promise<{ proposalId: string } | Refusal<"not_allowed" | "not_found" | "not_now" | "changed_meanwhile" | "measures_open">> {
  const role = grantedRole(command.actor, proposalAccess.carryOut);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  const proposal = caseFile && await lockProposal(trx, command.proposalId);
  if (!proposal || proposal.caseId !== command.caseId) return refuse("not_found");
  const next = stateAfter(proposal.state, "carry_out");
  if (!next) return refuse("not_now");
  if (proposal.version !== command.version) return refuse("changed_meanwhile", { standing: {} });
  const states = await measureStatesOf(trx, command.caseId);
  if (states.length === 0 || !states.every(isEnded)) return refuse("measures_open");
  await moveProposal(trx, proposal.id, { state: next, endedAt: now });
  await record(trx, proposalEvents, {
    type: "proposal.carried_out", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: command.caseId, subject: { kind: "proposal", id: proposal.id }, payload: {},
  }, now);
  return { proposalId: proposal.id };
}
