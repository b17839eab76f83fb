import type { AuthorityKind } from "#app/domains/authorities/authority.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import { findCount } from "#app/domains/signatures/signature.store.server.ts";
import { dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { populationOn } from "./population.view.server.ts";
import { proposalAccess } from "./proposal.access.ts";
import { proposalEvents } from "./proposal.events.ts";
import { isSignable, isTimeOut, requiredSignatures } from "./proposal.rules.ts";
import { freezeAnew, lockProposal } from "./proposal.store.server.ts";
import { qualifyWhenEnough } from "./qualify-when-enough.server.ts";

export interface ChangeThreshold { readonly actor: Actor; readonly proposalId: string; readonly version: number; readonly authorityKind: AuthorityKind; readonly reason: string }

/** K2: the law does not say which day's population counts, so the authority may reckon anew, with its reason in the open. */
export async function changeThreshold(
  trx: Trx, command: ChangeThreshold, now: Date,
): Promise<{ threshold: number } | Refusal<"not_allowed" | "not_found" | "not_collecting" | "time_is_out" | "changed_meanwhile" | "no_population" | "threshold_unchanged" | "already_enough">> {
  const role = grantedRole(command.actor, proposalAccess.changeThreshold);
  if (!role) return refuse("not_allowed");
  const proposal = await lockProposal(trx, command.proposalId);
  if (!proposal) return refuse("not_found");
  if (!isSignable(proposal, dayOf(now))) return refuse(isTimeOut(proposal, dayOf(now)) ? "time_is_out" : "not_collecting");
  if (proposal.version !== command.version) return refuse("changed_meanwhile", { standing: {} });
  const figure = await populationOn(trx, dayOf(now));
  if (!figure) return refuse("no_population");
  const threshold = requiredSignatures(command.authorityKind, figure.inhabitants, dayOf(now));
  const thresholdBefore = proposal.threshold ?? 0;
  if (threshold === thresholdBefore) return refuse("threshold_unchanged");
  // What has been enough is not made too few.
  if (proposal.qualifiedAt !== null && threshold > thresholdBefore) return refuse("already_enough");
  const frozen = { threshold, population: figure.inhabitants, populationAsOf: figure.asOf, populationSource: figure.source };
  await freezeAnew(trx, proposal.id, { ...frozen, reason: command.reason, byAccount: command.actor.accountId }, now);
  await record(trx, proposalEvents, {
    type: "proposal.threshold_changed", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: null, subject: { kind: "proposal", id: proposal.id },
    payload: { threshold, thresholdBefore, population: figure.inhabitants, populationAsOf: figure.asOf },
  }, now);
  // A requirement that fell may be met by those who have signed already.
  await qualifyWhenEnough(trx, { ...proposal, threshold }, await findCount(trx, proposal.id), now);
  return { threshold };
}
