import { randomBytes } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import http from "node:http";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, testsRunOnPostgres } from "#tests/support/database.ts";
import { freshFolder } from "#tests/support/run-folder.ts";
import { runBuilt, serveBuilt, type Served } from "#tests/support/served.ts";
import { Visitor } from "#tests/support/visitor.ts";

const key = () => randomBytes(32).toString("base64");
const live = (): Record<string, string> => ({
  TRAPPA_MODE: "live", DATA_DIR: freshFolder("mode"), DATABASE_URL: "postgres://postgres@127.0.0.1:1/none", PUBLIC_URL: "https://medvirkning.example",
  TRAPPA_TRACK_KEY: key(), TRAPPA_SEAL_KEY: key(), TRAPPA_SIGN_KEY: key(),
});

describe("live refuses to start", () => {
  for (const [lacking, word] of [["DATABASE_URL", "fsync"], ["PUBLIC_URL", "https"], ["TRAPPA_TRACK_KEY", "TRAPPA_TRACK_KEY"], ["TRAPPA_SEAL_KEY", "TRAPPA_SEAL_KEY"], ["TRAPPA_SIGN_KEY", "TRAPPA_SIGN_KEY"]] as const) {
    it(`without ${lacking}`, async () => {
      const { [lacking]: _, ...env } = live();
      const { code, output } = await runBuilt([], env);
      expect(code).toBe(1);
      expect(output).toContain(word);
    });
  }

  it.each([
    ["an address that is not https", { PUBLIC_URL: "http://medvirkning.example" }, "https"],
    ["a clock that was moved", { TRAPPA_NOW: "2026-11-21T09:00:00Z" }, "TRAPPA_NOW"],
    ["a key that is too short", { TRAPPA_SEAL_KEY: randomBytes(16).toString("base64") }, "32 bytes"],
    ["a key that is no key", { TRAPPA_TRACK_KEY: "hemmelig" }, "32 bytes"],
  ])("with %s", async (_what, wrong, word) => {
    const { code, output } = await runBuilt([], { ...live(), ...wrong });
    expect([code, output]).toEqual([1, expect.stringContaining(word)]);
    expect(output).not.toMatch(/^\s+at /m);
  });

  it("and says everything that is wrong at once", async () => {
    const { output } = await runBuilt([], { TRAPPA_MODE: "live", DATA_DIR: freshFolder("mode") });
    for (const word of ["DATABASE_URL", "PUBLIC_URL", "TRAPPA_TRACK_KEY", "TRAPPA_SEAL_KEY", "TRAPPA_SIGN_KEY"]) expect(output).toContain(word);
  });

  it("when the mode is not said beside a database, or a value cannot be read", async () => {
    for (const [env, word] of [[{ DATABASE_URL: "postgres://127.0.0.1:1/x" }, "TRAPPA_MODE"], [{ PORT: "mange" }, "PORT"], [{ TRAPPA_MODE: "test" }, "TRAPPA_MODE"]] as const) {
      expect(await runBuilt([], { ...env, DATA_DIR: freshFolder("mode") })).toEqual({ code: 1, output: expect.stringContaining(word) });
    }
  });
});

describe.runIf(testsRunOnPostgres)("a database belongs to one mode", () => {
  const fresh = () => freshDatabase(process.env.TEST_DATABASE_URL as string);

  it("so that exercise never starts on live's", async () => {
    const url = await fresh();
    expect((await runBuilt(["migrate"], { ...live(), DATABASE_URL: url })).code).toBe(0);
    const exercise = await runBuilt([], { TRAPPA_MODE: "exercise", DATABASE_URL: url, DATA_DIR: freshFolder("mode") });
    expect([exercise.code, exercise.output]).toEqual([1, expect.stringContaining("made for live")]);
  });

  it("and live never on an exercise's, whatever it is asked to do", async () => {
    const url = await fresh();
    expect((await runBuilt(["migrate"], { TRAPPA_MODE: "exercise", DATABASE_URL: url, DATA_DIR: freshFolder("mode") })).code).toBe(0);
    for (const args of [[], ["migrate"], ["worker"], ["add-authority", "4602", "leiar@kinn.example"]]) {
      const { code, output } = await runBuilt(args, { ...live(), DATABASE_URL: url });
      expect([code, output], args.join(" ")).toEqual([1, expect.stringContaining("made for exercise")]);
    }
  });
});

describe.runIf(testsRunOnPostgres)("live, once it runs", () => {
  let served: Served;
  const address = "https://medvirkning.example";
  let env: Record<string, string>;

  beforeAll(async () => {
    env = { ...live(), DATABASE_URL: await freshDatabase(process.env.TEST_DATABASE_URL as string), PORT: String(await freePort()), HOST: "127.0.0.1" };
    served = await serveBuilt({ place: { folder: env.DATA_DIR as string, databaseUrl: env.DATABASE_URL as string }, env: { ...env, TRAPPA_NOW: "" } });
  }, 60_000);
  afterAll(() => served?.stop());

  it("answers its own name only, holds browsers to https, and tells nothing of its work", async () => {
    const own = await askAs("medvirkning.example", "/");
    expect(own.status).toBe(200);
    expect(own.headers["strict-transport-security"]).toContain("max-age");
    expect(own.headers["server-timing"]).toBeUndefined();
    expect(own.headers["x-query-count"]).toBeUndefined();
    expect((await askAs(`localhost:${env.PORT}`, "/")).status).toBe(400);
  });

  it("has no story, no line of exercise, and no password that anybody knows", async () => {
    expect((await askAs("medvirkning.example", "/")).body).not.toMatch(/Øvelse|Lillevik/);
    expect((await askAs("medvirkning.example", "/lillevik/logg-inn")).status).toBe(404);
    const told = await runBuilt(["demo-reset"], env);
    expect([told.code, told.output]).toEqual([1, expect.stringContaining("exercise only")]);
    const made = await runBuilt(["add-authority", "4602", "leiar@kinn.example"], env);
    expect(made.output).toContain(`${address}/kinn/eingongslenke/`);
    const tried = await askAs("medvirkning.example", "/kinn/logg-inn", "email=leiar%40kinn.example&password=trappa-ovelse&returnTo=");
    expect(tried.status).toBe(422);
    expect(tried.headers["set-cookie"]).toBeUndefined();
  });

  it("gives its session to https alone", async () => {
    const made = await runBuilt(["add-authority", "46", "leiar@vestland.example"], env);
    const link = new RegExp(`${address}(/\\S+)`).exec(made.output)?.[1] as string;
    expect((await askAs("medvirkning.example", link, "password=ei+lang+setning&password_again=ei+lang+setning")).status).toBe(303);
    const signedIn = await askAs("medvirkning.example", "/vestland/logg-inn", "email=leiar%40vestland.example&password=ei+lang+setning&returnTo=");
    expect(signedIn.status).toBe(303);
    expect(signedIn.headers["set-cookie"]?.[0]).toMatch(/^trappa_session=\w+; Path=\/vestland; HttpOnly; SameSite=Lax; Secure$/);
  });

  interface Said { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly body: string }
  function askAs(host: string, asked: string, form?: string): Promise<Said> {
    const headers = { host, ...(form === undefined ? {} : { origin: address, "content-type": "application/x-www-form-urlencoded" }) };
    return new Promise((resolve, reject) => {
      http.request({ host: "127.0.0.1", port: env.PORT, path: asked, method: form === undefined ? "GET" : "POST", headers }, (response) => {
        let body = "";
        response.on("data", (chunk: Buffer) => { body += chunk.toString(); });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      }).on("error", reject).end(form);
    });
  }
});

describe("exercise", () => {
  let served: Served;
  beforeAll(async () => { served = await serveBuilt({ env: { HOST: "0.0.0.0" } }); }, 240_000);
  afterAll(() => served?.stop());

  it("says on every page that it is one, and prints its sign-ins", async () => {
    for (const page of ["/lillevik", "/lillevik/saker", "/nordfjella/logg-inn", "/storfjorden/sok"]) expect(await (await new Visitor(served).ask(page)).text(), page).toMatch(/Øvelse:|Øving:/);
    expect(served.output()).toContain("trappa-ovelse");
  });

  it("is reached from its own machine only, whatever HOST says", async () => {
    const others = Object.values(os.networkInterfaces()).flat().filter((one) => one && one.family === "IPv4" && !one.internal);
    for (const other of others) expect(await connects((other as os.NetworkInterfaceInfo).address)).toBe(false);
    expect(await connects("127.0.0.1")).toBe(true);
  });

  it("makes its secrets once, for its owner's eyes, and keeps them", async () => {
    const file = path.join(served.folder, "exercise-secrets.json");
    const before = readFileSync(file, "utf8");
    expect(statSync(file).mode & 0o077).toBe(0);
    await served.stop();
    served = await serveBuilt({ place: served });
    expect(readFileSync(file, "utf8")).toBe(before);
  }, 60_000);

  const connects = (host: string) => new Promise<boolean>((resolve) => {
    const connection = net.connect({ host, port: served.port, timeout: 2000 });
    connection.once("connect", () => { connection.destroy(); resolve(true); });
    for (const event of ["error", "timeout"]) connection.once(event, () => { connection.destroy(); resolve(false); });
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
