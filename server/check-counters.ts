import { listAuthorities } from "#app/domains/authorities/profile.view.server.ts";
import { listMiscounted } from "#app/domains/signatures/counter.view.server.ts";
import { acrossAuthorities, readAuthority } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";

/** Compares every counter of signatures with its rows, and logs those that differ; `repair-signature-counts` puts them right. Says how many. */
export async function checkCounters(): Promise<number> {
  let wrong = 0;
  for (const { id, word } of await acrossAuthorities(listAuthorities)) {
    for (const { proposalId, stored, rows } of await readAuthority(id, listMiscounted)) {
      wrong += 1;
      log("error", "a counter of signatures is not its rows: npm run repair-signature-counts", {
        authority: word, proposal: proposalId, digitalStored: stored.digital, digitalRows: rows.digital, paperStored: stored.paper, paperRows: rows.paper,
      });
    }
  }
  return wrong;
}
