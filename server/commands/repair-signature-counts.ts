import { listAuthorities } from "#app/domains/authorities/profile.view.server.ts";
import { repairCounters } from "#app/domains/proposals/repair-counter.server.ts";
import { clockNow } from "#app/platform/clock.ts";
import { acrossAuthorities, inAuthority } from "#app/platform/db.server.ts";

/** Counts anew what is not its rows, and says what stood there. Each repair stands in the event log too. */
export async function repairSignatureCounts(): Promise<number> {
  let repaired = 0;
  for (const { id, word } of await acrossAuthorities(listAuthorities)) {
    for (const { proposalId, before, after } of await inAuthority(id, (trx) => repairCounters(trx, clockNow()))) {
      process.stdout.write(`${word} ${proposalId}: ${before.digital} digital and ${before.paper} on paper stood there; ${after.digital} and ${after.paper} are signed\n`);
      repaired += 1;
    }
  }
  process.stdout.write(repaired === 0 ? "Every counter equals its signatures.\n" : `${repaired} counters are put right.\n`);
  return 0;
}
