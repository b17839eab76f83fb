import { receivingStates } from "#app/domains/cases/case.lifecycle.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import { commit } from "#app/platform/commitment.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { inputAccess } from "./input.access.ts";
import { inputEvents } from "./input.events.ts";
import { maySenderChange } from "./input.ts";
import { insertContent, readParts } from "./input.store.server.ts";
import { inputFrame, lockInput } from "./lock-input.server.ts";

type Reason = "not_allowed" | "not_found" | "statement_stays" | "closed_for_input" | "already_erased";

/** A dated addition by the sender; it is read by an officer before it is shown. The same words again are the same part. */
export async function addPart(trx: Trx, command: { actor: Actor; inputId: string; text: string }, now: Date): Promise<{ part: number } | Refusal<Reason>> {
  if (!grantedRole(command.actor, inputAccess.addPart)) return refuse("not_allowed");
  const locked = await lockInput(trx, command.inputId);
  if (!locked) return refuse("not_found");
  const { input, caseFile } = locked;
  if (!maySenderChange(input.kind)) return refuse("statement_stays");
  if (!receivingStates.includes(caseFile.state)) return refuse("closed_for_input");
  const parts = await readParts(trx, input.id);
  const last = parts.at(-1);
  if (!last) return refuse("already_erased");
  if (last.part > 0 && last.text === command.text) return { part: last.part };
  const part = last.part + 1;
  const salt = await insertContent(trx, input.id, { part, text: command.text }, now);
  await record(trx, inputEvents, {
    ...inputFrame(input), type: "input.part_added", actor: { actingAs: "citizen", accountId: null },
    payload: { number: input.number, part }, commitment: commit("input.content", salt, command.text),
  }, now);
  return { part };
}
