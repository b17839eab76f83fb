import { address } from "#app/addresses.ts";
import type { Authority } from "#app/domains/authorities/authority.ts";
import type { Entered } from "./enter-input.server.ts";
import type { Giving } from "./giving.view.server.ts";
import type { ReceiptFacts } from "./receipt.ts";
import type { GivenInput } from "./receive-input.server.ts";
import { formatReference } from "./reference.ts";
import { trackCode, trackToken } from "./track-token.server.ts";

/** Whose house it is, under which address it is reached, and the key that links and codes are made of. */
export interface ReceiptHouse { readonly authority: Authority; readonly origin: string; readonly trackKey: Buffer }

export const ownLink = (house: Pick<ReceiptHouse, "authority" | "trackKey">, reference: string, tracked: { inputId: string; generation: number }): string =>
  address(house.authority, "tracked", { reference, token: trackToken(house.trackKey, house.authority.id, tracked.inputId, tracked.generation) });

/** The same input always gets the same receipt. */
export function receiptOf(house: ReceiptHouse, giving: Giving, entered: Entered, said: { given: GivenInput; activityId: string; typedInAt: Date | null }): ReceiptFacts {
  const { caseFile } = giving;
  const reference = formatReference(house.authority.shortCode, caseFile.year, caseFile.number, entered.number);
  return {
    reference, link: `${house.origin}${ownLink(house, reference, entered)}`,
    code: trackCode(house.trackKey, house.authority.id, entered.inputId, entered.generation),
    receivedAt: entered.receivedAt, isLate: entered.isLate, isHeld: entered.isHeld, isRepeated: entered.isRepeated, typedInAt: said.typedInAt,
    text: said.given.text, name: said.given.name, showsName: said.given.showsName && !said.given.isUnder18,
    closesOn: giving.asked.find((activity) => activity.id === said.activityId)?.closesOn ?? null,
    decidesOn: caseFile.decidesOn, decider: caseFile.decider?.name ?? null, answerBy: caseFile.answerBy, contact: giving.contact,
  };
}
