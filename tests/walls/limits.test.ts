import { describe, expect, it } from "vitest";
import { sources } from "./sources.ts";

/** Why a list may end at a number: what it is bounded by, or where the rest is found. */
const known: Readonly<Record<string, string>> = {
  "app/platform/search.server.ts": "candidates for the ranking (style 5.4), never a list of its own",
  "app/domains/proposals/similar.view.server.ts": "candidates for the ranking: suggestions, never a list of its own",
  "app/domains/cases/case-page.view.server.ts": "the first three voices; all stand in the briefing, which the page leads to",
};

describe("a list that is read from the database", () => {
  it("never ends at a fixed number without a word: it is paged, or whole", () => {
    const cut = sources("app").filter(({ file }) => file.endsWith(".server.ts") && !Object.hasOwn(known, file))
      .flatMap(({ file, text }) => [...text.matchAll(/\blimit (?!1\b)\d+|\.limit\((?!1\))\d+\)/g)].map(([found]) => `${file}: ${found}`));
    expect(cut).toEqual([]);
  });
});
