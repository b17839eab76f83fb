import type { Authority } from "#app/domains/authorities/authority.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { countInWindow, delayFor, forgetCount, takeBackCount, wait } from "#app/platform/throttle.server.ts";
import { isTrackCode, isTrackToken } from "./track-token.server.ts";
import { findTracked } from "./track.view.server.ts";

interface House { readonly authority: Authority; readonly trackKey: Buffer }

/** The input of a link, or null: a wrong link is a page that does not exist. The link itself is never locked. */
export async function openByLink(trx: Trx, house: House, link: { reference: string; token: string }): Promise<string | null> {
  const found = await findTracked(trx, house.authority.shortCode, link.reference);
  if (!found) return null;
  return isTrackToken(house.trackKey, { ...found, authorityId: house.authority.id }, link.token) ? found.inputId : null;
}

/** Wrong reference and wrong code: the same answer, after the same work. */
export async function openByCode(trx: Trx, house: House, shown: { reference: string; code: string }): Promise<{ inputId: string; generation: number } | Refusal<"wrong_reference_or_code">> {
  const found = await findTracked(trx, house.authority.shortCode, shown.reference);
  const fits = isTrackCode(house.trackKey, house.authority.id, found, shown.code);
  return found && fits ? found : refuse("wrong_reference_or_code", { fields: { code: "inputs.refusals.wrong_reference_or_code" } });
}

const window = 900;
const keysOf = (house: House, reference: string, sender: string): [string, string] => [`track ${house.authority.id} ${reference.slice(0, 60).toUpperCase()}`, `track from ${house.authority.id} ${sender}`];

/** Slows down whoever tries codes, by reference and by address; called before any transaction is open. */
export async function slowDown(house: House, reference: string, sender: string): Promise<void> {
  let most = 0;
  for (const key of keysOf(house, reference, sender)) most = Math.max(most, await countInWindow(key, window));
  await wait(delayFor(most));
}

/** Whoever had the right code is not slowed the next time; what else was tried from the same address stays counted. */
export async function forgetTries(house: House, reference: string, sender: string): Promise<void> {
  const [ofReference, ofSender] = keysOf(house, reference, sender);
  await forgetCount(ofReference);
  await takeBackCount(ofSender);
}
