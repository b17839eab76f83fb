import { findInput } from "#app/domains/inputs/input.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import { writePublication, type WritePublication } from "#app/domains/publications/write-publication.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { isRefusal, refuse } from "#app/platform/refusal.ts";
import { answerAccess } from "./answer.access.ts";
import { followPublication } from "./follow-publication.server.ts";
import { reachLate } from "./sort-answered-input.server.ts";

/**
 * Decides what is shown; where an input is counted again, the answers that its themes got meanwhile reach it. Its own answer can be
 * searched for as long as it can be read itself.
 */
export async function publishAndReach(trx: Trx, command: WritePublication, now: Date): ReturnType<typeof writePublication> {
  const { actor, inputId } = command;
  const role = grantedRole(actor, answerAccess.publish);
  if (!role || !actor.accountId) return refuse("not_allowed");
  const done = await writePublication(trx, command, now);
  const input = isRefusal(done) ? null : await findInput(trx, inputId);
  if (!input) return done;
  await reachLate(trx, { caseId: input.caseId, inputId, by: { actingAs: role, accountId: actor.accountId } }, now);
  await followPublication(trx, inputId);
  return done;
}
