import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";

/** Who an account is at the organisation's own provider. */
export interface Identity { readonly issuer: string; readonly sub: string }

export async function findAccountOfIdentity(trx: Trx, { issuer, sub }: Identity): Promise<string | null> {
  const row = await trx.selectFrom("account_identity").select("account_id").where("issuer", "=", issuer).where("sub", "=", sub).executeTakeFirst();
  return row?.account_id ?? null;
}

/** False when the account, or the identity, is linked to another already. */
export async function linkIdentity(trx: Trx, link: Identity & { accountId: string }, now: Date): Promise<boolean> {
  const row = await trx.insertInto("account_identity").values({ id: newId(), account_id: link.accountId, issuer: link.issuer, sub: link.sub, linked_at: now })
    .onConflict((conflict) => conflict.doNothing()).returning("id").executeTakeFirst();
  return row !== undefined;
}
