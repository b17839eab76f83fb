import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "#tests/support/browser.ts";
import { fill, press, see, tick } from "#tests/support/acts.ts";
import { journey } from "#tests/support/journey.ts";

const school = "/lillevik/administrasjon/saker/2026-4-framtida-for-lillevik-skole";
const office = "/lillevik/administrasjon/saker/2026-11-fortau-i-skolevegen";
const lillevik = journey();

const ticked = (page: Page) => page.locator("[data-key]:checked").evaluateAll((boxes) => boxes.map((box) => (box as HTMLElement).dataset.key).join(" "));

describe("sorting by keyboard", () => {
  it("goes to the next and back with one key each, and presses the themes by their numbers", async () => {
    const officer = await lillevik.signedIn("kommunalsjef-oppvekst");
    await officer.goto(`${school}/ko/58`);
    await officer.keyboard.press("j");
    await officer.waitForURL(/ko\/57/);
    await officer.keyboard.press("k");
    await officer.waitForURL(/ko\/58/);
    expect(await ticked(officer)).toBe("1 2");
    await officer.keyboard.press("4");
    expect(await ticked(officer)).toBe("1 2 4");
    await expectAccessible(officer);
    await officer.keyboard.press("4");
    expect(await ticked(officer)).toBe("1 2");
  });

  it("loses nothing that is chosen and not saved, and saves with one key, with the next before one's eyes", async () => {
    const officer = await lillevik.signedIn("kommunalsjef-oppvekst");
    await officer.goto(`${school}/ko/58`);
    await officer.keyboard.press("4");
    const asked = officer.waitForEvent("dialog").then((dialog) => dialog.dismiss());
    await officer.keyboard.press("j");
    await asked;
    expect(officer.url()).toContain("/ko/58");
    await officer.keyboard.press("l");
    await officer.waitForURL(/ko\/57\?lagret=58/);
    await see(officer.getByRole("status").first(), "Innspill 58 er lagret.");
  });

  it("is switched off and stays so (WCAG 2.1.4), and never hears what is written in a field", async () => {
    const officer = await lillevik.signedIn("kommunalsjef-oppvekst");
    await officer.goto(`${school}/ko/58`);
    await fill(officer, { "Ny merknad": "jkl 1" });
    expect(officer.url()).toContain("/ko/58");
    await fill(officer, { "Ny merknad": "" });
    await officer.getByLabel("Bruk hurtigtaster").uncheck();
    await officer.reload();
    expect(await officer.getByLabel("Bruk hurtigtaster").isChecked()).toBe(false);
    await officer.keyboard.press("j");
    await officer.keyboard.press("1");
    expect(officer.url()).toContain("/ko/58");
    expect(await ticked(officer)).toContain("1");
  });

  it("is nothing that the page needs: without JavaScript there are no keys, and everything else", async () => {
    const officer = await lillevik.signedIn("kommunalsjef-teknisk", { javaScript: false });
    await officer.goto(`${school}/ko/57`);
    expect(await officer.getByLabel("Bruk hurtigtaster").isVisible()).toBe(false);
    await press(officer, "Lagre, vis neste");
    await officer.waitForURL(/ko\/56\?lagret=57/);
  });
});

describe("planning with the figures beside what one types", () => {
  const said: string[] = [];
  let transferred = 0;

  it("L5: shows the LIX of the lead as it is written, with a warning above 45", async () => {
    const officer = await lillevik.signedIn("kommunalsjef-oppvekst");
    officer.on("console", (message) => { if (["error", "warning"].includes(message.type())) said.push(message.text()); });
    officer.on("pageerror", (fault) => said.push(String(fault)));
    officer.on("requestfinished", (request) => {
      if (request.resourceType() === "script") void request.sizes().then(({ responseBodySize }) => { transferred += responseBodySize; });
    });
    await officer.goto("/lillevik/administrasjon/saker/ny");
    await fill(officer, { Tittel: "Fortau i Skolevegen" });
    await press(officer, "Lag utkast");
    await officer.waitForURL(/\/plan$/);
    await fill(officer, { Ingress: "Mange går i vegbanen til skolen. Vil du ha fortau?" });
    await see(officer, /Lesbarhet \(LIX\): 15\./);
    await fill(officer, { Ingress: "Departementets saksbehandlingsforskrifter forutsetter medvirkningsprosesser." });
    await see(officer, "Over 45 er tungt for mange.");
    await expectAccessible(officer);
  });

  it("pbl § 12-10: counts the days of the hearing while its dates are chosen", async () => {
    const officer = await lillevik.signedIn("kommunalsjef-oppvekst");
    await officer.goto(`${office}/plan`);
    await fill(officer, { Høringsmal: "Forslag til reguleringsplan" });
    await see(officer, "Minst 42 dager etter plan- og bygningsloven § 12-10.");
    await press(officer, "Lagre planen");
    await officer.goto(`${office}/aktiviteter`);
    await fill(officer, { Metode: "Høring", "Første dag": "2026-11-21", "Siste dag": "2026-12-19" });
    await see(officer, "28 dager fra kunngjøringen til fristen.", /fristen kan tidligst være 2\.\sjanuar 2027/);
    await fill(officer, { "Siste dag": "2027-01-15" });
    await see(officer, "55 dager fra kunngjøringen til fristen.");
    await expectAccessible(officer);
  });

  it("says nothing wrong in the console, and sends at most 260 kB of JavaScript", () => {
    expect(said).toEqual([]);
    expect(transferred).toBeGreaterThan(50_000);
    expect(transferred / 2).toBeLessThan(260_000);
  });

  it("is said of what was saved where there is no JavaScript, and the form does all the same", async () => {
    const officer = await lillevik.signedIn("kommunalsjef-teknisk", { javaScript: false });
    await officer.goto(`${office}/plan`);
    await fill(officer, { Ingress: "Vil du ha fortau?" });
    await tick(officer, "Rådgivende");
    await press(officer, "Lagre planen");
    await officer.goto(`${office}/plan`);
    await see(officer, /Lesbarhet \(LIX\) for ingressen som er lagret: 4\./, "Minst 42 dager etter plan- og bygningsloven § 12-10.");
  });
});
