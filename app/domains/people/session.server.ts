import { Lucia, TimeSpan, type Adapter } from "lucia";
import type { Trx } from "#app/platform/db.server.ts";
import { inAuthority } from "#app/platform/db.server.ts";
import { deleteExpired, deleteSession, endSessions, findSession, insertSession, renewSession } from "./session.store.server.ts";

/** The seam behind which lucia stands: nobody else imports it, so that it can be replaced. */

const idleMinutes = 30;
const longestHours = 12;

const idleEnd = (now: Date): Date => new Date(now.getTime() + idleMinutes * 60_000);

/** Lucia's view of our sessions, inside one open transaction. It hands in the id in clear; we store its hash. */
function adapterFor(trx: Trx, now: Date): Adapter {
  return {
    async getSessionAndUser(id) {
      const session = await findSession(trx, id);
      const isTooOld = session && now.getTime() - session.startedAt.getTime() > longestHours * 3_600_000;
      if (!session || isTooOld) return [null, null];
      return [{ id, userId: session.accountId, expiresAt: session.expiresAt, attributes: {} }, { id: session.accountId, attributes: {} }];
    },
    getUserSessions: () => Promise.resolve([]),
    // Lucia reckons from the machine's clock; the use case's `now` counts.
    setSession: (session) => insertSession(trx, session.id, { accountId: session.userId, startedAt: now, expiresAt: idleEnd(now) }),
    updateSessionExpiration: (id, expiresAt) => renewSession(trx, id, expiresAt),
    deleteSession: (id) => deleteSession(trx, id),
    deleteUserSessions: (accountId) => endSessions(trx, accountId),
    deleteExpiredSessions: () => deleteExpired(trx, now),
  };
}

const luciaFor = (trx: Trx, now: Date): Lucia => new Lucia(adapterFor(trx, now), { sessionExpiresIn: new TimeSpan(idleMinutes, "m") });

/** A new session, always under a new id. */
export async function startSession(trx: Trx, accountId: string, now: Date): Promise<string> {
  const session = await luciaFor(trx, now).createSession(accountId, {});
  return session.id;
}

export interface OpenSession { readonly accountId: string; readonly needsRenewal: boolean }

/** Whose session it is, or null. Reads only, so that a page's gate can ask in a reading transaction. */
export async function openSession(trx: Trx, id: string, now: Date): Promise<OpenSession | null> {
  const [session] = await adapterFor(trx, now).getSessionAndUser(id);
  if (!session || session.expiresAt <= now) return null;
  // Lucia renews at half time, which makes 30 minutes 15 to 30; we renew on every request older than a minute.
  const lastSeen = session.expiresAt.getTime() - idleMinutes * 60_000;
  return { accountId: session.userId, needsRenewal: now.getTime() - lastSeen > 60_000 };
}

export const prolongSession = (authority: number, id: string, now: Date): Promise<void> =>
  inAuthority(authority, (trx) => renewSession(trx, id, idleEnd(now)));

export async function endSession(trx: Trx, id: string, now: Date): Promise<void> {
  await luciaFor(trx, now).invalidateSession(id);
}
