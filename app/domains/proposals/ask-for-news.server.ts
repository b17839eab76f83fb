import { addressKey, sealAddress } from "#app/domains/signatures/news-address.server.ts";
import { deleteNewsReader, insertNewsReader } from "#app/domains/signatures/news.store.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { Lang } from "#app/platform/language.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { hasNews } from "./proposal.lifecycle.ts";
import { lockProposal } from "./proposal.store.server.ts";

interface OfReader { readonly proposalId: string; readonly email: string; readonly sealKey: Buffer }

/** An address of its own, sealed, without a time or a link to any signature. The same one again is the same wish. */
export async function askForNews(trx: Trx, command: OfReader & { readonly language: Lang }): Promise<{ isNoted: true } | Refusal<"not_found" | "not_now">> {
  const { email, sealKey, language } = command;
  const proposal = await lockProposal(trx, command.proposalId);
  if (!proposal) return refuse("not_found");
  if (!hasNews(proposal.state)) return refuse("not_now");
  await insertNewsReader(trx, proposal.id, { sealedEmail: sealAddress(sealKey, proposal.id, email), addressKey: addressKey(sealKey, proposal.id, email), language });
  return { isNoted: true };
}

/** Says the same whether or not the address stood there. */
export async function stopNews(trx: Trx, { proposalId, email, sealKey }: OfReader): Promise<{ isNoted: true }> {
  await deleteNewsReader(trx, proposalId, addressKey(sealKey, proposalId, email));
  return { isNoted: true };
}
