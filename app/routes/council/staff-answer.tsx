import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { address } from "#app/addresses.ts";
import { sessionCookie } from "#app/domains/people/session-cookie.ts";
import { signInByIdentity, staffIdentity } from "#app/domains/people/sign-in-by-identity.server.ts";
import { settle, visitOf } from "#app/frame.server.ts";
import { isRefusal, refuse } from "#app/platform/refusal.ts";
import { finish } from "#app/sign-in-frame.server.ts";
import { SignInProblem } from "#app/SignInProblem.tsx";

/** The answer of the organisation's own provider. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const { authority, settings } = visit;
  return finish(visit, { way: "staff", cookies: args.request.headers.get("cookie") }, async ({ claims }) => {
    if (!settings.staff) return refuse("eid_off");
    const identity = staffIdentity(settings.staff, claims);
    if (isRefusal(identity)) return identity;
    const opened = await settle(visit, (trx) => signInByIdentity(trx, identity, visit.now));
    if (isRefusal(opened)) return opened;
    return { home: address(authority, opened.isStaff ? "office" : "council"), cookies: [sessionCookie(authority.word, opened.sessionId, settings.mode === "live")] };
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export default function StaffAnswer() {
  return <SignInProblem {...useLoaderData<typeof loader>()} />;
}
