import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { AddressName } from "#app/addresses.ts";
import { expectAccessible, expectAccessibleInEveryLook, expectNoSidewaysScrolling } from "#tests/support/browser.ts";
import { addressOf } from "#tests/support/crawl.ts";
import type { Walked } from "#tests/support/journey.ts";
import { stops, type Stop } from "./stops.ts";

const tabs = 12;

/** Everybody's way to the addresses of the table: each path is made once, each pair of eyes is opened once. */
export class Tour {
  private readonly paths = new Map<AddressName, Promise<string>>();
  private readonly eyes = new Map<boolean, Promise<Page>>();

  constructor(readonly lillevik: Walked) {}

  path(name: AddressName): Promise<string> {
    const { path } = stops[name];
    const made = this.paths.get(name) ?? (typeof path === "string" ? Promise.resolve(path) : path(this.lillevik));
    this.paths.set(name, made);
    return made;
  }

  visitor(javaScript = true): Promise<Page> {
    const opened = this.eyes.get(javaScript) ?? this.lillevik.visitor({ javaScript });
    this.eyes.set(javaScript, opened);
    return opened;
  }

  /** The page of the address, wide and light, as somebody sees it who may. */
  async to(name: AddressName, javaScript = true): Promise<Page> {
    const path = await this.path(name);
    const { by, status = 200 } = stops[name];
    const page = by ? await this.lillevik.signedIn(by) : await this.visitor(javaScript);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
    expect((await page.goto(path))?.status(), path).toBe(status);
    expect(addressOf(new URL(page.url()).pathname)).toBe(name);
    return page;
  }
}

/** Each page is shown in every look, reached by keyboard, opened further, and sent with nothing filled in. */
export function seeEveryPage(tour: Tour, isIncluded: (name: AddressName) => boolean): void {
  for (const [name, { is, opens, emptied }] of (Object.entries(stops) as [AddressName, Stop][]).filter(([one]) => isIncluded(one))) {
    if (is) {
      it(`${name} is ${is}`, () => seeWhatIsNoPage(tour, name));
      continue;
    }
    it(`${name}: axe finds nothing, wide and narrow, light and dark; nothing scrolls sideways; the keyboard shows where it is`, async () => {
      const page = await tour.to(name);
      await expectKeyboardShows(page);
      await expectAccessibleInEveryLook(page);
      await expectNoSidewaysScrolling(page);
    });
    if (opens) it(`${name}: nor when ${opens.source} is opened`, async () => {
      const page = await tour.to(name);
      await page.getByRole("main").getByRole("link", { name: opens }).first().click();
      await page.waitForURL((url) => url.search !== "");
      await expectAccessibleInEveryLook(page);
      await expectNoSidewaysScrolling(page);
    });
    if (emptied) it(`${name}: nor when «${emptied}» is pressed with nothing filled in`, async () => {
      const page = await tour.to(name);
      await pressWithNothingFilledIn(page, emptied);
      await page.getByRole("alert").waitFor();
      await expectAccessible(page);
      await expectErrorsLeadToFields(page);
    });
  }
}

async function seeWhatIsNoPage(tour: Tour, name: AddressName): Promise<void> {
  const [path, page, { is, leadsTo }] = [await tour.path(name), await tour.visitor(), stops[name]];
  const answer = await page.request.get(path, { maxRedirects: 0 });
  if (is === "a file") expect(answer.headers()["content-type"]).toMatch(/^(text\/csv|text\/css|application\/(pdf|json))/);
  if (is === "a way on") expect(answer.headers().location).toMatch(leadsTo as RegExp);
  expect(answer.status() === 404).toBe(is === "not there");
  if (is !== "not there") return;
  await page.goto(path);
  await expectAccessibleInEveryLook(page);
}

/** The skip link comes first and leads to the content; whatever the keyboard stands on can be seen. */
async function expectKeyboardShows(page: Page): Promise<void> {
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => ({ text: document.activeElement?.textContent, isSeen: (document.activeElement?.getBoundingClientRect().top ?? -1) >= 0 }))).toEqual({ text: "Hopp til innholdet", isSeen: true });
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("innhold");
  const unseen: string[] = [];
  for (let stops = 0; stops < tabs; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return { html: element.outerHTML.slice(0, 120), isSeen: element === document.body || (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none" };
    });
    if (!stop.isSeen) unseen.push(stop.html);
  }
  expect(unseen, `focus is not seen on ${page.url()}`).toEqual([]);
}

/** As somebody who presses the button first and reads afterwards. */
async function pressWithNothingFilledIn(page: Page, button: string): Promise<void> {
  const pressed = page.getByRole("main").getByRole("button", { name: button, exact: true }).last();
  await pressed.evaluate((element) => {
    const { form } = element as HTMLButtonElement;
    for (const field of form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>("input:not([type=hidden]), textarea, select") ?? []) {
      if (field instanceof HTMLInputElement && ["radio", "checkbox"].includes(field.type)) field.checked = false;
      else if (field instanceof HTMLSelectElement) field.selectedIndex = 0;
      else field.value = "";
    }
  });
  await pressed.click();
}

/** Each line of the error summary leads to something on the page. */
async function expectErrorsLeadToFields(page: Page): Promise<void> {
  const astray = await page.getByRole("alert").getByRole("link").evaluateAll((links) => (links as HTMLAnchorElement[]).filter((link) => link.hash && !document.getElementById(link.hash.slice(1))).map((link) => link.outerHTML));
  expect(astray).toEqual([]);
}
