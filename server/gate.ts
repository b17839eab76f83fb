import type { NextFunction, Request, Response } from "express";
import { createHmac, randomBytes } from "node:crypto";
import { address, canonicalTail, patternsOf } from "#app/addresses.ts";
import type { RequestContext } from "#app/context.server.ts";
import type { Authority } from "#app/domains/authorities/authority.ts";
import { isAddressWord } from "#app/domains/authorities/naming.rules.ts";
import { findAuthority } from "#app/domains/authorities/profile.view.server.ts";
import { readSignedIn } from "#app/domains/people/account.view.server.ts";
import { citizen, type Actor } from "#app/domains/people/actor.ts";
import { readCookie, sessionCookieName } from "#app/domains/people/session-cookie.ts";
import { prolongSession, sessionStanding } from "#app/domains/people/session.server.ts";
import type { EidPerson } from "#app/domains/residents/eid.ts";
import { clearedEidCookies, eidCookieName, pidCookieName } from "#app/domains/residents/eid-cookie.ts";
import { readPerson } from "#app/domains/residents/read-person.server.ts";
import { clockNow } from "#app/platform/clock.ts";
import { dayOf } from "#app/platform/day.ts";
import { acrossAuthorities, measured, readAuthority } from "#app/platform/db.server.ts";
import type { Settings } from "#app/platform/env.server.ts";
import { isLang, type Lang } from "#app/platform/language.ts";
import { plainPage } from "./plain-page.ts";

declare module "express-serve-static-core" {
  interface Locals { context?: RequestContext }
}

type Handler = (request: Request, response: Response, next: NextFunction) => void;

const { nb: framed, nn: framedNn } = patternsOf("eidEnded");

/** Front-channel logout stands in a frame on the issuer's page; nothing else of ours stands in anybody's. */
export const isFramedByIssuer = (path: string): boolean => path.endsWith(`/${framed}`) || path.endsWith(`/${framedNn}`);

const machineAddresses = new Set(["/-/live", "/-/ready"]);

/**
 * The very first handler: 400 to paths and queries that do not decode or hold NUL and to a Host that is not ours, 404 to
 * `?_data`, 405 to other methods, 403 to a post from elsewhere. Stands before the router, which fails on such paths itself.
 */
export function gate(settings: Settings, port: () => number): Handler {
  return (request, response, next) => {
    const requestId = randomBytes(9).toString("base64url");
    response.setHeader("X-Request-Id", requestId);
    const refuse = (status: 400 | 403 | 404 | 405) => plainPage(response, status, requestId);
    const { pathname, search } = cut(request.originalUrl);
    if (!decodes(pathname) || !decodes(search)) return refuse(400);
    if (!["GET", "HEAD", "POST"].includes(request.method)) { response.setHeader("Allow", "GET, HEAD, POST"); return refuse(405); }
    if (machineAddresses.has(pathname)) return next();
    if (!isOurHost(request.headers.host, settings, port())) return refuse(400);
    if (/[?&]_data(=|&|$)/.test(search)) return refuse(404);
    if (request.method === "POST" && !isOurPost(request, settings, port())) return refuse(403);
    return next();
  };
}

function cut(url: string): { pathname: string; search: string } {
  const mark = url.indexOf("?");
  return mark < 0 ? { pathname: url, search: "" } : { pathname: url.slice(0, mark), search: url.slice(mark) };
}

function decodes(text: string): boolean {
  try {
    return !decodeURIComponent(text.replaceAll("+", " ")).includes("\0");
  } catch {
    return false;
  }
}

const exerciseHosts = (port: number) => [`localhost:${port}`, `127.0.0.1:${port}`];

function isOurHost(host: string | undefined, settings: Settings, port: number): boolean {
  if (!host) return false;
  return settings.mode === "live" ? host === new URL(settings.publicUrl as string).host : exerciseHosts(port).includes(host);
}

/** Remix alone lets data and resource requests run with a foreign Origin; a session without any Origin is no browser of ours. */
function isOurPost(request: Request, settings: Settings, port: number): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return [sessionCookieName, eidCookieName, pidCookieName].every((name) => readCookie(request.headers.cookie, name) === null);
  return settings.mode === "live" ? origin === settings.publicUrl : exerciseHosts(port).some((host) => origin === `http://${host}`);
}

/** Resolves authority, language and who asks, once for the request; sends old words and the other written standard on. */
export function resolve(house: Omit<House, "meter">): Handler {
  return (request, response, next) => {
    const meter = { queries: 0, milliseconds: 0 };
    measured(meter, () => resolved(request, response, { ...house, meter })).then((goesOn) => { if (goesOn) measured(meter, next); }, next);
  };
}

type House = Pick<RequestContext, "settings" | "files" | "register" | "meter">;

async function resolved(request: Request, response: Response, house: House): Promise<boolean> {
  const { pathname, search } = cut(request.originalUrl);
  const isData = pathname.endsWith(".data");
  const [, word = "", ...rest] = (isData ? pathname.slice(0, -".data".length) : pathname).split("/");
  const found = isAddressWord(word) ? await acrossAuthorities((trx) => findAuthority(trx, word)) : null;
  const authority = found?.authority ?? null;
  if (authority && request.method !== "POST") {
    const tail = rest.join("/").replace(/\/$/, "");
    const canonical = canonicalTail(tail, authority.addressLanguage);
    if (canonical !== null || !found?.isCurrentWord) {
      const to = canonical ?? tail;
      response.redirect(308, `${address(authority, "front")}${to === "" ? "" : `/${to}`}${isData ? ".data" : ""}${search}`);
      return false;
    }
  }
  response.locals.context = {
    ...house,
    authority,
    actor: authority ? await actorOf(request, authority) : citizen,
    person: authority ? await personOf(request, response, { authority, settings: house.settings }) : null,
    register: house.register,
    lang: languageFor(request, response, authority),
    origin: senderOf(request, house.settings),
    requestId: String(response.getHeader("X-Request-Id")),
    nonce: randomBytes(16).toString("base64"),
    outcome: { isRefused: false, title: null },
  };
  return true;
}

async function actorOf(request: Request, authority: Authority): Promise<Actor> {
  const id = readCookie(request.headers.cookie, sessionCookieName);
  if (!id || !/^[a-z0-9]{20,80}$/.test(id)) return citizen;
  const now = clockNow();
  const found = await readAuthority(authority.id, (trx) => readSignedIn(trx, id, dayOf(now)));
  const standing = found ? sessionStanding(found.session, now) : "over";
  if (!found || standing === "over") return citizen;
  if (standing === "renew") await prolongSession(authority.id, id, now);
  return found.actor;
}

/** Signed in with eID: cookies that open nothing any more are taken back. */
async function personOf(request: Request, response: Response, { authority, settings }: { authority: Authority; settings: Settings }): Promise<EidPerson | null> {
  const { person, isOver } = await readPerson(request.headers.cookie, { authority: authority.id, sealKey: settings.sealKey }, clockNow());
  if (isOver) for (const cookie of clearedEidCookies(authority.word, settings.mode === "live")) response.appendHeader("Set-Cookie", cookie);
  return person;
}

const languageCookie = "sprak";

/** The reader's choice (`?sprak=nn`, kept in a cookie), then the authority's own. */
function languageFor(request: Request, response: Response, authority: Authority | null): Lang {
  const asked = new URLSearchParams(cut(request.originalUrl).search).get("sprak");
  if (isLang(asked)) {
    response.appendHeader("Set-Cookie", `${languageCookie}=${asked}; Path=/; SameSite=Lax; Max-Age=31536000`);
    return asked;
  }
  const chosen = readCookie(request.headers.cookie, languageCookie);
  return isLang(chosen) ? chosen : authority?.addressLanguage ?? "nb";
}

/** Who sends, for throttling only: keyed with the day, so that no address can be followed from one day to the next. */
function senderOf(request: Request, settings: Settings): string {
  return createHmac("sha256", settings.sealKey).update(`${dayOf(clockNow())} ${request.ip ?? ""}`).digest("base64url").slice(0, 22);
}
