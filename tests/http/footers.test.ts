import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { crawl } from "#tests/support/crawl.ts";
import { wordsOf } from "#tests/support/send-form.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { Visitor } from "#tests/support/visitor.ts";

let served: Served;
beforeAll(async () => { served = await serveBuilt(); }, 240_000);
afterAll(() => served?.stop());

/** What the law wants to be found from everywhere, in bokmål and nynorsk. */
const demanded: readonly [string, RegExp][] = [
  ["GDPR Art. 13: the privacy statement", /href="\/\w+\/personvern"/], ["GDPR Art. 37: the data protection officer", /Personvernombod: \S+@|Personvernombud: \S+@/],
  ["U4: the accessibility statement", /href="(?:https:\/\/uustatus\.no|\/\w+\/tilgjenge)[^"]*"[^>]*>Tilgjenge/], ["O5: the criteria for publishing", /href="\/\w+\/personvern#kriterier"/],
  ["visiting and postal address", /(?:Besøk|Post): .*\d{4} /], ["the office's telephone", /telefon \d\d \d\d \d\d \d\d/],
];

describe.each(["lillevik", "nordfjella", "storfjorden"])("every page of %s", (word) => {
  it("has in its footer whom to ask and what the authority has promised about openness", async () => {
    const lacking: string[] = [];
    const kinds = new Set<string>();
    await crawl(new Visitor(served), [`/${word}`], { follow: (path) => path.startsWith(`/${word}/`) && !path.includes("?"), perKind: 2 }, ({ path, status, headers, body }) => {
      if (status !== 200 || !headers.get("content-type")?.startsWith("text/html")) return;
      kinds.add(path.split("/")[2] ?? "");
      const footer = (/<footer[\s\S]*<\/footer>/.exec(body)?.[0] ?? "").replaceAll("\u00a0", " ");
      for (const [what, pattern] of demanded) if (!pattern.test(footer) && !pattern.test(wordsOf(footer))) lacking.push(`${path}: ${what}`);
    });
    expect(lacking).toEqual([]);
    expect(kinds.size).toBeGreaterThan(8);
  }, 120_000);
});
