import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { inputAccess } from "./input.access.ts";
import { inputEvents } from "./input.events.ts";
import { changeInput } from "./input.store.server.ts";
import { inputFrame, lockInput } from "./lock-input.server.ts";

/** The sender has changed her mind: the wish no longer stands, and what is shown is for an officer to decide anew. */
export async function endTakedownWish(trx: Trx, command: { actor: Actor; inputId: string }, now: Date): Promise<{ inputId: string } | Refusal<"not_allowed" | "not_found" | "not_wished">> {
  const role = grantedRole(command.actor, inputAccess.endTakedownWish);
  if (!role) return refuse("not_allowed");
  const locked = await lockInput(trx, command.inputId);
  if (!locked) return refuse("not_found");
  const { input } = locked;
  if (!input.takedownWishedAt) return refuse("not_wished");
  await changeInput(trx, input.id, { takedownWishedAt: null });
  const accountId = role === "citizen" ? null : command.actor.accountId;
  await record(trx, inputEvents, { ...inputFrame(input), type: "input.takedown_wish_ended", actor: { actingAs: role, accountId }, payload: { number: input.number } }, now);
  return { inputId: input.id };
}
