import type { LoaderFunctionArgs } from "@remix-run/node";
import { parseProposalKey } from "#app/addresses.ts";
import { totalOf } from "#app/domains/proposals/proposal.rules.ts";
import { readSignable } from "#app/domains/proposals/signing.view.server.ts";
import { isVisible } from "#app/domains/authorities/profile.view.server.ts";
import { notFound, visitOf } from "#app/frame.server.ts";
import { onOurClock } from "#app/platform/clock.ts";
import { beganAt, readAuthority } from "#app/platform/db.server.ts";

/** The count for whoever shows it elsewhere: exact at `as_of`, however long the database was waited for, and kept for seconds by whatever stands between. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseProposalKey(args.params.proposal ?? "");
  const read = key && await readAuthority(visit.authority.id, async (trx) => ((await isVisible(trx)) ? { proposal: await readSignable(trx, key), at: await beganAt(trx) } : null));
  if (!read?.proposal) return notFound();
  const { digital, paper, threshold } = read.proposal;
  const body = JSON.stringify({ digital, paper, total: totalOf(read.proposal), threshold, as_of: onOurClock(read.at).toISOString() });
  return new Response(`${body}\n`, { headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "public, max-age=5", "Access-Control-Allow-Origin": "*" } });
}
