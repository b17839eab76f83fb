import { inAuthority } from "#app/platform/db.server.ts";
import { finishSignIn, type SignedIn, type SignInFailure } from "#app/platform/openid.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { openStart, type SignInPlace } from "./begin-sign-in.server.ts";
import { takeAnswer } from "./eid-session.store.server.ts";

/** The issuer's answer: of a start in this browser, within ten minutes, once. What was asked of the issuer stands in no transaction. */
export async function answered(
  place: SignInPlace, given: { readonly answer: URLSearchParams; readonly sealedStart: string | null }, now: Date,
): Promise<SignedIn | Refusal<SignInFailure | "eid_off" | "eid_start_lost" | "eid_used_twice">> {
  if (!place.provider) return refuse("eid_off");
  const start = openStart(place, given.sealedStart, now);
  if (!start || start.state !== given.answer.get("state")) return refuse("eid_start_lost");
  const isFirst = await inAuthority(place.authority.id, (trx) => takeAnswer(trx, start.state, now));
  return isFirst ? finishSignIn(place.provider, start, given.answer, now) : refuse("eid_used_twice");
}
