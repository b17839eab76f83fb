import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { grantedRole } from "#app/domains/people/access.ts";
import { findScan } from "#app/domains/proposals/paper-lists.view.server.ts";
import { proposalAccess } from "#app/domains/proposals/proposal.access.ts";
import { notFound, visitOf } from "#app/frame.server.ts";
import { readAuthority } from "#app/platform/db.server.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const endings: Readonly<Record<string, string>> = { "application/pdf": "pdf", "image/png": "png", "image/jpeg": "jpg" };

/** A scanned page, with names and signatures: for everybody but those who check it there is none. Never kept by a cache. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const { scan: id = "" } = args.params;
  const scan = grantedRole(visit.actor, proposalAccess.seeScans) && uuid.test(id) ? await readAuthority(visit.authority.id, (trx) => findScan(trx, id)) : null;
  const content = scan && visit.files.read(visit.authority.id, scan.sha256);
  if (!scan || !content) return notFound();
  return new Response(args.request.method === "HEAD" ? null : createReadableStreamFromReadable(content), {
    headers: {
      "Content-Type": scan.mediaType, "Content-Length": String(scan.bytes), "Content-Security-Policy": "sandbox; default-src 'none'", "Cache-Control": "no-store",
      "Content-Disposition": `attachment; filename="underskriftsliste-${scan.listNumber}-${scan.page}.${endings[scan.mediaType] ?? "bin"}"`,
    },
  });
}
