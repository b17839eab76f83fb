import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

const derive = (password: string, salt: Buffer, options: { N: number; r: number; p: number }): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, 32, { ...options, maxmem: cost.maxmem }, (fault, key) => (fault ? reject(fault) : resolve(key)));
  });

/** node's own scrypt, off the main thread; the parameters stand in the hash so that they can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** A missing hash takes the same time and never matches, so that nobody learns which accounts there are. */
export async function passwordMatches(password: string, hash: string | null): Promise<boolean> {
  const [, n, r, p, salt, key] = (hash ?? absent).split("$");
  const expected = Buffer.from(key as string, "base64url");
  const derived = await derive(password, Buffer.from(salt as string, "base64url"), { N: Number(n), r: Number(r), p: Number(p) });
  return timingSafeEqual(derived, expected) && hash !== null;
}

const absent = ["scrypt", cost.N, cost.r, cost.p, Buffer.alloc(16).toString("base64url"), Buffer.alloc(32).toString("base64url")].join("$");
