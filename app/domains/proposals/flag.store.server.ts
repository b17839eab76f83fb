import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { FlagKind } from "./proposal.ts";

export interface NewFlag {
  readonly proposalId: string;
  readonly kind: FlagKind;
  readonly note: string;
  readonly aboutCaseId: string | null;
  readonly aboutProposalId: string | null;
  readonly byAccount: string;
}

export async function insertFlag(trx: Trx, flag: NewFlag, now: Date): Promise<string> {
  const id = newId();
  await trx.insertInto("proposal_flag").values({
    id, proposal_id: flag.proposalId, kind: flag.kind, note: flag.note, about_case_id: flag.aboutCaseId, about_proposal_id: flag.aboutProposalId,
    by_account: flag.byAccount, at: now,
  }).execute();
  return id;
}

/** Its kind; null when it stands no longer. */
export async function liftFlag(trx: Trx, flag: { proposalId: string; flagId: string }, now: Date): Promise<FlagKind | null> {
  const row = await trx.updateTable("proposal_flag").set({ lifted_at: now }).where("id", "=", flag.flagId).where("proposal_id", "=", flag.proposalId)
    .where("lifted_at", "is", null).returning("kind").executeTakeFirst();
  return row ? row.kind as FlagKind : null;
}
