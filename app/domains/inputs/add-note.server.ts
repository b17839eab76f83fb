import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { inputAccess } from "./input.access.ts";
import { inputEvents } from "./input.events.ts";
import { insertNote } from "./input.store.server.ts";
import { inputFrame, lockInput } from "./lock-input.server.ts";

/** An internal remark of one officer to the next; never public. */
export async function addNote(trx: Trx, command: { actor: Actor; inputId: string; text: string }, now: Date): Promise<{ noteId: string } | Refusal<"not_allowed" | "not_found">> {
  const { actor, inputId, text } = command;
  const role = grantedRole(actor, inputAccess.note);
  if (!role || !actor.accountId) return refuse("not_allowed");
  const locked = await lockInput(trx, inputId);
  if (!locked) return refuse("not_found");
  const noteId = await insertNote(trx, { inputId, text, accountId: actor.accountId }, now);
  await record(trx, inputEvents, { ...inputFrame(locked.input), type: "input.noted", actor: { actingAs: role, accountId: actor.accountId }, payload: { number: locked.input.number } }, now);
  return { noteId };
}
