import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { inputAccess } from "./input.access.ts";
import { inputEvents } from "./input.events.ts";
import type { ObjectionState } from "./input.ts";
import { objectionInWords } from "./input-words.ts";
import { changeInput } from "./input.store.server.ts";
import { inputFrame, lockInput } from "./lock-input.server.ts";

export interface SetObjectionState { readonly actor: Actor; readonly inputId: string; readonly version: number; readonly state: ObjectionState }
type Reason = "not_allowed" | "not_found" | "changed_meanwhile" | "not_an_objection";

/** P6: an objection by an authority has a state of its own and is never counted with the others. */
export async function setObjectionState(trx: Trx, command: SetObjectionState, now: Date): Promise<{ version: number } | Refusal<Reason>> {
  const role = grantedRole(command.actor, inputAccess.decideObjection);
  if (!role) return refuse("not_allowed");
  const locked = await lockInput(trx, command.inputId);
  if (!locked) return refuse("not_found");
  const { input, caseFile } = locked;
  if (input.kind !== "objection") return refuse("not_an_objection");
  if (input.version !== command.version) {
    return refuse("changed_meanwhile", { standing: { state: objectionInWords(input.objectionState, caseFile.language) }, typed: { state: objectionInWords(command.state, caseFile.language) } });
  }
  await changeInput(trx, input.id, { objectionState: command.state });
  await record(trx, inputEvents, {
    ...inputFrame(input), type: "input.objection_changed", actor: { actingAs: role, accountId: command.actor.accountId },
    payload: { number: input.number, state: command.state },
  }, now);
  return { version: input.version + 1 };
}
