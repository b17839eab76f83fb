import { AsyncLocalStorage } from "node:async_hooks";
import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import type { DB } from "#db/schema.ts";
import { isRefusal, type Refusal } from "./refusal.ts";

/** An open transaction; which authority it belongs to is set inside it, and every walled insert takes it from there. */
export type Trx = Transaction<DB>;

export interface Database {
  readonly kysely: Kysely<DB>;
  readonly pool: pg.Pool;
  readonly kind: "postgres" | "embedded";
  close(): Promise<void>;
}

pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

const inside = new AsyncLocalStorage<true>();
const meter = new AsyncLocalStorage<QueryMeter>();

/** Counts a request's statements and their milliseconds. */
export interface QueryMeter { queries: number; milliseconds: number }
export const measured = <T>(count: QueryMeter, work: () => T): T => meter.run(count, work);

/** Waiting for a second connection inside a transaction hangs for ever on the embedded database; here it throws on both. */
export class OutsideTransactionError extends Error {
  constructor() { super("a connection was asked for inside a transaction: use the trx that was handed in"); }
}

export function makeDatabase(pool: pg.Pool, kind: Database["kind"], close: () => Promise<void>): Database {
  const connect = pool.connect.bind(pool) as pg.Pool["connect"];
  pool.connect = ((...args: never[]) => {
    if (inside.getStore()) throw new OutsideTransactionError();
    return (connect as (...given: never[]) => unknown)(...args);
  }) as pg.Pool["connect"];
  pool.on("error", () => { /* an idle connection was lost; the next query opens another */ });
  const kysely = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: (event) => {
      const count = meter.getStore();
      if (!count || /^(set local|begin|start transaction|commit|rollback)/.test(event.query.sql)) return;
      count.queries += 1;
      count.milliseconds += event.queryDurationMillis;
    },
  });
  return { kysely, pool, kind, close: async () => { await kysely.destroy(); await close(); } };
}

export function openPostgres(url: string, max = 10): Database {
  const pool = new pg.Pool({ connectionString: url, max, statement_timeout: 20_000, idle_in_transaction_session_timeout: 30_000 });
  return makeDatabase(pool, "postgres", async () => {});
}

let current: Database | undefined;

/** Hands the process its database; every transaction below is opened on it. */
export function useDatabase(database: Database): void { current = database; }

function database(): Database {
  if (!current) throw new Error("no database has been handed over: call useDatabase first");
  return current;
}

function begin(isolation?: "repeatable read") {
  const transaction = database().kysely.transaction();
  return isolation ? transaction.setIsolationLevel(isolation).setAccessMode("read only") : transaction;
}

async function setWall(trx: Trx, authority: number | null): Promise<void> {
  if (authority !== null && !Number.isSafeInteger(authority)) throw new Error("an authority is an integer");
  // One message with two statements: such a message takes no parameter, so the checked number is written into it.
  await sql.raw(`set local role trappa_app; select set_config('trappa.authority', '${authority ?? ""}', true)`).execute(trx);
}

class Refused extends Error {
  constructor(readonly refusal: Refusal) { super(refusal.refused); }
}

/** Opens, walls, works, commits. A thrown fault rolls everything back, and so does a returned refusal. */
export async function inAuthority<T>(authority: number, work: (trx: Trx) => Promise<T>): Promise<T> {
  try {
    return await begin().execute((trx) => inside.run(true, async () => {
      await setWall(trx, authority);
      const result = await work(trx);
      if (isRefusal(result)) throw new Refused(result);
      return result;
    }));
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal as T;
    throw fault;
  }
}

/** One snapshot for a whole page: repeatable read, read only, ended before rendering. */
export function readAuthority<T>(authority: number, work: (trx: Trx) => Promise<T>): Promise<T> {
  return begin("repeatable read").execute((trx) => inside.run(true, async () => { await setWall(trx, authority); return work(trx); }));
}

/** When a transaction began, by the database's clock: after any wait for a connection, and before the first of what it sees. */
export async function beganAt(trx: Trx): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`select date_trunc('milliseconds', now()) as at`.execute(trx);
  return (rows[0] as { at: Date }).at;
}

/** The application's role with no authority set: for the tables without a wall. */
export function acrossAuthorities<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
  return begin().execute((trx) => inside.run(true, async () => { await setWall(trx, null); return work(trx); }));
}

/** The owner, who sees everything: migrate, invariants, add-authority, demo:reset. */
export function asOwner<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
  return begin().execute((trx) => inside.run(true, () => work(trx)));
}

/** The server refuses to serve when the wall would be decoration. Returns what is wrong, or null. */
export async function wallDefect(): Promise<string | null> {
  const { rows } = await acrossAuthorities((trx) => sql<{ role: string; super: boolean; bypass: boolean; owned: number }>`
    select current_user as role, rolsuper as super, rolbypassrls as bypass,
      (select count(*)::int from pg_class where relowner = r.oid) as owned
    from pg_roles r where rolname = current_user`.execute(trx));
  const role = rows[0];
  if (!role) return "the role is unknown";
  if (role.super) return `role ${role.role} is a superuser`;
  if (role.bypass) return `role ${role.role} may bypass row level security`;
  if (role.owned > 0) return `role ${role.role} owns ${role.owned} relations`;
  return null;
}
