import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { address } from "#app/addresses.ts";
import { eidCookies } from "#app/domains/residents/eid-cookie.ts";
import { signInResident } from "#app/domains/residents/sign-in-resident.server.ts";
import { visitOf } from "#app/frame.server.ts";
import { isRefusal } from "#app/platform/refusal.ts";
import { finish } from "#app/sign-in-frame.server.ts";
import { SignInProblem } from "#app/SignInProblem.tsx";

/** One of the two addresses that change something when they are read (5.9): the issuer sends her here, and once only. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const { authority, settings, person } = visit;
  return finish(visit, { way: "eid", cookies: args.request.headers.get("cookie") }, async (signedIn) => {
    const opened = await signInResident({ authority: authority.id, sealKey: settings.sealKey, formerSession: person?.sessionId ?? null }, signedIn, visit.now);
    if (isRefusal(opened)) return opened;
    return { home: address(authority, "front"), cookies: eidCookies(authority.word, opened, settings.mode === "live") };
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export default function EidAnswer() {
  return <SignInProblem {...useLoaderData<typeof loader>()} />;
}
