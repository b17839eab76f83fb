import { listAuthorities } from "#app/domains/authorities/profile.view.server.ts";
import { deleteExpiredSessions } from "#app/domains/people/session.server.ts";
import { acrossAuthorities, inAuthority } from "#app/platform/db.server.ts";
import { forgetPosts } from "#app/platform/posted-form.server.ts";
import { forgetOldCounts } from "#app/platform/throttle.server.ts";

/** Removes what nobody can use any more: sessions that have run out, counts of tries, and which forms were sent the day before yesterday. Doing it twice does no harm. */
export async function tidy(now: Date): Promise<void> {
  await forgetOldCounts();
  for (const { id } of await acrossAuthorities(listAuthorities)) await inAuthority(id, async (trx) => {
    await deleteExpiredSessions(trx, now);
    await forgetPosts(trx, new Date(now.getTime() - 2 * 86_400_000));
  });
}
