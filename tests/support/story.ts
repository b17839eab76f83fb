import { migrate } from "#db/migrate.ts";
import { findAuthority } from "#app/domains/authorities/profile.view.server.ts";
import { acrossAuthorities, openPostgres, useDatabase, type Database } from "#app/platform/db.server.ts";
import { openEmbedded } from "#app/platform/embedded-db.server.ts";
import { noDeliveries, useDeliveries } from "#app/platform/events.server.ts";
import { tell } from "#story/tell.ts";
import { testMasterKey } from "#tests/examples/a-proposal.ts";
import { freshDatabase, testDatabase } from "./database.ts";

/** Where the tests tell it: the practice provider's persons are known by their own keys. */
export const testInstallation = { signKey: testMasterKey, subjectOf: (key: string) => ({ issuer: "https://issuer.example", sub: key }) };

export const dayZero = new Date("2026-11-21T09:00:00Z");

/** A database of the test's own: empty, migrated and in use until it is closed. */
export async function emptyDatabase(): Promise<Database> {
  const url = process.env.TEST_DATABASE_URL;
  const opened = url ? openPostgres(await freshDatabase(url)) : await openEmbedded({});
  await migrate(opened.kysely as never, "exercise");
  useDatabase(opened);
  useDeliveries(noDeliveries);
  return opened;
}

/** The story, told into a database of the test's own. `end` gives the shared one back. */
export async function toldStory(): Promise<{ day: string; end: () => Promise<void> }> {
  const database = await emptyDatabase();
  const day = await tell(dayZero, testInstallation);
  return { day, end: async () => { await database.close(); await testDatabase(); } };
}

export async function authorityAt(word: string): Promise<number> {
  const found = await acrossAuthorities((trx) => findAuthority(trx, word));
  if (!found) throw new Error(`no ${word}`);
  return found.authority.id;
}
