import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { crawl, type Seen } from "#tests/support/crawl.ts";
import { done, sendForm } from "#tests/support/send-form.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { firstLink, Visitor } from "#tests/support/visitor.ts";
import { aPdf } from "./furnish.ts";

/** A word that stands nowhere in the story. */
const needle = "tjeldungreir";
const roles = ["kommunalsjef-oppvekst", "motesekretaer", "jonas", "administrator"] as const;

let served: Served;
beforeAll(async () => {
  served = await serveBuilt();
  await plant();
}, 240_000);
afterAll(() => served?.stop());

/** Into everything of Storfjorden's that has words: its case, an input, a theme, a note, an answer, a meeting, a body, an account, its profile. */
async function plant(): Promise<void> {
  const as = (name: string) => new Visitor(served).signIn(`${name}@storfjorden.example`, undefined, "storfjorden");
  const [officer, secretary, administrator] = [await as("samferdsel"), await as("motesekretaer"), await as("administrator")];
  const own = firstLink(await (await officer.ask("/storfjorden/saker")).text(), /\/saker\/\d+-\d+-/);
  const office = own.replace("/saker/", "/administrasjon/saker/");
  const receipt = await done(await sendForm(new Visitor(served), `${own}/gi-innspill/1`, { values: { text: `Båten må gå innom ${needle} om søndagen.` } }));
  const number = /STO-\d{4}-\d+-(\d+)/.exec(receipt)?.[1] as string;
  const send = async (path: string, intent: string, values: Readonly<Record<string, string>>, visitor = officer) => done(await sendForm(visitor, path, { intent, values }));
  await send(`${office}/ko/${number}`, "publish", { kind: "published" });
  await send(`${office}/ko/${number}`, "note", { note: `Ring ${needle}` });
  await send(`${office}/temaer`, "open", { title: `Kai ved ${needle}`, summary: "" });
  await send(`${office}/svar?innspill=${number}&videre=ja`, "forward", { forwarded_to: needle, came_of_it: `Sendt til ${needle}.`, why: `Hører til ${needle}.` });
  await send(`${office}/lofte`, "change", { reason: `Fordi ${needle} ble glemt`, open: `Hvor båten legger til\nKaia ved ${needle}` });
  await publishCase(officer);
  await done(await officer.upload(`${office}/dokumenter`, { title: `Kart over ${needle}` }, { name: `${needle}.pdf`, content: aPdf(2000) }));
  const body = /<option value="([0-9a-f-]{36})"/.exec(await (await secretary.ask("/storfjorden/administrasjon/moter")).text())?.[1] as string;
  await send("/storfjorden/administrasjon/moter", "plan", { bodyId: body, day: "2027-01-20", time: "10:00", place: needle }, secretary);
  await send("/storfjorden/administrasjon/organer", "found", { kind: "committee", name: `Utvalg for ${needle}`, remit: needle, decisionPower: "none", sort: "50" }, administrator);
  await send("/storfjorden/administrasjon/brukere", "open", { name: `Per ${needle}`, email: `${needle}@storfjorden.example`, title: needle, roles: "officer" }, administrator);
  await send("/storfjorden/administrasjon/innstillinger", "profile", { officeName: `Sentralbordet ${needle}` }, administrator);
}

/** A case that informs, with the word in its title. */
async function publishCase(officer: Visitor): Promise<void> {
  const plan = await done(await sendForm(officer, "/storfjorden/administrasjon/saker/ny", { values: { title: `Ny kai ved ${needle}`, language: "nb" } }));
  const office = plan.replace(/\/plan$/, "");
  const reasons = Object.fromEntries(["elders_council", "disability_council", "youth_council"].map((council) => [`laid_${council}_reason`, "Gjelder ikke rådet."]));
  await done(await sendForm(officer, plan, { values: {
    lead: "Kaia blir bygd om.", purpose: "legal_duty", why: "Den gamle er råtten.", step: "inform", stage: "proposal", influence: "advisory", heard_groups: "De som bor der.", facilitation: "Oppslag på kaia.",
    responsible_title: "fylkesdirektør", contact_name: "Sentralbordet", contact_telephone: "12 34 58 00", ...reasons,
  } }));
  await done(await sendForm(officer, `${office}/aktiviteter`, { intent: "plan", values: { method: "news", step: "inform", title: "Nyhet", takes_input: [], opens_on: "2026-11-21", closes_on: "2026-12-21" } }));
  await done(await sendForm(officer, office, { intent: "publish", values: {} }));
}

/** Where the needle stands among the pages of an authority that a visitor reaches: each kind of page some times, its data too. */
async function findingsAt(word: string, visitor: Visitor): Promise<{ found: string[]; pages: number }> {
  const found: string[] = [];
  let pages = 0;
  const look = ({ path, body }: Seen) => {
    pages += 1;
    if (body.includes(needle)) found.push(path);
  };
  const from = [`/${word}`, `/${word}/sok?q=${needle}`, `/${word}/sok?q=b%C3%A5ten`, `/${word}/arsliste/2026.csv`, `/${word}/arsliste/2026.data`, `/${word}/sok.data?q=${needle}`, `/${word}/administrasjon`, `/${word}/folkevalgt`];
  await crawl(visitor, from, { follow: (path) => path.startsWith(`/${word}`) && !/[?&]sprak=/.test(path), perKind: 8 }, look);
  return { found, pages };
}

describe("a word planted in everything of Storfjorden's", () => {
  it("is found at Storfjorden: by its search, on its pages, in its list and by its office", async () => {
    const citizen = await findingsAt("storfjorden", new Visitor(served));
    for (const kind of [/\/sok\?q=tjeld/, /\/saker\/[^/]+$/, /\/innspill\/\d+$/, /\.csv$/, /\/moter/, /\/storfjorden$/]) expect(citizen.found.filter((path) => kind.test(path)), `${kind} in ${citizen.found.join(" ")}`).not.toEqual([]);
    const officer = await findingsAt("storfjorden", await new Visitor(served).signIn("samferdsel@storfjorden.example", undefined, "storfjorden"));
    for (const kind of [/\/ko\/\d+/, /\/temaer/, /\/dokumenter/, /\/svar/]) expect(officer.found.filter((path) => kind.test(path)), `${kind} in ${officer.found.join(" ")}`).not.toEqual([]);
    const administrator = await findingsAt("storfjorden", await new Visitor(served).signIn("administrator@storfjorden.example", undefined, "storfjorden"));
    for (const kind of [/\/brukere/, /\/organer/, /\/innstillinger/]) expect(administrator.found.filter((path) => kind.test(path)), `${kind}`).not.toEqual([]);
  }, 120_000);

  it("is found at no address of Lillevik by a citizen", async () => {
    const { found, pages } = await findingsAt("lillevik", new Visitor(served));
    // What was looked for stands in the search's own field.
    expect(found.filter((path) => !path.includes(needle))).toEqual([]);
    expect(pages).toBeGreaterThan(80);
  }, 120_000);

  it.each(["sok?q=", "sok?type=input&q=", "sok.data?q="])("is looked for at Lillevik as a word that nobody has written (%s)", async (search) => {
    const nobody = new Visitor(served);
    const page = async (word: string) => (await (await nobody.ask(`/lillevik/${search}${word}`)).text()).replaceAll(word, "…").replace(/[\w-]{12}(?="?<|")/g, "");
    expect(await page(needle)).toBe(await page("skrevetavingen"));
    expect(await page(needle)).not.toBe(await page("skole"));
  }, 120_000);

  it.each(roles)("is found at no address of Lillevik by %s", async (role) => {
    const { found, pages } = await findingsAt("lillevik", await new Visitor(served).signIn(`${role}@lillevik.example`));
    expect(found.filter((path) => !path.includes(needle))).toEqual([]);
    expect(pages).toBeGreaterThan(80);
  }, 120_000);

  it("is not given to Lillevik's people by Storfjorden's own addresses either", async () => {
    const officer = await new Visitor(served).signIn("kommunalsjef-teknisk@lillevik.example");
    for (const tail of ["administrasjon", "administrasjon/brukere", "administrasjon/organer", "folkevalgt"]) {
      const response = await officer.ask(`/storfjorden/${tail}`, { headers: { cookie: officer.cookieHeader() } });
      expect(response.status, tail).toBe(401);
    }
  });
});
