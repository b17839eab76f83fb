import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fill, follow, press, region, see } from "#tests/support/acts.ts";
import { expectAccessibleInEveryLook, expectNoSidewaysScrolling } from "#tests/support/browser.ts";
import { chooseInBrowser } from "#tests/support/eid.ts";
import { journey } from "#tests/support/journey.ts";

const lillevik = journey();
const atIssuer = (page: Page) => page.waitForURL((url) => url.hostname === "127.0.0.1");
const backHome = (page: Page) => page.waitForURL((url) => url.pathname.includes("/spor-innspill/"));
const naustvegen = "Naustvegen 12–18";

async function openCase(page: Page): Promise<void> {
  await page.goto("/lillevik/saker");
  await page.getByRole("link", { name: naustvegen }).first().click();
}

describe.each([["without JavaScript", false, "Av 7: 3", "kari"], ["with JavaScript", true, "Av 8: 4", "innbygger-1"]] as const)("somebody who lives here, %s", (_how, javaScript, counted, person) => {
  let page: Page;
  const look = async () => {
    if (!javaScript) return;
    await expectAccessibleInEveryLook(page);
    await expectNoSidewaysScrolling(page);
  };

  it("is offered on her receipt to confirm it, and told what is kept and that she may leave it", async () => {
    page = await lillevik.visitor({ javaScript });
    await openCase(page);
    await follow(page, "Gi innspill");
    await fill(page, { "Innspillet ditt": `La det være plass til å snu brøytebilen. (${person})` });
    await page.waitForTimeout(3200);
    await press(page, "Send innspillet");
    const offer = region(page, "Bekreft at du bor i Lillevik");
    await see(offer, "Det er frivillig", "Vi lagrer at en som bor her, har skrevet dette. Navnet ditt lagres ikke.");
    await look();
    await follow(offer, "Logg inn med eID og bekreft");
    await atIssuer(page);
  });

  it("comes back from eID to her own page, where nothing is confirmed until she presses the one button", async () => {
    await chooseInBrowser(page, person);
    await backHome(page);
    const step = region(page, "Bekreft at du bor i Lillevik");
    await see(step, "spør vi Folkeregisteret om du bor i Lillevik");
    await look();
    await press(step, "Bekreft");
    await see(region(page, "Bekreftet"), "Siden 21. november 2026 er det bekreftet at en som bor i Lillevik, har skrevet dette.");
    await look();
  });

  it("is one more of the confirmed on the page of the case, which does not say which", async () => {
    const reader = await lillevik.visitor({ javaScript });
    await openCase(reader);
    await see(reader, `${counted} fra bekreftede innbyggere, 1 fra lag, råd og organer, 1 ført inn av ansatte, 2 ikke bekreftet.`);
  });
});

describe("somebody from the neighbouring municipality", () => {
  it("is told kindly that it cannot be confirmed, and that what she wrote stands as before", async () => {
    const page = await lillevik.visitor();
    await openCase(page);
    await follow(page, "Gi innspill");
    await fill(page, { "Innspillet ditt": "Jeg handler i Lillevik hver uke." });
    await page.waitForTimeout(3200);
    await press(page, "Send innspillet");
    await follow(region(page, "Bekreft at du bor i Lillevik"), "Logg inn med eID og bekreft");
    await atIssuer(page);
    await chooseInBrowser(page, "nabo");
    await backHome(page);
    await press(page, "Bekreft");
    await see(page, "Folkeregisteret har deg ikke som bosatt her", "Innspillet står som før");
    await expectAccessibleInEveryLook(page);
    await openCase(page);
    await see(page, "Av 9: 4 fra bekreftede innbyggere");
  });
});

describe("afterwards", () => {
  it("every statement about the whole database holds", async () => {
    expect(await lillevik.brokenStatements()).toEqual([]);
  });
});
