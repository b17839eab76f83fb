import { existsSync, mkdirSync, rmSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import pg from "pg";
import { makeDatabase, type Database } from "./db.server.ts";

export class DatabaseInUseError extends Error {
  constructor(folder: string) { super(`the embedded database in ${folder} is in use by another process; stop it first`); }
}

/** The embedded PostgreSQL: for exercise and tests only, since it makes no fsync. Without a folder it lives in memory. */
export async function openEmbedded(given: { folder?: string; dump?: Blob }): Promise<Database> {
  const { folder, dump } = given;
  if (folder) mkdirSync(path.dirname(folder), { recursive: true });
  const release = folder ? await holdFolder(path.dirname(folder)) : async () => {};
  const [{ PGlite }, { createPgConfig }, { pg_trgm }, { btree_gin }] = await Promise.all([
    import("@electric-sql/pglite"), import("@electric-sql/pglite/node-postgres"),
    import("@electric-sql/pglite/contrib/pg_trgm"), import("@electric-sql/pglite/contrib/btree_gin"),
  ]);
  const lite = await PGlite.create({ ...(folder ? { dataDir: folder } : {}), ...(dump ? { loadDataDir: dump } : {}), extensions: { pg_trgm, btree_gin } });
  const pool = new pg.Pool({ ...(createPgConfig(lite as never) as object), max: 1, idleTimeoutMillis: 0 });
  const database = makeDatabase(pool, "embedded", async () => { await lite.close(); await release(); });
  return Object.assign(database, { dump: () => lite.dumpDataDir("none") });
}

/**
 * A second process on the folder would lose writes without an error. A listening socket tells a living holder from a
 * killed one: who can connect finds it in use, otherwise it is stale.
 */
async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const socket = path.relative(process.cwd(), path.join(folder, "pg.sock")); // long absolute paths are cut at 107 characters
  if (existsSync(socket)) {
    if (await answers(socket)) throw new DatabaseInUseError(folder);
    rmSync(socket, { force: true });
  }
  const server = net.createServer((connection) => connection.end());
  await new Promise<void>((resolve, reject) => { server.once("error", reject); server.listen(socket, resolve); });
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = net.connect(socket);
    connection.once("connect", () => { connection.destroy(); resolve(true); });
    connection.once("error", () => resolve(false));
  });
}
