import { readCookie } from "#app/domains/people/session-cookie.ts";
import { sessionStanding } from "#app/domains/people/session.server.ts";
import { readAuthority } from "#app/platform/db.server.ts";
import type { EidPerson } from "./eid.ts";
import { eidCookieName, pidCookieName } from "./eid-cookie.ts";
import { eidSessions } from "./eid-session.server.ts";
import { findEidSession } from "./eid-session.store.server.ts";
import { openPid } from "./sealed-pid.server.ts";

/** Who is signed in with eID, by the request's cookies; renews her session. `isOver` when a cookie came that opens nothing any more. */
export async function readPerson(
  cookies: string | undefined, { authority, sealKey }: { authority: number; sealKey: Buffer }, now: Date,
): Promise<{ person: EidPerson | null; isOver: boolean }> {
  const [sessionId, sealed] = [readCookie(cookies, eidCookieName), readCookie(cookies, pidCookieName)];
  const gone = { person: null, isOver: sessionId !== null || sealed !== null };
  if (!sessionId || !/^[a-z0-9]{20,80}$/.test(sessionId)) return gone;
  const found = await readAuthority(authority, (trx) => findEidSession(trx, sessionId));
  const standing = found ? sessionStanding(found.times, now) : "over";
  if (!found || standing === "over") return gone;
  if (standing === "renew") await eidSessions.prolong(authority, sessionId, now);
  const pid = openPid({ key: sealKey, authority, sessionId }, sealed, now)?.pid ?? null;
  return { person: { sessionId, ...found.facts, pid }, isOver: false };
}
