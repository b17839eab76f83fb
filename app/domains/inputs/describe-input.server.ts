import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { inputAccess } from "./input.access.ts";
import { inputEvents } from "./input.events.ts";
import type { AgeGroup, InputLanguage } from "./input.ts";
import { changeInput } from "./input.store.server.ts";
import { inputFrame, lockInput } from "./lock-input.server.ts";

export interface DescribeInput {
  readonly actor: Actor;
  readonly inputId: string;
  readonly version: number;
  readonly language: InputLanguage;
  readonly answersAs: string;
  readonly ageGroup: AgeGroup | null;
  readonly district: string;
  readonly isTranslated: boolean;
}

/** Corrects what tallies are made of, where it is shown; the words themselves never change. */
export async function describeInput(trx: Trx, command: DescribeInput, now: Date): Promise<{ version: number } | Refusal<"not_allowed" | "not_found" | "changed_meanwhile">> {
  const { actor, inputId, version, language, answersAs, ageGroup, district, isTranslated } = command;
  const role = grantedRole(actor, inputAccess.describe);
  if (!role) return refuse("not_allowed");
  const locked = await lockInput(trx, inputId);
  if (!locked) return refuse("not_found");
  const { input } = locked;
  if (input.version !== version) return refuse("changed_meanwhile", { standing: { language: input.language } });
  await changeInput(trx, input.id, { language, answersAs, ageGroup, district, isTranslated });
  const frame = { ...inputFrame(input), actor: { actingAs: role, accountId: actor.accountId } };
  await record(trx, inputEvents, { ...frame, type: "input.described", payload: { number: input.number, language, ageGroup } }, now);
  if (isTranslated !== input.isTranslated) {
    await record(trx, inputEvents, { ...frame, type: "input.translated", payload: { number: input.number, isTranslated } }, now);
  }
  return { version: version + 1 };
}
