import type { LoaderFunctionArgs } from "@remix-run/node";
import { endByIssuer } from "#app/domains/residents/end-by-issuer.server.ts";
import { visitOf } from "#app/frame.server.ts";
import { framingOrigins } from "#app/platform/openid.server.ts";

/**
 * Front-channel logout, the other address that changes something when it is read (5.9). It stands in a frame on the issuer's page,
 * where no cookie of ours arrives: `iss` and `sid` say whose session it is, and whoever knows that `sid` may end it and no more.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { settings, url, now } = visitOf(args);
  const { eid } = settings;
  const [issuer, sid] = [url.searchParams.get("iss"), url.searchParams.get("sid")];
  if (!eid || issuer !== eid.issuer || !sid || sid.length > 200) return new Response("", { status: 400, headers: { "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'" } });
  if (args.request.method === "GET") await endByIssuer({ issuer, sid });
  return new Response("<!doctype html><html lang=\"nb\"><title>Logget ut</title><p>Logget ut</p></html>", {
    headers: {
      "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store",
      "Content-Security-Policy": `default-src 'none'; frame-ancestors ${(await framingOrigins(eid, now)).join(" ")}`,
    },
  });
}
