import { openSigningKey, signatureTag } from "#app/domains/signatures/signing-key.server.ts";
import { findSignature } from "#app/domains/signatures/signature.store.server.ts";
import type { OwnSignature } from "#app/domains/signatures/signature.ts";
import type { Trx } from "#app/platform/db.server.ts";

/** Who signs. The number is turned into the proposal's own tag inside the transaction and goes no further. */
export interface Signer {
  readonly pid: string;
  /** The master key, and while it is turned the former one too. */
  readonly masterKeys: readonly Buffer[];
}

/** Null when the proposal's key has been destroyed: then nobody can tell who signed it. */
export async function tagOf(trx: Trx, proposalId: string, { pid, masterKeys }: Signer): Promise<Buffer | null> {
  const key = await openSigningKey(trx, proposalId, ...masterKeys);
  return key && signatureTag(key, pid);
}

export async function findOwnSignature(trx: Trx, proposalId: string, signer: Signer): Promise<OwnSignature | null> {
  const tag = await tagOf(trx, proposalId, signer);
  return tag && findSignature(trx, proposalId, tag);
}
