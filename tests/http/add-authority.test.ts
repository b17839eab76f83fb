import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sendForm, wordsOf } from "#tests/support/send-form.ts";
import { runBuilt, serveBuilt, type Served } from "#tests/support/served.ts";
import { Visitor } from "#tests/support/visitor.ts";

let served: Served;
const now = "2026-11-21T09:00:00Z";

/** As who runs the installation does it: the program is stopped, the command run in the same place. */
function command(...args: string[]): Promise<{ code: number | null; output: string }> {
  const { folder, databaseUrl, port } = served;
  return runBuilt(args, { DATA_DIR: folder, PORT: String(port), TRAPPA_NOW: now, ...(databaseUrl ? { DATABASE_URL: databaseUrl, TRAPPA_MODE: "exercise" } : {}) });
}

async function addAuthority(...args: string[]): Promise<{ code: number | null; output: string; link: string }> {
  const { code, output } = await command("add-authority", ...args);
  return { code, output, link: /https?:\/\/[^/\s]+(\/\S+)/.exec(output)?.[1] ?? "" };
}

let municipality: Awaited<ReturnType<typeof addAuthority>>;
let county: Awaited<ReturnType<typeof addAuthority>>;

beforeAll(async () => {
  served = await serveBuilt();
  await served.stop();
  municipality = await addAuthority("4602", "Leiar@kinn.example");
  county = await addAuthority("46", "leiar@vestland.example");
}, 240_000);
afterAll(() => served?.stop());

describe("npm run add-authority", () => {
  it("makes a municipality and a county municipality from the register, and prints a link for each", () => {
    expect([municipality.code, county.code]).toEqual([0, 0]);
    expect(municipality.link).toMatch(/^\/kinn\/eingongslenke\/[\w-]{32}$/);
    expect(county.link).toMatch(/^\/vestland\/e[in]+gongslenke\/[\w-]{32}$|^\/vestland\/engangslenke\/[\w-]{32}$/);
  });

  it("refuses a number that is in no register, an address that is none, and the same authority twice", async () => {
    expect(await addAuthority("0000", "leiar@kinn.example")).toMatchObject({ code: 2, output: expect.stringContaining("0000 is not in the register") });
    expect(await addAuthority("4611", "leiar")).toMatchObject({ code: 2, output: expect.stringContaining("NUMBER") });
    const again = await addAuthority("4602", "leiar@kinn.example");
    expect([again.code, again.output]).toEqual([1, expect.stringContaining("Refused")]);
  });

  it("leaves it closed to the public until its profile is whole, and its first administrator fills it in", async () => {
    served = await serveBuilt({ place: served, env: { PORT: String(served.port) } });
    const citizen = new Visitor(served);
    expect((await citizen.ask("/kinn")).status).toBe(404);
    expect(await (await citizen.ask("/")).text()).not.toContain('href="/kinn"');

    const administrator = new Visitor(served);
    expect(wordsOf(await (await administrator.ask(municipality.link)).text())).toContain("Vel eit passord");
    expect((await sendForm(administrator, municipality.link, { values: { password: "ei lang setning", password_again: "ei lang setning" } })).status).toBe(303);
    const spent = await administrator.ask(municipality.link);
    expect(await spent.text()).not.toContain('name="password"');
    expect((await administrator.post(municipality.link, { password: "ei anna setning", password_again: "ei anna setning" })).status).toBeGreaterThanOrEqual(400);

    await administrator.signIn("leiar@kinn.example", "ei lang setning", "kinn");
    const settings = "/kinn/administrasjon/innstillingar";
    const half = { controllerName: "Kinn kommune", protectionOfficer: "ombod@kinn.example", officeName: "Servicetorget", telephone: "57 75 60 00", telephoneHours: "9–15", postalAddress: "Postboks 1, 6901 Florø", visitingAddress: "Hans Blomgate 39", runBy: "Kinn kommune" };
    expect((await sendForm(administrator, settings, { intent: "profile", values: half })).status).toBe(303);
    expect((await citizen.ask("/kinn")).status).toBe(404);
    const rest = { privacyStatement: "Vi behandlar innspel for å svare på dei.", accessibilityUrl: "https://uustatus.no/kinn", publishingCriteria: "Ein saksbehandlar les alt før det blir lagt ut." };
    expect((await sendForm(administrator, settings, { intent: "profile", values: rest })).status).toBe(303);
    const front = await citizen.ask("/kinn");
    expect(front.status).toBe(200);
    const html = await front.text();
    expect(html).toContain('<html lang="nn"');
    for (const said of ["57 75 60 00", "Hans Blomgate 39", "ombod@kinn.example"]) expect(wordsOf(html)).toContain(said);
    expect(html).toContain('href="https://uustatus.no/kinn"');
    expect(await (await citizen.ask("/")).text()).toContain('href="/kinn"');
  }, 60_000);

  it("gives no sign-in of the exercise's to what was added", async () => {
    const response = await new Visitor(served).post("/kinn/logg-inn", { email: "administrator@lillevik.example", password: "trappa-ovelse", returnTo: "" });
    expect(response.status).toBeGreaterThanOrEqual(400);
  });
});

describe("npm run change-address-word", () => {
  it("refuses a word that is another's, one that no address can hold, and an authority that is not there", async () => {
    await served.stop();
    for (const [word, next, code] of [["lillevik", "kinn", 1], ["lillevik", "Ny Vik", 1], ["lillevik", "logg-inn", 1], ["ingensteds", "nyvik", 2], ["lillevik", "", 2]] as const) {
      expect((await command("change-address-word", word, next)).code, `${word} ${next}`).toBe(code);
    }
  });

  it("leads every old address on to the new one, and back again when the old word is taken back", async () => {
    expect((await command("change-address-word", "lillevik", "nyvik")).code).toBe(0);
    served = await serveBuilt({ place: served, env: { PORT: String(served.port) } });
    const moved = await new Visitor(served).ask("/lillevik/saker?trinn=2");
    expect([moved.status, moved.headers.get("location")]).toEqual([308, "/nyvik/saker?trinn=2"]);
    const page = await new Visitor(served).ask("/nyvik/saker");
    expect([page.status, (await page.text()).includes('href="/lillevik')]).toEqual([200, false]);
    await served.stop();
    expect((await command("change-address-word", "nyvik", "lillevik")).code).toBe(0);
    served = await serveBuilt({ place: served, env: { PORT: String(served.port) } });
    expect((await new Visitor(served).ask("/lillevik/saker")).status).toBe(200);
    expect((await new Visitor(served).ask("/nyvik")).headers.get("location")).toBe("/lillevik");
  }, 60_000);
});
