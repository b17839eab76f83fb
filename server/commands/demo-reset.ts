import { sql } from "kysely";
import { clockNow } from "#app/platform/clock.ts";
import { asOwner, type Trx } from "#app/platform/db.server.ts";
import { noDeliveries, useDeliveries } from "#app/platform/events.server.ts";
import { SettingsError, type Settings } from "#app/platform/env.server.ts";
import { migrations } from "#db/migrate.ts";
import { markStoryTold } from "../installation.ts";
import { deliveriesOf } from "../subscriptions.ts";
import { checkInvariants } from "./invariants.ts";

/** Empties an exercise database and tells the story into it again. Never on a live one: it is asked by its own mark. `issuer`: the practice provider, where its persons sign in. */
export async function demoReset(settings: Settings, issuer: string, { isFirst = false } = {}): Promise<number> {
  if (settings.mode !== "exercise") throw new SettingsError(["demo-reset: the story is told in exercise only"]);
  if (!isFirst) await asOwner(rebuild);
  process.stdout.write("Telling the story of Lillevik …\n");
  const [{ tell }, { subjectsAt }] = await Promise.all([import("#story/tell.ts"), import("#practice/practice.ts")]);
  // The past is told, not announced: nobody gets mails about it.
  useDeliveries(noDeliveries);
  const day = await tell(clockNow(), { signKey: settings.signKey, subjectOf: subjectsAt(issuer, settings.dataFolder) });
  useDeliveries(deliveriesOf);
  await markStoryTold(day);
  // The embedded database never counts its rows by itself; without figures of them its plans are ten times as slow.
  await asOwner((trx) => sql`analyze`.execute(trx));
  return checkInvariants(isFirst ? () => {} : undefined);
}

/** The event log refuses to be emptied, so the whole schema is made anew. */
async function rebuild(trx: Trx): Promise<void> {
  await sql.raw("drop schema public cascade; create schema public").execute(trx);
  await sql`create table migration (name text primary key, run_at timestamptz not null default now())`.execute(trx);
  for (const { name, text } of migrations) {
    await sql.raw(text).execute(trx);
    await sql`insert into migration (name) values (${name})`.execute(trx);
  }
  await sql`insert into installation (mode) values ('exercise')`.execute(trx);
}
