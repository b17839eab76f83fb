import { sql } from "kysely";
import { asOwner } from "#app/platform/db.server.ts";

/** A database belongs to one mode from its first migration: live never starts on a story, exercise never on the real thing. */
export async function installationDefect(mode: "exercise" | "live"): Promise<string | null> {
  const { rows } = await asOwner((trx) => sql<{ mode: string; version: number }>`select mode, current_setting('server_version_num')::int as version from installation`.execute(trx));
  const installed = rows[0];
  if (!installed) return "DATABASE_URL: this database has no mark of its mode";
  if (installed.version < 150_000) return "DATABASE_URL: Trappa needs PostgreSQL 15 or newer";
  return installed.mode === mode ? null : `DATABASE_URL: this database was made for ${installed.mode}; TRAPPA_MODE says ${mode}`;
}

export async function isStoryTold(): Promise<boolean> {
  const { rows } = await asOwner((trx) => sql<{ told: boolean }>`select told_for is not null as told from installation`.execute(trx));
  return rows[0]?.told ?? false;
}

export async function markStoryTold(day: string): Promise<void> {
  await asOwner((trx) => sql`update installation set told_for = ${day}`.execute(trx));
}
