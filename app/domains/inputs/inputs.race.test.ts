import { describe, expect, it } from "vitest";
import { aCase } from "#tests/examples/a-case.ts";
import { anInput } from "#tests/examples/an-input.ts";
import { testHouse } from "#tests/support/house.ts";

// One connection cannot race: these run on PostgreSQL alone.
describe.runIf(process.env.TEST_DATABASE_URL)("many at once", () => {
  it("the same form sent 20 times is one input", async () => {
    const house = await testHouse();
    const where = await house.change((trx) => aCase(trx, house));
    const all = await Promise.all(Array.from({ length: 20 }, () => house.change((trx) => anInput(trx, house, where, { formKey: "one-and-the-same-form" }))));
    expect(new Set(all.map((one) => one.inputId)).size).toBe(1);
    expect(all.filter((one) => !one.isRepeated)).toHaveLength(1);
    expect((await house.change((trx) => anInput(trx, house, where))).number).toBe(2);
  });

  it("50 people at once are 50 inputs, numbered without a gap", async () => {
    const house = await testHouse();
    const where = await house.change((trx) => aCase(trx, house));
    const all = await Promise.all(Array.from({ length: 50 }, (_, index) => house.change((trx) => anInput(trx, house, where, { given: { text: `Innspill ${index}` } }))));
    expect(all.map((one) => one.number).sort((one, other) => one - other)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });
});
