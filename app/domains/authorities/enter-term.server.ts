import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { authorityAccess } from "./authority.access.ts";
import { authorityEvents } from "./authority.events.ts";
import { endTermBefore, insertTerm } from "./authority.store.server.ts";
import { termDefect } from "./term.rules.ts";

/** koml § 7-1: a council term runs from one constituting meeting to the next (K7); the one before ends where this starts. */
export async function enterTerm(trx: Trx, command: { actor: Actor; startsOn: string; endsOn: string | null }, now: Date): Promise<{ id: string } | Refusal> {
  const role = grantedRole(command.actor, authorityAccess.enterTerm);
  if (!role) return refuse("not_allowed");
  const defect = termDefect(command);
  if (defect) return refuse(defect, { fields: { [defect === "term_not_after_election" ? "startsOn" : "endsOn"]: `authorities.refusals.${defect}` } });
  const id = await insertTerm(trx, command);
  if (!id) return refuse("term_taken", { fields: { startsOn: "authorities.refusals.term_taken" } });
  await endTermBefore(trx, command.startsOn);
  await record(trx, authorityEvents, {
    type: "authority.term_entered", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: null, subject: { kind: "council_term", id },
    payload: { startsOn: command.startsOn, endsOn: command.endsOn },
  }, now);
  return { id };
}
