import { listAuthorities } from "#app/domains/authorities/profile.view.server.ts";
import { deleteExpiredSessions } from "#app/domains/people/session.server.ts";
import { expireProposals } from "#app/domains/proposals/end-proposal.server.ts";
import { endForgottenDrafts } from "#app/domains/proposals/end-forgotten-drafts.server.ts";
import { endOldNews } from "#app/domains/proposals/end-old-news.server.ts";
import { eidSessions } from "#app/domains/residents/eid-session.server.ts";
import { forgetAnswers, forgetSids } from "#app/domains/residents/eid-session.store.server.ts";
import { acrossAuthorities, inAuthority } from "#app/platform/db.server.ts";
import { forgetPosts } from "#app/platform/posted-form.server.ts";
import { forgetOldCounts } from "#app/platform/throttle.server.ts";

/** Writes down which proposals the calendar has ended, and removes what nobody can use any more: sessions that have run out, answers from the issuer of eID that came once, counts of tries, addresses that nothing more will be sent to, proposals that were begun a year ago and never sent, and which forms were sent the day before yesterday. Doing it twice does no harm. */
export async function tidy(now: Date): Promise<void> {
  await forgetOldCounts();
  await acrossAuthorities((trx) => forgetSids(trx, now));
  for (const { id } of await acrossAuthorities(listAuthorities)) await inAuthority(id, async (trx) => {
    await deleteExpiredSessions(trx, now);
    await eidSessions.removeExpired(trx, now);
    await forgetAnswers(trx, new Date(now.getTime() - 3_600_000));
    await expireProposals(trx, now);
    await endOldNews(trx, now);
    await endForgottenDrafts(trx, now);
    await forgetPosts(trx, new Date(now.getTime() - 2 * 86_400_000));
  });
}
