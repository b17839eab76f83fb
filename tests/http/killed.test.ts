import { afterAll, describe, expect, it } from "vitest";
import { testsRunOnPostgres } from "#tests/support/database.ts";
import { serveBuilt } from "#tests/support/served.ts";
import { firstLink, Visitor } from "#tests/support/visitor.ts";

const posts = 1000;
const atOnce = 8;
const killsAfter = [150, 400, 700];

interface Sending { readonly fields: Readonly<Record<string, string>>; reference: string | null }

/** The hidden fields of a rendering, as a browser would send them back. */
function renderingOf(html: string): { form_key: string; rendered: string } {
  const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? new RegExp(`value="([^"]*)"[^>]*name="${name}"`).exec(html)?.[1] ?? "";
  return { form_key: value("form_key"), rendered: value("rendered") };
}

describe.runIf(testsRunOnPostgres)("a sender who tries again", () => {
  let stop: () => Promise<unknown> = async () => {};
  afterAll(() => stop());

  it(`has each of ${posts} inputs once, though the program is killed (-9) ${killsAfter.length} times meanwhile`, async () => {
    let served = await serveBuilt();
    stop = () => served.stop();
    const place = served;
    const visitor = new Visitor(served);
    const cases = await (await visitor.ask("/lillevik/saker")).text();
    const caseHref = firstLink(cases, /\/saker\/\d+-\d+-reguleringsplan|naustvegen/);
    const giveHref = firstLink(await (await visitor.ask(caseHref)).text(), /\/gi-innspill\/\d+/);
    const before = await numbersOf(visitor, caseHref);
    const rendering = renderingOf(await (await visitor.ask(giveHref)).text());
    expect(rendering.form_key).not.toBe("");

    const sendings: Sending[] = Array.from({ length: posts }, (_, index) => ({
      fields: { ...rendering, form_key: `kilt${String(index).padStart(6, "0")}${"x".repeat(12)}`, text: `Innspill nummer ${index} om høyden på husene.` }, reference: null,
    }));
    let sent = 0;
    let restarting: Promise<void> = Promise.resolve();
    const restart = async () => {
      await served.stop("SIGKILL");
      served = await serveBuilt({ place, env: { PORT: String(served.port) } });
    };
    const send = async (sending: Sending): Promise<void> => {
      for (let attempt = 0; sending.reference === null && attempt < 60; attempt += 1) {
        await restarting;
        try {
          const response = await new Visitor(served).post(giveHref, sending.fields);
          const html = await response.text();
          if (response.status !== 201 && response.status !== 200) throw new Error(`${response.status}`);
          sending.reference = /LIL-\d{4}-\d+-\d+/.exec(html)?.[0] ?? null;
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }
      sent += 1;
      if (killsAfter.includes(sent)) restarting = restart();
    };
    const waiting = [...sendings];
    await Promise.all(Array.from({ length: atOnce }, async () => { for (let next = waiting.shift(); next; next = waiting.shift()) await send(next); }));

    expect(sendings.filter((one) => one.reference === null)).toEqual([]);
    expect(new Set(sendings.map((one) => one.reference)).size).toBe(posts);
    const numbers = sendings.map((one) => Number(one.reference?.split("-").at(-1))).sort((a, b) => a - b);
    expect(numbers[0]).toBeGreaterThan(before);
    expect((numbers.at(-1) as number) - (numbers[0] as number)).toBe(posts - 1);
  }, 600_000);
});

/** The highest number that the case has given so far, as the public sees it. */
async function numbersOf(visitor: Visitor, caseHref: string): Promise<number> {
  const html = await (await visitor.ask(`${caseHref}/innspill`)).text();
  return Math.max(0, ...[...html.matchAll(/\/innspill\/(\d+)/g)].map((found) => Number(found[1])));
}
