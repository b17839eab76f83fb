import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Encrypts and binds to a purpose; opens only with the same purpose and before its end. Key: 32 bytes. */
export function seal(key: Buffer, purpose: string, value: string, until: Date): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  cipher.setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(JSON.stringify([until.getTime(), value]), "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** The sealed value, or null when it was changed, is meant for something else, or is out of date. */
export function openSeal(key: Buffer, purpose: string, sealed: string, now: Date): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 29) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
    decipher.setAAD(Buffer.from(purpose));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
    const [until, value] = JSON.parse(text) as [number, string];
    return now.getTime() < until ? value : null;
  } catch {
    return null;
  }
}

export const sha256Hex = (value: string | Buffer): string => createHash("sha256").update(value).digest("hex");
export const hmac = (key: Buffer, value: string): Buffer => createHmac("sha256", key).update(value).digest();

export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
