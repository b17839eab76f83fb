import { readCookie } from "#app/domains/people/session-cookie.ts";
import { inAuthority } from "#app/platform/db.server.ts";
import type { OpenIdClient } from "#app/platform/identity-settings.server.ts";
import { signOutAddress } from "#app/platform/openid.server.ts";
import type { EidPerson } from "./eid.ts";
import { pidCookieName } from "./eid-cookie.ts";
import { eidSessions } from "./eid-session.server.ts";
import { openPid } from "./sealed-pid.server.ts";

interface Leave {
  readonly authority: number;
  readonly person: EidPerson;
  readonly provider: OpenIdClient | null;
  readonly sealKey: Buffer;
  readonly cookies: string | null;
  readonly returnTo: string;
}

/** Ends her session here whatever the issuer says, and finds the address where the issuer ends its own (RP-initiated logout); null: it does not answer. */
export async function leave({ authority, person, provider, sealKey, cookies, returnTo }: Leave, now: Date): Promise<string | null> {
  const { sessionId } = person;
  await inAuthority(authority, (trx) => eidSessions.end(trx, sessionId, now));
  if (!provider || provider.issuer !== person.issuer) return null;
  const idToken = openPid({ key: sealKey, authority, sessionId }, readCookie(cookies, pidCookieName), now)?.idToken ?? null;
  return signOutAddress(provider, { idToken, returnTo }, now);
}
