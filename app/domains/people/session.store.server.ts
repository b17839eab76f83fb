import type { Trx } from "#app/platform/db.server.ts";
import { sha256Hex } from "#app/platform/seal.server.ts";
import type { SessionTable } from "./session.server.ts";

/** Sessions are kept under the hash of their id: a copy of the table opens no door. */
export interface SessionFacts { readonly accountId: string; readonly startedAt: Date; readonly expiresAt: Date }

export const accountSessionTable: SessionTable<Pick<SessionFacts, "accountId">> = {
  async insert(trx, id, { accountId }, { startedAt, expiresAt }) {
    await trx.insertInto("session").values({ id: sha256Hex(id), account_id: accountId, started_at: startedAt, expires_at: expiresAt }).execute();
  },
  async findTimes(trx, id) {
    const row = await trx.selectFrom("session").select(["started_at", "expires_at"]).where("id", "=", sha256Hex(id)).executeTakeFirst();
    return row ? { startedAt: row.started_at, expiresAt: row.expires_at } : null;
  },
  async renew(trx, id, expiresAt) {
    await trx.updateTable("session").set({ expires_at: expiresAt }).where("id", "=", sha256Hex(id)).execute();
  },
  async remove(trx, id) {
    await trx.deleteFrom("session").where("id", "=", sha256Hex(id)).execute();
  },
  async removeExpired(trx, now) {
    await trx.deleteFrom("session").where("expires_at", "<=", now).execute();
  },
};

export async function endSessions(trx: Trx, accountId: string): Promise<void> {
  await trx.deleteFrom("session").where("account_id", "=", accountId).execute();
}
