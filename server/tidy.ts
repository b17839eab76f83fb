import { listAuthorities } from "#app/domains/authorities/profile.view.server.ts";
import { deleteExpiredSessions } from "#app/domains/people/session.server.ts";
import { acrossAuthorities, inAuthority } from "#app/platform/db.server.ts";
import { forgetOldCounts } from "#app/platform/throttle.server.ts";

/** Removes what nobody can use any more: sessions that have run out, and counts of tries. Doing it twice does no harm. */
export async function tidy(now: Date): Promise<void> {
  await forgetOldCounts();
  for (const { id } of await acrossAuthorities(listAuthorities)) await inAuthority(id, (trx) => deleteExpiredSessions(trx, now));
}
