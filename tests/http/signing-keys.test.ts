import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signInWithEid } from "#tests/support/eid.ts";
import { watchRows, type RowWatch } from "#tests/support/rows.ts";
import { testsRunOnPostgres } from "#tests/support/database.ts";
import { runBuilt, serveBuilt, type Served } from "#tests/support/served.ts";
import { firstLink, Visitor } from "#tests/support/visitor.ts";

const place = (served: Served) => ({ DATA_DIR: served.folder, TRAPPA_NOW: "2026-11-21T09:00:00Z", ...(served.databaseUrl ? { DATABASE_URL: served.databaseUrl, TRAPPA_MODE: "exercise" } : {}) });
const secretsOf = (served: Served) => JSON.parse(readFileSync(path.join(served.folder, "exercise-secrets.json"), "utf8")) as Record<string, string>;

describe.runIf(testsRunOnPostgres)("the master key of signatures", () => {
  let served: Served;
  let address = "";
  beforeAll(async () => {
    served = await serveBuilt();
    const list = await (await new Visitor(served).ask("/lillevik/innbyggerforslag")).text();
    address = `${firstLink(list, /innbyggerforslag\/\d+-\d+-gangfelt/)}/skriv-under`;
  }, 240_000);
  afterAll(() => served?.stop());

  const restart = async (env: Record<string, string>) => {
    await served.stop();
    served = await serveBuilt({ place: served, env });
  };
  const kari = async () => { const visitor = new Visitor(served); await signInWithEid(visitor, "kari", address); return visitor; };
  const page = async (visitor: Visitor) => (await visitor.ask(address)).text();

  it("is turned while people sign, without any number: who had signed is known again, and the old key opens nothing", async () => {
    expect((await (await kari()).post(address, { intent: "sign" })).status).toBe(303);
    const former = secretsOf(served).signKey as string;
    const next = randomBytes(32).toString("base64");
    await restart({ TRAPPA_SIGN_KEY: next, TRAPPA_SIGN_KEY_FORMER: former });
    expect(await page(await kari())).toContain("Underskriften din teller");

    const alone = await runBuilt(["turn-signing-key"], { ...place(served), TRAPPA_SIGN_KEY: next });
    expect([alone.code, alone.output]).toEqual([1, expect.stringContaining("TRAPPA_SIGN_KEY_FORMER")]);
    const turned = await runBuilt(["turn-signing-key"], { ...place(served), TRAPPA_SIGN_KEY: next, TRAPPA_SIGN_KEY_FORMER: former });
    expect([turned.code, turned.output]).toEqual([0, expect.stringMatching(/^[1-9]\d* keys are wrapped anew\.\n$/)]);
    const again = await runBuilt(["turn-signing-key"], { ...place(served), TRAPPA_SIGN_KEY: next, TRAPPA_SIGN_KEY_FORMER: former });
    expect([again.code, again.output]).toEqual([0, "0 keys are wrapped anew.\n"]);

    await restart({ TRAPPA_SIGN_KEY: next });
    const visitor = await kari();
    expect(await page(visitor)).toContain("Underskriften din teller");
    expect((await visitor.post(address, { intent: "take_back" })).status).toBe(303);
    expect((await visitor.post(address, { intent: "sign" })).status).toBe(303);
    await restart({ TRAPPA_SIGN_KEY: former });
    expect((await (await kari()).ask(address)).status).toBe(500);
    await restart({ TRAPPA_SIGN_KEY: next });
  }, 120_000);

  it("is added to an exercise's file of secrets from before it was needed, and the others stay", async () => {
    const file = path.join(served.folder, "exercise-secrets.json");
    const { signKey: _, ...older } = secretsOf(served);
    writeFileSync(file, JSON.stringify(older));
    const checked = await runBuilt(["invariants"], place(served));
    expect(checked.code).toBe(0);
    expect(secretsOf(served)).toEqual({ ...older, signKey: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) });
  });

  it("and a counter that is not its rows is put right by a command that says what stood there", async () => {
    const rows: RowWatch = await watchRows(served.databaseUrl as string);
    await rows.query("update signature_count set digital = digital + 7 where digital > 0");
    expect((await runBuilt(["invariants"], place(served))).output).toContain("BROKEN a proposal's counter equals its signatures");
    const repaired = await runBuilt(["repair-signature-counts"], place(served));
    expect([repaired.code, repaired.output]).toEqual([0, expect.stringMatching(/^lillevik [0-9a-f-]{36}: \d+ digital and \d+ on paper stood there; \d+ and \d+ are signed$/m)]);
    expect((await runBuilt(["repair-signature-counts"], place(served))).output).toBe("Every counter equals its signatures.\n");
    expect((await runBuilt(["invariants"], place(served))).code).toBe(0);
    expect(await rows.query("select 1 from event where type = 'proposal.counter_repaired'")).not.toEqual([]);
    await rows.close();
  }, 60_000);
});
