import { expect, it } from "vitest";
import { unbroken } from "./unbroken.ts";

/** The tests write an underscore where the line must not break. */
const shown = (text: string) => unbroken(text).replaceAll("\u00a0", "_");

it("keeps a number, a paragraph and a time of day on one line", () => {
  expect(shown("Ring 12 34 56 00 om 400 000 kroner.")).toBe("Ring 12_34_56_00 om 400_000 kroner.");
  expect(shown("Møtet er kl. 18, se § 13 og nr. 7.")).toBe("Møtet er kl._18, se §_13 og nr._7.");
});

it("leaves other spaces alone", () => {
  expect(shown("I 2026 kom 64 innspill")).toBe("I 2026 kom 64 innspill");
});
