import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fill, follow, press, region, see } from "#tests/support/acts.ts";
import { journey } from "#tests/support/journey.ts";

// She sits in the council and in the executive committee, and has not read the briefing yet. Jonas asked on the evening before.
const asked = "Hvor mange får sitte i brakke om vinteren hvis vi velger A?";
const askedByJonas = "Hva koster det å ta A nå og bygge nytt om 15 år?";
const answered = "Ingen. Arbeidet gjøres fløy for fløy, og det største skjer i sommerferiene.";
const answeredToJonas = "Om lag 148 millioner nå og 290 millioner da, i dagens kroner.";
const briefing = "/lillevik/saker/2026-4-framtida-for-lillevik-skole/notat/1";

const lillevik = journey();
const councillor = () => lillevik.signedIn("bygdelista-3");
const questions = (page: Page) => region(page, "Åpne spørsmål");

describe("a councillor before the vote", () => {
  it("sees her meetings with what is on them, and what she has not read", async () => {
    const page = await councillor();
    await see(page, "Du sitter i kommunestyret og formannskapet.", "2 notater er ikke merket som lest.");
    const meeting = region(page, "Kommunestyret, torsdag 3. desember 2026 kl. 18.00");
    await see(meeting, "Framtida for Lillevik skole", "Ikke lest");
    await see(region(page, "Kommunestyret, torsdag 10. desember 2026 kl. 18.00"), "Ingen saker med medvirkning på sakslista ennå.");
  });

  it("opens the briefing, which says first how many are verified and never takes a side", async () => {
    const page = await councillor();
    await follow(region(page, "Kommunestyret, torsdag 3. desember 2026 kl. 18.00"), "Framtida for Lillevik skole");
    await see(page, "64 innspill. 12 er fra lag, råd og organer. Ingen av de andre er bekreftet som innbyggere i Lillevik.");
    await see(page, "Slik fordelte innspillene seg", "Disse har vi hørt lite fra");
    const heads = await page.getByRole("table").getByRole("rowheader").allInnerTexts();
    expect(heads.filter((head) => /^[ABC]\. /.test(head)).slice(0, 3)).toEqual([expect.stringMatching(/^A/), expect.stringMatching(/^B/), expect.stringMatching(/^C/)]);
  });

  it("opens a figure to the inputs behind it", async () => {
    const page = await councillor();
    await page.goto(briefing);
    await follow(page.getByRole("table", { name: "Slik fordelte innspillene seg" }).getByRole("row").filter({ hasText: "A. Rehabilitere skolen" }), "12");
    await see(page, "Eldrerådet", "Kari");
    expect(await page.getByRole("heading", { name: /^\d+\. / }).count()).toBe(12);
  });

  it("marks it as read: the count rises by one, for her body only, and nobody sees whose mark it is", async () => {
    const page = await councillor();
    await page.goto(briefing);
    const read = region(page, "Hvem har lest");
    await see(read, "9 av 25 i kommunestyret har merket notatet som lest.", "0 av 7 i formannskapet har merket notatet som lest.");
    await press(read, "Merk som lest (kommunestyret)");
    await see(read, "10 av 25 i kommunestyret har merket notatet som lest.", "0 av 7 i formannskapet har merket notatet som lest.", "Du har merket notatet som lest i kommunestyret.");
    expect(await read.getByText("Bygdelista").count()).toBe(0);
    await see(await councillor(), "1 notat er ikke merket som lest.");
  });

  it("asks the administration, and is promised an answer within two working days", async () => {
    const page = await councillor();
    await page.goto(briefing);
    await fill(questions(page), { "Spørsmålet ditt til administrasjonen": asked });
    await press(questions(page), "Send spørsmålet");
    await see(questions(page), asked, "Bygdelista, plass 3, 21. november 2026. Svaret er lovet 24. november 2026.");
    await see(region(await councillor(), "Spørsmålene dine"), asked, "Svaret er lovet 24. november 2026.");
  });

  it("is answered by the administration, and so is Jonas", async () => {
    const officer = await lillevik.signedIn("kommunalsjef-oppvekst");
    await officer.goto("/lillevik/administrasjon/saker/2026-4/notat");
    for (const [question, text] of [["Svar på spørsmål 1", answeredToJonas], ["Svar på spørsmål 2", answered]] as const) {
      const waiting = region(officer, "Spørsmål som venter på svar");
      await fill(waiting, { "Åpne spørsmål": question, "Svar": text });
      await press(waiting, "Legg ut svaret");
    }
    await see(officer, "Tidligere versjoner");
    expect(await region(officer, "Spørsmål som venter på svar").count()).toBe(0);
    await see(region(await lillevik.signedIn("jonas"), "Spørsmålene dine"), "Besvart 21. november 2026", answeredToJonas);
  });
});

describe("the journalist of Lilleviksposten, who has no account", () => {
  let page: Page;

  it("reads both questions and both answers under the same briefing, without JavaScript", async () => {
    page = await lillevik.visitor({ javaScript: false });
    await page.goto("/lillevik/saker/2026-4");
    await follow(page, "Les hva de folkevalgte har fått");
    await see(questions(page), askedByJonas, answeredToJonas, asked, answered, "Svar fra Kommunalsjef oppvekst, 21. november 2026");
    await see(region(page, "Hvem har lest"), "10 av 25 i kommunestyret har merket notatet som lest.");
  });

  it("can neither mark nor ask", async () => {
    expect(await region(page, "Hvem har lest").getByRole("button").count()).toBe(0);
    expect(await questions(page).getByRole("button").count()).toBe(0);
  });

  it("finds on the dated page what came after the briefing was locked, all of it", async () => {
    await follow(page, "Etter låsing: alt som er kommet siden");
    await see(page, "Spørsmål fra Jonas, Fjordlista", "Svar på spørsmål 1", "Svar på spørsmål 2", "Utvalg for oppvekst anbefaler, med 5 mot 4 stemmer");
  });
});

describe("the database", () => {
  it("breaks nothing that must hold", async () => {
    expect(await lillevik.brokenStatements()).toEqual([]);
  });
});
