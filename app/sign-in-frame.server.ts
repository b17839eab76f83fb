import { data, redirect } from "@remix-run/node";
import { address } from "./addresses.ts";
import { readCookie } from "#app/domains/people/session-cookie.ts";
import { acceptedLevels } from "#app/domains/residents/eid.ts";
import { beginAt, carriedPath, type SignInPlace, type Way } from "#app/domains/residents/begin-sign-in.server.ts";
import { startCookie, startCookieName } from "#app/domains/residents/eid-cookie.ts";
import { answered } from "#app/domains/residents/take-answer.server.ts";
import type { SignedIn } from "#app/platform/openid.server.ts";
import { isRefusal, type Refusal } from "#app/platform/refusal.ts";
import { returnPath } from "#app/platform/return-path.ts";
import { readPage, type Visit } from "./frame.server.ts";
import { refusals } from "./refusals.ts";
import { sayIn } from "./texts.ts";
import { tooOften } from "./too-often.server.ts";

/** What the two ways in through an issuer have in common: the link that begins, the answer that comes back, and a page for whatever went wrong. */

const ways = {
  eid: { start: "eidStart", answer: "eidAnswer", cookie: startCookieName, scope: "openid profile" },
  staff: { start: "staffStart", answer: "staffAnswer", cookie: "trappa_staff_start", scope: "openid profile email" },
} as const;

const placeOf = (visit: Visit, way: Way): SignInPlace => ({ way, authority: visit.authority, sealKey: visit.settings.sealKey, provider: visit.settings[way] });
const isSecure = (visit: Visit): boolean => visit.settings.mode === "live";

/** Somebody can show by eID where she lives: there is an issuer and a register. */
export const canAskResidence = ({ settings, register }: Visit): boolean => settings.eid !== null && register !== null;

/** To the issuer, with what must come back sealed in a cookie; or a page that says why not. */
export async function begin(visit: Visit, way: Way) {
  // Before an authority is open, nobody signs in to it but its staff.
  if (way === "eid") await readPage(visit, {}, () => Promise.resolve({}));
  const returnTo = returnPath(visit.authority.word, visit.url.searchParams.get("tilbake"));
  const { start, answer, cookie, scope } = ways[way];
  const begun = (way === "eid" && await tooOften(visit)) || await beginAt({
    ...placeOf(visit, way), redirectUri: `${visit.publicOrigin}${address(visit.authority, answer)}`, scope,
    levels: way === "eid" ? acceptedLevels : visit.settings.staff?.levels ?? [], language: visit.lang, returnTo,
  }, visit.now);
  if (isRefusal(begun)) return problem(visit, { reason: begun.refused, start, returnTo });
  return redirect(begun.url, { headers: { "Set-Cookie": startCookie(cookie, visit.authority.word, begun.sealedStart, isSecure(visit)), "Cache-Control": "no-store" } });
}

interface Entered { readonly home: string; readonly cookies: readonly string[] }

/** The issuer's answer, checked, handed to whoever lets in; on to where she was going. The sealed start has done its work either way. */
export async function finish(visit: Visit, given: { way: Way; cookies: string | null }, enter: (signedIn: SignedIn) => Promise<Entered | Refusal>) {
  const place = placeOf(visit, given.way);
  const { start, cookie } = ways[given.way];
  const answer = visit.url.searchParams;
  const returnTo = carriedPath(place, answer.get("state"), visit.now);
  const signedIn = await answered(place, { answer, sealedStart: readCookie(given.cookies, cookie) }, visit.now);
  const entered = isRefusal(signedIn) ? signedIn : await enter(signedIn);
  if (isRefusal(entered)) return problem(visit, { reason: entered.refused, start, returnTo });
  const response = redirect(returnTo ?? entered.home, { status: 303, headers: { "Cache-Control": "no-store" } });
  for (const one of [...entered.cookies, startCookie(cookie, visit.authority.word, "", isSecure(visit))]) response.headers.append("Set-Cookie", one);
  return response;
}

interface Failed { readonly reason: string; readonly start: "eidStart" | "staffStart"; readonly returnTo: string | null }

/** Nobody is signed in, nothing is stored, and the way on is a link. */
async function problem(visit: Visit, { reason, start, returnTo }: Failed) {
  const words = refusals.get(reason);
  if (!words) throw new Error(`refusal ${reason} has no words`);
  const say = sayIn(visit.lang);
  const page = await readPage(visit, { beforeOpening: start === "staffStart" }, () => Promise.resolve({
    title: say("residents.problem.title"), lead: say(words.key, { kind: visit.authority.kind }), needsOffice: reason === "eid_no_number" || reason === "eid_off",
    again: reason === "eid_off" ? null : address(visit.authority, start, null, returnTo ? { query: { tilbake: returnTo } } : {}),
    back: returnTo,
  }));
  return data(page, { status: words.status, headers: { "Cache-Control": "no-store" } });
}
