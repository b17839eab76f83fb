import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { AddressName } from "#app/addresses.ts";
import { beside, fill, follow, press, see } from "#tests/support/acts.ts";
import { addressOf } from "#tests/support/crawl.ts";
import { journey } from "#tests/support/journey.ts";

/** Words that no nynorsk text has. */
const bokmalOnly = [
  "innspill", "innspillet", "innspillene", "innspillets", "ikke", "hva", "hvem", "hvor", "hvordan", "hvorfor", "hvilken", "hvilket", "hvis", "noe", "noen", "jeg", "dere", "deres", "dem", "mer", "flere", "nå", "bare",
  "en", "et", "ett", "fra", "ble", "være", "vært", "gjøre", "gjør", "fikk", "kommer", "senest", "lenke", "lenken", "høring", "høringen", "medvirkning", "tilgjengelighet", "hendelser", "opplysninger", "besvart", "svarene",
  "møtene", "saksbehandler", "saksbehandleren", "innbyggere", "innbyggerne", "folkevalgt", "folkevalgte", "velg", "uker", "måneder", "tatt", "skrevet", "kommet",
];
const bokmal = new RegExp(`(?<![\\p{L}@.])(${bokmalOnly.join("|")})(?![\\p{L}@])`, "giu");
const ofEachKind = 2;

const nordfjella = journey();

/** What the page itself says: not what somebody has written, nor what is marked as another language. */
const frameTextOf = (page: Page) => page.evaluate(() => {
  const body = document.body.cloneNode(true) as HTMLElement;
  for (const other of body.querySelectorAll(".own-words, blockquote, script, [lang]:not([lang=nn])")) other.remove();
  const labels = [...body.querySelectorAll("[aria-label]")].map((element) => element.getAttribute("aria-label"));
  return [document.title, body.textContent, ...labels].join("\n");
});

/** Reads what can be reached by links, some of each kind of address; gives what is not in nynorsk, and what was read. */
async function readAlong(page: Page, from: readonly string[]): Promise<{ amiss: string[]; read: Set<AddressName> }> {
  const [waiting, known, taken] = [[...from], new Set(from), new Map<string, number>()];
  const [amiss, read] = [[] as string[], new Set<AddressName>()];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    await page.goto(path);
    // A link to eID leads to the provider's own pages.
    if (!new URL(page.url()).pathname.startsWith("/nordfjella")) continue;
    const name = addressOf(new URL(page.url()).pathname);
    if (name) read.add(name);
    if ((await page.locator("html").getAttribute("lang")) !== "nn") amiss.push(`${path}: lang`);
    for (const [word] of (await frameTextOf(page)).matchAll(bokmal)) amiss.push(`${path}: ${word}`);
    const links = await page.locator("a[href^='/nordfjella']").evaluateAll((all) => all.map((link) => (link.getAttribute("href") ?? "").replace(/#.*/, "")));
    for (const next of links) {
      const kind = `${addressOf(next)} ${next.includes("?")}`;
      if (known.has(next) || /sprak=|\.csv|\/filer\//.test(next) || (taken.get(kind) ?? 0) >= ofEachKind) continue;
      known.add(next);
      taken.set(kind, (taken.get(kind) ?? 0) + 1);
      waiting.push(next);
    }
  }
  return { amiss, read };
}

describe("Nordfjella, which writes nynorsk", () => {
  it("says everything in nynorsk to who reads its pages", async () => {
    const { amiss, read } = await readAlong(await nordfjella.visitor(), ["/nordfjella", "/nordfjella/sok?q=gamleskulen", "/nordfjella/engangslenke/brukt"]);
    expect(amiss).toEqual([]);
    for (const name of ["case", "caseInputs", "caseInput", "giveInput", "theme", "caseEvents", "track", "meetings", "meeting", "publicLog", "about", "privacy", "yearList", "signIn"]) expect(read).toContain(name);
  });

  it("says everything in nynorsk in its office", async () => {
    const { amiss, read } = await readAlong(await nordfjella.signedIn("saksbehandlar", { word: "nordfjella" }), ["/nordfjella/administrasjon"]);
    expect(amiss).toEqual([]);
    for (const name of ["officeCase", "queue", "queueInput", "typeIn", "sortThemes", "sortTheme", "prepareBriefing", "writeAnswers", "followUp", "changePromise", "newCase"]) expect(read).toContain(name);
  });

  it("says everything in nynorsk to its administrator", async () => {
    const { amiss } = await readAlong(await nordfjella.signedIn("administrator", { word: "nordfjella" }), ["/nordfjella/administrasjon", "/nordfjella/administrasjon/organer"]);
    expect(amiss).toEqual([]);
  });

  it("tells in nynorsk what is missing, and gives a receipt in nynorsk, without JavaScript", async () => {
    const page = await nordfjella.visitor({ javaScript: false });
    await page.goto("/nordfjella");
    await follow(page, "Ny bruk av gamleskulen");
    await follow(page, "Gi innspel");
    await press(page, "Send innspelet");
    await see(page.getByRole("alert"), "Skriv innspelet ditt.");
    await fill(page, { "Innspelet ditt": "Lat ungdommen få øvingsrom i kjellaren." });
    await page.waitForTimeout(3200);
    await press(page, "Send innspelet");
    await see(page, "Takk. Innspelet ditt er motteke.");
    await see(beside(page, "Referanse"), /^NOR-2026-1-\d+$/);
    expect((await frameTextOf(page)).match(bokmal)).toBeNull();
  });

  it("keeps its own addresses for a reader who chooses bokmål", async () => {
    const page = await nordfjella.visitor();
    await page.goto("/nordfjella/om-medvirkning");
    expect(new URL(page.url()).pathname).toBe("/nordfjella/om-medverknad");
    await follow(page, "Bokmål");
    expect(await page.locator("html").getAttribute("lang")).toBe("nb");
    expect(new URL(page.url()).pathname).toBe("/nordfjella/om-medverknad");
  });

  it("breaks nothing that must hold", async () => {
    expect(await nordfjella.brokenStatements()).toEqual([]);
  });
});
