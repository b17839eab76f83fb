import type { Level } from "#app/domains/residents/eid.ts";
import type { Residence } from "#app/domains/residents/residence.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { inputEvents } from "./input.events.ts";
import { inputFrame, lockInput } from "./lock-input.server.ts";
import { whyNotVerified, type VerificationRefusal } from "./verification.rules.ts";
import { addVerification, findVerifiable, findVerifiedOn } from "./verification.store.server.ts";

export interface VerifyInput {
  readonly inputId: string;
  /** Asked of the register before the transaction began. */
  readonly residence: Residence;
  /** At which level she showed who she is, and how. */
  readonly acr: Level;
  readonly authMethod: string | null;
}

export interface Verified { readonly since: Day; readonly isNew: boolean }

/** Asked before the register is: whoever's input is confirmed already, or cannot be, is not looked up. */
export async function beforeVerifying(trx: Trx, inputId: string): Promise<{ since: Day | null } | Refusal<VerificationRefusal>> {
  const since = await findVerifiedOn(trx, inputId);
  const reason = since ? null : whyNotVerified(await findVerifiable(trx, inputId));
  return reason ? refuse(reason) : { since };
}

/**
 * Whoever holds an input's link has shown by eID that she lives here: from now on it counts as a resident's. Who she is goes no further
 * than the question to the register, so nobody can tell whose it is, nor whether two are the same person's. Confirmed already is a
 * success, since when it was; somebody who lives elsewhere is refused and nothing is written. What staff typed in may be confirmed too:
 * its author was handed the same link, and her words weigh no less for having come on paper.
 */
export async function verifyInput(trx: Trx, { inputId, residence, acr, authMethod }: VerifyInput, now: Date): Promise<Verified | Refusal<"not_found" | "lives_elsewhere" | VerificationRefusal>> {
  const locked = await lockInput(trx, inputId);
  if (!locked) return refuse("not_found");
  const { input } = locked;
  const earlier = await findVerifiedOn(trx, input.id);
  if (earlier) return { since: earlier, isNew: false };
  const reason = whyNotVerified(await findVerifiable(trx, input.id));
  if (reason) return refuse(reason);
  if (!residence.resident) return refuse("lives_elsewhere");
  const since = dayOf(residence.checkedAt);
  await addVerification(trx, { inputId: input.id, municipality: residence.municipality, checkedOn: since, source: residence.source, acr, authMethod });
  await record(trx, inputEvents, { ...inputFrame(input), type: "input.verified", actor: { actingAs: "citizen", accountId: null }, payload: {} }, now);
  return { since, isNew: true };
}
