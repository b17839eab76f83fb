import { lockProfile } from "#app/domains/authorities/authority.store.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { grantedRole } from "./access.ts";
import { countAdministrators, lockAccount, rolesOf, setRoles } from "./account.store.server.ts";
import type { Actor, StaffRole } from "./actor.ts";
import { peopleAccess } from "./people.access.ts";
import { peopleEvents } from "./people.events.ts";
import { endSessions } from "./session.store.server.ts";

/** Gives and takes roles; changed rights end the account's sessions, so that the next one carries the new. */
export async function changeRoles(
  trx: Trx, command: { actor: Actor; account: string; roles: readonly StaffRole[]; version: number }, now: Date,
): Promise<{ accountId: string } | Refusal> {
  const role = grantedRole(command.actor, peopleAccess.giveRole);
  if (!role) return refuse("not_allowed");
  // Two administrators who demote each other at once: the profile's lock lets one of them count first.
  await lockProfile(trx);
  const account = await lockAccount(trx, command.account);
  if (!account) return refuse("not_found");
  const before = await rolesOf(trx, account.id);
  if (account.version !== command.version) return refuse("changed_meanwhile", { standing: { roles: before.join(", ") } });
  const given = command.roles.filter((one) => !before.includes(one));
  const taken = before.filter((one) => !command.roles.includes(one));
  if (taken.includes("administrator") && !account.isClosed && (await countAdministrators(trx)) === 1) return refuse("last_administrator");
  await setRoles(trx, account.id, given, taken);
  await endSessions(trx, account.id);
  const actor = { actingAs: role, accountId: command.actor.accountId };
  const subject = { kind: "account", id: account.id };
  for (const one of given) await record(trx, peopleEvents, { type: "account.role_given", actor, caseId: null, subject, payload: { role: one } }, now);
  for (const one of taken) await record(trx, peopleEvents, { type: "account.role_taken", actor, caseId: null, subject, payload: { role: one } }, now);
  return { accountId: account.id };
}
