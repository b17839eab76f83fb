import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wordsOf } from "#tests/support/send-form.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { firstLink, Visitor } from "#tests/support/visitor.ts";

let served: Served;
let reader: Visitor;
let list: string;
const read = async (path: string) => (await reader.ask(path)).text();
const numbersIn = (html: string) => [...html.matchAll(/id="nr-(\d+)"/g)].map(([, number]) => Number(number));

beforeAll(async () => {
  served = await serveBuilt();
  reader = new Visitor(served);
  list = `${firstLink(await read("/lillevik/saker"), /saker\/\d+-\d+-framtida/)}/innspill`;
}, 240_000);
afterAll(() => served?.stop());

describe("fourteen like inputs in the public list", () => {
  it("stand on one row with their text once, what three of them say beside, and all their numbers", async () => {
    const html = await read(`${list}?like=bare`);
    const words = wordsOf(html);
    expect(numbersIn(html)).toHaveLength(14);
    expect(words).toContain("14 like innspill");
    expect(words).toContain("11 har nøyaktig samme tekst, og 3 har egne setninger i tillegg. De telles som 14");
    expect(words.split("Redd nærskolen!").length - 1).toBe(1);
    expect(words).toMatch(/3 av dem skriver også noe eget:.* Jeg har alt tre barn i skoleskyss\. Nr\. \d+ /);
    const [first] = numbersIn(html);
    expect((await reader.ask(firstLink(html, new RegExp(`/innspill/${first}$`)))).status).toBe(200);
  });

  it("leave no number out of the list: each can be read, or it is said why not", async () => {
    const pages = [await read(list), await read(`${list}?side=2`)];
    const shown = pages.flatMap(numbersIn);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).toHaveLength(63);
    expect(wordsOf(pages[0] ?? "")).toContain("Ett venter på å bli lest.");
    expect(pages[0]).toMatch(/14 like innspill står på én rad: [\d–, ]+\./);
    expect(pages[1]).toMatch(/Side 2 av 2/);
  });
});
