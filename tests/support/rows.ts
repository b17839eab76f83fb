import pg from "pg";

/** Tables that may change without anything having happened, each with its reason. */
const uncounted: Readonly<Record<string, string>> = {
  throttle: "counts tries, forgotten after minutes",
  eid_session: "the same, with eID",
  session: "is renewed by being used, and made by signing in",
};

export interface RowWatch {
  /** What stands in every table: how many rows, and the sum of the transactions that wrote them, so that a change shows too. */
  standing(): Promise<Readonly<Record<string, string>>>;
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Looks at a served program's PostgreSQL from beside it, as a superuser who sees everything. */
export async function watchRows(databaseUrl: string): Promise<RowWatch> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const tables = (await client.query<{ name: string }>("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1"))
    .rows.map((row) => row.name).filter((name) => !Object.hasOwn(uncounted, name));
  const counting = tables.map((name) => `select '${name}' as name, count(*) || ' rows, ' || coalesce(sum(xmin::text::bigint), 0) as stands from "${name}"`).join(" union all ");
  return {
    standing: async () => Object.fromEntries((await client.query<{ name: string; stands: string }>({ name: "standing", text: counting })).rows.map((row) => [row.name, row.stands])),
    query: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) => (await client.query<Row>(text, [...values])).rows,
    close: () => client.end(),
  };
}
