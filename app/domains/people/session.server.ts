import { Lucia, TimeSpan, type Adapter } from "lucia";
import type { Trx } from "#app/platform/db.server.ts";
import { inAuthority } from "#app/platform/db.server.ts";
import { accountSessionTable, type SessionFacts } from "./session.store.server.ts";

/** The seam behind which lucia stands: nobody else imports it, so that it can be replaced. Accounts' sessions and eID's keep to the same times. */

const idleMinutes = 30;
const longestHours = 12;

/** Where one kind of sessions is kept. */
export interface SessionTable<Facts> {
  insert(trx: Trx, id: string, facts: Facts, times: SessionTimes): Promise<void>;
  findTimes(trx: Trx, id: string): Promise<SessionTimes | null>;
  renew(trx: Trx, id: string, expiresAt: Date): Promise<void>;
  remove(trx: Trx, id: string): Promise<void>;
  removeExpired(trx: Trx, now: Date): Promise<void>;
}

export type SessionTimes = Pick<SessionFacts, "startedAt" | "expiresAt">;

export interface Sessions<Facts> {
  /** A new session, always under a new id. */
  start(trx: Trx, facts: Facts, now: Date): Promise<string>;
  prolong(authority: number, id: string, now: Date): Promise<void>;
  end(trx: Trx, id: string, now: Date): Promise<void>;
  removeExpired(trx: Trx, now: Date): Promise<void>;
}

const idleEnd = (now: Date): Date => new Date(now.getTime() + idleMinutes * 60_000);

export const longestEnd = (startedAt: Date): Date => new Date(startedAt.getTime() + longestHours * 3_600_000);

const isTooOld = (session: SessionTimes, now: Date): boolean => now > longestEnd(session.startedAt);

/** Open, open and due for renewal, or over. Lucia renews at half time, which makes 30 minutes 15 to 30; we renew after a minute. */
export function sessionStanding(session: SessionTimes, now: Date): "open" | "renew" | "over" {
  if (session.expiresAt <= now || isTooOld(session, now)) return "over";
  const lastSeen = session.expiresAt.getTime() - idleMinutes * 60_000;
  return now.getTime() - lastSeen > 60_000 ? "renew" : "open";
}

/** Sessions of one kind. Lucia hands in the id in clear; a table stores its hash, and whose the session is stands among its own facts. */
export function sessionsIn<Facts>(table: SessionTable<Facts>): Sessions<Facts> {
  const nobody = "";
  const adapterFor = (trx: Trx, now: Date): Adapter => ({
    async getSessionAndUser(id) {
      const session = await table.findTimes(trx, id);
      if (!session || isTooOld(session, now)) return [null, null];
      return [{ id, userId: nobody, expiresAt: session.expiresAt, attributes: {} }, { id: nobody, attributes: {} }];
    },
    getUserSessions: () => Promise.resolve([]),
    // Lucia reckons from the machine's clock; the use case's `now` counts.
    setSession: (session) => table.insert(trx, session.id, session.attributes as Facts, { startedAt: now, expiresAt: idleEnd(now) }),
    updateSessionExpiration: (id, expiresAt) => table.renew(trx, id, expiresAt),
    deleteSession: (id) => table.remove(trx, id),
    deleteUserSessions: () => Promise.reject(new Error("sessions are ended by their store")),
    deleteExpiredSessions: () => table.removeExpired(trx, now),
  });
  const luciaFor = (trx: Trx, now: Date): Lucia => new Lucia(adapterFor(trx, now), { sessionExpiresIn: new TimeSpan(idleMinutes, "m") });
  return {
    start: async (trx, facts, now) => (await luciaFor(trx, now).createSession(nobody, facts as object)).id,
    prolong: (authority, id, now) => inAuthority(authority, (trx) => table.renew(trx, id, idleEnd(now))),
    end: (trx, id, now) => luciaFor(trx, now).invalidateSession(id),
    removeExpired: (trx, now) => luciaFor(trx, now).deleteExpiredSessions(),
  };
}

const accountSessions = sessionsIn(accountSessionTable);

export const startSession = (trx: Trx, accountId: string, now: Date): Promise<string> => accountSessions.start(trx, { accountId }, now);
export const { prolong: prolongSession, end: endSession, removeExpired: deleteExpiredSessions } = accountSessions;
