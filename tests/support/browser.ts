import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { expect } from "vitest";

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });
}

export interface Looks { readonly javaScript?: boolean; readonly width?: number; readonly dark?: boolean }

export async function openPage(browser: Browser, base: string, looks: Looks = {}): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    baseURL: base, javaScriptEnabled: looks.javaScript ?? true, viewport: { width: looks.width ?? 1280, height: 900 }, colorScheme: looks.dark ? "dark" : "light", locale: "nb-NO",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return { page, context };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const everything = { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };
/** What may differ where only colours, or only widths, have changed. */
const whatIsPainted = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"] } };

/** What is wrong with the page as it stands now; everything that is folded together is opened first. */
async function defectsOf(page: Page, rules: object): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(async (options) => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
    const { run } = (window as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[] }> } }).axe;
    const { violations } = await run(options);
    const found = violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${violation.help} (${node.target.join(" ")}) ${node.failureSummary ?? ""}`));
    // axe takes a label for a field's own also where another field with the same id gets it.
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
    const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [...found, ...[...twice].map((id) => `the id ${id} stands more than once`), ...(overflow > 0 ? [`scrolls sideways by ${overflow} px`] : [])];
  }, rules);
}

/** axe finds nothing on the page as it stands now (WCAG 2.2 A and AA, and best practice), ids are unique, nothing scrolls sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await defectsOf(page, everything), page.url()).toEqual([]);
}

const looks = [[1280, "light", everything], [1280, "dark", whatIsPainted], [360, "dark", everything], [360, "light", whatIsPainted]] as const;

/** As expectAccessible, on a wide and a narrow page, light and dark. */
export async function expectAccessibleInEveryLook(page: Page): Promise<void> {
  for (const [width, colorScheme, rules] of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    expect(await defectsOf(page, rules), `${page.url()}, ${width} px, ${colorScheme}`).toEqual([]);
  }
}

/** Nothing scrolls sideways on the narrowest page, nor at 200 % of a page of 1280. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow, `${page.url()} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
  }
}

export async function signIn(page: Page, email: string, word = "lillevik"): Promise<void> {
  await page.goto(`/${word}/logg-inn`);
  const form = page.getByRole("main");
  await form.locator("[name=email]").fill(email);
  await form.locator("[name=password]").fill("trappa-ovelse");
  await form.getByRole("button").click();
  await page.waitForURL((url) => !url.pathname.endsWith("/logg-inn"));
}
