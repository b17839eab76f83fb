import { slugOf } from "#app/addresses.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import { dayOf, yearOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import type { Lang } from "#app/platform/language.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { caseAccess } from "./case.access.ts";
import { caseEvents } from "./case.events.ts";
import { insertCase, takeCaseNumber } from "./case.store.server.ts";

export interface PlanCase {
  readonly actor: Actor;
  readonly title: string;
  readonly language: Lang;
}

export interface PlannedCase { readonly caseId: string; readonly year: number; readonly number: number; readonly slug: string }

/** Begins a draft, with its number in the year. */
export async function planCase(trx: Trx, command: PlanCase, now: Date): Promise<PlannedCase | Refusal<"not_allowed">> {
  const role = grantedRole(command.actor, caseAccess.plan);
  if (!role) return refuse("not_allowed");
  const year = yearOf(dayOf(now));
  const number = await takeCaseNumber(trx, year);
  const slug = slugOf(command.title);
  const caseId = await insertCase(trx, { year, number, slug, title: command.title, language: command.language, responsibleAccountId: command.actor.accountId }, now);
  await record(trx, caseEvents, {
    type: "case.planned", actor: { actingAs: role, accountId: command.actor.accountId }, caseId, subject: { kind: "case", id: caseId },
    payload: { year, number, language: command.language },
  }, now);
  return { caseId, year, number, slug };
}
