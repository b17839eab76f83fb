import { createPrivateKey, randomUUID, sign, type JsonWebKeyInput } from "node:crypto";
import { z } from "zod";
import { machineSeconds } from "./clock.ts";
import type { MaskinportenClient } from "./identity-settings.server.ts";

/** A token from Maskinporten by RFC 7523: a signed claim of who we are, good for less than the 120 seconds that it allows. */

const metadataForm = z.object({ issuer: z.string(), token_endpoint: z.url() });
const tokenForm = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const timeoutMilliseconds = 5_000;

export interface Tokens {
  /** Kept until shortly before it runs out. */
  token(): Promise<string>;
  /** It was refused where it was shown. */
  forget(): void;
}

export function maskinportenTokens(client: MaskinportenClient, scope: string): Tokens {
  let kept: { token: string; until: number } | null = null;
  let asking: Promise<string> | null = null;
  const ask = async (): Promise<string> => {
    const { token_endpoint: endpoint, issuer } = metadataForm.parse(await readJson(new URL(".well-known/oauth-authorization-server", client.issuer.replace(/\/?$/, "/"))));
    const body = new URLSearchParams({ grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer", assertion: assertionFor(client, { audience: issuer, scope }) });
    const answer = tokenForm.parse(await readJson(new URL(endpoint), { method: "POST", body }));
    kept = { token: answer.access_token, until: machineSeconds() + answer.expires_in - 10 };
    return kept.token;
  };
  return {
    token: () => {
      if (kept && machineSeconds() < kept.until) return Promise.resolve(kept.token);
      // Many at once wait for the same answer.
      asking ??= ask().finally(() => { asking = null; });
      return asking;
    },
    forget: () => { kept = null; },
  };
}

function assertionFor({ clientId, key, consumerOrg }: MaskinportenClient, { audience, scope }: { audience: string; scope: string }): string {
  const now = machineSeconds();
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const head = part({ alg: "RS256", typ: "JWT", ...(key.kid ? { kid: key.kid } : {}) });
  const signed = `${head}.${part({ iss: clientId, aud: audience, scope, ...(consumerOrg === null ? {} : { consumer_org: consumerOrg }), iat: now, exp: now + 100, jti: randomUUID() })}`;
  return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), createPrivateKey({ key: key as JsonWebKeyInput["key"], format: "jwk" })).toString("base64url")}`;
}

async function readJson(address: URL, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(address, { ...init, redirect: "error", signal: AbortSignal.timeout(timeoutMilliseconds) });
  if (!response.ok) throw new Error("Maskinporten refused");
  return response.json();
}
