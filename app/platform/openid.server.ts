import * as client from "openid-client";
import type { OpenIdClient } from "./identity-settings.server.ts";
import type { Lang } from "./language.ts";
import { faultLine, log } from "./log.server.ts";
import { refuse, type Refusal } from "./refusal.ts";

/** The one place that speaks OpenID Connect. An issuer is asked when somebody needs it, so that one that is down never stops the program. */

const timeoutSeconds = 10;
const metadataHours = 24;

/** In the practice provider's metadata, for live to refuse it by wherever it may stand. */
export const exerciseMark = "trappa_exercise";

interface Known { readonly until: Date; readonly config: client.Configuration }
const known = new Map<string, Known>();

async function configurationOf(provider: OpenIdClient, now: Date): Promise<client.Configuration> {
  const name = JSON.stringify([provider.issuer, provider.clientId]);
  const found = known.get(name);
  if (found && now < found.until) return found.config;
  const metadata = { id_token_signed_response_alg: "RS256", [client.clockTolerance]: 30 };
  const config = await client.discovery(new URL(provider.issuer), provider.clientId, metadata, await authenticationOf(provider), {
    timeout: timeoutSeconds,
    // The signature is checked too, not only the line that the identity came over.
    execute: [client.enableNonRepudiationChecks, ...(provider.issuer.startsWith("http:") ? [client.allowInsecureRequests] : [])],
  });
  if (!provider.isExercise && exerciseMark in config.serverMetadata()) throw new Error("a practice issuer");
  known.set(name, { until: new Date(now.getTime() + metadataHours * 3_600_000), config });
  return config;
}

async function authenticationOf({ key, secret }: OpenIdClient): Promise<client.ClientAuth> {
  if (!key) return client.ClientSecretBasic(secret ?? "");
  const signing = await crypto.subtle.importKey("jwk", key, { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" }, false, ["sign"]);
  return client.PrivateKeyJwt(typeof key.kid === "string" ? { key: signing, kid: key.kid } : signing);
}

/** What must come back with the answer; kept sealed in the browser that asked. */
export interface SignInStart { readonly state: string; readonly nonce: string; readonly verifier: string; readonly redirectUri: string }

export interface SignInWish {
  readonly redirectUri: string;
  readonly scope: string;
  /** Levels of assurance asked for; empty: the issuer's own choice. */
  readonly levels: readonly string[];
  readonly language: Lang;
  /** Follows the random part of `state` to the issuer and back. */
  readonly carried: string;
}

/** The address at the issuer where the sign-in goes on: by a pushed request where that is offered (RFC 9126). */
export async function beginSignIn(provider: OpenIdClient, wish: SignInWish, now: Date): Promise<{ url: string; start: SignInStart } | Refusal<"eid_unavailable">> {
  try {
    const config = await configurationOf(provider, now);
    const start = { state: `${client.randomState()}.${wish.carried}`, nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier(), redirectUri: wish.redirectUri };
    const parameters = {
      redirect_uri: start.redirectUri, scope: wish.scope, state: start.state, nonce: start.nonce, ui_locales: wish.language, response_type: "code",
      code_challenge: await client.calculatePKCECodeChallenge(start.verifier), code_challenge_method: "S256",
      ...(wish.levels.length > 0 ? { acr_values: wish.levels.join(" ") } : {}),
    };
    const isPushed = config.serverMetadata().pushed_authorization_request_endpoint !== undefined;
    const url = isPushed ? await client.buildAuthorizationUrlWithPAR(config, parameters) : client.buildAuthorizationUrl(config, parameters);
    return { url: url.href, start };
  } catch (fault) {
    log("warn", "a sign-in could not begin", faultLine(fault));
    return refuse("eid_unavailable");
  }
}

export interface SignedIn { readonly claims: Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string }; readonly idToken: string }
export type SignInFailure = "eid_unavailable" | "eid_cancelled" | "eid_wrong_answer" | "eid_code_spent";

/** Checks issuer, state and nonce, shows the verifier, and reads the signed identity. */
export async function finishSignIn(provider: OpenIdClient, start: SignInStart, answer: URLSearchParams, now: Date): Promise<SignedIn | Refusal<SignInFailure>> {
  const current = new URL(start.redirectUri);
  current.search = answer.toString();
  try {
    const config = await configurationOf(provider, now);
    const tokens = await client.authorizationCodeGrant(config, current, {
      pkceCodeVerifier: start.verifier, expectedState: start.state, expectedNonce: start.nonce, idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims || !tokens.id_token) return refuse("eid_wrong_answer");
    return { claims, idToken: tokens.id_token };
  } catch (fault) {
    const reason = failureOf(fault);
    if (reason !== "eid_cancelled") log("warn", "a sign-in was not finished", { refused: reason, ...faultLine(fault) });
    return refuse(reason);
  }
}

/** What the issuer answered wrongly, as opposed to not at all: state, iss, nonce, aud, signature, or an answer that makes no sense. */
const wrongAnswers = ["OAUTH_INVALID_RESPONSE", "OAUTH_JWT_CLAIM_COMPARISON_FAILED", "OAUTH_JWT_TIMESTAMP_CHECK_FAILED", "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED", "OAUTH_KEY_SELECTION_FAILED"];

function failureOf(fault: unknown): SignInFailure {
  if (fault instanceof client.AuthorizationResponseError) {
    if (fault.error === "access_denied" || fault.error === "user_cancelled_login") return "eid_cancelled";
    return ["server_error", "temporarily_unavailable"].includes(fault.error) ? "eid_unavailable" : "eid_wrong_answer";
  }
  if (fault instanceof client.ResponseBodyError) return fault.error === "invalid_grant" ? "eid_code_spent" : "eid_unavailable";
  const { code } = fault as { code?: unknown };
  return wrongAnswers.includes(String(code)) ? "eid_wrong_answer" : "eid_unavailable";
}

/** Where the issuer ends its own session; null when it cannot be asked or does not offer it. */
export async function signOutAddress(provider: OpenIdClient, wish: { readonly idToken: string | null; readonly returnTo: string }, now: Date): Promise<string | null> {
  try {
    const config = await configurationOf(provider, now);
    if (!config.serverMetadata().end_session_endpoint) return null;
    return client.buildEndSessionUrl(config, { post_logout_redirect_uri: wish.returnTo, ...(wish.idToken ? { id_token_hint: wish.idToken } : {}) }).href;
  } catch (fault) {
    log("warn", "the issuer's sign-out could not be found", faultLine(fault));
    return null;
  }
}

/** The hosts whose pages the issuer frames its clients' logout in: its own and the one where people log in. */
export async function framingOrigins(provider: OpenIdClient, now: Date): Promise<string[]> {
  const addresses: (string | undefined)[] = [provider.issuer];
  try {
    const metadata = (await configurationOf(provider, now)).serverMetadata();
    addresses.push(metadata.authorization_endpoint, metadata.end_session_endpoint);
  } catch (fault) {
    log("warn", "the issuer's metadata could not be read", faultLine(fault));
  }
  return [...new Set(addresses.flatMap((address) => (address ? [new URL(address).origin] : [])))];
}
