import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { crawl } from "#tests/support/crawl.ts";
import { sendingsOf } from "#tests/support/forms.ts";
import { watchRows } from "#tests/support/rows.ts";
import { formIn, wordsOf } from "#tests/support/send-form.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { Visitor } from "#tests/support/visitor.ts";
import { pairsOf } from "#tests/support/forms.ts";
import { caseOf } from "./furnish.ts";

/** 5.25: the served program is started again with its clock moved on, so that a session runs out without anybody waiting. */
let served: Served;
let page: string;
const dayZero = Date.parse("2026-11-21T09:00:00Z");
const words = "Ring avsenderen om innkjørselen før det svares";

async function minutesLater(minutes: number): Promise<void> {
  await served.stop();
  served = await serveBuilt({ place: served, env: { PORT: String(served.port), TRAPPA_NOW: new Date(dayZero + minutes * 60_000).toISOString() } });
}

beforeAll(async () => {
  served = await serveBuilt();
  const officer = await new Visitor(served).signIn("kommunalsjef-teknisk@lillevik.example");
  page = `${await caseOf(officer, "naustvegen")}/ko/1`;
}, 240_000);
afterAll(() => served?.stop());

/** A note that is sent when the session has run out; what the page that answers it says. */
async function sentTooLate(note: string): Promise<{ status: number; html: string }> {
  const officer = await new Visitor(served).signIn("kommunalsjef-teknisk@lillevik.example");
  const form = formIn(await (await officer.ask(page)).text(), page, "note");
  officer.forgetSession();
  const response = await officer.post(form.action, new URLSearchParams([...pairsOf(form.fields).filter(([name]) => name !== "note"), ["note", note]]));
  return { status: response.status, html: await response.text() };
}

/** Signs in by the form that was shown, as a browser would send it. */
async function goOn(html: string, email: string, password = "trappa-ovelse"): Promise<{ visitor: Visitor; html: string; status: number }> {
  const form = formIn(html, page);
  const visitor = new Visitor(served);
  const pairs = pairsOf(form.fields).filter(([name]) => name !== "email" && name !== "password");
  const response = await visitor.post(form.action, new URLSearchParams([...pairs, ["email", email], ["password", password]]));
  return { visitor, status: response.status, html: await response.text() };
}

describe("what was written when the session ran out", () => {
  it("is kept in the page that asks to sign in, sealed, and lands after one more press", async () => {
    const rows = served.databaseUrl ? await watchRows(served.databaseUrl) : null;
    const before = await rows?.standing();
    const { status, html } = await sentTooLate(words);
    expect(status).toBe(401);
    expect(await rows?.standing()).toEqual(before);
    await rows?.close();
    expect(wordsOf(html)).toContain("Det du skrev, er tatt vare på");
    expect(html).not.toContain(words);
    const signedIn = await goOn(html, "kommunalsjef-teknisk@lillevik.example");
    expect(signedIn.status).toBe(200);
    const form = sendingsOf(signedIn.html, "/lillevik/logg-inn").find((one) => one.action === page);
    const landed = await signedIn.visitor.post(form?.action ?? "", new URLSearchParams(pairsOf(form?.fields ?? [])));
    expect(landed.status).toBe(303);
    expect(wordsOf(await (await signedIn.visitor.ask(page)).text())).toContain(words);
  });

  it("stays kept when the password is mistyped", async () => {
    const { html } = await sentTooLate("Skrevet med feil passord");
    const mistyped = await goOn(html, "kommunalsjef-teknisk@lillevik.example", "feil passord");
    expect(mistyped.status).toBeGreaterThanOrEqual(400);
    const signedIn = await goOn(mistyped.html, "kommunalsjef-teknisk@lillevik.example");
    expect(signedIn.html).toContain("Skrevet med feil passord");
  });

  it("is given to no other account", async () => {
    const { html } = await sentTooLate("Bare for den som skrev det");
    const another = await goOn(html, "marit@lillevik.example");
    expect(another.status).toBe(200);
    expect(another.html).not.toContain("Bare for den som skrev det");
    expect(wordsOf(another.html)).toContain("en annen konto");
  });

  it("is not kept for whoever cannot show whose form it was", async () => {
    const stranger = new Visitor(served);
    const response = await stranger.post(page, { intent: "note", note: "Uten segl", form_of: "x".repeat(80) });
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain('name="kept"');
  });

  it("after half an hour without a sign of life is asked to sign in; after an hour more it is gone", async () => {
    const officer = await new Visitor(served).signIn("kommunalsjef-teknisk@lillevik.example");
    const form = formIn(await (await officer.ask(page)).text(), page, "note");
    const pairs = [...pairsOf(form.fields).filter(([name]) => name !== "note"), ["note", "Skrevet i lunsjen"] as [string, string]];
    await minutesLater(31);
    const late = await officer.post(page, new URLSearchParams(pairs));
    const html = await late.text();
    expect(late.status).toBe(401);
    expect((await goOn(html, "kommunalsjef-teknisk@lillevik.example")).html).toContain("Skrevet i lunsjen");
    await minutesLater(31 + 62);
    const tooLate = await goOn(html, "kommunalsjef-teknisk@lillevik.example");
    expect(tooLate.html).not.toContain("Skrevet i lunsjen");
  }, 60_000);

  it("can be kept from every form of people in office: each carries whose it is", async () => {
    const without: string[] = [];
    for (const name of ["marit", "administrator", "bygdelista-3"]) {
      const visitor = await new Visitor(served).signIn(`${name}@lillevik.example`);
      const school = await caseOf(visitor, "skole");
      const follow = (path: string) => path.includes("/administrasjon") || path.includes("/notat/");
      await crawl(visitor, ["/lillevik/administrasjon", `${school}/notat`, "/lillevik/folkevalgt"], { follow, perKind: 1 }, ({ path, body }) => {
        const forms = sendingsOf(body, path).filter((one) => !one.action.endsWith("/logg-ut"));
        for (const { fields } of forms) if (!fields.some((field) => field.name === "form_of" && field.value !== "")) without.push(`${path}: ${fields.map((field) => field.name).join(" ")}`);
      });
    }
    expect(without).toEqual([]);
  }, 120_000);
});
