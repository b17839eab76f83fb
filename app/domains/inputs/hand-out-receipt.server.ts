import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { readGiving } from "./giving.view.server.ts";
import type { ReceiptFacts } from "./receipt.ts";
import { receiptAgain, type ReceiptHouse } from "./receipt.server.ts";
import { readReceiptWords } from "./receipt.view.server.ts";
import { renewLink } from "./renew-link.server.ts";

/** A receipt for what came before, with a link and a code of their own: to whoever lost hers, or fears that others have it. */
export async function handOutReceipt(trx: Trx, command: { actor: Actor; house: ReceiptHouse; inputId: string }, now: Date): Promise<ReceiptFacts | Refusal> {
  const { actor, house, inputId } = command;
  const renewed = await renewLink(trx, { actor, inputId }, now);
  if (isRefusal(renewed)) return renewed;
  const words = await readReceiptWords(trx, inputId);
  const giving = words && await readGiving(trx, words.caseKey, now);
  return giving ? receiptAgain(house, giving, renewed, words) : refuse("not_found");
}
