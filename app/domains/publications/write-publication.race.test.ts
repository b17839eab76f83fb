import { describe, expect, it } from "vitest";
import { isRefusal } from "#app/platform/refusal.ts";
import { aCase } from "#tests/examples/a-case.ts";
import { anInput } from "#tests/examples/an-input.ts";
import { testHouse } from "#tests/support/house.ts";
import { writePublication } from "./write-publication.server.ts";

// One connection cannot race: this runs on PostgreSQL alone.
describe.runIf(process.env.TEST_DATABASE_URL)("publishing at the same time", () => {
  it("of two officers who publish one input in two ways, one is told that the other was quicker", async () => {
    const house = await testHouse();
    const where = await house.change((trx) => aCase(trx, house));
    const { inputId } = await house.change((trx) => anInput(trx, house, where));
    const decide = (kind: "published" | "journal_only") => house.change((trx) => writePublication(trx, {
      actor: house.officer, inputId, publicationVersion: 0, partsSeen: 0, kind, ground: kind === "journal_only" ? "threats" : null, quotes: [], reason: "",
    }, house.now));
    const [one, other] = await Promise.all([decide("published"), decide("journal_only")]);
    expect([one, other].filter((result) => isRefusal(result) && result.refused === "changed_meanwhile")).toHaveLength(1);
  });
});
