import { generateKeyPairSync, randomBytes } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import { afterAll, describe, expect, it } from "vitest";
import { freshDatabase, testsRunOnPostgres } from "#tests/support/database.ts";
import { freshFolder } from "#tests/support/run-folder.ts";
import { runBuilt, serveBuilt, type Served } from "#tests/support/served.ts";

const secret = () => randomBytes(32).toString("base64");
const key = Buffer.from(JSON.stringify(generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" }))).toString("base64");
const live = (): Record<string, string> => ({
  TRAPPA_MODE: "live", DATA_DIR: freshFolder("mode"), DATABASE_URL: "postgres://postgres@127.0.0.1:1/none", PUBLIC_URL: "https://medvirkning.example", TRAPPA_TRACK_KEY: secret(), TRAPPA_SEAL_KEY: secret(), TRAPPA_SIGN_KEY: secret(),
});
const eid = { TRAPPA_EID_ISSUER: "https://idporten.example", TRAPPA_EID_CLIENT_ID: "trappa", TRAPPA_EID_KEY: key };
const fiks = {
  TRAPPA_FIKS_URL: "https://api.fiks.example", TRAPPA_FIKS_ROLE_ID: "r", TRAPPA_FIKS_INTEGRATION_ID: "i", TRAPPA_FIKS_INTEGRATION_PASSWORD: "p",
  TRAPPA_MASKINPORTEN_ISSUER: "https://maskinporten.example/", TRAPPA_MASKINPORTEN_CLIENT_ID: "m", TRAPPA_MASKINPORTEN_KEY: key,
};

async function refusal(env: Readonly<Record<string, string>>): Promise<string> {
  const { code, output } = await runBuilt([], { ...live(), ...env });
  expect(code).toBe(1);
  // Nothing of a database was tried: it is the settings that are refused.
  expect(output).toContain("Trappa cannot start");
  return output;
}

describe("live refuses to start", () => {
  it.each(["http://127.0.0.1:3001", "https://127.0.0.1:3001", "https://localhost", "http://idporten.example"])("with an issuer that is not https, or is on its own machine, as the practice provider is: %s", async (issuer) => {
    expect(await refusal({ ...eid, TRAPPA_EID_ISSUER: issuer })).toMatch(/TRAPPA_EID_ISSUER: live needs an https address/);
    expect(await refusal({ TRAPPA_STAFF_ISSUER: issuer, TRAPPA_STAFF_CLIENT_ID: "x", TRAPPA_STAFF_SECRET: "y" })).toMatch(/TRAPPA_STAFF_ISSUER: live needs/);
  });

  it("with half a group, and names what is missing", async () => {
    expect(await refusal({ TRAPPA_EID_ISSUER: eid.TRAPPA_EID_ISSUER })).toMatch(/TRAPPA_EID_CLIENT_ID: is missing[\s\S]*TRAPPA_EID_KEY: is missing/);
    for (const name of Object.keys(fiks)) expect(await refusal({ ...fiks, [name]: "" })).toContain(`${name}: is missing`);
    expect(await refusal({ TRAPPA_MASKINPORTEN_CONSUMER_ORG: "999888777" })).toContain("TRAPPA_MASKINPORTEN_ISSUER: is missing");
    expect(await refusal({ TRAPPA_STAFF_ISSUER: "https://a.example", TRAPPA_STAFF_CLIENT_ID: "x" })).toContain("TRAPPA_STAFF_SECRET");
    expect(await refusal({ TRAPPA_STAFF_ISSUER: "https://a.example", TRAPPA_STAFF_CLIENT_ID: "x", TRAPPA_STAFF_SECRET: "y", TRAPPA_STAFF_ROLES: "a=officer" })).toContain("TRAPPA_STAFF_ROLE_CLAIM: is missing");
  });

  it("with a key that is none, or a role that is none, without printing it", async () => {
    const output = await refusal({ ...eid, TRAPPA_EID_KEY: "aGVtbWVsaWc=" });
    expect([output.includes("TRAPPA_EID_KEY: must be a private RSA key"), output.includes("aGVtbWVsaWc")]).toEqual([true, false]);
    expect(await refusal({ ...fiks, TRAPPA_MASKINPORTEN_CONSUMER_ORG: "Lillevik" })).toContain("TRAPPA_MASKINPORTEN_CONSUMER_ORG: must be an organisation number");
    expect(await refusal({ TRAPPA_STAFF_ISSUER: "https://a.example", TRAPPA_STAFF_CLIENT_ID: "x", TRAPPA_STAFF_SECRET: "y", TRAPPA_STAFF_ROLE_CLAIM: "g", TRAPPA_STAFF_ROLES: "a=mayor" })).toContain("TRAPPA_STAFF_ROLES");
  });
});

describe.runIf(testsRunOnPostgres)("live without the practice provider in its build", () => {
  const copy = ".cache/live-build";
  let served: Served | null = null;
  afterAll(async () => {
    await served?.stop();
    rmSync(copy, { recursive: true, force: true });
  });

  it.each([["without eID", {}], ["with an eID issuer that does not answer", { ...eid, TRAPPA_EID_ISSUER: "https://idporten.invalid" }]] as const)("starts and answers %s", async (_what, more) => {
    rmSync(copy, { recursive: true, force: true });
    cpSync("build/server", copy, { recursive: true });
    const isPractice = (file: string) => /oidc-provider|ØVELSE/.test(readFileSync(`${copy}/assets/${file}`, "utf8"));
    const practice = readdirSync(`${copy}/assets`).filter(isPractice);
    expect(practice.length).toBeGreaterThan(0);
    for (const file of practice) rmSync(`${copy}/assets/${file}`);
    expect(readFileSync(`${copy}/index.js`, "utf8")).not.toMatch(/oidc-provider/);
    const env: Record<string, string> & { DATABASE_URL: string; PORT: string } = { ...live(), DATABASE_URL: await freshDatabase(process.env.TEST_DATABASE_URL as string), PORT: String(20_000 + Math.floor(Math.random() * 20_000)), HOST: "127.0.0.1", TRAPPA_NOW: "", ...more };
    expect((await runBuilt(["add-authority", "4602", "leiar@kinn.example"], env, `${copy}/index.js`)).output).toContain("kinn");
    await served?.stop();
    served = await serveBuilt({ place: { folder: env.DATA_DIR as string, databaseUrl: env.DATABASE_URL }, env, entry: `${copy}/index.js` });
    expect((await ask(env.PORT, "/")).status).toBe(200);
    expect(await ask(env.PORT, "/kinn/logg-inn/tilsett")).toEqual({ status: 403, body: expect.stringContaining("Her kan du ikkje logge inn på denne måten") });
    // Before an authority is open to the public, nobody but its staff signs in to it.
    expect((await ask(env.PORT, "/kinn/logg-inn/eid")).status).toBe(404);
    expect(served.output()).not.toMatch(/practice|øvelse/i);
  }, 60_000);

  const ask = (port: string, path: string) => new Promise<{ status: number; body: string }>((resolve, reject) => {
    http.get({ host: "127.0.0.1", port, path, headers: { host: "medvirkning.example" } }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => { body += chunk.toString(); });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    }).on("error", reject);
  });
});
