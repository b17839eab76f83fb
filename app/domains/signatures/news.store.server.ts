import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Lang } from "#app/platform/language.ts";

export interface NewsReader { readonly sealedEmail: Buffer; readonly addressKey: Buffer; readonly language: Lang }

/** The same address again is the same wish. */
export async function insertNewsReader(trx: Trx, proposalId: string, reader: NewsReader): Promise<void> {
  await trx.insertInto("proposal_news").values({ id: newId(), proposal_id: proposalId, sealed_email: reader.sealedEmail, address_key: reader.addressKey, language: reader.language })
    .onConflict((conflict) => conflict.columns(["authority_id", "proposal_id", "address_key"]).doNothing()).execute();
}

export async function deleteNewsReader(trx: Trx, proposalId: string, addressKey: Buffer): Promise<void> {
  await trx.deleteFrom("proposal_news").where("proposal_id", "=", proposalId).where("address_key", "=", addressKey).execute();
}

export async function deleteNewsReaders(trx: Trx, proposalId: string): Promise<void> {
  await trx.deleteFrom("proposal_news").where("proposal_id", "=", proposalId).execute();
}
