import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { sha256Hex } from "#app/platform/seal.server.ts";
import { lockLink, setPassword, spendLink } from "./account.store.server.ts";
import { peopleEvents } from "./people.events.ts";
import { endSessions } from "./session.store.server.ts";

/** The holder of a one-use link chooses a password; the link is spent and every older session ended. */
export async function setPasswordByLink(trx: Trx, command: { token: string; passwordHash: string }, now: Date): Promise<{ accountId: string } | Refusal> {
  const link = await lockLink(trx, sha256Hex(command.token), now);
  if (!link) return refuse("link_spent");
  await setPassword(trx, link.accountId, command.passwordHash);
  await spendLink(trx, link.id, now);
  await endSessions(trx, link.accountId);
  await record(trx, peopleEvents, {
    type: "account.password_set", actor: { actingAs: "system", accountId: link.accountId }, caseId: null,
    subject: { kind: "account", id: link.accountId }, payload: {},
  }, now);
  return { accountId: link.accountId };
}
