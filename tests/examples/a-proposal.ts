import { randomBytes } from "node:crypto";
import { openProposal } from "#app/domains/proposals/look-through.server.ts";
import type { ProposalText } from "#app/domains/proposals/proposal.ts";
import type { Proposer } from "#app/domains/proposals/proposer.store.server.ts";
import { sendProposal } from "#app/domains/proposals/send-proposal.server.ts";
import { writeProposal } from "#app/domains/proposals/write-proposal.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { done, type TestHouse } from "#tests/support/house.ts";

/** The master key of tests: no installation's. */
export const testMasterKey = Buffer.alloc(32, 7);

export interface ProposalWishes { readonly text?: Partial<ProposalText>; readonly proposer?: Partial<Proposer>; readonly at?: Date; readonly masterKey?: Buffer }

const validText: ProposalText = { title: "Benker til Fjellvatnet", request: "Kommunestyret vedtar å sette opp tolv benker langs stien.", reasons: "Det er langt mellom hvilestedene.", language: "nb" };
const validProposer: Proposer = { name: "Kari", telephone: "22 22 22 22", email: "", kind: "resident", onBehalfOf: "", isUnder18: false };

/** A draft that the office wrote down for somebody. */
export async function aProposalDraft(trx: Trx, house: TestHouse, wishes: ProposalWishes = {}): Promise<{ proposalId: string }> {
  return done(await writeProposal(trx, {
    author: { actor: house.officer }, standing: null, formKey: randomBytes(32), text: { ...validText, ...wishes.text }, proposer: { ...validProposer, ...wishes.proposer },
  }, wishes.at ?? house.now));
}

/** Sent, and waiting to be looked through. */
export async function aSentProposal(trx: Trx, house: TestHouse, wishes: ProposalWishes = {}) {
  const { proposalId } = await aProposalDraft(trx, house, wishes);
  return done(await sendProposal(trx, { author: { actor: house.officer }, proposalId, version: 1, residence: null }, wishes.at ?? house.now));
}

/** Laid out and collecting; 169 of 8 412 inhabitants are enough. */
export async function aProposal(trx: Trx, house: TestHouse, wishes: ProposalWishes = {}) {
  const sent = await aSentProposal(trx, house, wishes);
  const { threshold } = done(await openProposal(trx, {
    actor: house.officer, proposalId: sent.proposalId, version: 2, authorityKind: house.authority.kind, masterKey: wishes.masterKey ?? testMasterKey,
  }, wishes.at ?? house.now));
  return { ...sent, threshold };
}
