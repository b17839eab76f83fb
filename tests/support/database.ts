import pg from "pg";
import { migrate } from "#db/migrate.ts";
import { openPostgres, useDatabase, type Database } from "#app/platform/db.server.ts";
import { openEmbedded } from "#app/platform/embedded-db.server.ts";
import { noDeliveries, useDeliveries } from "#app/platform/events.server.ts";

/** One database for each worker, shared by its test files: every test founds an authority of its own, and nothing is emptied. */
const shared = globalThis as { trappaTestDatabase?: Promise<Database> };

export const testsRunOnPostgres = Boolean(process.env.TEST_DATABASE_URL);

export function testDatabase(): Promise<Database> {
  shared.trappaTestDatabase ??= open();
  return shared.trappaTestDatabase.then((database) => {
    useDatabase(database);
    useDeliveries(noDeliveries);
    return database;
  });
}

async function open(): Promise<Database> {
  const url = process.env.TEST_DATABASE_URL;
  const database = url ? openPostgres(await freshDatabase(url), 25) : await openEmbedded({});
  await migrate(database.kysely as never, "exercise");
  return database;
}

/** Makes a database of its own beside the one that is named, empty or like another that nobody is using; own-databases.ts drops it when the run ends. */
export async function freshDatabase(url: string, like?: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const name = `trappa_test_${process.env.TRAPPA_TEST_RUN}_${Math.random().toString(36).slice(2, 10)}`;
  await client.query(`create database ${name}${like ? ` template ${new URL(like).pathname.slice(1)}` : ""}`);
  await client.end();
  const fresh = new URL(url);
  fresh.pathname = `/${name}`;
  return fresh.href;
}
