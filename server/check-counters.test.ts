import { describe, expect, it } from "vitest";
import { aProposal } from "#tests/examples/a-proposal.ts";
import { pidOf, sign } from "#tests/examples/a-signature.ts";
import { testHouse } from "#tests/support/house.ts";
import { checkCounters } from "./check-counters.ts";

describe("the daily check of the counters", () => {
  it("counts those that are not their rows, in every authority, and changes nothing", async () => {
    await testHouse();
    const before = await checkCounters();
    for (const stored of [1, 4]) {
      const house = await testHouse();
      const { proposalId } = await house.change((trx) => aProposal(trx, house));
      await house.change((trx) => sign(trx, house, proposalId, pidOf(1)));
      await house.change((trx) => trx.updateTable("signature_count").set({ digital: stored }).where("proposal_id", "=", proposalId).execute());
      expect(await house.read((trx) => trx.selectFrom("signature_count").select("digital").where("proposal_id", "=", proposalId).executeTakeFirst())).toEqual({ digital: stored });
    }
    expect(await checkCounters()).toBe(before + 1);
  });
});
