import { describe, it } from "vitest";
import { expectAccessibleInEveryLook } from "#tests/support/browser.ts";
import { walk } from "#tests/support/journey.ts";
import { seeEveryPage, Tour } from "./every-page.ts";
import { stops } from "./stops.ts";

const lillevik = walk();

describe("every page for people in office and for councillors", () => {
  seeEveryPage(new Tour(lillevik), (name) => stops[name].by !== undefined);

  it("a briefing has the councillor's own buttons too, and axe finds nothing", async () => {
    const councillor = await lillevik.signedIn("bygdelista-3");
    await councillor.goto(stops.briefing.path as string);
    await councillor.getByRole("button", { name: "Send spørsmålet" }).waitFor();
    await expectAccessibleInEveryLook(councillor);
  });

  it("who may not see a page is told so on a page where axe finds nothing", async () => {
    const councillor = await lillevik.signedIn("jonas");
    await councillor.goto("/lillevik/administrasjon/innstillinger");
    await councillor.getByRole("heading", { name: "Du har ikke tilgang" }).waitFor();
    await expectAccessibleInEveryLook(councillor);
  });
});
