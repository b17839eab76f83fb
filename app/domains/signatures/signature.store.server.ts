import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";

export interface WrappedKey { readonly proposalId: string; readonly wrapped: Buffer; readonly master: Buffer }

export async function insertKey(trx: Trx, key: WrappedKey): Promise<void> {
  await trx.insertInto("signature_key").values({ id: newId(), proposal_id: key.proposalId, wrapped: key.wrapped, master: key.master }).execute();
}

const asKey = (row: { proposal_id: string; wrapped: Buffer; master: Buffer }): WrappedKey => ({ proposalId: row.proposal_id, wrapped: row.wrapped, master: row.master });

export async function findKey(trx: Trx, proposalId: string): Promise<WrappedKey | null> {
  const row = await trx.selectFrom("signature_key").select(["proposal_id", "wrapped", "master"]).where("proposal_id", "=", proposalId).executeTakeFirst();
  return row ? asKey(row) : null;
}

export async function listKeys(trx: Trx): Promise<WrappedKey[]> {
  const rows = await trx.selectFrom("signature_key").select(["proposal_id", "wrapped", "master"]).orderBy("id").forUpdate().execute();
  return rows.map(asKey);
}

export async function rewrapKey(trx: Trx, key: WrappedKey): Promise<void> {
  await trx.updateTable("signature_key").set({ wrapped: key.wrapped, master: key.master }).where("proposal_id", "=", key.proposalId).execute();
}

export async function deleteKey(trx: Trx, proposalId: string): Promise<void> {
  await trx.deleteFrom("signature_key").where("proposal_id", "=", proposalId).execute();
}

/** How many rows had one. */
export async function emptyTags(trx: Trx, proposalId: string): Promise<number> {
  const signed = await trx.updateTable("signature").set({ tag: null }).where("proposal_id", "=", proposalId).where("tag", "is not", null).executeTakeFirst();
  const written = await trx.updateTable("paper_line").set({ tag: null }).where("tag", "is not", null)
    .where("paper_list_id", "in", trx.selectFrom("paper_list").select("id").where("proposal_id", "=", proposalId)).executeTakeFirst();
  return Number(signed.numUpdatedRows) + Number(written.numUpdatedRows);
}

/** A proposal that takes signatures has its counter from the first moment. */
export async function beginCount(trx: Trx, proposalId: string, now: Date): Promise<void> {
  await trx.insertInto("signature_count").values({ proposal_id: proposalId, counted_at: now }).execute();
}

export interface SignatureCount { readonly digital: number; readonly paper: number; readonly countedAt: Date }

/** Zero where none has been taken. */
export async function findCount(trx: Trx, proposalId: string): Promise<{ digital: number; paper: number }> {
  const row = await trx.selectFrom("signature_count").select(["digital", "paper"]).where("proposal_id", "=", proposalId).executeTakeFirst();
  return row ?? { digital: 0, paper: 0 };
}
