import { describe, expect, it } from "vitest";
import { returnPath } from "./return-path.ts";

describe("where a sign-in goes on to", () => {
  it.each(["/lillevik", "/lillevik/innbyggerforslag/2026-3-gangfelt?side=2#skriv-under", "/lillevik/saker/2026-1"])("is a page of the authority: %s", (asked) => {
    expect(returnPath("lillevik", asked)).toBe(asked);
  });

  it.each([
    "", "lillevik", "//evil.example/lillevik", "/\\evil.example", "https://evil.example/lillevik/", "/lillevik-2/saker", "/nordfjella", "/lillevik/../nordfjella",
    "/lillevik/%2e%2e/nordfjella", "/lillevik/\u0000", "/lillevik\n/x", "javascript:alert(1)", `/lillevik/${"x".repeat(500)}`,
  ])("is never elsewhere: %j", (asked) => {
    expect(returnPath("lillevik", asked)).toBeNull();
  });

  it("is nothing where nothing was asked", () => expect([returnPath("lillevik", null), returnPath("lillevik", undefined)]).toEqual([null, null]));
});
