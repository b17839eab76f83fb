import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pairsOf } from "#tests/support/forms.ts";
import { formIn, wordsOf } from "#tests/support/send-form.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { firstLink, Visitor } from "#tests/support/visitor.ts";
import { caseOf } from "./furnish.ts";

let served: Served;
let officers: [Visitor, Visitor];
let office: string;

beforeAll(async () => {
  served = await serveBuilt();
  officers = [await new Visitor(served).signIn("kommunalsjef-teknisk@lillevik.example"), await new Visitor(served).signIn("marit@lillevik.example")];
  office = await caseOf(officers[0], "naustvegen");
}, 240_000);
afterAll(() => served?.stop());

/** A fresh input, so that nobody has decided about it. */
async function freshInput(): Promise<string> {
  const give = `${office.replace("/administrasjon", "")}/gi-innspill/1`;
  const form = formIn(await (await new Visitor(served).ask(give)).text(), give);
  const receipt = await new Visitor(served).post(give, new URLSearchParams([...pairsOf(form.fields).filter(([name]) => name !== "text"), ["text", `Hold husene lave, ${Math.random()}.`]]));
  const number = /LIL-\d{4}-\d+-(\d+)/.exec(await receipt.text())?.[1] as string;
  return `${office}/ko/${number}`;
}

type Values = Readonly<Record<string, string>>;

/** Both have the page open before either presses; what each is told. */
async function bothPress(page: string, intent: string, values: readonly [Values, Values]): Promise<{ status: number; html: string }[]> {
  const forms = await Promise.all(officers.map(async (officer) => formIn(await (await officer.ask(page)).text(), page, intent)));
  return Promise.all(officers.map(async (officer, index) => {
    const given = values[index] as Values;
    const pairs = [...pairsOf(forms[index]?.fields ?? []).filter(([name]) => !Object.hasOwn(given, name)), ...Object.entries(given)] as [string, string][];
    const response = await officer.post(forms[index]?.action ?? page, new URLSearchParams(pairs));
    return { status: response.status, html: await response.text() };
  }));
}

const toldIn = (html: string) => wordsOf(/<table\b[^>]*id="standing".*?<\/table>|id="standing".*?<\/table>/s.exec(html)?.[0] ?? "");

describe("two officers who press at the same time", () => {
  it("publish one input in two ways: one lands, the other sees both decisions", async () => {
    const page = await freshInput();
    const answers = await bothPress(page, "publish", [{ kind: "published" }, { kind: "journal_only", ground_journal_only: "threats" }]);
    expect(answers.map((one) => one.status).sort()).toEqual([303, 409]);
    const told = toldIn(answers.find((one) => one.status === 409)?.html ?? "");
    expect(told).toContain("Dette står nå");
    expect(told).toContain("Dette skrev du");
    expect(told).toMatch(/Lagt ut/i);
    expect(told).toMatch(/Ikke lagt ut|journal/i);
  });

  it("sort one input into two themes: one lands, the other sees both", async () => {
    const page = await freshInput();
    const html = await (await officers[0].ask(page)).text();
    const themes = [...html.matchAll(/name="themes"[^>]*value="([^"]+)"[^>]*\/?>\s*<label[^>]*>([^<]+)/g)].map(([, id, title]) => ({ id: id as string, title: title as string }));
    const [first, second] = themes as [{ id: string; title: string }, { id: string; title: string }];
    const answers = await bothPress(page, "sort", [{ themes: first.id }, { themes: second.id }]);
    expect(answers.map((one) => one.status).sort()).toEqual([303, 409]);
    const told = toldIn(answers.find((one) => one.status === 409)?.html ?? "");
    expect([told.includes(first.title), told.includes(second.title)]).toEqual([true, true]);
  });

  it("write to the same field of the same case: one lands, the other sees both texts", async () => {
    const answers = await bothPress(office, "archive", [{ archive_number: "26/1001" }, { archive_number: "26/2002" }]);
    expect(answers.map((one) => one.status).sort()).toEqual([303, 409]);
    const told = toldIn(answers.find((one) => one.status === 409)?.html ?? "");
    expect([told.includes("26/1001"), told.includes("26/2002")]).toEqual([true, true]);
  });

  it("freeze a briefing while people send: its page counts exactly the numbers before it", async () => {
    const [officer] = officers;
    const preparing = `${office}/notat`;
    const draft = formIn(await (await officer.ask(preparing)).text(), preparing, "save");
    const words = { recommends: "Kommunedirektøren anbefaler planen.", reasons: "Den gir boliger.", costs: "Ingen.", givesWay: "Ingenting.", delivered: "Høringen ble holdt." };
    const kept = pairsOf(draft.fields).filter(([name]) => !Object.hasOwn(words, name));
    expect((await officer.post(preparing, new URLSearchParams([...kept, ...Object.entries(words)]))).status).toBe(303);
    const freeze = formIn(await (await officer.ask(preparing)).text(), preparing, "freeze");
    const meeting = freeze.fields.find((field) => field.name === "meetings")?.value as string;
    const some = (count: number) => Array.from({ length: count }, () => freshInput());
    const sooner = some(6);
    const pressed = officer.post(preparing, new URLSearchParams([...pairsOf(freeze.fields).filter(([name]) => name !== "meetings"), ["meetings", meeting]]));
    const numbers = (await Promise.all([...sooner, ...some(12)])).map((page) => Number(page.split("/").at(-1)));
    const frozen = await pressed;
    expect(frozen.status, wordsOf(await frozen.text()).slice(0, 500)).toBe(303);
    const briefing = `${frozen.headers.get("location")}?kontroll=1`;
    const lines = wordsOf(await (await new Visitor(served).ask(briefing)).text());
    const last = Number(/etter innspill nr\.\s(\d+)/.exec(lines)?.[1]);
    expect(last).toBeGreaterThan(0);
    expect(last).toBeLessThanOrEqual(Math.max(...numbers));
    const after = await (await new Visitor(served).ask(`${frozen.headers.get("location")}/etter-lasing`)).text();
    expect(wordsOf(after)).toContain(String(numbers.filter((number) => number > last).length || "Ingen"));
    firstLink(after, /\/notat\/\d+$/);
  }, 60_000);
});
