import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { inputAccess } from "#app/domains/inputs/input.access.ts";
import { inputEvents } from "#app/domains/inputs/input.events.ts";
import { mayAskAway, maySenderChange } from "#app/domains/inputs/input.ts";
import { changeInput } from "#app/domains/inputs/input.store.server.ts";
import { inputFrame, lockInput } from "#app/domains/inputs/lock-input.server.ts";
import { readPublications } from "./publication.store.server.ts";

type Reason = "not_allowed" | "not_found" | "statement_stays" | "already_wished" | "not_on_the_web";

/** The sender asks that the input be taken off the web, or never be put there; an officer does it. K25: never a council's statement. */
export async function wishTakedown(trx: Trx, command: { actor: Actor; inputId: string }, now: Date): Promise<{ wishedAt: Date } | Refusal<Reason>> {
  if (!grantedRole(command.actor, inputAccess.wishTakedown)) return refuse("not_allowed");
  const locked = await lockInput(trx, command.inputId);
  if (!locked) return refuse("not_found");
  const { input } = locked;
  if (!maySenderChange(input.kind)) return refuse("statement_stays");
  if (input.takedownWishedAt) return refuse("already_wished");
  const [newest] = await readPublications(trx, input.id);
  if (!mayAskAway(newest?.kind ?? null, input.heldFor.length > 0)) return refuse("not_on_the_web");
  await changeInput(trx, input.id, { takedownWishedAt: now });
  await record(trx, inputEvents, { ...inputFrame(input), type: "input.takedown_wished", actor: { actingAs: "citizen", accountId: null }, payload: { number: input.number } }, now);
  return { wishedAt: now };
}
