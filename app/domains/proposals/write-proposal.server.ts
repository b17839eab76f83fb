import { slugOf } from "#app/addresses.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { authorRole, isAuthorOf, type Author } from "./author.ts";
import { writableStates } from "./proposal.lifecycle.ts";
import { deleteDraft, findByFormKey, insertProposal, lockProposal, reviseText } from "./proposal.store.server.ts";
import type { ProposalText } from "./proposal.ts";
import { writeProposer, type Proposer } from "./proposer.store.server.ts";

export interface WriteProposal {
  readonly author: Author;
  /** Null begins a draft; the same rendering of the form sent again finds the draft that it began. */
  readonly standing: { readonly proposalId: string; readonly version: number } | null;
  readonly formKey: Buffer;
  readonly text: ProposalText;
  readonly proposer: Proposer;
}

/** A draft is its author's until it is sent: no event tells of it. */
export async function writeProposal(
  trx: Trx, command: WriteProposal, now: Date,
): Promise<{ proposalId: string } | Refusal<"not_allowed" | "not_found" | "not_your_proposal" | "not_writable" | "changed_meanwhile">> {
  const { author, text, proposer } = command;
  const acts = authorRole(author);
  if (!acts) return refuse("not_allowed");
  const slug = slugOf(text.title);
  if (command.standing === null) {
    const citizenId = "citizenId" in author ? author.citizenId : null;
    const begun = await insertProposal(trx, { ...text, slug, citizenId, enteredBy: citizenId === null ? acts.accountId : null, formKey: command.formKey }, now);
    if (begun) { await writeProposer(trx, begun, proposer); return { proposalId: begun }; }
  }
  // «Back», changed and sent again: the words of now stand in the draft that the form began.
  const id = command.standing?.proposalId ?? await findByFormKey(trx, command.formKey);
  const proposal = id === null ? null : await lockProposal(trx, id);
  if (!proposal) return refuse("not_found");
  if (!isAuthorOf(author, proposal)) return refuse("not_your_proposal");
  if (!writableStates.includes(proposal.state)) return refuse("not_writable");
  if (command.standing && proposal.version !== command.standing.version) return refuse("changed_meanwhile", { standing: {} });
  await reviseText(trx, proposal.id, { ...text, slug });
  await writeProposer(trx, proposal.id, proposer);
  return { proposalId: proposal.id };
}

/** What was sent once stays, with its number; a draft that never was may be thrown away. */
export async function discardDraft(trx: Trx, { author, proposalId, version }: { author: Author; proposalId: string; version: number }): Promise<{ discarded: true } | Refusal<"not_found" | "not_your_proposal" | "not_writable" | "changed_meanwhile">> {
  const proposal = await lockProposal(trx, proposalId);
  if (!proposal) return refuse("not_found");
  if (!isAuthorOf(author, proposal)) return refuse("not_your_proposal");
  if (!writableStates.includes(proposal.state) || proposal.number !== null) return refuse("not_writable");
  if (proposal.version !== version) return refuse("changed_meanwhile", { standing: {} });
  await deleteDraft(trx, proposal.id);
  return { discarded: true };
}
