import { readProfile } from "#app/domains/authorities/profile.view.server.ts";
import { mayAnswerAs } from "#app/domains/cases/activity.rules.ts";
import { findActivity } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { isKnownDistrict, unknownDistrict } from "./district.rules.ts";
import { inputAccess } from "./input.access.ts";
import { inputEvents } from "./input.events.ts";
import type { AgeGroup, InputLanguage, TypedChannel } from "./input.ts";
import { changeInput, readAnswersAs, readOwnFacts } from "./input.store.server.ts";
import { describedInWords } from "./input-words.ts";
import { inputFrame, lockInput } from "./lock-input.server.ts";
import { unknownAnswersAs } from "./receive-input.server.ts";

export interface DescribeInput {
  readonly actor: Actor;
  readonly inputId: string;
  readonly version: number;
  readonly language: InputLanguage;
  readonly answersAs: string;
  readonly ageGroup: AgeGroup | null;
  readonly district: string;
  readonly isTranslated: boolean;
  /** Only of what somebody typed in; the web's own is not a choice. */
  readonly channel: TypedChannel | null;
}

/** Corrects what tallies are made of, where it is shown; the words themselves never change. */
export async function describeInput(trx: Trx, command: DescribeInput, now: Date): Promise<{ version: number } | Refusal<"not_allowed" | "not_found" | "changed_meanwhile" | "unknown_answers_as" | "unknown_district">> {
  const { actor, inputId, version, language, answersAs, ageGroup, district, isTranslated, channel } = command;
  const role = grantedRole(actor, inputAccess.describe);
  if (!role) return refuse("not_allowed");
  const locked = await lockInput(trx, inputId);
  if (!locked) return refuse("not_found");
  const { input, caseFile } = locked;
  if (input.version !== version) {
    const described = describedInWords({ ...input, ...(await readOwnFacts(trx, input.id)) }, caseFile.language);
    return refuse("changed_meanwhile", { standing: { described }, typed: { described: describedInWords({ ...command, channel: channel ?? input.channel }, caseFile.language) } });
  }
  const activity = await findActivity(trx, input.activityId);
  // What it says already may stay, also where the list was changed since.
  const isKnown = (activity && mayAnswerAs(activity, answersAs)) || answersAs === (await readAnswersAs(trx, input.id));
  if (!isKnown) return unknownAnswersAs;
  if (!isKnownDistrict((await readProfile(trx)).districts, district)) return unknownDistrict;
  const corrected = channel !== null && input.channel !== "web" && channel !== input.channel ? channel : null;
  await changeInput(trx, input.id, { language, answersAs, ageGroup, district, isTranslated, ...(corrected ? { channel: corrected } : {}) });
  const frame = { ...inputFrame(input), actor: { actingAs: role, accountId: actor.accountId } };
  await record(trx, inputEvents, { ...frame, type: "input.described", payload: { number: input.number, language, ageGroup, channel: corrected } }, now);
  if (isTranslated !== input.isTranslated) {
    await record(trx, inputEvents, { ...frame, type: "input.translated", payload: { number: input.number, isTranslated } }, now);
  }
  return { version: version + 1 };
}
