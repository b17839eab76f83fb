import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientKey, standInIssuer, type Misdeeds } from "#tests/support/stand-in-issuer.ts";
import { wordsOf } from "#tests/support/send-form.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { firstLink, Visitor } from "#tests/support/visitor.ts";

type Issuer = Awaited<ReturnType<typeof standInIssuer>>;
let issuer: Issuer;
let served: Served;

beforeAll(async () => {
  issuer = await standInIssuer();
  served = await serveBuilt({ env: { TRAPPA_EID_ISSUER: issuer.url, TRAPPA_EID_CLIENT_ID: "trappa", TRAPPA_EID_KEY: clientKey } });
}, 240_000);
afterAll(async () => {
  await served?.stop();
  await issuer?.close();
});

const begin = async (visitor: Visitor) => visitor.ask("/lillevik/logg-inn/eid?tilbake=/lillevik/saker");
/** Starts, and comes back with the answer that this issuer would give. */
async function comeBack(visitor: Visitor, more: Readonly<Record<string, string>> = {}): Promise<Response> {
  const begun = await begin(visitor);
  expect(begun.status).toBe(302);
  return visitor.ask(`/lillevik/logg-inn/eid/svar?${new URLSearchParams({ iss: issuer.url, state: issuer.pushedRequest().get("state") ?? "", ...(more.error ? {} : { code: "kode-1" }), ...more })}`);
}
async function expectProblem(response: Response, status: number, words: string): Promise<void> {
  const html = await response.text();
  expect([response.status, wordsOf(html)]).toEqual([status, expect.stringContaining(words)]);
  expect(new URLSearchParams(firstLink(html, /logg-inn\/eid/).split("?")[1]).get("tilbake")).toBe("/lillevik/saker");
  expect(response.headers.getSetCookie().filter((cookie) => /^trappa_eid(_pid)?=\w/.test(cookie))).toEqual([]);
}

// Metadata is kept for a day once it has been read, so what is wrong with it comes first.
describe("an issuer that cannot be used stops nobody but her who would sign in", () => {
  it.each<[string, Misdeeds["discovery"]]>([
    ["cuts the line", { cut: true }], ["answers 500", { status: 500 }], ["answers with a page", { raw: "<html>" }], ["says that it is another", { json: { issuer: "https://another.example", authorization_endpoint: "https://another.example/a" } }],
    ["lacks what is needed", { json: {} }],
  ])("when it %s", async (_what, discovery) => {
    issuer.misdo({ discovery });
    await expectProblem(await begin(new Visitor(served)), 503, "Innloggingen svarer ikke akkurat nå");
    expect((await new Visitor(served).ask("/lillevik")).status).toBe(200);
  });

  it("when it says nothing for ten seconds", async () => {
    issuer.misdo({ discovery: { after: 30 } });
    const begun = performance.now();
    await expectProblem(await begin(new Visitor(served)), 503, "Innloggingen svarer ikke");
    expect(performance.now() - begun).toBeLessThan(13_000);
  }, 30_000);

  it("and can be used as soon as it is well again", async () => {
    issuer.misdo({});
    expect((await comeBack(new Visitor(served))).headers.get("location")).toBe("/lillevik/saker");
  });
});

describe("what is asked of the issuer", () => {
  it("is what ID-porten demands, and is signed with our key", async () => {
    await begin(new Visitor(served));
    const asked = issuer.pushedRequest();
    expect(Object.fromEntries(asked)).toMatchObject({
      client_id: "trappa", response_type: "code", scope: "openid profile", code_challenge_method: "S256", acr_values: "idporten-loa-substantial idporten-loa-high", ui_locales: "nb",
      redirect_uri: `${served.url}/lillevik/logg-inn/eid/svar`, client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    });
    for (const [name, least] of [["state", 43], ["nonce", 43], ["code_challenge", 43]] as const) expect(asked.get(name)?.length, name).toBeGreaterThanOrEqual(least);
    const [head = "", claims = ""] = (asked.get("client_assertion") ?? "").split(".").map((part) => Buffer.from(part, "base64url").toString("utf8"));
    expect([JSON.parse(head), JSON.parse(claims)]).toMatchObject([{ alg: "RS256", kid: "klient-1" }, { iss: "trappa", sub: "trappa", aud: issuer.url }]);
  });

  it("is in nynorsk for who reads that, and is another time new throughout", async () => {
    await new Visitor(served).ask("/nordfjella/logg-inn/eid");
    const first = issuer.pushedRequest();
    await new Visitor(served).ask("/nordfjella/logg-inn/eid");
    const second = issuer.pushedRequest();
    expect(second.get("ui_locales")).toBe("nn");
    for (const name of ["state", "nonce", "code_challenge"]) expect(first.get(name), name).not.toBe(second.get(name));
  });

  it("is refused kindly where the request cannot be pushed", async () => {
    for (const pushed of [{ cut: true }, { status: 400, json: { error: "invalid_request" } }, { status: 500 }]) {
      issuer.misdo({ pushed });
      await expectProblem(await begin(new Visitor(served)), 503, "Innloggingen svarer ikke");
    }
    issuer.misdo({});
  });
});

describe("an answer that is not what it should be lets nobody in", () => {
  const another = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  it.each<[string, Misdeeds, number, string]>([
    ["a token endpoint that cuts the line", { token: { cut: true } }, 503, "svarer ikke akkurat nå"],
    ["one that answers 500", { token: { status: 500 } }, 503, "svarer ikke akkurat nå"],
    ["one that answers with a page", { token: { raw: "<html>" } }, 503, "svarer ikke akkurat nå"],
    ["one that does not know our key", { token: { status: 401, json: { error: "invalid_client" } } }, 503, "svarer ikke akkurat nå"],
    ["a code that was used or is too old", { token: { status: 400, json: { error: "invalid_grant" } } }, 400, "brukt eller gått ut på dato"],
    ["an identity for another client", { claims: { aud: "another" } }, 400, "stemte ikke"],
    ["an identity from another issuer", { claims: { iss: "https://another.example" } }, 400, "stemte ikke"],
    ["another nonce", { claims: { nonce: "another" } }, 400, "stemte ikke"],
    ["an identity that has run out", { claims: { exp: 1_700_000_000, iat: 1_699_999_000 } }, 400, "stemte ikke"],
    ["a level that is too low", { claims: { acr: "idporten-loa-low" } }, 403, "for lavt sikkerhetsnivå"],
    ["no level at all", { claims: { acr: undefined } }, 403, "for lavt sikkerhetsnivå"],
    ["no number", { claims: { pid: undefined } }, 403, "eID fra et annet land"],
    ["a number that is none", { claims: { pid: "12345678901" } }, 400, "stemte ikke"],
  ])("%s", async (_what, misdeeds, status, words) => {
    issuer.misdo(misdeeds);
    await expectProblem(await comeBack(new Visitor(served)), status, words);
    issuer.misdo({});
  });

  it("an identity that another has signed", async () => {
    issuer.misdo({ signedBy: another });
    await expectProblem(await comeBack(new Visitor(served)), 400, "stemte ikke");
    issuer.misdo({});
  });

  it.each([["access_denied", 403, "Du avbrøt innloggingen"], ["temporarily_unavailable", 503, "svarer ikke akkurat nå"], ["invalid_request", 400, "stemte ikke"]] as const)("an error instead: %s", async (error, status, words) => {
    await expectProblem(await comeBack(new Visitor(served), { error }), status, words);
  });
});

describe("signing out from an issuer that has gone", () => {
  it("still ends the session here, and says so", async () => {
    const visitor = new Visitor(served);
    expect((await comeBack(visitor)).status).toBe(303);
    const left = await visitor.post("/lillevik/logg-ut/eid", {});
    expect([left.status, left.headers.get("refresh")]).toEqual([200, expect.stringContaining(`${issuer.url}/logout?`)]);
    expect(await (await visitor.ask("/lillevik")).text()).not.toContain("logget inn med eID");
  });
});
