import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { crawl } from "#tests/support/crawl.ts";
import { wordsOf } from "#tests/support/send-form.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { Visitor } from "#tests/support/visitor.ts";

let served: Served;
beforeAll(async () => { served = await serveBuilt(); }, 240_000);
afterAll(() => served?.stop());

describe("a case's number", () => {
  it.each([[null, "/lillevik"], ["marit@lillevik.example", "/lillevik/administrasjon"]])("is written 2026-2 wherever people read it, and never 2026/2 (%s)", async (who, start) => {
    const visitor = new Visitor(served);
    if (who) await visitor.signIn(who);
    const wrong: string[] = [];
    await crawl(visitor, [start], { follow: (path) => path.startsWith(start), perKind: 2 }, ({ path, status, headers, body }) => {
      const found = status === 200 && headers.get("content-type")?.startsWith("text/") ? /\b20\d\d\/\d+\b/.exec(wordsOf(body.replaceAll(/https?:\S+/g, ""))) : null;
      if (found) wrong.push(`${path}: ${found[0]}`);
    });
    expect(wrong).toEqual([]);
  }, 60_000);
});
