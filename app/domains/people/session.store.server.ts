import type { Trx } from "#app/platform/db.server.ts";
import { sha256Hex } from "#app/platform/seal.server.ts";

/** Sessions are kept under the hash of their id: a copy of the table opens no door. */
export interface SessionFacts { readonly accountId: string; readonly startedAt: Date; readonly expiresAt: Date }

export async function insertSession(trx: Trx, id: string, session: SessionFacts): Promise<void> {
  await trx.insertInto("session").values({ id: sha256Hex(id), account_id: session.accountId, started_at: session.startedAt, expires_at: session.expiresAt }).execute();
}

export async function findSession(trx: Trx, id: string): Promise<SessionFacts | null> {
  const row = await trx.selectFrom("session").select(["account_id", "started_at", "expires_at"]).where("id", "=", sha256Hex(id)).executeTakeFirst();
  return row ? { accountId: row.account_id, startedAt: row.started_at, expiresAt: row.expires_at } : null;
}

export async function renewSession(trx: Trx, id: string, expiresAt: Date): Promise<void> {
  await trx.updateTable("session").set({ expires_at: expiresAt }).where("id", "=", sha256Hex(id)).execute();
}

export async function deleteSession(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom("session").where("id", "=", sha256Hex(id)).execute();
}

export async function endSessions(trx: Trx, accountId: string): Promise<void> {
  await trx.deleteFrom("session").where("account_id", "=", accountId).execute();
}

export async function deleteExpired(trx: Trx, now: Date): Promise<void> {
  await trx.deleteFrom("session").where("expires_at", "<=", now).execute();
}
