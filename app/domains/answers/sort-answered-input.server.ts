import { grantedRole } from "#app/domains/people/access.ts";
import { writeSorting, type WriteSorting, type SortedInput } from "#app/domains/themes/write-sorting.server.ts";
import type { ThemeRefusal } from "#app/domains/themes/theme.refusals.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { answerAccess } from "./answer.access.ts";
import { answersNotReached, insertReach } from "./answer.store.server.ts";
import { recordReach, type Reach } from "./give-answer.server.ts";

/**
 * Sorts an input, and lets the answers of themes that are answered already reach it: else whoever is sorted last would
 * wait for what has been said. What reached it before is not taken back when a link is.
 */
export async function sortAndReach(trx: Trx, command: WriteSorting, now: Date): Promise<SortedInput | Refusal<ThemeRefusal>> {
  const { actor } = command;
  const role = grantedRole(actor, answerAccess.publish);
  if (!role || !actor.accountId) return refuse("not_allowed");
  const sorted = await writeSorting(trx, command, now);
  if (isRefusal(sorted)) return sorted;
  await reachLate(trx, { caseId: sorted.caseId, inputId: sorted.inputId, by: { actingAs: role, accountId: actor.accountId } }, now);
  return sorted;
}

/** The answers of its themes that were given before it was there to be reached. */
export async function reachLate(trx: Trx, late: Pick<Reach, "caseId" | "inputId" | "by">, now: Date): Promise<void> {
  for (const answerId of await answersNotReached(trx, late.inputId)) {
    await insertReach(trx, answerId, [late.inputId], now);
    await recordReach(trx, { ...late, answerId, later: true }, now);
  }
}
