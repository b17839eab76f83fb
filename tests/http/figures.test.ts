import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { firstLink, Visitor } from "#tests/support/visitor.ts";

let served: Served;
let reader: Visitor;
let school: string;

beforeAll(async () => {
  served = await serveBuilt();
  reader = new Visitor(served);
  school = firstLink(await read("/lillevik/sok?q=skole"), /saker\/\d+-\d+-framtida[^/]*$/).replace(/[?#].*$/, "");
}, 240_000);
afterAll(() => served?.stop());

const read = async (path: string) => (await reader.ask(path)).text();
const plain = (html: string) => html.replaceAll(/<!--.*?-->/g, "").replaceAll(/<[^>]+>/g, " ").replaceAll("\u00a0", " ");

/** Every link of a page to the list of inputs, with the figure that stands on it. */
function figures(html: string): { href: string; figure: number; words: string }[] {
  return [...html.matchAll(/<a href="([^"]*\/innspill\?[^"]*notat=[^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(([, href = "", words = ""]) => {
    const text = plain(words).trim();
    return { href: href.replaceAll("&amp;", "&"), words: text, figure: Number((/^[\d ]*\d/.exec(text)?.[0] ?? "NaN").replaceAll(" ", "")) };
  });
}

/** How many the list says stand behind, how many rows it has over all its pages, and how many it tells as a number only. */
async function behind(href: string): Promise<{ total: number; rows: number; untold: number }> {
  const first = await read(href);
  const words = plain(first);
  const count = (pattern: RegExp, one: RegExp) => (one.test(words) ? 1 : Number(pattern.exec(words)?.[1] ?? 0));
  let rows = 0;
  for (let page = first, at = 1; ; at += 1) {
    rows += page.match(/id="nr-\d+"/g)?.length ?? 0;
    if (!page.includes('rel="next"')) break;
    page = await read(`${href}&side=${at + 1}`);
  }
  return { rows, total: count(/(\d+) innspill står bak/, /Ett innspill står bak/), untold: count(/(\d+) av dem ligger ikke på nettet/, /Ett av dem ligger ikke på nettet/) };
}

describe("every figure of the school's briefing", () => {
  it("opens to as many inputs as it says: those listed, and those told as a number", async () => {
    const found = figures(await read(`${school}/notat/1`));
    expect(found.length).toBeGreaterThan(50);
    const wrong: string[] = [];
    for (const { href, figure, words } of found) {
      const { total, rows, untold } = await behind(href);
      if (total !== figure || rows + untold !== figure) wrong.push(`${words}: ${total} behind, ${rows} listed and ${untold} told (${href})`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it("shows no group below five, however it is asked for", async () => {
    const smallest: number[] = [];
    for (const asked of ["alder=under_18", "alder=18_29", "alder=not_said", "alder=67_plus", "som=ansatt", "som=elev", "krets=sentrum", "krets=ytre-lillevik", "krets=not_said", "alder=18_29&tema=1&kanal=letter", "alder=under_18&nummer=3"]) {
      for (const frame of ["notat=1&", ""]) smallest.push((await behind(`${school}/innspill?${frame}${asked}`)).total);
    }
    expect(smallest.filter((total) => total > 0 && total < 5)).toEqual([]);
    expect(smallest.some((total) => total > 0)).toBe(true);
  });

  it("lists for a joined group all its members", async () => {
    const [asked, neighbour] = [await read(`${school}/innspill?alder=18_29`), await read(`${school}/innspill?alder=not_said`)];
    expect(plain(asked)).toContain("alder: 18–29 eller ikke oppgitt");
    const numbers = (html: string) => [...html.matchAll(/id="nr-(\d+)"/g)].map(([, number]) => number);
    expect(numbers(asked)).toEqual(numbers(neighbour));
    expect(numbers(asked).length).toBeGreaterThanOrEqual(5);
  });
});
