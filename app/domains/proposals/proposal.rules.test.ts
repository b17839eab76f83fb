import { describe, expect, it } from "vitest";
import municipalities from "#app/domains/authorities/registers/municipalities.json" with { type: "json" };
import { addDays, daysBetween } from "#app/platform/day.ts";
import { clockOf, closingDay, decisionDeadline, isEnough, isSignable, requiredSignatures, stateOn, warningDays } from "./proposal.rules.ts";

const on = "2026-11-21";
const municipality = (population: number) => requiredSignatures("municipality", population, on);

describe("K1: two per cent of the inhabitants, rounded up, and 300 or 500 are always enough", () => {
  it.each([["Utsira", 5], ["Karasjok", 52], ["Åfjord", 87], ["Senja", 298], ["Namsos", 300], ["Halden", 300]])("%s needs %i", (name, needed) => {
    const found = municipalities.find((one) => one.name === name || one.officialName === name);
    expect(municipality(found?.population ?? 0)).toBe(needed);
  });

  it("needs fewer than 300 in 275 of the 357 municipalities", () => {
    expect(municipalities).toHaveLength(357);
    expect(municipalities.filter((one) => municipality(one.population) < 300)).toHaveLength(275);
  });

  it("is the least whole number of people that is two per cent, in every one of them", () => {
    for (const { population } of municipalities) {
      const needed = municipality(population);
      expect(needed * 50 >= population || needed === 300).toBe(true);
      expect((needed - 1) * 50 < population).toBe(true);
    }
  });

  it("is 500 in every county municipality", () => {
    const counties = new Map<string, number>();
    for (const one of municipalities) counties.set(one.county, (counties.get(one.county) ?? 0) + one.population);
    counties.delete("03");
    expect(counties.size).toBe(14);
    for (const population of counties.values()) expect(requiredSignatures("county", population, on)).toBe(500);
  });

  it.each([[1, 1], [50, 1], [51, 2], [8389, 168], [8412, 169], [15_000, 300], [15_001, 300]])("of %i inhabitants is %i", (population, needed) => {
    expect(municipality(population)).toBe(needed);
  });

  it("never falls when the population grows, and never passes what is always enough", () => {
    for (let population = 1; population < 20_000; population += 7) expect(municipality(population + 7)).toBeGreaterThanOrEqual(municipality(population));
    expect(municipality(717_710)).toBe(300);
  });

  it("was no rule before the law was in force", () => {
    expect(() => requiredSignatures("municipality", 1000, "2019-09-30")).toThrow(RangeError);
  });
});

describe("K3: six months after it was delivered, clamped to the end of a month that is too short", () => {
  it.each([
    ["2026-02-03", "2026-08-03"], ["2026-08-31", "2027-02-28"], ["2027-08-31", "2028-02-29"], ["2027-08-29", "2028-02-29"], ["2026-08-30", "2027-02-28"],
    ["2026-12-31", "2027-06-30"], ["2026-09-28", "2027-03-28"], ["2026-04-25", "2026-10-25"], ["2028-02-29", "2028-08-29"],
  ])("delivered %s: by %s", (delivered, by) => {
    expect(decisionDeadline(delivered)).toBe(by);
  });

  it("lies between 181 and 184 days ahead, whatever the day", () => {
    for (let day = "2026-01-01"; day < "2030-01-01"; day = addDays(day, 1)) {
      const days = daysBetween(day, decisionDeadline(day));
      expect(days).toBeGreaterThanOrEqual(181);
      expect(days).toBeLessThanOrEqual(184);
    }
  });
});

describe("the council's clock", () => {
  const delivered = { state: "delivered" as const, decideBy: "2026-08-03", decidedOn: null, referredOn: null };

  it("runs, warns eight weeks before, runs on the last day, and is broken the day after", () => {
    expect(clockOf(delivered, addDays("2026-08-03", -warningDays - 1)).kind).toBe("running");
    expect(clockOf(delivered, addDays("2026-08-03", -warningDays)).kind).toBe("warning");
    expect(clockOf(delivered, "2026-08-03")).toEqual({ kind: "warning", decideBy: "2026-08-03", daysLeft: 0 });
    expect(clockOf(delivered, "2026-08-04")).toEqual({ kind: "broken", decideBy: "2026-08-03", daysOver: 1 });
  });

  it("runs through postponing and returning", () => {
    for (const state of ["postponed", "returned", "admitted"] as const) expect(clockOf({ ...delivered, state }, "2026-08-04").kind).toBe("broken");
  });

  it("K4: is switched off by a referral to an ongoing plan case", () => {
    expect(clockOf({ ...delivered, state: "referred", referredOn: "2026-05-01" }, "2026-12-01")).toEqual({ kind: "switched_off" });
  });

  it("K4: stays off when the matter is decided long after the referral, and a deadline that was broken before it stays broken", () => {
    expect(clockOf({ state: "adopted", decideBy: "2026-08-03", decidedOn: "2027-09-02", referredOn: "2026-05-01" }, "2027-10-01")).toEqual({ kind: "switched_off" });
    expect(clockOf({ ...delivered, state: "referred", referredOn: "2026-08-13" }, "2026-12-01")).toEqual({ kind: "was_broken", decideBy: "2026-08-03", daysOver: 10 });
  });

  it("says afterwards whether it was kept", () => {
    expect(clockOf({ state: "adopted", decideBy: "2026-08-03", decidedOn: "2026-04-23", referredOn: null }, "2026-11-21").kind).toBe("kept");
    expect(clockOf({ state: "rejected", decideBy: "2026-08-03", decidedOn: "2026-08-13", referredOn: null }, "2026-11-21")).toEqual({ kind: "was_broken", decideBy: "2026-08-03", daysOver: 10 });
  });

  it("does not run where nothing was delivered", () => {
    expect(clockOf({ state: "collecting", decideBy: null, decidedOn: null, referredOn: null }, on).kind).toBe("off");
    expect(clockOf({ state: "taken_up", decideBy: null, decidedOn: null, referredOn: null }, on).kind).toBe("off");
  });
});

describe("collecting", () => {
  const collecting = { state: "collecting" as const, threshold: 169, digital: 131, paper: 27, closesOn: "2027-09-01" };

  it("K15: counts digital and paper together", () => {
    expect(isEnough(collecting)).toBe(false);
    expect(isEnough({ ...collecting, paper: 38 })).toBe(true);
  });

  it("closes after twelve months, by itself: the last day counts", () => {
    expect(closingDay("2028-02-29")).toBe("2029-02-28");
    expect(isSignable(collecting, "2027-09-01")).toBe(true);
    expect(isSignable(collecting, "2027-09-02")).toBe(false);
  });

  it("has run out without anybody writing it down, unless enough have signed", () => {
    expect(stateOn(collecting, "2027-09-02")).toBe("expired");
    expect(stateOn({ ...collecting, paper: 38 }, "2027-09-02")).toBe("collecting");
  });
});
