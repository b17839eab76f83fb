import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pairsOf } from "#tests/support/forms.ts";
import { formIn } from "#tests/support/send-form.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { Visitor } from "#tests/support/visitor.ts";
import { caseOf } from "./furnish.ts";

let served: Served;
let officer: Visitor;
let secretary: Visitor;
let councillor: Visitor;
let school: string;

beforeAll(async () => {
  served = await serveBuilt();
  officer = await new Visitor(served).signIn("kommunalsjef-oppvekst@lillevik.example");
  secretary = await new Visitor(served).signIn("motesekretaer@lillevik.example");
  councillor = await new Visitor(served).signIn("jonas@lillevik.example");
  school = await caseOf(officer, "framtida-for-lillevik");
}, 240_000);
afterAll(() => served?.stop());

type Values = Readonly<Record<string, string>>;

/** One rendering of a form, filled in and ready to be sent as often as one likes. */
async function rendering(visitor: Visitor, page: string, intent: string, values: Values): Promise<() => Promise<Response>> {
  const form = formIn(await (await visitor.ask(page)).text(), page, intent);
  const body = [...pairsOf(form.fields).filter(([name]) => !Object.hasOwn(values, name)), ...Object.entries(values)] as [string, string][];
  return () => visitor.post(form.action, new URLSearchParams(body));
}

/** How often the words stand on a page. */
const times = async (visitor: Visitor, page: string, words: string) => (await (await visitor.ask(page)).text()).replaceAll("\u00a0", " ").split(words).length - 1;

/** The cases whose address tells them by these words. */
const casesCalled = async (slug: string) => new Set([...(await (await officer.ask("/lillevik/administrasjon")).text()).matchAll(new RegExp(`saker/(\\d+-\\d+)-${slug}`, "g"))].map((found) => found[1])).size;

describe("a form of somebody in office that is sent twice", () => {
  it("at the same time makes one case, and both answers lead to it", async () => {
    const send = await rendering(officer, "/lillevik/administrasjon/saker/ny", "", { title: "Lys i undergangen" });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
    expect(new Set(answers.map((answer) => answer.headers.get("location"))).size).toBe(1);
    expect(await casesCalled("lys-i-undergangen")).toBe(1);
  });

  it("after a lost answer asks one question, not two; another question from the same rendering is another", async () => {
    const briefing = `${school.replace("/administrasjon", "")}/notat/1`;
    const send = await rendering(councillor, briefing, "ask", { text: "Hva koster heisen alene?" });
    expect([(await send()).status, (await send()).status]).toEqual([303, 303]);
    expect(await times(councillor, briefing, "Hva koster heisen alene?")).toBe(1);
    const other = await rendering(councillor, briefing, "ask", { text: "Og taket alene?" });
    await other();
    expect(await times(councillor, briefing, "Og taket alene?")).toBe(1);
  });

  it("may be sent again when it was refused", async () => {
    const page = "/lillevik/administrasjon/saker/ny";
    const send = await rendering(officer, page, "", { title: "" });
    expect([(await send()).status, (await send()).status]).toEqual([422, 422]);
  });

  it("from a new rendering is a new act: nothing is lost that somebody meant", async () => {
    for (const _ of [1, 2]) expect((await (await rendering(officer, "/lillevik/administrasjon/saker/ny", "", { title: "To like saker" }))()).status).toBe(303);
    expect(await casesCalled("to-like-saker")).toBe(2);
  });

  it("leaves alone the forms that anybody may send, also where somebody in office sends one with a token of hers", async () => {
    const give = `${(await caseOf(officer, "naustvegen")).replace("/administrasjon", "")}/gi-innspill/1`;
    const form = formIn(await (await officer.ask(give)).text(), give);
    const receipt = await (await officer.post(give, new URLSearchParams([...pairsOf(form.fields).filter(([name]) => name !== "text"), ["text", "Hold sikten mot fjorden."]]))).text();
    const link = /\/lillevik\/spor-innspill\/LIL-[\d-]+\/[\w-]+/.exec(receipt)?.[0] ?? "";
    const code = /\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/.exec(receipt)?.[0] ?? "";
    const token = formIn(await (await officer.ask("/lillevik/administrasjon/saker/ny")).text(), "/lillevik/administrasjon/saker/ny").fields.find((field) => field.name === "form_of")?.value ?? "";
    expect([link, code, token].every((one) => one !== "")).toBe(true);
    const answers = await Promise.all([1, 2].map(() => officer.post(link, new URLSearchParams({ intent: "code", code, form_of: token }))));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
  });

  it("plans one meeting", async () => {
    const page = "/lillevik/administrasjon/moter";
    const body = formIn(await (await secretary.ask(page)).text(), page, "plan").fields.find((field) => field.name === "bodyId")?.choices.find((choice) => choice !== "") ?? "";
    const send = await rendering(secretary, page, "plan", { bodyId: body, day: "2027-05-11", time: "18.00", place: "Samfunnshuset" });
    const answers = await Promise.all([send(), send()]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    expect(await times(secretary, "/lillevik/moter", "11. mai 2027")).toBe(1);
  });
});
