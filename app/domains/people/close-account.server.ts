import { lockProfile } from "#app/domains/authorities/authority.store.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { grantedRole } from "./access.ts";
import { countAdministrators, lockAccount, rolesOf, setClosed } from "./account.store.server.ts";
import type { Actor } from "./actor.ts";
import { peopleAccess } from "./people.access.ts";
import { peopleEvents } from "./people.events.ts";
import { endSessions } from "./session.store.server.ts";

/** Closes an account (its sessions end at once) or opens it again; nothing that it did is touched. */
export async function closeAccount(trx: Trx, command: { actor: Actor; account: string; closed: boolean }, now: Date): Promise<{ accountId: string } | Refusal> {
  const role = grantedRole(command.actor, peopleAccess.closeAccount);
  if (!role) return refuse("not_allowed");
  // Two administrators who close each other at once: the profile's lock lets one of them count first.
  await lockProfile(trx);
  const account = await lockAccount(trx, command.account);
  if (!account) return refuse("not_found");
  const isAdministrator = (await rolesOf(trx, account.id)).includes("administrator");
  if (command.closed && isAdministrator && !account.isClosed && (await countAdministrators(trx)) === 1) return refuse("last_administrator");
  await setClosed(trx, account.id, command.closed ? now : null);
  await endSessions(trx, account.id);
  await record(trx, peopleEvents, {
    type: command.closed ? "account.closed" : "account.reopened", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: null,
    subject: { kind: "account", id: account.id }, payload: {},
  }, now);
  return { accountId: account.id };
}
