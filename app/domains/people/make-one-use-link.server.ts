import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { sha256Hex } from "#app/platform/seal.server.ts";
import { grantedRole } from "./access.ts";
import { insertLink, lockAccount } from "./account.store.server.ts";
import type { Actor } from "./actor.ts";
import { peopleAccess } from "./people.access.ts";
import { peopleEvents } from "./people.events.ts";

const linkHours = 72;

/** A link by which the holder chooses a password, once, within three days. Only the token's hash is stored; a newer link ends the older. */
export async function makeOneUseLink(trx: Trx, command: { actor: Actor; account: string; token: string }, now: Date): Promise<{ expiresAt: Date } | Refusal> {
  const role = grantedRole(command.actor, peopleAccess.makeLink);
  if (!role) return refuse("not_allowed");
  const account = await lockAccount(trx, command.account);
  if (!account) return refuse("not_found");
  if (account.isClosed) return refuse("account_closed");
  const expiresAt = new Date(now.getTime() + linkHours * 3_600_000);
  await insertLink(trx, { accountId: account.id, tokenHash: sha256Hex(command.token), expiresAt }, now);
  await record(trx, peopleEvents, {
    type: "account.link_made", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: null,
    subject: { kind: "account", id: account.id }, payload: { expiresAt: expiresAt.toISOString() },
  }, now);
  return { expiresAt };
}
