import { addMonths, dayOf, startOfDay } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { deleteDraft, listForgottenDrafts } from "./proposal.store.server.ts";

const keptMonths = 12;

/** A draft holds a name and a telephone number; one that was never sent goes a year after it was begun (GDPR Art. 5). Doing it twice, or late, does no harm. */
export async function endForgottenDrafts(trx: Trx, now: Date): Promise<void> {
  for (const id of await listForgottenDrafts(trx, startOfDay(addMonths(dayOf(now), -keptMonths)))) await deleteDraft(trx, id);
}
