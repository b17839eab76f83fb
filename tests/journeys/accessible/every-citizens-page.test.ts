import { describe, expect, it } from "vitest";
import { addressNames, type AddressName } from "#app/addresses.ts";
import { fill, press, see } from "#tests/support/acts.ts";
import { expectAccessible, expectAccessibleInEveryLook } from "#tests/support/browser.ts";
import { walk } from "#tests/support/journey.ts";
import { seeEveryPage, Tour } from "./every-page.ts";
import { stops } from "./stops.ts";

const lillevik = walk();
const everywhere = new Tour(lillevik);
const isForEverybody = (name: AddressName) => stops[name].by === undefined;
/** With JavaScript it counts the characters; what it says and offers without is looked at in its own test. */
const isHelped = (name: AddressName) => name === "giveInput";

describe("every page that needs no account", () => {
  seeEveryPage(everywhere, isForEverybody);
});

describe("the same addresses otherwise", () => {
  const faces = {
    "the way in to all authorities": "/", "an address that leads nowhere": "/lillevik/finnes-ikke", "a case that only informs": "/lillevik/saker/2026-6", "an open plan with an objection": "/lillevik/saker/2026-8",
    "the objection": "/lillevik/saker/2026-8/innspill/4", "a case where everybody has been answered": "/lillevik/saker/2026-2", "its answered theme": "/lillevik/saker/2026-2/tema/1", "a case whose answers are late": "/lillevik/saker/2026-5",
    "a search that finds nothing": "/lillevik/sok?q=romskip", "a county municipality": "/storfjorden", "a case in nynorsk": "/nordfjella/saker/2026-1",
  };
  for (const [face, path] of Object.entries(faces)) {
    it(`${face}: axe finds nothing`, async () => {
      const page = await everywhere.visitor();
      await page.goto(path);
      await expectAccessibleInEveryLook(page);
    });
  }

  it("the receipt: axe finds nothing, nor when it is sent again", async () => {
    const page = await lillevik.visitor();
    await page.goto(await everywhere.path("giveInput"));
    await fill(page, { "Innspillet ditt": "Ta vare på løvetrærne i Naustvegen." });
    await press(page, "Send innspillet");
    await see(page, "Ta vare på dette");
    await expectAccessibleInEveryLook(page);
    await page.reload();
    await see(page, "Det er ikke registrert to ganger.");
    await expectAccessible(page);
  });
});

describe("without JavaScript", () => {
  for (const name of addressNames.filter((one) => isForEverybody(one) && !stops[one].is && !isHelped(one))) {
    it(`${name} says and offers the same`, async () => {
      const [withIt, without] = [await everywhere.to(name, true), await everywhere.to(name, false)];
      expect(await without.getByRole("main").ariaSnapshot()).toBe(await withIt.getByRole("main").ariaSnapshot());
    });
  }

  it("giveInput has every field, and says how much there is room for", async () => {
    const page = await everywhere.to("giveInput", false);
    for (const label of ["Innspillet ditt", "Hvem skriver du for?", "Hvor gammel er du?", "Navn"]) await page.getByLabel(label).first().waitFor();
    await page.getByText("Det er plass til 10 000 tegn.").waitFor();
  });
});

describe("the table of addresses", () => {
  it("has a stop for each", () => {
    expect(Object.keys(stops).sort()).toEqual([...addressNames].sort());
  });
});
