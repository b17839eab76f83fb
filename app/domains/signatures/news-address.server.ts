import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { hmac } from "#app/platform/seal.server.ts";

/** An address as everybody writes it: the same in capitals is the same. */
const tidied = (email: string): string => email.trim().normalize("NFC").toLowerCase();

const sealingKey = (sealKey: Buffer): Buffer => hmac(sealKey, "trappa/v1/news/seal");
const namingKey = (sealKey: Buffer): Buffer => hmac(sealKey, "trappa/v1/news/address");

/** AES-256-GCM, bound to the proposal: iv ‖ tag ‖ body. The same address is sealed otherwise each time. */
export function sealAddress(sealKey: Buffer, proposalId: string, email: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealingKey(sealKey), iv).setAAD(Buffer.from(proposalId));
  const body = Buffer.concat([cipher.update(tidied(email), "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

export function openAddress(sealKey: Buffer, proposalId: string, sealed: Buffer): string {
  const decipher = createDecipheriv("aes-256-gcm", sealingKey(sealKey), sealed.subarray(0, 12)).setAAD(Buffer.from(proposalId)).setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8");
}

/** Tells that the same address has asked for this proposal's news, and nothing across proposals. */
export const addressKey = (sealKey: Buffer, proposalId: string, email: string): Buffer => hmac(namingKey(sealKey), `${proposalId}\0${tidied(email)}`);
