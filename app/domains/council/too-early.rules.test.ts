import { describe, expect, it } from "vitest";
import type { Activity } from "#app/domains/cases/activity.ts";
import type { CasePlan } from "#app/domains/cases/case.ts";
import { decidedTooEarly } from "./too-early.rules.ts";

const now = new Date("2026-12-04T09:00:00Z");
const publishedAt = new Date("2026-11-02T09:00:00Z");
const asked = (template: string, closesOn: string, method = "hearing") => ({
  plan: { template, language: "nb", decidesOn: null } as unknown as CasePlan, publishedAt,
  activities: [{ method, takesInput: true, opensOn: "2026-11-02", closesOn } as unknown as Activity],
});
const reason = (facts: ReturnType<typeof asked>, on = "2026-12-03", at = now) => decidedTooEarly(facts, on, at)?.reason ?? null;

describe("a decision before people have had their time", () => {
  it("never cuts off a hearing of the law, not even on its last day or when it is recorded long after", () => {
    expect(reason(asked("zoning_plan", "2026-12-03"))).toBe("hearing_cut_off");
    expect(reason(asked("zoning_plan", "2026-12-14"), "2026-12-03", new Date("2027-02-01T09:00:00Z"))).toBe("hearing_cut_off");
    expect(reason(asked("zoning_plan", "2026-12-02"))).toBeNull();
  });

  it("keeps the days that a proposal lies open before the council's meeting (koml § 14-3)", () => {
    expect(reason(asked("budget", "2026-11-10"), "2026-11-15")).toBe("decided_too_soon");
    expect(reason(asked("budget", "2026-11-10"), "2026-11-16")).toBeNull();
  });

  it("waits for any other period that was promised, until it has run out or was ended in the open", () => {
    expect(reason(asked("none", "2026-12-14"))).toBe("period_still_open");
    expect(reason(asked("school", "2026-12-14"))).toBe("period_still_open");
    expect(reason(asked("zoning_plan", "2026-12-14", "survey"))).toBe("period_still_open");
    expect(reason(asked("none", "2026-12-14"), "2026-12-03", new Date("2026-12-15T09:00:00Z"))).toBeNull();
    expect(reason(asked("none", "2026-12-03"))).toBeNull();
  });
});
