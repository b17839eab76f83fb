import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { testHouse } from "#tests/support/house.ts";
import { inAuthority, OutsideTransactionError, wallDefect } from "./db.server.ts";
import { refuse } from "./refusal.ts";

describe("the one way to a transaction", () => {
  it("runs as a role that owns nothing and is no superuser", async () => {
    await testHouse();
    expect(await wallDefect()).toBeNull();
  });

  it("rolls back what was written when the result is a refusal", async () => {
    const house = await testHouse();
    const result = await house.change(async (trx) => {
      await sql`insert into council_term (id, starts_on) values (gen_random_uuid(), '2027-10-01')`.execute(trx);
      return refuse("not_allowed");
    });
    expect(result).toEqual({ refused: "not_allowed" });
    const { rows } = await house.read((trx) => sql`select 1 from council_term where starts_on = '2027-10-01'`.execute(trx));
    expect(rows).toEqual([]);
  });

  it("throws, instead of hanging for ever, when a second connection is asked for inside a transaction", async () => {
    const house = await testHouse();
    await expect(house.change(() => inAuthority(house.authority.id, () => Promise.resolve(1)))).rejects.toBeInstanceOf(OutsideTransactionError);
  });

  it("gives a page one snapshot and lets it write nothing", async () => {
    const house = await testHouse();
    await expect(house.read((trx) => sql`insert into council_term (id, starts_on) values (gen_random_uuid(), '2031-10-01')`.execute(trx))).rejects.toMatchObject({ code: "25006" });
  });
});
