import { createHmac, generateKeyPairSync, randomBytes, type JsonWebKey } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

export interface PracticeSecrets { readonly clientKey: JsonWebKey; readonly issuerKey: JsonWebKey; readonly salt: string }

/** Made once into the exercise's own folder, so that the same person is the same subject also tomorrow. */
export function practiceSecrets(folder: string): PracticeSecrets {
  const file = path.join(folder, "practice-secrets.json");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const made: PracticeSecrets = { clientKey: newKey("trappa-1"), issuerKey: newKey("ovelse-1"), salt: randomBytes(32).toString("base64") };
    writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: "wx" });
  }
  return JSON.parse(readFileSync(file, "utf8")) as PracticeSecrets;
}

function newKey(kid: string): JsonWebKey {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), kid, alg: "RS256", use: "sig" };
}

/** Who an account is to Trappa, and to nobody else: the same tomorrow, and no way back to the account. */
export const pairwiseSubject = ({ salt }: PracticeSecrets, path: string, accountId: string): string => createHmac("sha256", salt).update(`${path} ${accountId}`).digest("base64url");

export const publicPart = ({ kty, n, e, kid, alg, use }: JsonWebKey): JsonWebKey => ({ kty, n, e, kid, alg, use });
