import { describe, expect, it } from "vitest";
import { rendered } from "#tests/support/rendered.tsx";
import { countBehind, nobodyBehind, saidBehind, standsBehind, totalBehind } from "./stands-behind.ts";
import { WhoStandsBehind } from "./WhoStandsBehind.tsx";

const said = (counts: Partial<typeof nobodyBehind>, lang: "nb" | "nn" = "nb") => rendered(<WhoStandsBehind counts={{ ...nobodyBehind, ...counts }} />, lang);

describe("who stands behind the inputs", () => {
  it("is one class for each input, so that the classes sum to the whole", () => {
    // Every mixture of up to five inputs of each class, drawn by a rule that anybody can repeat.
    for (let seed = 0; seed < 500; seed += 1) {
      const classes = standsBehind.flatMap((one, index) => Array.from({ length: (seed * (index * 2 + 3)) % 6 }, () => one));
      const counts = countBehind(classes);
      expect(totalBehind(counts)).toBe(classes.length);
      for (const one of standsBehind) expect(counts[one]).toBe(classes.filter((other) => other === one).length);
    }
  });

  it("always says how many are residents who have confirmed it, and leaves out what else nobody belongs to", () => {
    expect(saidBehind(countBehind(["organisation", "not_verified"]))).toEqual(["verified_resident", "organisation", "not_verified"]);
    expect(said({ verified_resident: 3, organisation: 12, typed_in: 16, not_verified: 33 })).toBe("Av 64: 3 fra bekreftede innbyggere, 12 fra lag, råd og organer, 16 ført inn av ansatte, 33 ikke bekreftet.");
    expect(said({ organisation: 12, not_verified: 52 })).toBe("Av 64: ingen fra bekreftede innbyggere, 12 fra lag, råd og organer, 52 ikke bekreftet.");
    expect(said({ verified_resident: 1, not_verified: 1 }, "nn")).toBe("Av 2: 1 frå ein stadfesta innbyggjar, 1 ikkje stadfesta.");
    expect(said({})).toBe("");
  });

  it("has no word of confirmed e-mail as long as no address is kept", () => {
    expect(said({ not_verified: 4 })).not.toContain("e-post");
    expect(said({ confirmed_email: 2, not_verified: 2 })).toContain("2 med bekreftet e-postadresse");
  });
});
