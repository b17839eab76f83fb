import { lockCase } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { themeAccess } from "./theme.access.ts";
import { themeEvents } from "./theme.events.ts";
import type { ThemeRefusal } from "./theme.refusals.ts";
import { isSortedNow, wishFaults, wishText } from "./theme.rules.ts";
import type { WishLine } from "./theme.ts";
import { replaceWishes, wishesOf, wishUse } from "./wish.store.server.ts";

export interface SetWishes {
  readonly actor: Actor;
  readonly caseId: string;
  readonly wishes: readonly WishLine[];
  /** The list that the form was made from, in words. */
  readonly basedOn: string;
}

export async function setWishes(trx: Trx, command: SetWishes, now: Date): Promise<{ wishIds: readonly string[] } | Refusal<ThemeRefusal>> {
  const role = grantedRole(command.actor, themeAccess.setWishes);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  if (!caseFile) return refuse("not_found");
  if (caseFile.state !== "draft" && !isSortedNow(caseFile.state)) return refuse("sorting_closed");
  const { wishes } = command;
  const faults = wishFaults(wishes);
  if (faults.length > 0) return refuse("lacking", { fields: Object.fromEntries(faults.map(({ at, field, lacking }) => [`wish_${at + 1}_${field}`, `themes.lacking.${lacking}`])) });
  const standing = await wishesOf(trx, caseFile.id);
  if (wishText(standing) !== command.basedOn) return refuse("changed_meanwhile", { standing: { wishes: wishText(standing) }, typed: { wishes: wishText(wishes) } });
  const dropped = standing.filter((wish) => !wishes.some((line) => line.label === wish.label));
  const used = await wishUse(trx, dropped.map((wish) => wish.id));
  const first = dropped.find((wish) => used.some((one) => one.wishId === wish.id));
  if (first) return refuse("wish_in_use", { facts: { label: first.label, count: used.filter((one) => one.wishId === first.id).length } });
  const wishIds = await replaceWishes(trx, caseFile.id, standing, wishes);
  await record(trx, themeEvents, {
    type: "wishes.set", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: caseFile.id,
    subject: { kind: "case", id: caseFile.id }, payload: { wishes: wishIds },
  }, now);
  return { wishIds };
}
