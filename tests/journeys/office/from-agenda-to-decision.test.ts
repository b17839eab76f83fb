import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fill, follow, press, region, see, tick } from "#tests/support/acts.ts";
import { journey } from "#tests/support/journey.ts";

// Møtesekretær plans the meetings and writes the minutes; Marit is in the secretariat and handles cases too.
const school = "/lillevik/saker/2026-4-framtida-for-lillevik-skole";
const schoolOffice = "/lillevik/administrasjon/saker/2026-4-framtida-for-lillevik-skole";
const decision = "A: Lillevik skole blir rehabilitert, fløy for fløy, og lufta kommer først.";

const lillevik = journey();
const secretary = () => lillevik.signedIn("motesekretaer");
const refusal = (page: Page) => page.getByRole("alert");

async function reader(path: string): Promise<Page> {
  const page = await lillevik.visitor({ javaScript: false });
  await page.goto(path);
  return page;
}

describe("a meeting", () => {
  it("is planned for a time to come", async () => {
    const page = await secretary();
    await follow(page, "Møter og sakslister");
    const form = region(page, "Planlegg møte");
    await fill(form, { Organ: "Formannskapet", Dato: "2026-11-20", Klokkeslett: "12.00", Sted: "Formannskapssalen" });
    await press(form, "Legg ut møtet");
    await see(refusal(page), "Tidspunktet er passert.");
    await fill(form, { Dato: "2026-11-30" });
    await press(form, "Legg ut møtet");
    await see(page, "Formannskapet, 30. november 2026");
  });

  it("gets a case on its agenda with a number, for everybody to see", async () => {
    const page = await secretary();
    await putOnAgenda(page, "2026-4", "PS 91/26");
    const everybody = await reader("/lillevik/moter");
    await follow(everybody, /30\. november/);
    await see(everybody, "Formannskapssalen", "Framtida for Lillevik skole", "PS 91/26", "Behandles i møtet.", "Medvirkningsnotatet er ikke lagt fram ennå.");
  });

  it("shows in its place when it is called off", async () => {
    const page = await secretary();
    await follow(page, "Møter og sakslister");
    await follow(page.getByRole("row").filter({ hasText: "18. mars 2027" }), "Endre møte eller saksliste");
    await press(page.getByRole("form", { name: "Avlys møtet" }), "Avlys møtet");
    await see(await reader("/lillevik/moter"), "Avlyst");
  });
});

describe("a briefing", () => {
  it("is told what is unread before it is frozen, and freezes all the same", async () => {
    const marit = await lillevik.signedIn("marit");
    await marit.goto(`${schoolOffice}/notat`);
    await see(region(marit, "Før du låser"), "1 innspill er hos oversetter", "1 spørsmål fra folkevalgte venter på svar");
    await press(marit, "Lås og legg fram");
    await see(refusal(marit), /Velg|Kryss/);
    await tick(region(marit, "Lås notatet og legg det fram"), "Formannskapet, 30. november 2026", "Kommunestyret, 3. desember 2026");
    await press(marit, "Lås og legg fram");
    await marit.waitForURL("**/notat/2");
  });

  it("is open for all from the same minute, says what differs, and the older one points to it", async () => {
    const everybody = await reader(`${school}/notat/2`);
    await see(everybody, "Medvirkningsnotat til formannskapet 30. november 2026 og kommunestyret 3. desember 2026", /Siden versjon 1/);
    await everybody.goto(`${school}/notat/1`);
    await see(everybody, "Det finnes en nyere: versjon 2.");
    await everybody.goto("/lillevik/offentlig-logg");
    expect(await region(everybody, "Kontrollkoder for medvirkningsnotater").getByRole("row").filter({ hasText: "Framtida for Lillevik skole" }).count()).toBe(2);
  });
});

describe("the treatments", () => {
  it("are recorded when the meeting has been held: first it is postponed", async () => {
    const page = await recordingAt("2026-11-27T09:00:00Z");
    expect(await page.getByLabel("Møte", { exact: true }).innerText()).not.toContain("3. desember");
    await record(page, { Møte: "Formannskapet 26. november 2026", kind: "Utsatt", text: "Saken utsettes til 30. november." });
    await see(page, "Formannskapet utsatte saken");
    await see(await reader(school), "Utsatt");
  });

  it("go on with a recommendation, which does not decide", async () => {
    const page = await recordingAt("2026-12-01T09:00:00Z");
    await record(page, { Møte: "Formannskapet 30. november 2026", kind: "Anbefaling (innstilling)", text: decision, votes: ["4", "3"], isFinal: true });
    await see(refusal(page), /avgjøre saken|avgjort av et annet organ/);
    await page.getByLabel("Dette avgjør saken").uncheck();
    await press(page, "Før inn og legg ut");
    await see(page, "Formannskapet anbefaler, med 4 mot 3 stemmer");
    await see(await reader(school), "Til behandling i kommunestyret 3. desember");
  });

  it("are decided by the council alone, and only once", async () => {
    const page = await recordingAt("2026-12-04T09:00:00Z");
    await record(page, { Møte: "Kommunestyret 3. desember 2026", kind: "Vedtak", text: decision, votes: ["14", "11"], isFinal: true });
    await see(page, "Kommunestyret vedtok, med 14 mot 11 stemmer", "Dette avgjør saken.");
    await record(page, { Møte: "Kommunestyret 3. desember 2026", kind: "Vedtak", text: "B: Det bygges nytt.", votes: ["13", "12"], isFinal: true });
    await see(refusal(page), "Saken er alt avgjort.");
  });

  it("stand on the case's page, at the meeting, and in the search", async () => {
    const everybody = await reader(school);
    await see(everybody, "Avgjort", decision);
    await everybody.goto("/lillevik/moter");
    await follow(everybody, /3\. desember/);
    await see(everybody, "Kommunestyret vedtok, med 14 mot 11 stemmer", decision);
    await everybody.goto("/lillevik/sok?q=fløy+for+fløy");
    await see(everybody, "Framtida for Lillevik skole");
  });

  it("break nothing that must hold", async () => {
    expect(await lillevik.brokenStatements()).toEqual([]);
  });
});

async function putOnAgenda(page: Page, caseKey: string, number: string): Promise<void> {
  await follow(page, "Møter og sakslister");
  await follow(page.getByRole("row").filter({ hasText: "30. november 2026" }), "Endre møte eller saksliste");
  const agenda = page.getByRole("form", { name: "Sett opp sak" });
  await fill(agenda, { Sak: caseKey, Saksnummer: number });
  await press(agenda, "Sett på sakslista");
}

async function recordingAt(now: string): Promise<Page> {
  await lillevik.goOn(now);
  const page = await secretary();
  await page.goto(`${schoolOffice}/behandlinger`);
  return page;
}

interface Treatment { readonly Møte: string; readonly kind: string; readonly text: string; readonly votes?: readonly [string, string]; readonly isFinal?: boolean }

async function record(page: Page, { Møte, kind, text, votes, isFinal }: Treatment): Promise<void> {
  await fill(page, { Møte, "Vedtaket eller uttalelsen, ordrett": text, ...(votes ? { "Stemmer for": votes[0], "Stemmer mot": votes[1] } : {}) });
  await tick(page, kind, ...(isFinal ? ["Dette avgjør saken"] : []));
  await press(page, "Før inn og legg ut");
}
