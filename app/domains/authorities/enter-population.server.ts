import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { authorityAccess } from "./authority.access.ts";
import { authorityEvents } from "./authority.events.ts";
import { insertPopulation } from "./authority.store.server.ts";

/** A newer figure stands beside the older ones: what was counted from an earlier figure keeps it (K2). */
export async function enterPopulation(trx: Trx, command: { actor: Actor; inhabitants: number; asOf: string; source: string }, now: Date): Promise<{ id: string } | Refusal> {
  const role = grantedRole(command.actor, authorityAccess.enterPopulation);
  if (!role) return refuse("not_allowed");
  const id = await insertPopulation(trx, command, now);
  if (!id) return refuse("population_date_taken", { fields: { asOf: "authorities.refusals.population_date_taken" } });
  await record(trx, authorityEvents, {
    type: "authority.population_entered", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: null, subject: { kind: "population", id },
    payload: { inhabitants: command.inhabitants, asOf: command.asOf },
  }, now);
  return { id };
}
