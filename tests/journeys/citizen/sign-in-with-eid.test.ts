import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { follow, press, see } from "#tests/support/acts.ts";
import { expectAccessibleInEveryLook, expectNoSidewaysScrolling } from "#tests/support/browser.ts";
import { chooseInBrowser, signInWithEidInBrowser } from "#tests/support/eid.ts";
import { journey } from "#tests/support/journey.ts";

const lillevik = journey();
const isAtIssuer = (url: URL) => url.hostname === "127.0.0.1";
const practicePage = (page: Page) => page.waitForURL(isAtIssuer);

describe.each([["without JavaScript", false], ["with JavaScript", true]] as const)("Kari, %s", (_how, javaScript) => {
  let page: Page;
  const refusals: string[] = [];

  it("follows a link to the issuer, whose every page says that it is an exercise", async () => {
    page = await lillevik.visitor({ javaScript });
    page.on("console", (line) => { if (/Content Security Policy|Refused/.test(line.text())) refusals.push(line.text()); });
    await page.goto("/lillevik/logg-inn/eid?tilbake=/lillevik/moter");
    await practicePage(page);
    await see(page, "ØVELSE", "Logg inn med øvelses-eID");
    if (javaScript) {
      await expectAccessibleInEveryLook(page);
      await expectNoSidewaysScrolling(page);
    }
  });

  it("changes her mind, is told that nothing happened, and tries again from there", async () => {
    await press(page, "Avbryt");
    await see(page, "Du avbrøt innloggingen. Ingenting er lagret.");
    if (javaScript) await expectAccessibleInEveryLook(page);
    await follow(page, "Prøv å logge inn igjen");
    await practicePage(page);
  });

  it("is signed in on the page where she was going, and every page says so", async () => {
    await chooseInBrowser(page, "kari");
    await page.waitForURL((url) => url.pathname === "/lillevik/moter");
    await see(page, "Du er logget inn med eID.");
    if (javaScript) {
      await expectAccessibleInEveryLook(page);
      await expectNoSidewaysScrolling(page);
    }
    await page.goto("/lillevik");
    await see(page, "Du er logget inn med eID.");
  });

  it("signs out here and at the issuer, and comes back", async () => {
    const framed = page.waitForResponse((response) => response.url().includes("/logg-inn/eid/avsluttet"));
    await page.getByRole("button", { name: "Logg ut", exact: true }).click();
    await see(page, "Du er logget ut her.");
    // By the Refresh header, without a click; no form of ours leads to another host.
    await practicePage(page);
    await see(page, "Logg ut av øvelses-eID?");
    await press(page, "Logg ut");
    const frame = await framed;
    expect([frame.status(), frame.request().headers().cookie]).toEqual([200, undefined]);
    await page.waitForURL((url) => url.pathname === "/lillevik/logg-ut/eid");
    await see(page, "Du er logget ut", "Lukk nettleseren.");
    await page.goto("/lillevik");
    expect(await page.getByText("Du er logget inn med eID.").count()).toBe(0);
    expect(refusals).toEqual([]);
  });
});

describe("a form that would lead to the issuer", () => {
  it("is stopped by the page's own policy: that is why it all begins, and ends, with a link", async () => {
    const page = await lillevik.visitor();
    await page.goto("/lillevik");
    const said = page.waitForEvent("console", (line) => line.text().includes("form-action"));
    await page.evaluate(() => {
      const form = Object.assign(document.createElement("form"), { action: "/lillevik/logg-inn/eid", method: "get" });
      document.body.append(form);
      form.submit();
    });
    await said;
    expect(new URL(page.url()).pathname).toBe("/lillevik");
  });
});

describe("somebody with an eID from another country", () => {
  it("is told kindly why, and of the way by paper", async () => {
    const page = await lillevik.visitor();
    await page.goto("/lillevik/logg-inn/eid");
    await chooseInBrowser(page, "eidas");
    await see(page, "Du kan skrive under på papir hos kommunen.", /Vil du heller ha hjelp av en person\?/);
    await expectAccessibleInEveryLook(page);
  });
});

describe("a sign-in in one word's authority", () => {
  it("is none in another's; signing in there too, and out there, ends both by the issuer's frame", async () => {
    const page = await lillevik.visitor();
    await signInWithEidInBrowser(page, "jonas", "/lillevik/saker");
    await see(page, "Du er logget inn med eID.");
    await page.goto("/nordfjella");
    expect(await page.getByText("Du er logga inn med eID.").count()).toBe(0);
    await signInWithEidInBrowser(page, "jonas", "/nordfjella");
    await page.getByRole("button", { name: "Logg ut", exact: true }).click();
    await practicePage(page);
    await press(page, "Logg ut");
    await page.waitForURL((url) => url.pathname === "/nordfjella/logg-ut/eid");
    await page.goto("/lillevik/saker");
    expect(await page.getByText("Du er logget inn med eID.").count()).toBe(0);
  });

  it("lasts half an hour without a request", async () => {
    const page = await lillevik.visitor();
    await signInWithEidInBrowser(page, "kari", "/lillevik");
    await lillevik.goOn("2026-11-21T09:31:00Z");
    await page.goto("/lillevik");
    expect(await page.getByText("Du er logget inn med eID.").count()).toBe(0);
    expect((await page.context().cookies()).filter(({ name }) => name.startsWith("trappa_eid")).map(({ name }) => name)).not.toContain("trappa_eid_pid");
  });

  it("leaves the database whole", async () => {
    expect(await lillevik.brokenStatements()).toEqual([]);
  });
});
