import { endNews } from "#app/domains/signatures/end-news.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { listEndedWithNews } from "./signing.view.server.ts";

/** Room for the last news to be delivered. */
const keptDays = 30;

/** Addresses go when there is nothing more to tell. Doing it twice, or late, does no harm. */
export async function endOldNews(trx: Trx, now: Date): Promise<void> {
  for (const id of await listEndedWithNews(trx, new Date(now.getTime() - keptDays * 86_400_000))) await endNews(trx, id);
}
