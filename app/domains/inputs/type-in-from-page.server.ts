import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { isKnownDistrict, unknownDistrict } from "./district.rules.ts";
import { readGiving } from "./giving.view.server.ts";
import type { ReceiptFacts } from "./receipt.ts";
import { receiptOf, type ReceiptHouse } from "./receipt.server.ts";
import { kindOfTypedIn } from "./typed-in.rules.ts";
import { typeInInput, type TypeInInput } from "./type-in-input.server.ts";

interface FromPage {
  readonly actor: Actor;
  readonly house: ReceiptHouse;
  readonly caseKey: { readonly year: number; readonly number: number };
  readonly form: Omit<TypeInInput, "actor" | "caseId">;
}

/** Types an input in and makes the receipt that is handed over. */
export async function typeInFromPage(trx: Trx, command: FromPage, now: Date): Promise<ReceiptFacts | Refusal> {
  const giving = await readGiving(trx, command.caseKey, now);
  if (!giving) return refuse("not_found");
  const { form, actor, house } = command;
  if (!isKnownDistrict(giving.districts, form.given.district)) return unknownDistrict;
  const entered = await typeInInput(trx, { ...form, actor, caseId: giving.caseFile.id }, now);
  return isRefusal(entered) ? entered : receiptOf(house, giving, entered, { kind: kindOfTypedIn(form), given: form.given, activityId: form.activityId, typedInAt: now });
}
