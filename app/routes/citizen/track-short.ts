import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { address } from "#app/addresses.ts";
import { visitOf } from "#app/frame.server.ts";

/** A short address to print on paper. */
export function loader(args: LoaderFunctionArgs) {
  return redirect(address(visitOf(args).authority, "track"), 302);
}
