import { insertFile, type NewFile } from "#app/domains/cases/document.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Residence } from "#app/domains/residents/residence.ts";
import { insertPaperList } from "#app/domains/signatures/paper-list.store.server.ts";
import { findingOf } from "#app/domains/signatures/signature.ts";
import { openSigningKey, signatureTag } from "#app/domains/signatures/signing-key.server.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { proposalAccess } from "./proposal.access.ts";
import { proposalEvents } from "./proposal.events.ts";
import { unseenStates } from "./proposal.lifecycle.ts";
import { isCountable } from "./proposal.rules.ts";
import { lockProposal, openedOn } from "./proposal.store.server.ts";

export interface EnterPaperList {
  readonly actor: Actor;
  readonly proposalId: string;
  readonly receivedOn: Day;
  /** Lines that nobody could read. They count for nothing and are told with the list. */
  readonly unreadable: number;
  /** Under the number that the officer sees; each asked of the register before the transaction began. */
  readonly lines: readonly { readonly line: number; readonly pid: string; readonly home: Residence }[];
  /** Kept and checked before the transaction began. */
  readonly scans: readonly NewFile[];
  readonly masterKeys: readonly Buffer[];
}

type Reason = "not_allowed" | "not_found" | "not_collecting" | "received_later_than_today" | "received_before_opening";

/** K15: a list is written in by one, as tags and findings alone; nothing counts until another has confirmed it. */
export async function enterPaperList(trx: Trx, command: EnterPaperList, now: Date): Promise<{ listId: string; number: number } | Refusal<Reason>> {
  const { actor, receivedOn } = command;
  const role = grantedRole(actor, proposalAccess.enterPaperList);
  if (!role || !actor.accountId) return refuse("not_allowed");
  const proposal = await lockProposal(trx, command.proposalId);
  if (!proposal || unseenStates.includes(proposal.state)) return refuse("not_found");
  const today = dayOf(now);
  const key = await openSigningKey(trx, proposal.id, ...command.masterKeys);
  if (!key || !isCountable(proposal, receivedOn, today)) return refuse("not_collecting");
  if (receivedOn > today) return refuse("received_later_than_today", { fields: { received_on: "signing.refusals.received_later_than_today" } });
  const opened = await openedOn(trx, proposal.id);
  if (opened !== null && receivedOn < opened) return refuse("received_before_opening", { fields: { received_on: "signing.refusals.received_before_opening" } });
  const fileIds: string[] = [];
  for (const scan of command.scans) fileIds.push(await insertFile(trx, scan, now));
  const { id: listId, number } = await insertPaperList(trx, {
    proposalId: proposal.id, receivedOn, unreadable: command.unreadable, fileIds, enteredBy: actor.accountId,
    lines: command.lines.map(({ line, pid, home }) => ({ line, tag: signatureTag(key, pid), found: findingOf(home), municipality: home.municipality, checkedOn: dayOf(home.checkedAt), source: home.source })),
  }, now);
  await record(trx, proposalEvents, {
    type: "proposal.paper_list_entered", actor: { actingAs: role, accountId: actor.accountId }, caseId: proposal.caseId, subject: { kind: "proposal", id: proposal.id },
    payload: { listNumber: number, lines: command.lines.length },
  }, now);
  return { listId, number };
}
