import { changeInput, deleteWords, readParts } from "#app/domains/inputs/input.store.server.ts";
import type { EraseGround } from "#app/domains/inputs/input.ts";
import { inputFrame, lockInput } from "#app/domains/inputs/lock-input.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { withdrawText } from "#app/platform/search.server.ts";
import { publicationAccess } from "./publication.access.ts";
import { publicationEvents } from "./publication.events.ts";
import { deletePublicTexts, readPublications } from "./publication.store.server.ts";

export interface EraseWords { readonly actor: Actor; readonly inputId: string; readonly ground: EraseGround }

/**
 * A removal by law reaches every copy: words, sender, notes, the texts of all publications, the row in search, and the
 * digest by which a short text could be guessed. The number, the commitments and the decisions about it stay.
 */
export async function eraseWords(trx: Trx, command: EraseWords, now: Date): Promise<{ inputId: string } | Refusal<"not_allowed" | "not_found" | "already_erased">> {
  const { actor, inputId, ground } = command;
  const role = grantedRole(actor, publicationAccess.erase);
  if (!role) return refuse("not_allowed");
  const locked = await lockInput(trx, inputId);
  if (!locked) return refuse("not_found");
  if ((await readParts(trx, inputId)).length === 0) return refuse("already_erased");
  await deletePublicTexts(trx, (await readPublications(trx, inputId)).map((publication) => publication.id));
  await withdrawText(trx, inputId);
  await deleteWords(trx, inputId);
  await changeInput(trx, inputId, { contentDigest: "" });
  await record(trx, publicationEvents, {
    ...inputFrame(locked.input), type: "input.erased", actor: { actingAs: role, accountId: actor.accountId },
    payload: { number: locked.input.number, ground },
  }, now);
  return { inputId };
}
