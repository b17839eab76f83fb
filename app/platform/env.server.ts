import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { identityDefects, identityOf, identitySchema, type IdentitySettings } from "./identity-settings.server.ts";

export interface Settings extends IdentitySettings {
  readonly mode: "exercise" | "live";
  readonly port: number;
  /** Where the practice provider of eID listens, in exercise; null: beside the program. */
  readonly practicePort: number | null;
  readonly host: string;
  readonly databaseUrl: string | null;
  readonly publicUrl: string | null;
  readonly dataFolder: string;
  readonly startAt: Date | null;
  readonly trustProxy: number;
  readonly trackKey: Buffer;
  readonly sealKey: Buffer;
  /** The master key that wraps each proposal's key for signatures. In no database and no backup of one. */
  readonly signKey: Buffer;
  /** The one before it, while keys are wrapped anew. */
  readonly formerSignKey: Buffer | null;
}

const key = z.string().regex(/^[A-Za-z0-9_-]{43,}={0,2}$|^[A-Za-z0-9+/]{43}=$/, "must be 32 bytes in base64").transform((text) => Buffer.from(text, "base64")).refine((bytes) => bytes.length === 32, "must be 32 bytes in base64");

const schema = z.object({
  TRAPPA_MODE: z.enum(["exercise", "live"]).optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  EID_PRACTICE_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  HOST: z.string().optional(),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgres://").optional(),
  PUBLIC_URL: z.url().optional(),
  DATA_DIR: z.string().default(".data"),
  TRAPPA_NOW: z.iso.datetime({ offset: true }).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  TRAPPA_TRACK_KEY: key.optional(),
  TRAPPA_SEAL_KEY: key.optional(),
  TRAPPA_SIGN_KEY: key.optional(),
  TRAPPA_SIGN_KEY_FORMER: key.optional(),
  ...identitySchema,
});

/** What stands in the way of starting; each line says what to set. */
export class SettingsError extends Error {
  constructor(readonly defects: readonly string[]) { super(`Trappa cannot start:\n${defects.map((defect) => `  - ${defect}`).join("\n")}`); }
}

/** Reads the environment once. Live demands everything; exercise makes its own secrets into the data folder. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(filled);
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
  const given = parsed.data;
  if (!given.TRAPPA_MODE && given.DATABASE_URL) throw new SettingsError(["TRAPPA_MODE: say exercise or live when DATABASE_URL is set"]);
  const mode = given.TRAPPA_MODE ?? "exercise";
  const defects = [...(mode === "live" ? liveDefects(given) : []), ...identityDefects(given, mode)];
  if (defects.length > 0) throw new SettingsError(defects);
  const secrets = mode === "exercise" ? exerciseSecrets(given.DATA_DIR) : null;
  return {
    mode,
    port: given.PORT,
    practicePort: given.EID_PRACTICE_PORT ?? null,
    host: mode === "exercise" ? "127.0.0.1" : given.HOST ?? "0.0.0.0",
    databaseUrl: given.DATABASE_URL ?? null,
    publicUrl: given.PUBLIC_URL?.replace(/\/$/, "") ?? null,
    dataFolder: given.DATA_DIR,
    startAt: given.TRAPPA_NOW ? new Date(given.TRAPPA_NOW) : null,
    trustProxy: given.TRUST_PROXY,
    trackKey: given.TRAPPA_TRACK_KEY ?? (secrets as Secrets).trackKey,
    sealKey: given.TRAPPA_SEAL_KEY ?? (secrets as Secrets).sealKey,
    signKey: given.TRAPPA_SIGN_KEY ?? (secrets as Secrets).signKey,
    formerSignKey: given.TRAPPA_SIGN_KEY_FORMER ?? null,
    ...identityOf(given, mode),
  };
}

function liveDefects(given: z.infer<typeof schema>): string[] {
  const defects: string[] = [];
  if (!given.DATABASE_URL) defects.push("DATABASE_URL: live needs PostgreSQL 15 or newer; the embedded database makes no fsync");
  if (!given.PUBLIC_URL?.startsWith("https://")) defects.push("PUBLIC_URL: live needs the https address that readers use");
  if (!given.TRAPPA_TRACK_KEY) defects.push("TRAPPA_TRACK_KEY: 32 random bytes in base64 (openssl rand -base64 32)");
  if (!given.TRAPPA_SEAL_KEY) defects.push("TRAPPA_SEAL_KEY: 32 random bytes in base64 (openssl rand -base64 32)");
  if (!given.TRAPPA_SIGN_KEY) defects.push("TRAPPA_SIGN_KEY: 32 random bytes in base64 (openssl rand -base64 32), kept apart from the database's backups");
  if (given.TRAPPA_NOW) defects.push("TRAPPA_NOW: the clock is only moved in exercise");
  return defects;
}

const secretNames = ["trackKey", "sealKey", "signKey"] as const;
type Secrets = Readonly<Record<(typeof secretNames)[number], Buffer>>;

/** Made once. A file from before one of them was needed is completed, and keeps the others. */
function exerciseSecrets(folder: string): Secrets {
  const file = path.join(folder, "exercise-secrets.json");
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, string>>) : {};
  const made = Object.fromEntries(secretNames.map((name) => [name, kept[name] ?? randomBytes(32).toString("base64")]));
  if (secretNames.some((name) => kept[name] === undefined)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify({ ...kept, ...made }), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return Object.fromEntries(secretNames.map((name) => [name, Buffer.from(made[name] as string, "base64")])) as Secrets;
}
