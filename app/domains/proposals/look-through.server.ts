import { searchTail, proposalKey } from "#app/addresses.ts";
import type { AuthorityKind } from "#app/domains/authorities/authority.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import { makeSigningKey } from "#app/domains/signatures/signing-key.server.ts";
import { beginCount } from "#app/domains/signatures/signature.store.server.ts";
import { commit } from "#app/platform/commitment.server.ts";
import { dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { readEvents, record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { publishText } from "#app/platform/search.server.ts";
import { populationOn } from "./population.view.server.ts";
import { proposalAccess } from "./proposal.access.ts";
import { proposalEvents } from "./proposal.events.ts";
import { stateAfter } from "./proposal.lifecycle.ts";
import { closingDay, requiredSignatures } from "./proposal.rules.ts";
import { findText, lockProposal, moveProposal, openForSigning } from "./proposal.store.server.ts";
import type { RemarkGround } from "./proposal.ts";
import { proposalWords } from "./proposal-words.server.ts";

export interface OpenProposal {
  readonly actor: Actor;
  readonly proposalId: string;
  readonly version: number;
  readonly authorityKind: AuthorityKind;
  /** The installation's master key for signatures, 32 bytes. */
  readonly masterKey: Buffer;
}

/** Lays the proposal out and freezes its threshold with the figure that it was reckoned from (K2). */
export async function openProposal(trx: Trx, command: OpenProposal, now: Date): Promise<{ threshold: number } | Refusal<"not_allowed" | "not_found" | "not_now" | "changed_meanwhile" | "no_population">> {
  const role = grantedRole(command.actor, proposalAccess.look);
  if (!role) return refuse("not_allowed");
  const proposal = await lockProposal(trx, command.proposalId);
  const text = proposal && await findText(trx, proposal.id);
  if (!proposal || !text) return refuse("not_found");
  if (!stateAfter(proposal.state, "open")) return refuse("not_now");
  if (proposal.version !== command.version) return refuse("changed_meanwhile", { standing: {} });
  const today = dayOf(now);
  const figure = await populationOn(trx, today);
  if (!figure) return refuse("no_population");
  const threshold = requiredSignatures(command.authorityKind, figure.inhabitants, today);
  const closesOn = closingDay(today);
  await openForSigning(trx, proposal.id, { threshold, population: figure.inhabitants, populationAsOf: figure.asOf, populationSource: figure.source, closesOn }, now);
  await makeSigningKey(trx, proposal.id, command.masterKey);
  await beginCount(trx, proposal.id, now);
  await publishText(trx, {
    id: proposal.id, kind: "proposal", caseId: null, title: text.title, body: `${text.request}\n${text.reasons}`, at: now,
    path: searchTail("proposal", { proposal: proposalKey({ year: proposal.year ?? 0, number: proposal.number ?? 0, slug: proposal.slug }) }),
  });
  await record(trx, proposalEvents, {
    type: "proposal.opened", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: null, subject: { kind: "proposal", id: proposal.id },
    payload: { threshold, population: figure.inhabitants, populationAsOf: figure.asOf, closesOn }, commitment: commit("proposal.text", text.salt, proposalWords(text)),
  }, now);
  return { threshold };
}

export interface SendBack { readonly actor: Actor; readonly proposalId: string; readonly version: number; readonly ground: RemarkGround; readonly remark: string }

/**
 * Asks the author to change what the law forbids to lay out, or what the council could not vote on. It stays hers to send again; that it
 * is unclear is said once, since whoever could say it again and again would reject (K5).
 */
export async function sendBack(trx: Trx, command: SendBack, now: Date): Promise<{ proposalId: string } | Refusal<"not_allowed" | "not_found" | "not_now" | "changed_meanwhile" | "asked_already">> {
  const role = grantedRole(command.actor, proposalAccess.look);
  if (!role) return refuse("not_allowed");
  const proposal = await lockProposal(trx, command.proposalId);
  if (!proposal) return refuse("not_found");
  const next = stateAfter(proposal.state, "send_back");
  if (!next) return refuse("not_now");
  if (proposal.version !== command.version) return refuse("changed_meanwhile", { standing: {} });
  const earlier = await readEvents(trx, { types: ["proposal.sent_back"], subjectId: proposal.id, limit: 100 });
  if (command.ground === "unclear_request" && earlier.some(({ payload }) => payload.ground === "unclear_request")) return refuse("asked_already", { fields: { ground: "proposals.refusals.asked_already" } });
  await moveProposal(trx, proposal.id, { state: next, remark: { text: command.remark, ground: command.ground } });
  await record(trx, proposalEvents, {
    type: "proposal.sent_back", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: null, subject: { kind: "proposal", id: proposal.id }, payload: { ground: command.ground },
  }, now);
  return { proposalId: proposal.id };
}
