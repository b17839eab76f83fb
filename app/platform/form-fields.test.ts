import { describe, expect, it } from "vitest";
import { optionalDay } from "./form-fields.ts";

const said = (raw: string) => { const read = optionalDay().safeParse(raw); return read.success ? read.data : read.error.issues[0]?.message; };

describe("a day in a form", () => {
  it("is read as it is written, or not given", () => {
    expect(["2026-12-03", "3.12.2026", ""].map(said)).toEqual(["2026-12-03", "2026-12-03", null]);
  });

  it("stands in a year that somebody can mean", () => {
    expect(["1900-01-01", "2200-12-31"].map(said)).toEqual(["1900-01-01", "2200-12-31"]);
    for (const slip of ["0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31", "3.12.0026"]) expect(said(slip)).toBe("frame.form.year_unlikely");
    expect(said("2026-02-30")).toBe("frame.form.not_a_day");
  });
});
