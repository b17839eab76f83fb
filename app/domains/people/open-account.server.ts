import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { grantedRole } from "./access.ts";
import { insertAccount, setRoles } from "./account.store.server.ts";
import type { Actor, StaffRole } from "./actor.ts";
import { peopleAccess } from "./people.access.ts";
import { peopleEvents } from "./people.events.ts";

export interface OpenAccount {
  readonly actor: Actor;
  readonly email: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly StaffRole[];
  /** Made before the transaction (a hash takes time); null: the holder sets one by a one-use link. */
  readonly passwordHash: string | null;
}

export async function openAccount(trx: Trx, command: OpenAccount, now: Date): Promise<{ accountId: string } | Refusal> {
  const role = grantedRole(command.actor, peopleAccess.openAccount);
  if (!role) return refuse("not_allowed");
  const accountId = await insertAccount(trx, command);
  if (!accountId) return refuse("email_taken", { fields: { email: "people.refusals.email_taken" } });
  await setRoles(trx, accountId, command.roles, []);
  const actor = { actingAs: role, accountId: command.actor.accountId };
  const subject = { kind: "account", id: accountId };
  await record(trx, peopleEvents, { type: "account.opened", actor, caseId: null, subject, payload: { roles: command.roles.length } }, now);
  for (const given of command.roles) {
    await record(trx, peopleEvents, { type: "account.role_given", actor, caseId: null, subject, payload: { role: given } }, now);
  }
  return { accountId };
}
