import { sql, type Kysely } from "kysely";

const files = import.meta.glob<string>("./migrations/*.sql", { query: "?raw", eager: true, import: "default" });

/** Numbered migrations in order of name, each with its text. */
export const migrations = Object.entries(files)
  .map(([file, text]) => ({ name: file.replace(/^.*\/|\.sql$/g, ""), text }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/**
 * Brings a database to the newest migration, all in one transaction under a lock, and marks a new one with its mode.
 * Runs as the owner. Returns the names that were run. A test stops before one of them by naming how many to run.
 */
export async function migrate(kysely: Kysely<never>, mode: "exercise" | "live", first = migrations.length): Promise<string[]> {
  return kysely.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(726170)`.execute(trx);
    await sql`create table if not exists migration (name text primary key, run_at timestamptz not null default now())`.execute(trx);
    const { rows } = await sql<{ name: string }>`select name from migration`.execute(trx);
    const known = new Set(rows.map((row) => row.name));
    const run: string[] = [];
    for (const { name, text } of migrations.slice(0, first)) {
      if (known.has(name)) continue;
      await sql.raw(text).execute(trx);
      await sql`insert into migration (name) values (${name})`.execute(trx);
      if (known.size === 0 && run.length === 0) await sql`insert into installation (mode) values (${mode})`.execute(trx);
      run.push(name);
    }
    return run;
  });
}
