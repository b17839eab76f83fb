import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { lockSortable } from "./lock-sortable.server.ts";
import { wishInWords } from "./sorting-words.ts";
import { themeAccess } from "./theme.access.ts";
import { themeEvents } from "./theme.events.ts";
import type { ThemeRefusal } from "./theme.refusals.ts";
import { wishesOf, wishOfInput, writeWishOfInput } from "./wish.store.server.ts";

export interface SetWishOfInput {
  readonly actor: Actor;
  readonly inputId: string;
  readonly wishId: string | null;
  /** The wish that the form was made from. */
  readonly basedOn: string | null;
}

/** A figure that feeds the tally, corrected where it is shown. */
export async function setWishOfInput(trx: Trx, command: SetWishOfInput, now: Date): Promise<{ inputId: string } | Refusal<ThemeRefusal>> {
  const role = grantedRole(command.actor, themeAccess.sort);
  if (!role) return refuse("not_allowed");
  const locked = await lockSortable(trx, command.inputId);
  if (isRefusal(locked)) return locked;
  const { input, caseFile } = locked;
  const wishes = await wishesOf(trx, caseFile.id);
  const standing = (await wishOfInput(trx, input.id))?.wishId ?? null;
  if (standing !== command.basedOn) return refuse("changed_meanwhile", { standing: { wished: wishInWords(standing, wishes) }, typed: { wished: wishInWords(command.wishId, wishes) } });
  if (command.wishId !== null && !wishes.some((wish) => wish.id === command.wishId)) return refuse("lacking", { fields: { wish: "frame.form.unknown_choice" } });
  if (command.wishId === standing) return { inputId: input.id };
  await writeWishOfInput(trx, input.id, command.wishId);
  await record(trx, themeEvents, {
    type: "input.wish_set", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: caseFile.id,
    subject: { kind: "input", id: input.id }, payload: { input: input.number, wish: command.wishId },
  }, now);
  return { inputId: input.id };
}
