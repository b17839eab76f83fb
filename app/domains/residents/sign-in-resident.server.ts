import { longestEnd } from "#app/domains/people/session.server.ts";
import { dayOf } from "#app/platform/day.ts";
import { acrossAuthorities, inAuthority } from "#app/platform/db.server.ts";
import type { SignedIn } from "#app/platform/openid.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { isAcceptedLevel, type Level } from "./eid.ts";
import { eidSessions } from "./eid-session.server.ts";
import { noteSid, type EidSessionFacts } from "./eid-session.store.server.ts";
import { isNationalId } from "./person-number.ts";
import { sealPid } from "./sealed-pid.server.ts";

interface Place { readonly authority: number; readonly sealKey: Buffer; readonly formerSession: string | null }

/** What the issuer says of her is enough: the level that came back (never the one asked for), and a Norwegian number. */
export function eidFacts({ claims }: SignedIn, now: Date): { facts: EidSessionFacts; pid: string } | Refusal<"eid_level_too_low" | "eid_no_number" | "eid_wrong_answer"> {
  const { acr, pid, sid, amr } = claims;
  if (!isAcceptedLevel(acr)) return refuse("eid_level_too_low");
  if (pid === undefined || pid === null || pid === "") return refuse("eid_no_number");
  if (typeof pid !== "string" || !isNationalId(pid, dayOf(now)) || typeof sid !== "string" || sid === "") return refuse("eid_wrong_answer");
  return { facts: { issuer: claims.iss, sub: claims.sub, sid, acr: acr satisfies Level, authMethod: methodIn(amr) }, pid };
}

const methodIn = (amr: unknown): string | null => {
  const first: unknown = Array.isArray(amr) ? amr[0] : amr;
  return typeof first === "string" && /^[\w .-]{1,40}$/.test(first) ? first : null;
};

/** Opens a session under a new id, in place of the one that this browser had. The number is sealed for the browser and let go. */
export async function signInResident(
  place: Place, signedIn: SignedIn, now: Date,
): Promise<{ id: string; sealedPid: string } | Refusal<"eid_level_too_low" | "eid_no_number" | "eid_wrong_answer">> {
  const found = eidFacts(signedIn, now);
  if ("refused" in found) return found;
  const { facts, pid } = found;
  await acrossAuthorities((trx) => noteSid(trx, facts.sid, place.authority, longestEnd(now)));
  const sessionId = await inAuthority(place.authority, async (trx) => {
    if (place.formerSession) await eidSessions.end(trx, place.formerSession, now);
    return eidSessions.start(trx, facts, now);
  });
  return { id: sessionId, sealedPid: sealPid({ key: place.sealKey, authority: place.authority, sessionId }, { pid, idToken: signedIn.idToken }, now) };
}
