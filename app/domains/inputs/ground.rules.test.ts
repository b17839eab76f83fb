import { describe, expect, it } from "vitest";
import { groundAllows, groundOn, grounds, groundsFor, isGroundKey } from "./ground.rules.ts";
import { groundKeys } from "./ground.ts";
import { holdReasons } from "./held.rules.ts";
import nb from "./texts.nb.ts";
import nn from "./texts.nn.ts";

const today = "2026-11-21";

describe("grounds", () => {
  it("have one row each today, and words in both standards", () => {
    expect(groundKeys.map((key) => groundOn(key, today)?.key)).toEqual([...groundKeys]);
    expect(grounds.map((ground) => ground.key)).toEqual([...groundKeys]);
    for (const texts of [nb, nn]) {
      expect(Object.keys(texts.grounds)).toEqual([...groundKeys]);
      expect(Object.keys(texts.holds)).toEqual([...holdReasons]);
    }
    expect(isGroundKey("spam")).toBe(true);
    expect(isGroundKey("dislike")).toBe(false);
  });

  it("O3: only confidential content and identifiers are withheld from who asks for access", () => {
    expect(grounds.filter((ground) => ground.withheldFromAccess).map((ground) => ground.key)).toEqual([
      "personal_data",
      "confidential",
      "identifier",
    ]);
  });

  it("O5: a threat is kept off the web by the authority's own criteria, which take nothing from access", () => {
    expect(groundOn("threats", today)).toMatchObject({
      citations: [{ law: "offl", paragraph: "§ 10 (3)" }],
      withheldFromAccess: false,
    });
  });

  it("only spam, a test and what was sent twice are set aside, and for nothing else", () => {
    expect(groundsFor("set_aside", today).map((ground) => ground.key)).toEqual(["spam", "test", "sent_twice"]);
    expect(groundAllows("spam", "journal_only", today)).toBe(false);
    expect(groundAllows("threats", "set_aside", today)).toBe(false);
  });

  it("the author's wish takes the whole input off the web, never a part", () => {
    expect(groundAllows("authors_wish", "journal_only", today)).toBe(true);
    expect(groundAllows("authors_wish", "in_part", today)).toBe(false);
  });

  it("a ground is of no use before its law is in force", () => {
    expect(groundOn("spam", "2025-12-31")).toBeNull();
    expect(groundAllows("sensitive", "in_part", "2018-07-19")).toBe(false);
  });
});
