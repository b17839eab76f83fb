import { describe, expect, it } from "vitest";
import { takenOutMarker } from "./taken-out.ts";

const today = "2026-11-21";

describe("grounds", () => {
  it("are named in the text where something was", () => {
    expect(takenOutMarker(["personal_data"], "nb", today)).toBe(
      "[Tatt ut: opplysninger om enkeltperson, offentleglova § 13]",
    );
    expect(takenOutMarker(["personal_data", "identifier"], "nn", today)).toBe(
      "[Teke ut: opplysningar om enkeltperson, offentleglova § 13; fødselsnummer eller liknande, offentleglova § 26 femte ledd]",
    );
  });
});
