import { eraseQuotesOf } from "#app/domains/council/briefing.store.server.ts";
import { findInput } from "#app/domains/inputs/input.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import { eraseWords, type EraseWords } from "#app/domains/publications/erase-words.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { answerAccess } from "./answer.access.ts";
import { eraseRemark } from "./erase-remark.server.ts";
import { followPublication } from "./follow-publication.server.ts";
import { remarksOf } from "./reaction.store.server.ts";

/**
 * GDPR Art. 17: everything that one person wrote to the case goes, what she said of the answer too, and what is quoted of it in a
 * briefing that is not frozen yet. A remark that came after her input was erased goes by itself.
 */
export async function eraseWholly(trx: Trx, command: EraseWords, now: Date): Promise<{ remarks: number } | Refusal<"not_allowed" | "not_found" | "already_erased">> {
  const { actor, inputId, ground } = command;
  if (!grantedRole(actor, answerAccess.eraseRemark)) return refuse("not_allowed");
  const erased = await eraseWords(trx, command, now);
  const input = await findInput(trx, inputId);
  if (!input || (isRefusal(erased) && erased.refused !== "already_erased")) return isRefusal(erased) ? erased : refuse("not_found");
  const remarks = await remarksOf(trx, inputId);
  if (isRefusal(erased) && remarks.length === 0) return erased;
  for (const remarkId of remarks) {
    const gone = await eraseRemark(trx, { caseId: input.caseId, remarkId, ground, actor }, now);
    if (isRefusal(gone)) return gone;
  }
  await followPublication(trx, inputId);
  await eraseQuotesOf(trx, input.caseId, input.number);
  return { remarks: remarks.length };
}
