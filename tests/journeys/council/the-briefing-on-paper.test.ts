import { describe, expect, it } from "vitest";
import { walk } from "#tests/support/journey.ts";
import { sheetsOf } from "#tests/support/paper.ts";

const lillevik = walk();

describe("a briefing on paper", () => {
  it("of Framtida for Lillevik skole fills at most four sheets of A4", async () => {
    const page = await lillevik.visitor();
    await page.goto("/lillevik/saker/2026-4-framtida-for-lillevik-skole/notat/1");
    const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true, format: "A4", printBackground: true }));
    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThanOrEqual(4);
  });

  it("tells its address, since nobody can press a figure there", async () => {
    const page = await lillevik.visitor();
    await page.goto("/lillevik/saker/2026-4-framtida-for-lillevik-skole/notat/1");
    expect(await page.getByText(/Notatet ligger på /).isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByText(/Notatet ligger på .*\/notat\/1/).isVisible()).toBe(true);
  });
});
