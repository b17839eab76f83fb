import { describe, expect, it } from "vitest";
import { exerciseRegister } from "#practice/register.ts";
import { personBy } from "#practice/persons.ts";
import { checkResidence } from "./check-residence.server.ts";
import { RegisterUnavailableError, type ResidenceRegister } from "./residence.ts";

const at = new Date("2026-11-21T09:00:00Z");
const lillevik = { kind: "municipality", number: "9901" } as const;
const storfjorden = { kind: "county", number: "99" } as const;
const look = (key: string, authority: typeof lillevik | typeof storfjorden) => checkResidence(exerciseRegister, authority, personBy(key).pid as string, at);

describe("K10: who lives here", () => {
  it("is registered in the municipality, or in one of the county's", async () => {
    expect(await look("kari", lillevik)).toEqual({ resident: true, municipality: "9901", checkedAt: at, source: "exercise" });
    expect(await look("nabo", lillevik)).toMatchObject({ resident: false, municipality: "9904" });
    expect(await look("kari", storfjorden)).toMatchObject({ resident: true, municipality: "9901" });
    expect(await look("storfjorden", storfjorden)).toMatchObject({ resident: true });
    expect(await look("oslo", storfjorden)).toMatchObject({ resident: false, municipality: "0301" });
    expect(await look("utflyttet", lillevik)).toMatchObject({ resident: false, municipality: null });
  });

  it("counts with a graded address too, and then not even the municipality is kept (G6)", async () => {
    expect(await look("gradert", lillevik)).toEqual({ resident: true, municipality: null, checkedAt: at, source: "exercise" });
    expect(await look("gradert", storfjorden)).toMatchObject({ resident: true, municipality: null });
  });

  it("is refused in words when the register does not answer, and when there is none", async () => {
    const down: ResidenceRegister = { source: "fiks", homeOf: () => Promise.reject(new RegisterUnavailableError()) };
    expect(await checkResidence(down, lillevik, "1", at)).toEqual({ refused: "register_unavailable" });
    expect(await checkResidence(null, lillevik, "1", at)).toEqual({ refused: "register_unavailable" });
  });
});
