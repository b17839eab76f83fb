import { sql } from "kysely";
import { acrossAuthorities } from "./db.server.ts";

/** Counts one more of `key` within the window (seconds, the database's clock) and says how many there are now. */
export function countInWindow(key: string, windowSeconds: number): Promise<number> {
  return acrossAuthorities(async (trx) => {
    const { rows } = await sql<{ count: number }>`
      insert into throttle (key, count, since) values (${key}, 1, now())
      on conflict (key) do update set
        count = case when throttle.since < now() - make_interval(secs => ${windowSeconds}) then 1 else throttle.count + 1 end,
        since = case when throttle.since < now() - make_interval(secs => ${windowSeconds}) then now() else throttle.since end
      returning count`.execute(trx);
    return rows[0]?.count ?? 1;
  });
}

export async function forgetCount(key: string): Promise<void> {
  await acrossAuthorities((trx) => trx.deleteFrom("throttle").where("key", "=", key).execute());
}

/** No window is longer than an hour, and a sender has another key each day. */
export async function forgetOldCounts(): Promise<void> {
  await acrossAuthorities((trx) => sql`delete from throttle where since < now() - interval '1 day'`.execute(trx));
}

/** One try less: it was right after all. What others have counted under the same key stays. */
export async function takeBackCount(key: string): Promise<void> {
  await acrossAuthorities((trx) => sql`update throttle set count = count - 1 where key = ${key} and count > 0`.execute(trx));
}

/** Milliseconds to wait before answering attempt number `count`: nothing for the first five, then 0.5 s doubling to 8 s. */
export const delayFor = (count: number): number => (count <= 5 ? 0 : Math.min(8000, 250 * 2 ** (count - 5)));

export const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
