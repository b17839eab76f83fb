import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { findFile } from "#app/domains/cases/document.store.server.ts";
import { isStaff } from "#app/domains/people/access.ts";
import { isVisible } from "#app/domains/authorities/profile.view.server.ts";
import { notFound, visitOf } from "#app/frame.server.ts";
import { readAuthority } from "#app/platform/db.server.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A document as an attachment with the type it was checked to have (`nosniff` is on every answer); a draft's only for people in office. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const { id = "" } = args.params;
  if (!uuid.test(id)) return notFound();
  const staff = isStaff(visit.actor);
  const file = await readAuthority(visit.authority.id, async (trx) => (staff || (await isVisible(trx)) ? findFile(trx, id) : null));
  const content = file && (file.isPublic || staff) ? visit.files.read(visit.authority.id, file.sha256) : null;
  if (!file || !content) return notFound();
  return new Response(args.request.method === "HEAD" ? null : createReadableStreamFromReadable(content), {
    headers: {
      "Content-Type": file.mediaType, "Content-Length": String(file.bytes),
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      "Content-Security-Policy": "sandbox; default-src 'none'", "Cache-Control": file.isPublic ? "public, max-age=300" : "no-store",
    },
  });
}
