import { sql } from "kysely";
import { afterEach, describe, expect, it } from "vitest";
import { testHouse, type TestHouse } from "#tests/support/house.ts";
import { claimDeliveries, deliver, type Delivery } from "./delivery.server.ts";
import { noDeliveries, record, useDeliveries } from "./events.server.ts";
import { asOwner } from "./db.server.ts";
import { newId } from "./id.server.ts";

const specs = { "test.happened": { number: "number" } } as const;

async function happen(house: TestHouse): Promise<string> {
  useDeliveries((type) => (type === "test.happened" ? ["counting"] : []));
  return house.change((trx) => record(trx, specs, {
    type: "test.happened", actor: { actingAs: "system", accountId: null }, caseId: null, subject: { kind: "test", id: newId() }, payload: { number: 1 },
  }, house.now));
}

/** Other tests' rows are none of ours: only this authority's claims are looked at. */
const claimOwn = async (house: TestHouse, lease = 60): Promise<Delivery[]> => (await claimDeliveries(100, lease)).filter((one) => one.authority === house.authority.id);

afterEach(() => useDeliveries(noDeliveries));

describe("deliveries", () => {
  it("are written with the event, claimed by one, and done together with the handler's effect", async () => {
    const house = await testHouse();
    const eventId = await happen(house);
    const [delivery, ...more] = await claimOwn(house);
    expect(more).toEqual([]);
    expect(delivery).toMatchObject({ eventId, handler: "counting", attempts: 1 });
    expect(await claimOwn(house)).toEqual([]);
    const effect = async (trx: Parameters<Parameters<TestHouse["change"]>[0]>[0]) => { await sql`insert into council_term (id, starts_on) values (gen_random_uuid(), '2035-10-01')`.execute(trx); };
    expect(await deliver(delivery as Delivery, { counting: effect }, house.now)).toBe(true);
    expect(await claimOwn(house)).toEqual([]);
  });

  it("lose their effect when the lease has gone to another meanwhile", async () => {
    const house = await testHouse();
    await happen(house);
    // A lease that has run out: one of no length is not over before the clock has moved on.
    const [first] = await claimOwn(house, -1);
    const [second] = await claimOwn(house, 60);
    expect(second?.attempts).toBe(2);
    const effect = async (trx: Parameters<Parameters<TestHouse["change"]>[0]>[0]) => { await sql`insert into council_term (id, starts_on) values (gen_random_uuid(), '2039-10-01')`.execute(trx); };
    expect(await deliver(first as Delivery, { counting: effect }, house.now)).toBe(false);
    const { rows } = await house.read((trx) => sql`select 1 from council_term where starts_on = '2039-10-01'`.execute(trx));
    expect(rows).toEqual([]);
    expect(await deliver(second as Delivery, { counting: effect }, house.now)).toBe(true);
  });

  it("wait longer after each failure and keep nothing of what failed", async () => {
    const house = await testHouse();
    const eventId = await happen(house);
    const [delivery] = await claimOwn(house);
    await expect(deliver(delivery as Delivery, { counting: () => Promise.reject(new Error("no")) }, house.now)).rejects.toThrow("no");
    const { rows } = await asOwner((trx) => sql<{ waits: boolean; done: boolean }>`select due_at > now() + interval '5 seconds' as waits, done_at is not null as done from delivery where event_id = ${eventId}`.execute(trx));
    expect(rows).toEqual([{ waits: true, done: false }]);
  });

  it("wait also where no handler of that name is known", async () => {
    const house = await testHouse();
    const eventId = await happen(house);
    const [delivery] = await claimOwn(house);
    await expect(deliver(delivery as Delivery, {}, house.now)).rejects.toThrow("no handler");
    const { rows } = await asOwner((trx) => sql<{ waits: boolean }>`select due_at > now() + interval '5 seconds' and lease_until is null as waits from delivery where event_id = ${eventId}`.execute(trx));
    expect(rows).toEqual([{ waits: true }]);
  });
});
