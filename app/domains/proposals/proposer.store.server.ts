import type { Trx } from "#app/platform/db.server.ts";
import { newId, newSalt } from "#app/platform/id.server.ts";
import type { Residence } from "#app/domains/residents/residence.ts";
import type { ProposerKind } from "./proposal.ts";

/** K13: who answers for it, named to the authority. */
export interface Proposer {
  readonly name: string;
  readonly telephone: string;
  readonly email: string;
  readonly kind: ProposerKind;
  /** K11: the branch, or the list of the elected member. */
  readonly onBehalfOf: string;
  /** As she was told when she wrote: coming of age before it is sent puts no name out (G7). */
  readonly isUnder18: boolean;
}

const columnsOf = (proposer: Proposer) => ({
  name: proposer.name, name_salt: newSalt(), telephone: proposer.telephone, email: proposer.email, kind: proposer.kind,
  on_behalf_of: proposer.onBehalfOf, under_18: proposer.isUnder18,
});

export async function writeProposer(trx: Trx, proposalId: string, proposer: Proposer): Promise<void> {
  await trx.insertInto("proposer").values({ id: newId(), proposal_id: proposalId, ...columnsOf(proposer) })
    .onConflict((conflict) => conflict.columns(["authority_id", "proposal_id"]).doUpdateSet(columnsOf(proposer))).execute();
}

export async function findProposer(trx: Trx, proposalId: string): Promise<Proposer | null> {
  const row = await trx.selectFrom("proposer").select(["name", "telephone", "email", "kind", "on_behalf_of", "under_18"]).where("proposal_id", "=", proposalId).executeTakeFirst();
  return row ? { name: row.name, telephone: row.telephone, email: row.email, kind: row.kind as ProposerKind, onBehalfOf: row.on_behalf_of, isUnder18: row.under_18 } : null;
}

/** K10, K12: what the register said on the day it was sent; nothing else of the answer is kept. */
export async function noteResidence(trx: Trx, proposalId: string, residence: Residence): Promise<void> {
  await trx.updateTable("proposer").set({
    resident: residence.resident, municipality: residence.municipality, checked_at: residence.checkedAt, checked_source: residence.source,
  }).where("proposal_id", "=", proposalId).execute();
}
