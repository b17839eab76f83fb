import type { ServerBuild } from "@remix-run/node";
import path from "node:path";
import { startClockAt } from "#app/platform/clock.ts";
import { openPostgres, useDatabase, type Database } from "#app/platform/db.server.ts";
import { DatabaseInUseError, openEmbedded } from "#app/platform/embedded-db.server.ts";
import { readSettings, SettingsError, type Settings } from "#app/platform/env.server.ts";
import { useDeliveries } from "#app/platform/events.server.ts";
import { folderStore } from "#app/platform/files.server.ts";
import { migrate } from "#db/migrate.ts";
import { addAuthorityCommand } from "./commands/add-authority.ts";
import { changeAddressWordCommand } from "./commands/change-address-word.ts";
import { demoReset } from "./commands/demo-reset.ts";
import { checkInvariants } from "./commands/invariants.ts";
import { repairSignatureCounts } from "./commands/repair-signature-counts.ts";
import { turnSigningKey } from "./commands/turn-signing-key.ts";
import { expectedPractice, identitiesOf } from "./identities.ts";
import { installationDefect, isStoryTold } from "./installation.ts";
import { deliveriesOf } from "./subscriptions.ts";
import { serve } from "./web.ts";
import { runWorker } from "./worker.ts";

/** Roles of the one program: everything (default), web, worker, migrate, or a command. */
const [role = "all", ...rest] = process.argv.slice(2).filter((argument) => argument !== "--");

async function openDatabase(settings: Settings): Promise<Database> {
  return settings.databaseUrl ? openPostgres(settings.databaseUrl) : openEmbedded({ folder: path.resolve(settings.dataFolder, "pg") });
}

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  if (settings.startAt) startClockAt(settings.startAt);
  const database = await openDatabase(settings);
  useDatabase(database);
  useDeliveries(deliveriesOf);
  await migrate(database.kysely as never, settings.mode);
  const defect = await installationDefect(settings.mode);
  if (defect) throw new SettingsError([defect]);
  if (role === "all" || role === "web" || role === "worker") return stay(settings, database);
  const commands: Readonly<Record<string, () => Promise<number>>> = {
    migrate: () => Promise.resolve(0),
    invariants: () => checkInvariants(),
    "add-authority": () => addAuthorityCommand(rest, settings),
    "change-address-word": () => changeAddressWordCommand(rest),
    "demo-reset": async () => demoReset(settings, await expectedPractice(settings)),
    "repair-signature-counts": () => repairSignatureCounts(),
    "turn-signing-key": () => turnSigningKey(settings),
  };
  const command = Object.hasOwn(commands, role) ? commands[role] : undefined;
  if (!command) throw new SettingsError([`unknown command ${role}; there are ${Object.keys(commands).join(", ")}`]);
  process.exitCode = await command();
  await database.close();
}

/** Serves and works until told to stop; what is under way is finished first. */
async function stay(settings: Settings, database: Database): Promise<void> {
  const closing: (() => Promise<void>)[] = [];
  if (role !== "worker") {
    const build = (await import("virtual:remix/server-build")) as ServerBuild;
    const assets = path.resolve(process.env.TRAPPA_ASSETS ?? "build/client");
    const identity = await identitiesOf(settings);
    if (identity.practice && !(await isStoryTold())) await demoReset(settings, identity.practice, { isFirst: true });
    const web = await serve({ settings: { ...settings, ...identity.clients }, files: folderStore(path.resolve(settings.dataFolder, "files")), register: identity.register, build, assets });
    closing.push(web.close, identity.close);
    identity.trappaAt(`http://localhost:${web.port}`);
    stopOnSignal(closing, database);
    if (identity.practice) process.stdout.write(`practice eID on ${identity.practice}\n`);
    process.stdout.write(`Trappa answers on ${settings.publicUrl ?? `http://localhost:${web.port}`}\n`);
    if (settings.mode === "exercise") await (await import("#story/welcome.ts")).welcome(web.port, identity.clients.eid?.issuer ?? null);
  }
  if (role !== "web") closing.push(runWorker());
  if (role === "worker") stopOnSignal(closing, database);
}

/** Listens before anybody is told that it answers: a signal that comes right after must find somebody. */
function stopOnSignal(closing: readonly (() => Promise<void>)[], database: Database): void {
  const stop = async () => {
    for (const close of closing) await close();
    await database.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => { void stop(); });
}

main().catch((fault: unknown) => {
  const isOurs = fault instanceof SettingsError || fault instanceof DatabaseInUseError;
  process.stderr.write(`${isOurs ? (fault as Error).message : fault instanceof Error ? fault.stack : String(fault)}\n`);
  process.exit(1);
});
