import { describe, expect, it } from "vitest";
import { bornOn, isNationalId, isUnder18 } from "#app/domains/residents/person-number.ts";
import { exerciseRegister } from "./register.ts";
import { municipalities, personBy, persons, syntheticResidents } from "./persons.ts";

describe("the persons of the exercise", () => {
  it("have valid synthetic numbers, all different", () => {
    const pids = persons.flatMap((one) => (one.pid === null ? [] : [one.pid]));
    for (const pid of pids) expect([isNationalId(pid, "2026-11-21"), /^\d\d(8[1-9]|9[0-2])/.test(pid)], pid).toEqual([true, true]);
    expect(new Set(pids).size).toBe(pids.length);
  });

  it("are as old as it says", () => {
    const pid = (key: string) => personBy(key).pid as string;
    expect([bornOn(pid("ali")), isUnder18(pid("ali"), "2026-11-21"), isUnder18(pid("kari"), "2026-11-21"), bornOn(pid("oslo"))]).toEqual(["2011-05-17", true, false, "2001-12-05"]);
  });
});

describe("generated residents", () => {
  it("are as many as are asked for, distinct, valid, grown up, and live where they were asked for", async () => {
    const all = new Set<string>();
    for (const municipality of [municipalities.lillevik, municipalities.nordfjella, "0301", "4602"]) {
      const residents = syntheticResidents(municipality, 6_000);
      for (const pid of residents) all.add(pid);
      expect(residents.every((pid) => isNationalId(pid, "2026-11-21") && !isUnder18(pid, "2026-11-21"))).toBe(true);
      for (const pid of residents.filter((_, index) => index % 50 === 0)) expect(await exerciseRegister.homeOf(pid)).toEqual({ municipality, isGraded: false });
    }
    expect(all.size).toBe(24_000);
  });

  it("are the same every time, and no named person is among them", () => {
    const residents = new Set(syntheticResidents("9901", 10_000));
    expect(syntheticResidents("9901", 3)).toEqual([...residents].slice(0, 3));
    expect(persons.filter((one) => one.pid !== null && residents.has(one.pid))).toEqual([]);
  });

  it("live nowhere else: an unknown number is in no municipality", async () => {
    expect((await exerciseRegister.homeOf("01010112345")).municipality).toBeNull();
    expect(() => syntheticResidents("9999", 1)).toThrow("9999");
  });
});
