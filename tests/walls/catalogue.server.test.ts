import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { asOwner } from "#app/platform/db.server.ts";
import { testHouse } from "#tests/support/house.ts";

/** Tables without a wall, each with its reason. */
const unwalled: Readonly<Record<string, string>> = {
  migration: "what has been run; no authority's",
  installation: "one row about the whole installation",
  authority: "which authorities there are; the address decides which one is asked",
  address_word: "looked up before it is known which authority is asked",
  throttle: "counts by keyed hashes; forgotten after minutes",
  delivery: "ids only; a worker claims across authorities and then opens one walled transaction for each",
};

interface Table { readonly name: string; readonly hasWall: boolean; readonly isForced: boolean; readonly keys: string[] }

const tables = () => asOwner(async (trx) => (await sql<Table>`
  select c.relname as name, c.relrowsecurity as "hasWall", c.relforcerowsecurity as "isForced",
    array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
      where i.indrelid = c.oid and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)) as keys
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' order by 1`.execute(trx)).rows);

describe("the wall between authorities stands around every table", () => {
  it("is raised, and not forced, on every table but those that have a reason", async () => {
    await testHouse();
    const all = await tables();
    expect(all.filter((table) => !table.hasWall).map((table) => table.name).sort()).toEqual(Object.keys(unwalled).sort());
    expect(all.filter((table) => table.isForced)).toEqual([]);
    for (const table of all.filter((one) => one.hasWall)) expect(table.keys[0], table.name).toBe("authority_id");
  });

  it("carries the authority in every foreign key between walled tables, for such checks go round row security", async () => {
    await testHouse();
    const { rows } = await asOwner((trx) => sql<{ name: string; source: string; target: string; columns: string[] }>`
      select conname as name, conrelid::regclass::text as source, confrelid::regclass::text as target,
        array(select attname::text from pg_attribute where attrelid = conrelid and attnum = any(conkey)) as columns
      from pg_constraint where contype = 'f'`.execute(trx));
    for (const key of rows.filter((one) => one.target !== "authority")) expect(key.columns, `${key.source}.${key.name}`).toContain("authority_id");
  });

  it("refuses to another authority to see, change or insert rows, in every walled table; without an authority nothing is seen", async () => {
    const [lillevik, storfjorden] = [await testHouse(), await testHouse()];
    const walled = (await tables()).filter((table) => table.hasWall).map((table) => table.name);
    for (const name of walled) {
      const table = sql.table(name);
      const theirs = lillevik.authority.id;
      const privileges = await asOwner(async (trx) => (await sql<{ privilege: string }>`select privilege_type as privilege from information_schema.role_table_grants where grantee = 'trappa_app' and table_name = ${name}`.execute(trx)).rows.map((row) => row.privilege));
      const seen = await storfjorden.change(async (trx) => (await sql`select 1 from ${table} where authority_id = ${theirs}`.execute(trx)).rows.length);
      if (name !== "public_search") expect(seen, `${name} is seen`).toBe(0);
      const inserting = storfjorden.change((trx) => sql`insert into ${table} (authority_id) values (${theirs})`.execute(trx));
      await expect(inserting, `${name} takes a row`).rejects.toMatchObject({ code: "42501" });
      const ownKey = sql.ref((await tables()).find((one) => one.name === name)?.keys[1] ?? "id");
      if (privileges.includes("UPDATE")) {
        const changed = await storfjorden.change((trx) => sql`update ${table} set ${ownKey} = ${ownKey} where authority_id = ${theirs}`.execute(trx));
        expect(changed.numAffectedRows ?? 0n, `${name} is changed`).toBe(0n);
      }
      if (privileges.includes("DELETE")) {
        const deleted = await storfjorden.change((trx) => sql`delete from ${table} where authority_id = ${theirs}`.execute(trx));
        expect(deleted.numAffectedRows ?? 0n, `${name} is deleted`).toBe(0n);
      }
      expect(privileges, name).not.toContain("TRUNCATE");
    }
    const { acrossAuthorities } = await import("#app/platform/db.server.ts");
    for (const name of walled.filter((one) => one !== "public_search")) {
      expect(await acrossAuthorities(async (trx) => (await sql`select 1 from ${sql.table(name)}`.execute(trx)).rows.length), `${name} without an authority`).toBe(0);
    }
  });

  it("keeps the event log: the application may neither change nor delete, and the owner is refused by the table itself", async () => {
    const house = await testHouse();
    await expect(house.change((trx) => sql`update event set type = 'x'`.execute(trx))).rejects.toMatchObject({ code: "42501" });
    await expect(house.change((trx) => sql`delete from event`.execute(trx))).rejects.toMatchObject({ code: "42501" });
    await expect(asOwner((trx) => sql`update event set type = 'x' where authority_id = ${house.authority.id}`.execute(trx))).rejects.toMatchObject({ code: "23000" });
    await expect(asOwner((trx) => sql`truncate event cascade`.execute(trx))).rejects.toMatchObject({ code: "23000" });
  });
});
