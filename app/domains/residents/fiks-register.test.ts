import { createPublicKey, generateKeyPairSync, verify, type JsonWebKeyInput } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { personBy } from "#practice/persons.ts";
import { standIn, type Answer, type Asked, type StandIn } from "#tests/support/stand-in.ts";
import { checkResidence } from "./check-residence.server.ts";
import { fiksRegister } from "./fiks-register.server.ts";
import type { ResidenceRegister } from "./residence.ts";

const kari = personBy("kari").pid as string;
const at = new Date("2026-11-21T09:00:00Z");
const lillevik = { kind: "municipality", number: "9901" } as const;
const key = { ...generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" }), kid: "maskinporten-1" } as JsonWebKey & { kid: string };
const home = (more: object = {}) => ({ erGjeldende: true, adressegradering: "ugradert", vegadresse: { kommunenummer: "9901", adressenavn: "Skolevegen", nummer: "12" }, ...more });

let server: StandIn;
let register: ResidenceRegister;
const answering = (fiks: Answer | ((asked: Asked) => Answer), token: Answer = { json: { access_token: `token-${Math.random()}`, expires_in: 120 } }) => server.answers((asked) => {
  if (asked.path === "/maskinporten/.well-known/oauth-authorization-server") return { json: { issuer: `${server.url}/maskinporten/`, token_endpoint: `${server.url}/maskinporten/token` } };
  if (asked.path === "/maskinporten/token") return token;
  return typeof fiks === "function" ? fiks(asked) : fiks;
});
const look = () => checkResidence(register, lillevik, kari, at);
const askedFiks = () => server.asked.filter(({ path }) => path.startsWith("/folkeregister"));
const askedTokens = () => server.asked.filter(({ path }) => path === "/maskinporten/token");

beforeAll(async () => { server = await standIn(); });
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
  register = registerFor(null);
});

const registerFor = (consumerOrg: string | null) => fiksRegister({
  url: server.url, roleId: "rolle-1", integrationId: "integrasjon", integrationPassword: "passord", maskinporten: { issuer: `${server.url}/maskinporten/`, clientId: "klient", key, consumerOrg },
}, 300);
const read = (part = "") => JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, number | string>;

describe("Fiks Folkeregister", () => {
  it("is asked for the home address alone, with a token and the integration's own marks", async () => {
    answering({ json: { bostedsadresse: [home()] } }, { json: { access_token: "token-1", expires_in: 120 } });
    expect(await look()).toEqual({ resident: true, municipality: "9901", checkedAt: at, source: "fiks" });
    const [asked] = askedFiks();
    expect(asked?.path).toBe(`/folkeregister/api/v1/rolle-1/v1/personer/${kari}?part=bostedsadresse`);
    expect(asked?.headers).toMatchObject({ authorization: "Bearer token-1", integrasjonid: "integrasjon", integrasjonpassord: "passord" });
  });

  it("gets its token by a claim signed with our key, good for less than 120 seconds, once while it lasts", async () => {
    answering({ json: { bostedsadresse: [home()] } });
    await Promise.all([look(), look(), look()]);
    await look();
    expect(askedTokens().length).toBe(1);
    const form = new URLSearchParams(askedTokens()[0]?.body);
    expect(form.get("grant_type")).toBe("urn:ietf:params:oauth:grant-type:jwt-bearer");
    const [head = "", claims = "", signature = ""] = (form.get("assertion") ?? "").split(".");
    const publicKey = createPublicKey({ key: { kty: "RSA", n: key.n, e: key.e } as JsonWebKeyInput["key"], format: "jwk" });
    expect(verify("RSA-SHA256", Buffer.from(`${head}.${claims}`), publicKey, Buffer.from(signature, "base64url"))).toBe(true);
    expect(read(head)).toMatchObject({ alg: "RS256", kid: "maskinporten-1" });
    const said = read(claims);
    expect(said).not.toHaveProperty("consumer_org");
    expect(said).toMatchObject({ iss: "klient", aud: `${server.url}/maskinporten/`, scope: "ks:fiks" });
    expect(Number(said.exp) - Number(said.iat)).toBeLessThanOrEqual(120);
    expect(Math.abs(Number(said.iat) - Date.now() / 1000)).toBeLessThan(5);
  });

  it("says for which municipality a supplier asks", async () => {
    answering({ json: { bostedsadresse: [home()] } });
    register = registerFor("999888777");
    await look();
    expect(read((new URLSearchParams(askedTokens()[0]?.body).get("assertion") ?? "").split(".")[1])).toMatchObject({ iss: "klient", consumer_org: "999888777" });
  });

  it("takes the address that holds now, whichever kind it is", async () => {
    const cases: readonly [object[], string | null][] = [
      [[home({ erGjeldende: false }), home({ vegadresse: { kommunenummer: "9904" } })], "9904"],
      [[home({ vegadresse: undefined, matrikkeladresse: { kommunenummer: "9902" } })], "9902"],
      [[home({ vegadresse: null, ukjentBosted: { bostedskommune: "9901" } })], "9901"],
      [[home({ erGjeldende: false })], null], [[], null],
    ];
    for (const [addresses, municipality] of cases) {
      answering({ json: { bostedsadresse: addresses } });
      expect(await look()).toEqual({ resident: municipality === "9901", municipality, checkedAt: at, source: "fiks" });
    }
  });

  it.each(["fortrolig", "strengtFortrolig", "klientadresse", undefined, "noe nytt"])("reckons who has a graded address (%s), and keeps not even the municipality", async (adressegradering) => {
    answering({ json: { bostedsadresse: [home({ adressegradering })] } });
    expect(await look()).toEqual({ resident: true, municipality: null, checkedAt: at, source: "fiks" });
  });

  it("says that an unknown number lives nowhere", async () => {
    answering({ status: 404, json: { message: "ikke funnet" } });
    expect(await look()).toEqual({ resident: false, municipality: null, checkedAt: at, source: "fiks" });
  });

  it("asks once more with a new token when the one it had is refused", async () => {
    let refusals = 1;
    answering(() => (refusals-- > 0 ? { status: 401 } : { json: { bostedsadresse: [home()] } }));
    expect(await look()).toMatchObject({ resident: true });
    expect([askedFiks().length, askedTokens().length]).toEqual([2, 2]);
  });

  it.each<[string, Answer]>([
    ["401 again", { status: 401 }], ["403", { status: 403 }], ["429", { status: 429 }], ["500", { status: 500 }], ["an answer that comes too late", { after: 2, json: { bostedsadresse: [] } }],
    ["what is no JSON", { raw: "<html>" }], ["JSON of another kind", { json: [1] }], ["a number that is none", { json: { bostedsadresse: [home({ vegadresse: { kommunenummer: "Lillevik" } })] } }],
    ["a line that is cut", { cut: true }],
  ])("is refused in words on %s, never by a fault", async (_what, answer) => {
    answering(answer);
    expect(await look()).toEqual({ refused: "register_unavailable" });
  });

  it.each<[string, Answer]>([["refuses", { status: 400, json: { error: "invalid_grant" } }], ["says nothing sensible", { raw: "?" }], ["is cut off", { cut: true }]])("is refused in words when Maskinporten %s", async (_what, token) => {
    answering({ json: { bostedsadresse: [home()] } }, token);
    expect([await look(), askedFiks().length]).toEqual([{ refused: "register_unavailable" }, 0]);
  });
});
