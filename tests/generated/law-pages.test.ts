import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hearingTemplates } from "#app/domains/cases/hearing.rules.ts";
import { proposalLaws } from "#app/domains/proposals/proposal.rules.ts";
import { hearingsPage, lawPages, proposalsPage } from "./law-pages.ts";

describe("the law pages in docs", () => {
  for (const [file, make] of Object.entries(lawPages)) {
    it(`${file} is what the rule tables say today (npm run generate)`, () => {
      if (process.env.UPDATE_GENERATED) writeFileSync(file, make());
      expect(existsSync(file) ? readFileSync(file, "utf8") : "").toBe(make());
    });
  }

  it("change when the law on proposals does", () => {
    expect(proposalsPage(proposalLaws.map((law) => ({ ...law, months: 4 })))).toContain("| 4 months after delivery");
    expect(proposalsPage()).toContain("| 6 months after delivery");
  });

  it("change when one value of a rule changes", () => {
    const changed = hearingTemplates.map((one) => (one.key === "zoning_plan" ? { ...one, minimumDays: 49 } : one));
    expect(hearingsPage(changed)).not.toBe(hearingsPage());
    expect(hearingsPage(changed)).toContain("| 49 |");
  });
});
