import { rmSync } from "node:fs";
import pg from "pg";
import { runFolder } from "./run-folder.ts";

/** Databases of one run share a part of their names, and go when it ends. What a killed run left goes after a day. */
export async function setup(): Promise<void> {
  process.env.TRAPPA_TEST_RUN = `${Math.floor(Date.now() / 1000).toString(36)}${process.pid.toString(36)}`;
  const dayAgo = Math.floor(Date.now() / 1000) - 86_400;
  await drop((name) => Number.parseInt(name.slice("trappa_test_".length, "trappa_test_".length + 6), 36) < dayAgo);
}

export async function teardown(): Promise<void> {
  await drop((name) => name.startsWith(`trappa_test_${process.env.TRAPPA_TEST_RUN}_`));
  rmSync(runFolder(), { recursive: true, force: true });
}

async function drop(isOurs: (name: string) => boolean): Promise<void> {
  if (!process.env.TEST_DATABASE_URL) return;
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>("select datname from pg_database where datname like 'trappa\\_test\\_%'");
  for (const { datname } of rows.filter((row) => isOurs(row.datname))) await client.query(`drop database if exists "${datname}" with (force)`);
  await client.end();
}
