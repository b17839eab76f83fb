import type { Actor } from "#app/domains/people/actor.ts";
import type { Lang } from "#app/platform/language.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { isKnownDistrict, unknownDistrict } from "./district.rules.ts";
import { readGiving } from "./giving.view.server.ts";
import type { ReceiptFacts } from "./receipt.ts";
import { receiptOf, type ReceiptHouse } from "./receipt.server.ts";
import { receiveInput, type GivenInput } from "./receive-input.server.ts";
import { renderedAt } from "./rendering.server.ts";

export interface GiveInput {
  readonly actor: Actor;
  readonly house: ReceiptHouse & { readonly sealKey: Buffer };
  readonly caseKey: { readonly year: number; readonly number: number };
  readonly activityNumber: number;
  readonly lang: Lang;
  readonly fromSameAddressLastHour: number;
  readonly form: { readonly formKey: string; readonly rendered: string; readonly honeypotFilled: boolean; readonly given: Omit<GivenInput, "language"> };
}

/** What the page of the form does: finds the activity, takes the input, and gives its receipt. */
export async function giveInput(trx: Trx, command: GiveInput, now: Date): Promise<ReceiptFacts | Refusal> {
  const { house, form } = command;
  const giving = await readGiving(trx, command.caseKey, now);
  const activity = giving?.asked.find((one) => one.number === command.activityNumber);
  if (!giving || !activity) return refuse("not_found");
  if (!isKnownDistrict(giving.districts, form.given.district)) return unknownDistrict;
  const given: GivenInput = { ...form.given, language: command.lang };
  const entered = await receiveInput(trx, {
    actor: command.actor, caseId: giving.caseFile.id, activityId: activity.id, formKey: form.formKey, given,
    arrival: {
      honeypotFilled: form.honeypotFilled, fromSameAddressLastHour: command.fromSameAddressLastHour,
      renderedAt: renderedAt(house.sealKey, house.authority.id, form, now),
    },
  }, now);
  return isRefusal(entered) ? entered : receiptOf(house, giving, entered, { kind: "input", given, activityId: activity.id, typedInAt: null });
}
