import { address } from "#app/addresses.ts";
import type { Authority } from "#app/domains/authorities/authority.ts";
import { saysUnder18, type InputKind } from "./input.ts";
import type { Entered } from "./enter-input.server.ts";
import type { Giving } from "./giving.view.server.ts";
import type { ReceiptFacts } from "./receipt.ts";
import type { GivenInput } from "./receive-input.server.ts";
import type { ReceiptWords } from "./receipt.view.server.ts";
import { formatReference } from "./reference.ts";
import { trackCode, trackToken } from "./track-token.server.ts";

/** Whose house it is, under which address it is reached, and the key that links and codes are made of. */
export interface ReceiptHouse { readonly authority: Authority; readonly origin: string; readonly trackKey: Buffer }

export const ownLink = (house: Pick<ReceiptHouse, "authority" | "trackKey">, reference: string, tracked: { inputId: string; generation: number }): string =>
  address(house.authority, "tracked", { reference, token: trackToken(house.trackKey, house.authority.id, tracked.inputId, tracked.generation) });

interface Tracked { readonly inputId: string; readonly number: number; readonly generation: number }

/** Reference, link and code of an input, and what the case says comes next. */
function keysAndCourse(house: ReceiptHouse, { caseFile, asked, contact }: Giving, of: Tracked & { readonly activityId: string }) {
  const reference = formatReference(house.authority.shortCode, caseFile.year, caseFile.number, of.number);
  return {
    reference, link: `${house.origin}${ownLink(house, reference, of)}`, code: trackCode(house.trackKey, house.authority.id, of.inputId, of.generation),
    closesOn: asked.find((activity) => activity.id === of.activityId)?.closesOn ?? null,
    decidesOn: caseFile.decidesOn, decider: caseFile.decider?.name ?? null, answerBy: caseFile.answerBy, contact,
  };
}

/** The same input always gets the same receipt. */
export function receiptOf(house: ReceiptHouse, giving: Giving, entered: Entered, said: { kind: InputKind; given: GivenInput; activityId: string; typedInAt: Date | null }): ReceiptFacts {
  return {
    ...keysAndCourse(house, giving, { ...entered, activityId: said.activityId }),
    kind: said.kind, receivedAt: entered.receivedAt, isLate: entered.isLate, isHeld: entered.isHeld, isRepeated: entered.isRepeated, isRenewed: false, typedInAt: said.typedInAt,
    text: said.given.text, name: said.given.name, showsName: said.given.showsName && !saysUnder18(said.given),
    mayVerify: said.kind === "input" && said.given.organisation === "",
  };
}

/** For an input that came before, after its link was made anew. */
export function receiptAgain(house: ReceiptHouse, giving: Giving, renewed: { inputId: string; generation: number }, words: ReceiptWords): ReceiptFacts {
  const { caseKey: _key, number, activityId, ...said } = words;
  return { ...keysAndCourse(house, giving, { ...renewed, number, activityId }), ...said, isRepeated: false, isRenewed: true, typedInAt: null, mayVerify: false };
}
