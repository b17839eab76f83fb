import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { inputAccess } from "./input.access.ts";
import { inputEvents } from "./input.events.ts";
import { takeGeneration } from "./input.store.server.ts";
import { inputFrame, lockInput } from "./lock-input.server.ts";

/** A new link and a new code; the old ones are worth nothing from this minute. A sender has shown the code before this is called. */
export async function renewLink(trx: Trx, command: { actor: Actor; inputId: string }, now: Date): Promise<{ inputId: string; generation: number } | Refusal<"not_allowed" | "not_found">> {
  const role = grantedRole(command.actor, inputAccess.renewLink);
  if (!role) return refuse("not_allowed");
  const locked = await lockInput(trx, command.inputId);
  if (!locked) return refuse("not_found");
  const { input } = locked;
  const generation = await takeGeneration(trx, input.id);
  const actor = { actingAs: role, accountId: role === "citizen" ? null : command.actor.accountId };
  await record(trx, inputEvents, { ...inputFrame(input), type: "input.link_renewed", actor, payload: { number: input.number, generation } }, now);
  return { inputId: input.id, generation };
}
