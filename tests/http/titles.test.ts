import { afterAll, beforeAll, expect, it } from "vitest";
import { sendForm } from "#tests/support/send-form.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { firstLink, Visitor } from "#tests/support/visitor.ts";

let served: Served;
let visitor: Visitor;
beforeAll(async () => { served = await serveBuilt(); visitor = new Visitor(served); }, 240_000);
afterAll(() => served?.stop());

const titleOf = (html: string) => /<title>([^<]*)<\/title>/.exec(html)?.[1];
const give = "/lillevik/saker/2026-8-naustvegen-12-18/gi-innspill/1";
const elsewhere = (html: string) => [...html.matchAll(/(?:href|src|action)="(https?:\/\/[^"]+)"/g)].map((found) => found[1]);

it("a page's title says what came of its form: a fault first, or the receipt", async () => {
  expect(titleOf(await (await visitor.ask(give)).text())).toBe("Gi innspill: Naustvegen 12–18 – Lillevik kommune");
  const refused = await sendForm(visitor, give, { values: { text: "" } });
  const page = await refused.text();
  expect([refused.status, titleOf(page)]).toEqual([422, "Feil: Gi innspill: Naustvegen 12–18 – Lillevik kommune"]);
  expect(/<h1[^>]*>(.*?)<\/h1>/s.exec(page)?.[1]).not.toContain("Feil");
  const officer = await new Visitor(served).signIn("marit@lillevik.example");
  const office = await (await sendForm(officer, "/lillevik/administrasjon/saker/2026-8-naustvegen-12-18/oppfolging", { intent: "plan", values: { title: "" } })).text();
  expect([titleOf(office), /<h1[^>]*>(.*?)<\/h1>/s.exec(office)?.[1]]).toEqual(["Feil: Oppfølging: Naustvegen 12–18 – Lillevik kommune", "Oppfølging: Naustvegen 12–18"]);
  const received = await sendForm(visitor, give, { values: { text: "Sett opp en benk ved bekken" } });
  expect(titleOf(await received.text())).toMatch(/^Kvittering LIL-\d{4}-8-\d+ – Lillevik kommune$/);
});

it("what opens somebody's input leads to no other host, and a browser sends its forms with our own Origin (5.7)", async () => {
  const receipt = await (await sendForm(visitor, give, { values: { text: "Vi trenger en bro over bekken" } })).text();
  const link = firstLink(receipt, /\/spor-innspill\/[A-Z]+-\d+-\d+-\d+\/[\w-]{27}$/);
  const tracked = await visitor.ask(link);
  const track = await visitor.ask("/lillevik/spor-innspill");
  for (const html of [receipt, await tracked.text(), await track.text()]) expect(elsewhere(html)).toEqual([]);
  expect(elsewhere(await (await visitor.ask("/lillevik")).text())).not.toEqual([]);
  // With no-referrer, Chromium sends Origin: null with a form, and the gate refuses it.
  for (const page of [tracked, track]) expect(page.headers.get("referrer-policy")).toBe("same-origin");
});
