import { describe, expect, it } from "vitest";
import { isRefusal } from "#app/platform/refusal.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { aTheme } from "#tests/examples/a-theme.ts";
import { anInput } from "#tests/examples/an-input.ts";
import { testHouse } from "#tests/support/house.ts";
import { writeSorting } from "./write-sorting.server.ts";
import { readSorting } from "./sorting.view.server.ts";

// One connection cannot race: this runs on PostgreSQL alone.
describe.runIf(process.env.TEST_DATABASE_URL)("two officers who sort one input in two ways", () => {
  it("are not mixed: one stands whole, and the other is told what stands", async () => {
    const house = await testHouse();
    const where = await house.change((trx) => aCase(trx, house));
    const road = await house.change((trx) => aTheme(trx, house, where.caseId, { title: "Skoleveg" }));
    const hall = await house.change((trx) => aTheme(trx, house, where.caseId, { title: "Hall" }));
    const inputs = await Promise.all(Array.from({ length: 10 }, (_, index) => house.change((trx) => anInput(trx, house, where, { given: { text: `Innspill ${index}` } }))));
    const read = (inputId: string) => house.read((trx) => readSorting(trx, where.caseId, inputId));
    const { basedOn } = await read(inputs[0]?.inputId as string);
    const sort = (inputId: string, themeId: string) => house.change((trx) => writeSorting(trx, { actor: house.officer, inputId, links: [{ themeId, stance: "for", passage: null }], basedOn }, house.now));
    const pairs = await Promise.all(inputs.map(({ inputId }) => Promise.all([sort(inputId, road.themeId), sort(inputId, hall.themeId)])));
    for (const [index, results] of pairs.entries()) {
      const told = results.flatMap((one) => (isRefusal(one) ? [one] : []));
      const linked = (await read(inputs[index]?.inputId as string)).themes.filter((theme) => theme.isLinked);
      expect([told.length, linked.length, told[0]?.refused]).toEqual([1, 1, "changed_meanwhile"]);
      expect(String(told[0]?.standing?.sorted)).toContain(linked[0]?.title);
    }
  });
});
