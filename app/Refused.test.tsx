import { describe, expect, it } from "vitest";
import { rendered } from "#tests/support/rendered.tsx";
import { Refused } from "./Refused.tsx";

const refusedWith = (values: Readonly<Record<string, string>>, lang: "nb" | "nn" = "nb") =>
  rendered(<Refused answer={{ title: "Det går ikke nå", errors: [], values, standing: null }} />, lang);

describe("a refused form", () => {
  it("says that what was written still stands there, where something was", () => {
    expect(refusedWith({ intent: "send_back", version: "3", remark: "Ta ut navnet på læreren." })).toContain("Ingenting er lagret. Det du skrev, står fortsatt i skjemaet.");
    expect(refusedWith({ email: "kari@eksempel.no" }, "nn")).toContain("Det du skreiv, står framleis i skjemaet.");
  });

  it("and nothing of writing where there was only a button to press", () => {
    const pressed: readonly Readonly<Record<string, string>>[] = [{ intent: "sign" }, { intent: "open", version: "3" }, { intent: "lift_flag", flag: "0b7c2f9e-1a51-4c1e-9b37-2d6f5a3c4e10", received_on: "2026-11-21" }];
    for (const values of pressed) {
      for (const lang of ["nb", "nn"] as const) {
        expect(refusedWith(values, lang)).toContain("Ingenting er lagr");
        expect(refusedWith(values, lang)).not.toMatch(/Det du skr/);
      }
    }
  });
});
