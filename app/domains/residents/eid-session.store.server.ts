import type { SessionTable, SessionTimes } from "#app/domains/people/session.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { sha256Hex } from "#app/platform/seal.server.ts";
import type { EidPerson, Level } from "./eid.ts";

/** What a session keeps of who signed in. The issuer's own session id is handed in clear and kept as a hash. */
export interface EidSessionFacts extends Pick<EidPerson, "issuer" | "sub" | "acr" | "authMethod"> { readonly sid: string }

export const eidSessionTable: SessionTable<EidSessionFacts> = {
  async insert(trx, id, { issuer, sub, acr, authMethod, sid }, { startedAt, expiresAt }) {
    await trx.insertInto("eid_session").values({ id: sha256Hex(id), issuer, sub, acr, auth_method: authMethod, sid_hash: sha256Hex(sid), started_at: startedAt, expires_at: expiresAt }).execute();
  },
  async findTimes(trx, id) {
    return (await findEidSession(trx, id))?.times ?? null;
  },
  async renew(trx, id, expiresAt) {
    await trx.updateTable("eid_session").set({ expires_at: expiresAt }).where("id", "=", sha256Hex(id)).execute();
  },
  async remove(trx, id) {
    await trx.deleteFrom("eid_session").where("id", "=", sha256Hex(id)).execute();
  },
  async removeExpired(trx, now) {
    await trx.deleteFrom("eid_session").where("expires_at", "<=", now).execute();
  },
};

export interface FoundEidSession { readonly facts: Omit<EidPerson, "sessionId" | "pid">; readonly times: SessionTimes }

export async function findEidSession(trx: Trx, id: string): Promise<FoundEidSession | null> {
  const row = await trx.selectFrom("eid_session").selectAll().where("id", "=", sha256Hex(id)).executeTakeFirst();
  if (!row) return null;
  const facts = { issuer: row.issuer, sub: row.sub, acr: row.acr as Level, authMethod: row.auth_method, signedInAt: row.started_at };
  return { facts, times: { startedAt: row.started_at, expiresAt: row.expires_at } };
}

export async function endEidSessionsOf(trx: Trx, issuer: string, sid: string): Promise<void> {
  await trx.deleteFrom("eid_session").where("issuer", "=", issuer).where("sid_hash", "=", sha256Hex(sid)).execute();
}

/** Notes in which authority an issuer's session was used, outside the wall. */
export async function noteSid(trx: Trx, sid: string, authority: number, expiresAt: Date): Promise<void> {
  await trx.insertInto("eid_sid").values({ sid_hash: sha256Hex(sid), authority_id: authority, expires_at: expiresAt })
    .onConflict((conflict) => conflict.columns(["sid_hash", "authority_id"]).doUpdateSet({ expires_at: expiresAt })).execute();
}

export async function authoritiesOfSid(trx: Trx, sid: string): Promise<number[]> {
  return (await trx.selectFrom("eid_sid").select("authority_id").where("sid_hash", "=", sha256Hex(sid)).execute()).map((row) => row.authority_id);
}

export async function forgetSids(trx: Trx, now: Date): Promise<void> {
  await trx.deleteFrom("eid_sid").where("expires_at", "<=", now).execute();
}

/** False when this answer to a sign-in has come before. */
export async function takeAnswer(trx: Trx, state: string, now: Date): Promise<boolean> {
  const taken = await trx.insertInto("eid_answer").values({ id: newId(), state_hash: sha256Hex(state), at: now })
    .onConflict((conflict) => conflict.columns(["authority_id", "state_hash"]).doNothing()).returning("id").executeTakeFirst();
  return taken !== undefined;
}

export async function forgetAnswers(trx: Trx, before: Date): Promise<void> {
  await trx.deleteFrom("eid_answer").where("at", "<", before).execute();
}
