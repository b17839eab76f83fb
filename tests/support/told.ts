import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freshDatabase } from "./database.ts";
import { freshFolder, runFolder } from "./run-folder.ts";

/** A place that a served program goes on in: its data folder and, on PostgreSQL, its database. */
export interface Place {
  readonly folder: string;
  readonly databaseUrl: string | null;
  /** Where the practice provider listened when the story was told: who signs in from another port is somebody whom the story does not know. */
  readonly toldPort?: number | null;
}

type Tell = (place: Place) => Promise<number | null>;

/**
 * The story in a place of its own. It is told once in a run, by whichever worker comes first, and copied: telling takes
 * some ten seconds, copying less than one.
 */
export async function toldPlace(tell: Tell, postgres = process.env.TEST_DATABASE_URL ?? ""): Promise<Place> {
  const told = await first(tell, postgres);
  const folder = freshFolder("served");
  cpSync(told.folder, folder, { recursive: true });
  return { ...told, folder, databaseUrl: told.databaseUrl && await freshDatabase(postgres, told.databaseUrl) };
}

async function first(tell: Tell, postgres: string): Promise<Place> {
  const base = path.join(runFolder(), postgres ? "told" : "told-embedded");
  const result = `${base}.json`;
  if (isFirst(base)) {
    const place = { folder: base, databaseUrl: postgres ? await freshDatabase(postgres) : null };
    const said = await tell(place).then((toldPort) => ({ ...place, toldPort }), (fault: unknown) => ({ failed: String(fault) }));
    writeFileSync(`${result}.part`, JSON.stringify(said));
    renameSync(`${result}.part`, result);
  }
  for (let tries = 0; !existsSync(result); tries += 1) {
    if (tries > 1200) throw new Error("nobody has told the story");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const read = JSON.parse(readFileSync(result, "utf8")) as Place | { failed: string };
  if ("failed" in read) throw new Error(read.failed);
  return read;
}

/** Two workers ask at the same time; a folder is made by one of them only. */
function isFirst(folder: string): boolean {
  mkdirSync(runFolder(), { recursive: true });
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
