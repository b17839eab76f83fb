import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import type { Trx } from "#app/platform/db.server.ts";
import { deleteKey, emptyTags, findKey, insertKey, listKeys, rewrapKey } from "./signature.store.server.ts";

/** Names a master key without telling it: a wrapped key knows which one opens it. */
export const masterName = (master: Buffer): Buffer => createHash("sha256").update("trappa/v1/signing-master\0").update(master).digest().subarray(0, 8);

/** AES-256-GCM, bound to the proposal: iv ‖ tag ‖ body. */
function wrap(master: Buffer, proposalId: string, key: Buffer): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", master, iv).setAAD(Buffer.from(proposalId));
  const body = Buffer.concat([cipher.update(key), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function unwrap(master: Buffer, proposalId: string, wrapped: Buffer): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", master, wrapped.subarray(0, 12)).setAAD(Buffer.from(proposalId)).setAuthTag(wrapped.subarray(12, 28));
  return Buffer.concat([decipher.update(wrapped.subarray(28)), decipher.final()]);
}

/** The configured master key is not the one that wrapped this proposal's key: an installation's fault, not the signer's. */
export class WrongMasterKeyError extends Error {
  override readonly name = "WrongMasterKeyError";
  constructor() { super("TRAPPA_SIGN_KEY is not the key that this proposal's key was wrapped with"); }
}

/** A random key of the proposal's own, so that no two proposals show that the same person signed both. */
export const makeSigningKey = (trx: Trx, proposalId: string, master: Buffer): Promise<void> =>
  insertKey(trx, { proposalId, wrapped: wrap(master, proposalId, randomBytes(32)), master: masterName(master) });

/** Null when it has been destroyed. While the master key is turned both are handed in, so that nobody has to wait for it. */
export async function openSigningKey(trx: Trx, proposalId: string, ...masters: readonly Buffer[]): Promise<Buffer | null> {
  const kept = await findKey(trx, proposalId);
  if (!kept) return null;
  const master = masters.find((one) => kept.master.equals(masterName(one)));
  if (!master) throw new WrongMasterKeyError();
  return unwrap(master, proposalId, kept.wrapped);
}

/** popplyl § 12, G4: the number itself is stored nowhere; its keyed hash tells only that somebody has signed this proposal. */
export const signatureTag = (key: Buffer, pid: string): Buffer => createHmac("sha256", key).update(pid).digest();

/** Ends the possibility of knowing who signed: key and tags go, the rows that prove how each was verified stay (A7). Says how many tags there were. */
export async function destroySigningKey(trx: Trx, proposalId: string): Promise<number> {
  await deleteKey(trx, proposalId);
  return emptyTags(trx, proposalId);
}

/** Wraps every key of this authority anew; those that another master wrapped are left and counted. Needs nobody's number. */
export async function turnMasterKey(trx: Trx, former: Buffer, next: Buffer): Promise<{ turned: number; left: number }> {
  const keys = await listKeys(trx);
  const own = keys.filter((key) => key.master.equals(masterName(former)));
  for (const { proposalId, wrapped } of own) {
    await rewrapKey(trx, { proposalId, wrapped: wrap(next, proposalId, unwrap(former, proposalId, wrapped)), master: masterName(next) });
  }
  return { turned: own.length, left: keys.filter((key) => !key.master.equals(masterName(next))).length - own.length };
}
