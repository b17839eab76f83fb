import type { LoaderFunctionArgs } from "@remix-run/node";
import { profileCss } from "#app/domains/authorities/colour.rules.ts";
import { readProfile } from "#app/domains/authorities/profile.view.server.ts";
import { visitOf } from "#app/frame.server.ts";
import { readAuthority } from "#app/platform/db.server.ts";

/** The authority's own colour as a scale of tokens. */
export async function loader(args: LoaderFunctionArgs) {
  const { authority } = visitOf(args);
  const { colour } = await readAuthority(authority.id, readProfile);
  return new Response(profileCss(colour, `[data-authority="${authority.word}"]`), {
    headers: { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "public, max-age=300", "X-Content-Type-Options": "nosniff" },
  });
}
