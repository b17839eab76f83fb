import { sessionCookieFor } from "#app/domains/people/session-cookie.ts";

/** Three cookies, all below the authority's word: the session's id, the sealed number, and for ten minutes the sealed start of a sign-in. */
export const eidCookieName = "trappa_eid";
export const pidCookieName = "trappa_eid_pid";
export const startCookieName = "trappa_eid_start";

export const eidCookies = (word: string, given: { readonly id: string; readonly sealedPid: string }, isSecure: boolean): string[] =>
  [sessionCookieFor(eidCookieName, word, given.id, isSecure), sessionCookieFor(pidCookieName, word, given.sealedPid, isSecure)];

export const clearedEidCookies = (word: string, isSecure: boolean): string[] =>
  [eidCookieName, pidCookieName].map((name) => `${sessionCookieFor(name, word, "", isSecure)}; Max-Age=0`);

/** Lax, for the issuer's answer comes by a link from its page. */
export const startCookie = (name: string, word: string, sealed: string, isSecure: boolean): string =>
  `${sessionCookieFor(name, word, sealed, isSecure)}; Max-Age=${sealed === "" ? 0 : 600}`;
