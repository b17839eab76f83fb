import { longestEnd } from "#app/domains/people/session.server.ts";
import { openSeal, seal } from "#app/platform/seal.server.ts";

/** What the browser keeps for us and cannot read: her number, and the proof of sign-in that the issuer's logout wants to see. */
export interface Kept { readonly pid: string; readonly idToken: string | null }

interface Bound { readonly key: Buffer; readonly authority: number; readonly sessionId: string }

/** Bound to one session in one authority (as additional data of AES-256-GCM), and good no longer than that session can be. */
const purpose = ({ authority, sessionId }: Bound): string => `eid ${authority} ${sessionId}`;

/** A browser drops a cookie above 4,096 bytes, attributes and all. */
const mostBytes = 3_800;

export function sealPid(bound: Bound, kept: Kept, startedAt: Date): string {
  const sealed = (what: Kept) => seal(bound.key, purpose(bound), JSON.stringify(what), longestEnd(startedAt));
  const whole = sealed(kept);
  return whole.length <= mostBytes ? whole : sealed({ ...kept, idToken: null });
}

export function openPid(bound: Bound, sealed: string | null, now: Date): Kept | null {
  const opened = sealed === null ? null : openSeal(bound.key, purpose(bound), sealed, now);
  return opened === null ? null : (JSON.parse(opened) as Kept);
}
