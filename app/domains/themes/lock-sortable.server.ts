import { lockInput } from "#app/domains/inputs/lock-input.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import type { ThemeRefusal } from "./theme.refusals.ts";
import { isSortedNow } from "./theme.rules.ts";

type Locked = NonNullable<Awaited<ReturnType<typeof lockInput>>>;

/** An input that may be sorted and assessed now, with its case locked. An objection never is: it has a state of its own (P6). */
export async function lockSortable(trx: Trx, inputId: string): Promise<Locked | Refusal<ThemeRefusal>> {
  const locked = await lockInput(trx, inputId);
  if (!locked) return refuse("not_found");
  if (locked.input.kind === "objection") return refuse("objection_has_no_theme");
  return isSortedNow(locked.caseFile.state) ? locked : refuse("sorting_closed");
}
