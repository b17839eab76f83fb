import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { freshDatabase, testsRunOnPostgres } from "#tests/support/database.ts";
import { runBuilt } from "#tests/support/served.ts";

const folder = () => mkdtempSync(path.join(os.tmpdir(), "trappa-mode-"));
const key = () => randomBytes(32).toString("base64");
const live = (): Record<string, string> => ({
  TRAPPA_MODE: "live", DATA_DIR: folder(), DATABASE_URL: "postgres://postgres@127.0.0.1:1/none", PUBLIC_URL: "https://medvirkning.example",
  TRAPPA_TRACK_KEY: key(), TRAPPA_SEAL_KEY: key(),
});

describe("live refuses to start", () => {
  for (const [lacking, word] of [["DATABASE_URL", "fsync"], ["PUBLIC_URL", "https"], ["TRAPPA_TRACK_KEY", "TRAPPA_TRACK_KEY"], ["TRAPPA_SEAL_KEY", "TRAPPA_SEAL_KEY"]] as const) {
    it(`without ${lacking}`, async () => {
      const { [lacking]: _, ...env } = live();
      const { code, output } = await runBuilt([], env);
      expect(code).toBe(1);
      expect(output).toContain(word);
    });
  }

  it("with an address that is not https, and with a clock that was moved", async () => {
    expect((await runBuilt([], { ...live(), PUBLIC_URL: "http://medvirkning.example" })).output).toContain("https");
    expect((await runBuilt([], { ...live(), TRAPPA_NOW: "2026-11-21T09:00:00Z" })).output).toContain("TRAPPA_NOW");
  });

  it("when the mode is not said beside a database, or a value cannot be read", async () => {
    expect((await runBuilt([], { DATABASE_URL: "postgres://127.0.0.1:1/x", DATA_DIR: folder() })).output).toContain("TRAPPA_MODE");
    expect((await runBuilt([], { PORT: "mange", DATA_DIR: folder() })).output).toContain("PORT");
  });
});

describe.runIf(testsRunOnPostgres)("a database belongs to one mode", () => {
  it("so that live never starts on an exercise's, nor exercise on live's", async () => {
    const url = await freshDatabase(process.env.TEST_DATABASE_URL as string);
    expect((await runBuilt(["migrate"], { ...live(), DATABASE_URL: url })).code).toBe(0);
    const exercise = await runBuilt(["migrate"], { TRAPPA_MODE: "exercise", DATABASE_URL: url, DATA_DIR: folder() });
    expect(exercise.code).toBe(1);
    expect(exercise.output).toContain("made for live");
  });
});
