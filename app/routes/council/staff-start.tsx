import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitOf } from "#app/frame.server.ts";
import { begin } from "#app/sign-in-frame.server.ts";
import { SignInProblem } from "#app/SignInProblem.tsx";

/** As with eID: a link begins it, and it writes nothing. */
export const loader = (args: LoaderFunctionArgs) => begin(visitOf(args), "staff");

export { pageMeta as meta } from "#app/meta.ts";

export default function StaffStart() {
  return <SignInProblem {...useLoaderData<typeof loader>()} />;
}
