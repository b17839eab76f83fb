import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitOf } from "#app/frame.server.ts";
import { begin } from "#app/sign-in-frame.server.ts";
import { SignInProblem } from "#app/SignInProblem.tsx";

/** A link begins a sign-in (a form's way to the issuer would be stopped by `form-action 'self'`), and it writes nothing. */
export const loader = (args: LoaderFunctionArgs) => begin(visitOf(args), "eid");

export { pageMeta as meta } from "#app/meta.ts";

export default function EidStart() {
  return <SignInProblem {...useLoaderData<typeof loader>()} />;
}
