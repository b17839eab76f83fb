import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { authorityEvents } from "./authority.events.ts";
import { changeAddressWord as writeAddressWord, takenNames } from "./authority.store.server.ts";
import { isAddressWord } from "./naming.rules.ts";
import { findAuthority } from "./profile.view.server.ts";

export interface ChangeAddressWord { readonly authorityId: number; readonly word: string }

/** A municipality that merges or changes its name gets a new word. Every old one goes on leading there, and may be taken back. Runs as the owner. */
export async function changeAddressWord(trx: Trx, { authorityId, word }: ChangeAddressWord, now: Date): Promise<{ word: string } | Refusal> {
  const isTaken = (await takenNames(trx)).words.has(word) && (await findAuthority(trx, word))?.authority.id !== authorityId;
  if (isTaken || !isAddressWord(word)) return refuse("address_word_taken", { facts: { word } });
  await writeAddressWord(trx, authorityId, word);
  await record(trx, authorityEvents, {
    type: "authority.address_changed", actor: { actingAs: "system", accountId: null }, caseId: null, subject: { kind: "authority", id: newId() }, payload: {},
  }, now);
  return { word };
}
