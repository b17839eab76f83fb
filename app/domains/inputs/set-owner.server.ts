import { grantedRole } from "#app/domains/people/access.ts";
import { nameOfAccount } from "#app/domains/people/account.store.server.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { inputAccess } from "./input.access.ts";
import { inputEvents } from "./input.events.ts";
import { changeInput } from "./input.store.server.ts";
import { inputFrame, lockInput } from "./lock-input.server.ts";

export interface SetOwner { readonly actor: Actor; readonly inputId: string; readonly version: number; readonly ownerAccountId: string | null }

/** Whose it is to read and sort; null gives it back to all. */
export async function setOwner(trx: Trx, command: SetOwner, now: Date): Promise<{ version: number } | Refusal<"not_allowed" | "not_found" | "changed_meanwhile">> {
  const role = grantedRole(command.actor, inputAccess.own);
  if (!role) return refuse("not_allowed");
  const locked = await lockInput(trx, command.inputId);
  if (!locked) return refuse("not_found");
  const { input } = locked;
  if (input.version !== command.version) {
    const named = async (accountId: string | null) => (accountId ? await nameOfAccount(trx, accountId) : "–");
    return refuse("changed_meanwhile", { standing: { owner: await named(input.ownerAccountId) }, typed: { owner: await named(command.ownerAccountId) } });
  }
  await changeInput(trx, input.id, { ownerAccountId: command.ownerAccountId });
  await record(trx, inputEvents, {
    ...inputFrame(input), type: "input.owner_set", actor: { actingAs: role, accountId: command.actor.accountId },
    payload: { number: input.number, ownerAccount: command.ownerAccountId },
  }, now);
  return { version: input.version + 1 };
}
