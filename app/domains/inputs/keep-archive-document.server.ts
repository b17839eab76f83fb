import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { inputAccess } from "./input.access.ts";
import { inputEvents } from "./input.events.ts";
import { changeInput } from "./input.store.server.ts";
import { inputFrame, lockInput } from "./lock-input.server.ts";

export interface KeepArchiveDocument { readonly actor: Actor; readonly inputId: string; readonly version: number; readonly archiveDocument: string }

/** The document's number in the authority's own archive. */
export async function keepArchiveDocument(trx: Trx, command: KeepArchiveDocument, now: Date): Promise<{ version: number } | Refusal<"not_allowed" | "not_found" | "changed_meanwhile">> {
  const role = grantedRole(command.actor, inputAccess.describe);
  if (!role) return refuse("not_allowed");
  const locked = await lockInput(trx, command.inputId);
  if (!locked) return refuse("not_found");
  const { input } = locked;
  if (input.version !== command.version) return refuse("changed_meanwhile", { standing: { archive_document: input.archiveDocument } });
  await changeInput(trx, input.id, { archiveDocument: command.archiveDocument });
  await record(trx, inputEvents, { ...inputFrame(input), type: "input.archived", actor: { actingAs: role, accountId: command.actor.accountId }, payload: { number: input.number } }, now);
  return { version: input.version + 1 };
}
