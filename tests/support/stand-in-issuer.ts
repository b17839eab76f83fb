import { createHash, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { personBy } from "#practice/persons.ts";
import { standIn, type Answer, type Asked, type StandIn } from "./stand-in.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
/** Our own key at this issuer, as TRAPPA_EID_KEY wants it. */
export const clientKey = Buffer.from(JSON.stringify({ ...generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" }), kid: "klient-1" })).toString("base64");

/** What the issuer does differently from what it should. */
export interface Misdeeds {
  readonly discovery?: Answer;
  readonly pushed?: Answer;
  readonly token?: Answer;
  readonly claims?: object;
  readonly signedBy?: KeyObject;
  /** Offers no pushed requests. */
  readonly isPlain?: boolean;
}

/** An issuer that does as ID-porten does, but for what a test tells it to do wrongly. */
export async function standInIssuer(): Promise<StandIn & { misdo(how: Misdeeds): void; pushedRequest(): URLSearchParams }> {
  const server = await standIn();
  let misdeeds: Misdeeds = {};
  const lastPushed = () => new URLSearchParams(server.asked.findLast(({ path }) => path === "/par")?.body);
  const answer = ({ path, body }: Asked): Answer => {
    if (path === "/.well-known/openid-configuration") return misdeeds.discovery ?? { json: metadataOf(server.url, misdeeds.isPlain) };
    if (path === "/jwks") return { json: { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "utsteder-1", use: "sig", alg: "RS256" }] } };
    if (path === "/par") return misdeeds.pushed ?? { status: 201, json: { request_uri: "urn:par:1", expires_in: 120 } };
    if (path === "/token") return misdeeds.token ?? { json: { access_token: "x", token_type: "Bearer", expires_in: 120, id_token: idToken(server.url, lastPushed(), { body, ...misdeeds }) } };
    return { status: 404 };
  };
  server.answers(answer);
  return { ...server, misdo: (how) => { misdeeds = how; }, pushedRequest: lastPushed };
}

const metadataOf = (issuer: string, isPlain = false) => ({
  issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`, end_session_endpoint: `${issuer}/logout`,
  ...(isPlain ? {} : { pushed_authorization_request_endpoint: `${issuer}/par` }), authorization_response_iss_parameter_supported: true,
  response_types_supported: ["code"], subject_types_supported: ["pairwise"], id_token_signing_alg_values_supported: ["RS256"], code_challenge_methods_supported: ["S256"],
});

function idToken(issuer: string, asked: URLSearchParams, { claims, signedBy = privateKey, body }: Misdeeds & { body: string }): string {
  const verifier = new URLSearchParams(body).get("code_verifier") ?? "";
  if (createHash("sha256").update(verifier).digest("base64url") !== asked.get("code_challenge")) throw new Error("the verifier is not the challenge's");
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const now = Math.floor(Date.now() / 1000);
  const signed = `${part({ alg: "RS256", kid: "utsteder-1" })}.${part({
    iss: issuer, aud: "trappa", sub: "kari", sid: "sid-1", iat: now, exp: now + 120, nonce: asked.get("nonce"), acr: "idporten-loa-high", amr: ["BankID"], pid: personBy("kari").pid, ...claims,
  })}`;
  return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), signedBy).toString("base64url")}`;
}
