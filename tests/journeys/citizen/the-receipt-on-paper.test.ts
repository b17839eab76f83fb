import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { walk } from "#tests/support/journey.ts";
import { sheetsOf } from "#tests/support/paper.ts";

const places = walk();

// As long as most letters are; the longest may need more paper.
const words = "Velg hva dere vil, men få bilene bort fra Skolevegen klokka åtte. I går sto det fire biler med motoren på mens ungene gikk over vegen. Sett opp en bom, så kan de som kjører, slippe av ved idrettsbanen.";

interface Walked { readonly word: string; readonly officer: string; readonly cases: string; readonly find: RegExp; readonly give: string; readonly typeIn: string; readonly thanks: string; readonly handOver: string }
const standards: readonly Walked[] = [
  { word: "lillevik", officer: "marit", cases: "saker", find: /naustvegen/, give: "gi-innspill/1", typeIn: "skriv-inn", thanks: "Takk. Innspillet ditt er mottatt.", handOver: "Gi dette arket til den som sa det" },
  { word: "nordfjella", officer: "saksbehandlar", cases: "saker", find: /./, give: "gi-innspel/1", typeIn: "skriv-inn", thanks: "Takk. Innspelet ditt er motteke.", handOver: "Gi dette arket til den som sa det" },
];

const caseOf = async (page: Page, { word, cases, find }: Walked): Promise<string> => {
  await page.goto(`/${word}/${cases}`);
  const hrefs = await page.locator("main a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  return hrefs.find((href) => /\/saker\/\d+-\d+-/.test(href) && find.test(href))?.split("/").at(-1) ?? "";
};

/** Fills in the words, and whatever an officer must say besides, and sends the form. */
async function send(page: Page): Promise<void> {
  const form = page.locator("main form:has(textarea[name=text])");
  await form.locator("textarea[name=text]").fill(words);
  if (await form.locator("select[name=activity]").count() > 0) {
    await form.locator("select[name=activity]").selectOption({ index: 1 });
    await form.locator("[name=channel][value=letter]").check();
  }
  await form.locator("button[type=submit]").last().click();
}

async function onPaper(page: Page, { thanks, handOver }: Walked, fromOffice: boolean): Promise<void> {
  await page.getByText(thanks).first().waitFor();
  expect(await page.getByText(handOver).count()).toBe(fromOffice ? 1 : 0);
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true, format: "A4", printBackground: true }))).toBe(1);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByText(thanks).first().isVisible()).toBe(true);
  expect(await page.getByText(words).isVisible()).toBe(true);
  if (fromOffice) expect(await page.getByText(handOver).isVisible()).toBe(false);
  expect(Number.parseFloat(await page.getByText(words).evaluate((element) => getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(16);
  await page.emulateMedia({ media: "screen" });
}

describe.each(standards)("a receipt on paper in $word", (place) => {
  it("is one sheet in large type for whoever sent the input on the web", async () => {
    const page = await places.visitor();
    const own = await caseOf(page, place);
    await page.goto(`/${place.word}/saker/${own}/${place.give}`);
    await send(page);
    await onPaper(page, place, false);
  });

  it("is one sheet that speaks to the sender where an officer wrote it down, below what the officer is told", async () => {
    const page = await places.signedIn(place.officer, { word: place.word });
    const own = await caseOf(page, place);
    await page.goto(`/${place.word}/administrasjon/saker/${own}/${place.typeIn}`);
    await send(page);
    await onPaper(page, place, true);
    expect(await page.locator("h1").innerText()).not.toMatch(/\b(di|ditt|dine)\b/);
  });
});
