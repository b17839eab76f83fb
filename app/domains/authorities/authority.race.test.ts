import { describe, expect, it } from "vitest";
import { isRefusal } from "#app/platform/refusal.ts";
import { testHouse } from "#tests/support/house.ts";
import { reviseBody } from "./revise-body.server.ts";

// One connection cannot race: these run on PostgreSQL alone.
describe.runIf(process.env.TEST_DATABASE_URL)("two who revise one body at once", () => {
  it.each([1, 2, 3, 4, 5])("are one who was quicker and one who is told (try %i)", async () => {
    const house = await testHouse();
    const { id, version, ...words } = house.bodies.committee;
    const revise = (remit: string) => house.change((trx) => reviseBody(trx, { ...words, powerReference: "PS 1/24", actor: house.administrator, bodyId: id, version, remit }, house.now));
    const results = await Promise.all([revise("Skole"), revise("Barnehage")]);
    expect(results.flatMap((result) => (isRefusal(result) ? [result.refused] : []))).toEqual(["changed_meanwhile"]);
  });
});
