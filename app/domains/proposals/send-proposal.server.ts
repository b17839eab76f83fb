import type { Residence } from "#app/domains/residents/residence.ts";
import { dayOf, yearOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { authorRole, isAuthorOf, type Author } from "./author.ts";
import { proposalEvents } from "./proposal.events.ts";
import { stateAfter } from "./proposal.lifecycle.ts";
import { lockProposal, moveProposal, numberProposal, takeProposalNumber } from "./proposal.store.server.ts";
import { findProposer, noteResidence } from "./proposer.store.server.ts";

export interface SendProposal {
  readonly author: Author;
  readonly proposalId: string;
  readonly version: number;
  /** What the register says today (K10, K12); null where the office has seen to it by other means. */
  readonly residence: Residence | null;
}

type Reason = "not_allowed" | "not_found" | "not_your_proposal" | "not_writable" | "not_resident" | "changed_meanwhile";

/** Gives it its number and lays it before the office to be looked through (K13: with somebody to answer for it). */
export async function sendProposal(trx: Trx, command: SendProposal, now: Date): Promise<{ proposalId: string; year: number; number: number; slug: string } | Refusal<Reason>> {
  const { author, residence } = command;
  const acts = authorRole(author);
  if (!acts) return refuse("not_allowed");
  const proposal = await lockProposal(trx, command.proposalId);
  const proposer = proposal && await findProposer(trx, proposal.id);
  if (!proposal || !proposer) return refuse("not_found");
  if (!isAuthorOf(author, proposal)) return refuse("not_your_proposal");
  const next = stateAfter(proposal.state, "send");
  // Pressed twice: the first press sent it.
  if (!next && proposal.state === "looked_through" && proposal.version === command.version + 1 && proposal.year !== null && proposal.number !== null) {
    return { proposalId: proposal.id, year: proposal.year, number: proposal.number, slug: proposal.slug };
  }
  if (!next) return refuse("not_writable");
  if (proposal.version !== command.version) return refuse("changed_meanwhile", { standing: {} });
  if (residence ? !residence.resident : "citizenId" in author) return refuse("not_resident");
  if (residence) await noteResidence(trx, proposal.id, residence);
  const year = proposal.year ?? yearOf(dayOf(now));
  const number = proposal.number ?? await takeProposalNumber(trx, year);
  if (proposal.number === null) await numberProposal(trx, proposal.id, { year, number }, now);
  await moveProposal(trx, proposal.id, { state: next, remark: null });
  await record(trx, proposalEvents, {
    type: "proposal.sent", actor: acts, caseId: null, subject: { kind: "proposal", id: proposal.id },
    payload: { year, number, proposerKind: proposer.kind, isEntered: !("citizenId" in author) },
  }, now);
  return { proposalId: proposal.id, year, number, slug: proposal.slug };
}
