import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { freshDatabase } from "./database.ts";

export interface Served {
  readonly url: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface ServeOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A folder to go on in; otherwise a new one. */
  readonly folder?: string;
}

/** Starts the built program on a port and a database of its own, and waits until it answers. */
export async function serveBuilt(options: ServeOptions = {}): Promise<Served & { folder: string; databaseUrl: string | null }> {
  const folder = options.folder ?? mkdtempSync(path.join(os.tmpdir(), "trappa-served-"));
  const given = options.env?.DATABASE_URL;
  const databaseUrl = given ?? (process.env.TEST_DATABASE_URL ? await freshDatabase(process.env.TEST_DATABASE_URL) : null);
  const child = spawn(process.execPath, ["build/server/index.js"], {
    env: {
      PATH: process.env.PATH ?? "", NODE_ENV: "production", PORT: "0", DATA_DIR: folder, LOG_LEVEL: "warn", TRAPPA_NOW: "2026-11-21T09:00:00Z",
      ...(databaseUrl ? { DATABASE_URL: databaseUrl, TRAPPA_MODE: "exercise" } : {}), ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => { output += chunk.toString(); });
  child.stderr.on("data", (chunk: Buffer) => { output += chunk.toString(); });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    const look = () => { const found = /answers on https?:\/\/[^\s:]+:(\d+)/.exec(output); if (found) resolve(Number(found[1])); };
    child.stdout.on("data", look);
    child.once("exit", (code) => reject(new Error(`the program ended with ${code}:\n${output.slice(-4000)}`)));
    setTimeout(() => reject(new Error(`the program did not answer:\n${output.slice(-4000)}`)), 120_000).unref();
  });
  return {
    url: `http://localhost:${port}`, port, process: child, folder, databaseUrl, output: () => output,
    stop: async (signal = "SIGTERM") => { child.kill(signal); await ended; },
  };
}

/** Runs the built program to its end; for commands and refusals to start. */
export function runBuilt(args: readonly string[], env: Readonly<Record<string, string>>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ["build/server/index.js", ...args], { env: { PATH: process.env.PATH ?? "", NODE_ENV: "production", LOG_LEVEL: "warn", ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => { output += chunk.toString(); });
  child.stderr.on("data", (chunk: Buffer) => { output += chunk.toString(); });
  const tooLong = setTimeout(() => child.kill("SIGKILL"), 60_000);
  return new Promise((resolve) => child.once("exit", (code) => { clearTimeout(tooLong); resolve({ code, output }); }));
}
