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
  page.setDefaultTimeout(15_000);
  return { page, context };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** axe finds nothing on the page as it stands now (WCAG 2.2 A and AA), and nothing scrolls sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const run = (window as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[] }> } }).axe;
    const { violations } = await run.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } as object);
    return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${violation.help} (${node.target.join(" ")}) ${node.failureSummary ?? ""}`));
  });
  expect(found, page.url()).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

export async function signIn(page: Page, email: string, word = "lillevik"): Promise<void> {
  await page.goto(`/${word}/logg-inn`);
  await page.getByLabel("E-post").fill(email);
  await page.getByLabel("Passord").fill("trappa-ovelse");
  await page.getByRole("button", { name: "Logg inn" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/logg-inn"));
}
