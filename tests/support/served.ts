import { spawn, type ChildProcess } from "node:child_process";
import { toldPlace, type Place } from "./told.ts";

export interface Served extends Place {
  readonly url: string;
  readonly port: number;
  /** Where the practice provider of eID listens; a place that goes on keeps it, for it is part of who people are. Null in live. */
  readonly practicePort: number | null;
  readonly process: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  /** Its exit code; null when a signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface ServeOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A place to go on in; otherwise a new one in which the story has been told. */
  readonly place?: Place;
  /** The persons of the practice provider are those of the story: Ali owns what he proposed. One served program at a time. */
  readonly isAsTold?: boolean;
  /** On the embedded database, also where PostgreSQL is at hand. */
  readonly isEmbedded?: boolean;
  /** Another build than the usual one. */
  readonly entry?: string;
}

const environment = (env: Readonly<Record<string, string>>) => ({ PATH: process.env.PATH ?? "", LOG_LEVEL: "warn", ...env, NODE_ENV: "production" as const });

/** Starts the built program on a port of its own, and waits until it answers. */
export async function serveBuilt(options: ServeOptions = {}): Promise<Served> {
  const { folder, databaseUrl, toldPort = null } = options.place ?? await toldPlace(tellStory, options.isEmbedded ? "" : undefined);
  const child = spawn(process.execPath, [options.entry ?? "build/server/index.js"], {
    env: environment({
      PORT: "0", DATA_DIR: folder, TRAPPA_NOW: "2026-11-21T09:00:00Z", ...(databaseUrl ? { DATABASE_URL: databaseUrl, TRAPPA_MODE: "exercise" } : {}), ...(options.isAsTold && toldPort !== null ? { EID_PRACTICE_PORT: String(toldPort) } : {}), ...options.env,
    }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => { output += chunk.toString(); });
  child.stderr.on("data", (chunk: Buffer) => { output += chunk.toString(); });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const port = await new Promise<number>((resolve, reject) => {
    // In live it tells its public name, and the port is the one it was given.
    const look = () => { const found = /answers on https?:\/\/[^\s:]+(?::(\d+))?\n/.exec(output); if (found) resolve(Number(found[1] ?? options.env?.PORT)); };
    child.stdout.on("data", look);
    child.once("exit", (code) => reject(new Error(`the program ended with ${code}:\n${output.slice(-4000)}`)));
    setTimeout(() => reject(new Error(`the program did not answer:\n${output.slice(-4000)}`)), 120_000).unref();
  });
  const practice = /practice eID on http:\/\/127\.0\.0\.1:(\d+)\n/.exec(output);
  return {
    url: `http://localhost:${port}`, port, practicePort: practice ? Number(practice[1]) : null, process: child, folder, databaseUrl, output: () => output,
    stop: (signal = "SIGTERM") => { child.kill(signal); return ended; },
  };
}

async function tellStory(place: Place): Promise<number | null> {
  const served = await serveBuilt({ place });
  await served.stop();
  return served.practicePort;
}

/** Runs the built program to its end; for commands and refusals to start. */
export function runBuilt(args: readonly string[], env: Readonly<Record<string, string>>, entry = "build/server/index.js"): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [entry, ...args], { env: environment(env), stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => { output += chunk.toString(); });
  child.stderr.on("data", (chunk: Buffer) => { output += chunk.toString(); });
  const tooLong = setTimeout(() => child.kill("SIGKILL"), 60_000);
  return new Promise((resolve) => child.once("exit", (code) => { clearTimeout(tooLong); resolve({ code, output }); }));
}
