import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { authorityAccess } from "./authority.access.ts";
import { authorityEvents } from "./authority.events.ts";
import { insertTerm } from "./authority.store.server.ts";

/** koml § 7-1: a council term runs from one constituting meeting to the next (K7). */
export async function enterTerm(trx: Trx, command: { actor: Actor; startsOn: string; endsOn: string | null }, now: Date): Promise<{ id: string } | Refusal> {
  const role = grantedRole(command.actor, authorityAccess.enterTerm);
  if (!role) return refuse("not_allowed");
  const id = await insertTerm(trx, command);
  if (!id) return refuse("term_taken", { fields: { startsOn: "authorities.refusals.term_taken" } });
  await record(trx, authorityEvents, {
    type: "authority.term_entered", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: null, subject: { kind: "council_term", id },
    payload: { startsOn: command.startsOn, endsOn: command.endsOn },
  }, now);
  return { id };
}
