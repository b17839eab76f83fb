import { Lucia, TimeSpan, type Adapter } from "lucia";
import type { Trx } from "#app/platform/db.server.ts";
import { inAuthority } from "#app/platform/db.server.ts";
import { deleteExpired, deleteSession, endSessions, findSession, insertSession, renewSession, type SessionFacts } from "./session.store.server.ts";

/** The seam behind which lucia stands: nobody else imports it, so that it can be replaced. */

const idleMinutes = 30;
const longestHours = 12;

const idleEnd = (now: Date): Date => new Date(now.getTime() + idleMinutes * 60_000);

const isTooOld = (session: SessionFacts, now: Date): boolean => now.getTime() - session.startedAt.getTime() > longestHours * 3_600_000;

/** Lucia's view of our sessions, inside one open transaction. It hands in the id in clear; we store its hash. */
function adapterFor(trx: Trx, now: Date): Adapter {
  return {
    async getSessionAndUser(id) {
      const session = await findSession(trx, id);
      if (!session || isTooOld(session, now)) return [null, null];
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

/** Open, open and due for renewal, or over. Lucia renews at half time, which makes 30 minutes 15 to 30; we renew after a minute. */
export function sessionStanding(session: SessionFacts, now: Date): "open" | "renew" | "over" {
  if (session.expiresAt <= now || isTooOld(session, now)) return "over";
  const lastSeen = session.expiresAt.getTime() - idleMinutes * 60_000;
  return now.getTime() - lastSeen > 60_000 ? "renew" : "open";
}

export const prolongSession = (authority: number, id: string, now: Date): Promise<void> =>
  inAuthority(authority, (trx) => renewSession(trx, id, idleEnd(now)));

export const deleteExpiredSessions = (trx: Trx, now: Date): Promise<void> => luciaFor(trx, now).deleteExpiredSessions();

export async function endSession(trx: Trx, id: string, now: Date): Promise<void> {
  await luciaFor(trx, now).invalidateSession(id);
}
