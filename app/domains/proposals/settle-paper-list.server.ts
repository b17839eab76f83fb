import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor, Role } from "#app/domains/people/actor.ts";
import { outcomesOf } from "#app/domains/signatures/paper-line.rules.ts";
import {
  addPaperSignatures, emptyTagsOfList, findPaperLines, findPaperList, findSigned, noteOutcomes, settlePaperList, type LockedPaperList,
} from "#app/domains/signatures/paper-list.store.server.ts";
import { countOutcomes, doublesOf, type OutcomeCounts } from "#app/domains/signatures/signature.ts";
import { dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { proposalAccess } from "./proposal.access.ts";
import { proposalEvents } from "./proposal.events.ts";
import { isCountable, totalOf } from "./proposal.rules.ts";
import { lockProposal } from "./proposal.store.server.ts";
import type { LockedProposal } from "./proposal.ts";
import { qualifyWhenEnough } from "./qualify-when-enough.server.ts";

interface Settle { readonly actor: Actor; readonly listId: string }

type Reason = "not_allowed" | "not_found" | "list_settled" | "not_collecting" | "same_officer";

interface Waiting { readonly role: Role | "system"; readonly accountId: string; readonly list: LockedPaperList; readonly proposal: LockedProposal }

/** A list that waits, read again under its proposal's lock: of two who settle it at once the second finds it settled. */
async function waitingList(trx: Trx, { actor, listId }: Settle): Promise<Waiting | Refusal<Reason>> {
  const role = grantedRole(actor, proposalAccess.confirmPaperList);
  const { accountId } = actor;
  if (!role || !accountId) return refuse("not_allowed");
  const found = await findPaperList(trx, listId);
  const proposal = found && await lockProposal(trx, found.proposalId);
  const list = found && await findPaperList(trx, found.id);
  if (!list || !proposal) return refuse("not_found");
  return list.state === "entered" ? { role, accountId, list, proposal } : refuse("list_settled");
}

/** K15, K16: another officer has seen the pages. Every resident on the list counts who has not signed otherwise. */
export async function confirmPaperList(trx: Trx, command: Settle, now: Date): Promise<{ counts: OutcomeCounts; isQualified: boolean } | Refusal<Reason>> {
  const waiting = await waitingList(trx, command);
  if (isRefusal(waiting)) return waiting;
  const { role, accountId, list, proposal } = waiting;
  if (!isCountable(proposal, list.receivedOn, dayOf(now))) return refuse("not_collecting");
  if (list.enteredBy === accountId) return refuse("same_officer");
  const lines = await findPaperLines(trx, list.id);
  const outcomes = outcomesOf(lines, await findSigned(trx, proposal.id, lines.flatMap((line) => line.tag ?? [])));
  const counting = lines.filter((line) => outcomes.get(line.line) === "counted");
  const { added, ...total } = await addPaperSignatures(trx, { proposalId: proposal.id, listId: list.id, signedOn: list.receivedOn, lines: counting }, now);
  if (added !== counting.length) throw new Error("a paper list did not count as reckoned");
  const counts = countOutcomes([...outcomes.values()]);
  await noteOutcomes(trx, list.id, outcomes);
  await settlePaperList(trx, list.id, { state: "confirmed", by: accountId, note: "", counts }, now);
  await record(trx, proposalEvents, {
    type: "proposal.paper_list_confirmed", actor: { actingAs: role, accountId }, caseId: proposal.caseId, subject: { kind: "proposal", id: proposal.id },
    payload: { listNumber: list.number, counted: counts.counted, double: doublesOf(counts), notResident: counts.not_resident, total: totalOf(total) },
  }, now);
  return { counts, isQualified: await qualifyWhenEnough(trx, proposal, total, now) };
}

/** With the reason. Who entered it may reject it herself: a slip found at once is nobody's to confirm. */
export async function rejectPaperList(trx: Trx, command: Settle & { readonly note: string }, now: Date): Promise<{ proposalId: string } | Refusal<Reason>> {
  const waiting = await waitingList(trx, command);
  if (isRefusal(waiting)) return waiting;
  const { role, accountId, list, proposal } = waiting;
  await settlePaperList(trx, list.id, { state: "rejected", by: accountId, note: command.note, counts: null }, now);
  await emptyTagsOfList(trx, list.id);
  await record(trx, proposalEvents, {
    type: "proposal.paper_list_rejected", actor: { actingAs: role, accountId }, caseId: proposal.caseId, subject: { kind: "proposal", id: proposal.id }, payload: { listNumber: list.number },
  }, now);
  return { proposalId: proposal.id };
}
