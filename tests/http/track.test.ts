import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sendForm, wordsOf } from "#tests/support/send-form.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { firstLink, Visitor } from "#tests/support/visitor.ts";
import { caseOf, typeIn } from "./furnish.ts";

let served: Served;
let sender: Visitor;
let receipt: { link: string; reference: string; code: string };
const words = "Lyset ved Fjellvatnet slukner klokka ni";
const track = "/lillevik/spor-innspill";
/** Without the number that each request has of its own. */
const saidIn = (html: string) => wordsOf(html).replace(/Referanse hvis du tar kontakt: \S+/, "");

const read = async (path: string) => { const response = await sender.ask(path); return { status: response.status, html: await response.text() }; };
const receiptIn = (html: string) => ({
  link: firstLink(html, /\/spor-innspill\/[A-Z]+-\d+-\d+-\d+\/[\w-]{27}$/),
  reference: /[A-Z]{3}-\d{4}-\d+-\d+/.exec(html)?.[0] as string, code: /[0-9A-Z]{4}-[0-9A-Z]{4}(?=<)/.exec(html)?.[0] as string,
});

beforeAll(async () => {
  served = await serveBuilt();
  sender = new Visitor(served);
  const naustvegen = firstLink((await read("/lillevik/sok?q=Naustvegen")).html, /saker\/\d+-\d+-naustvegen/).replace(/[?#].*$/, "").split("/").slice(0, 4).join("/");
  const response = await sendForm(sender, `${naustvegen}/gi-innspill/1`, { values: { text: words } });
  expect(response.status).toBe(201);
  receipt = receiptIn(await response.text());
}, 240_000);
afterAll(() => served?.stop());

describe("the sender's link", () => {
  it("shows where it stands, and none of the unpublished words without the code", async () => {
    const { html, status } = await read(receipt.link);
    expect(status).toBe(200);
    expect(html).not.toContain(words);
    expect((await (await sender.ask(`${receipt.link}.data`)).text())).not.toContain(words);
    expect(await (await sendForm(sender, receipt.link, { intent: "code", values: { code: receipt.code } })).text()).toContain(words);
  });

  it("gives the same answer to a wrong reference and a wrong code, after the same work", async () => {
    const ask = async (reference: string, code: string) => {
      const response = await sender.post(track, { reference, code });
      const html = await response.text();
      return { status: response.status, queries: response.headers.get("x-query-count"), said: wordsOf(html), isOurs: html.includes(words) };
    };
    const wrongReference = await ask("LIL-2026-999-1", receipt.code);
    expect(wrongReference).toEqual(await ask(receipt.reference, "0000-0000"));
    expect(wrongReference).toMatchObject({ status: 422, isOurs: false });
    expect(wrongReference.said).toContain("Referansen og koden passer ikke sammen");
  });

  it("lets the sender ask that it is kept off the web, and take the wish back", async () => {
    const officer = await new Visitor(served).signIn("marit@lillevik.example");
    const { link } = await typeIn(officer, await caseOf(officer, "naustvegen"));
    expect((await sendForm(sender, link, { intent: "wish_takedown", values: {} })).status).toBe(303);
    expect((await sendForm(sender, link, { intent: "end_takedown_wish", values: {} })).status).toBe(303);
    expect((await read(link)).html).toContain('value="wish_takedown"');
  });

  it("does not offer to take away what was held back and never was on the web, and refuses it in words", async () => {
    expect((await read(receipt.link)).html).not.toContain('value="wish_takedown"');
    const refused = await sender.post(receipt.link, { intent: "wish_takedown" });
    expect([refused.status, wordsOf(await refused.text()).includes("Innspillet ligger ikke på nettet, så det er ingenting å ta bort.")]).toEqual([422, true]);
  });

  it("is made anew for whoever has the code, and the old one is then as unknown as any", async () => {
    const refused = await sender.post(track, { intent: "renew", reference: receipt.reference, renew_code: "0000-0000" });
    expect([refused.status, wordsOf(await refused.text()).includes("Referansen og koden passer ikke sammen")]).toEqual([422, true]);
    const response = await sendForm(sender, receipt.link, { intent: "renew", values: { renew_code: receipt.code }, action: track });
    expect(response.status).toBe(201);
    const renewed = receiptIn(await response.text());
    expect(renewed.reference).toBe(receipt.reference);
    expect([renewed.link === receipt.link, renewed.code === receipt.code]).toEqual([false, false]);
    const old = await read(receipt.link);
    const unknown = await read(`${track}/${receipt.reference}/${"x".repeat(27)}`);
    expect([old.status, saidIn(old.html)]).toEqual([404, saidIn(unknown.html)]);
    expect((await read(renewed.link)).status).toBe(200);
    expect((await sender.post(track, { reference: receipt.reference, code: receipt.code })).status).toBe(422);
    receipt = renewed;
  });

  it("is handed out by an officer on a new receipt, after one button", async () => {
    const officer = await new Visitor(served).signIn("kommunalsjef-teknisk@lillevik.example");
    const [, , year, number, input] = ["", ...receipt.reference.split("-")];
    const page = `/lillevik/administrasjon/saker/${year}-${number}/ko/${input}/kvittering`;
    expect((await sender.ask(page)).status).toBe(401);
    expect((await officer.post(page, { intent: "another" })).status).toBe(422);
    const response = await sendForm(officer, page, { intent: "renew", values: {} });
    expect(response.status).toBe(201);
    expect((await read(receipt.link)).status).toBe(404);
    expect((await read(receiptIn(await response.text()).link)).status).toBe(200);
  });
});
