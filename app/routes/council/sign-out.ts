import type { ActionFunctionArgs } from "@remix-run/node";
import { address } from "#app/addresses.ts";
import { clearedSessionCookie, readCookie, sessionCookieName } from "#app/domains/people/session-cookie.ts";
import { endSession } from "#app/domains/people/session.server.ts";
import { notFound, seeOther, visitOf } from "#app/frame.server.ts";
import { inAuthority } from "#app/platform/db.server.ts";

/** Only a post signs out: whoever opens the address is told that there is no page. */
export const loader = () => notFound();

export async function action(args: ActionFunctionArgs) {
  const visit = visitOf(args);
  const id = readCookie(args.request.headers.get("cookie"), sessionCookieName);
  if (id) await inAuthority(visit.authority.id, (trx) => endSession(trx, id, visit.now));
  const response = seeOther(address(visit.authority, "front"));
  response.headers.append("Set-Cookie", clearedSessionCookie(visit.authority.word, visit.settings.mode === "live"));
  return response;
}
