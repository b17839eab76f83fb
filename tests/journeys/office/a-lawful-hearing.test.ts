import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { beside, field, fill, follow, press, region, see, tick } from "#tests/support/acts.ts";
import { journey } from "#tests/support/journey.ts";

// The officer is kommunalsjef teknisk. The sidewalk is what the neighbour of the school asked for.
const office = "/lillevik/administrasjon/saker/2026-11-fortau-i-skolevegen";
const letter = {
  text: "Vi ønsker fortau i Skolevegen. Naboen vår i nummer 7 går med rullator etter hjerneslaget. Måkinga må følge med.",
  takenOut: "Naboen vår i nummer 7 går med rullator etter hjerneslaget.",
};
const neighbour = "Fortau, ja takk. Og få bilene bort fra Skolevegen kl. 8.";

const lillevik = journey();
const refusal = (page: Page) => page.getByRole("alert");

async function officerAt(page: string): Promise<Page> {
  const officer = await lillevik.signedIn("kommunalsjef-teknisk");
  await officer.goto(`${office}${page}`);
  return officer;
}

async function tryToPublish(): Promise<Page> {
  const officer = await officerAt("");
  await press(officer, "Kunngjør saken");
  return officer;
}

describe("a case is planned", () => {
  it("begins with a title, and is told field by field what it lacks before it can be published", async () => {
    const officer = await lillevik.signedIn("kommunalsjef-teknisk");
    await follow(officer, "Planlegg en ny sak");
    await fill(officer, { Tittel: "Fortau i Skolevegen" });
    await press(officer, "Lag utkast");
    await see(await tryToPublish(), "Noe mangler. Ingenting er lagret.");
    await see(refusal(officer), "Skriv ingressen.", "Velg hvilket trinn saken lover.", "Legg til minst én aktivitet.", "Skriv hvem innbyggerne kan spørre.", "Si om saken er lagt fram for eldrerådet, eller hvorfor ikke.");
    await (await lillevik.visitor()).goto(office.replace("/administrasjon", "")).then((answer) => expect(answer?.status()).toBe(404));
  });

  it("leads from what is lacking to the field where it is filled in", async () => {
    const officer = await officerAt("");
    await follow(region(officer, "Dette mangler før saken kan kunngjøres"), "Skriv ingressen.");
    expect(await officer.evaluate(() => location.hash.slice(1))).toBe(await officer.getByLabel("Ingress").getAttribute("id"));
  });

  it("is asked «Kan noe reelt endres?» when it promises to ask and nothing is open", async () => {
    const officer = await officerAt("/plan");
    await fillPlan(officer);
    await press(officer, "Lagre planen");
    await see(officer, "Kan noe reelt endres? Ingenting er åpent.");
    await see(refusal(await tryToPublish()), "Skriv hva som er åpent.");
    await see(officer, "Kan noe reelt endres? Trinn 2 eller høyere krever at noe er åpent.");
  });

  it("pbl § 12-10: is refused a hearing shorter than six weeks, with the paragraph and the earliest date", async () => {
    const officer = await officerAt("/plan");
    await fill(officer, { "Dette er åpent": "Hvilken side av vegen\nHvor gangfeltet skal ligge" });
    await press(officer, "Lagre planen");
    await follow(officer, "Aktiviteter");
    await fill(officer, {
      Metode: "Høring", Trinn: "Trinn 2: Spørre", Navn: "Høring om fortauet", Spørsmål: "Hva mener du om fortau i Skolevegen?", "Første dag": "2026-11-21", "Siste dag": "2026-12-19",
    });
    await press(officer, "Legg til");
    await see(refusal(await tryToPublish()), "Høringen er for kort. Etter plan- og bygningsloven § 12-10 må det gå minst 42 dager, så fristen kan tidligst være 2. januar 2027.");
  });

  it("is warned about Christmas, which is no hindrance, and sees the case as it will be published", async () => {
    const officer = await officerAt("/aktiviteter");
    await follow(officer.getByRole("row").filter({ hasText: "Høring om fortauet" }), /Endre|Høring om fortauet/);
    await fill(officer, { "Siste dag": "2027-01-15" });
    await press(officer, "Lagre");
    await officer.goto(office);
    await see(officer, "Ingenting mangler. Saken kan kunngjøres.", "Perioden går gjennom jula. Vurder en lengre frist.");
    await follow(officer, "Forhåndsvis som kunngjort");
    await see(officer, "Dette er en forhåndsvisning. Saken er ikke kunngjort.", "Åpen for innspill til 15. januar");
  });

  it("is published, and its promise stands where everybody reads it", async () => {
    await tryToPublish();
    const reader = await lillevik.visitor({ javaScript: false });
    await reader.goto("/lillevik");
    await follow(reader, "Saker");
    await follow(reader, "Fortau i Skolevegen");
    await see(region(reader, "Dette kan du påvirke"), "Hvor gangfeltet skal ligge");
    await see(beside(reader, "Når svaret kommer"), "Senest 12. mars 2027");
    await see(await officerAt("/plan"), "Saken er kunngjort, så planen er låst.");
  });
});

describe("what people say", () => {
  it("is typed in from a letter, with a receipt to hand over", async () => {
    const officer = await officerAt("/skriv-inn");
    await fill(officer, { "Teksten, ordrett": letter.text, "Dato på brevet": "2026-11-20", "Lag, forening, bedrift, råd eller myndighet": "Pensjonistforeninga på Nausthaugen" });
    await press(officer, "Lagre og vis kvittering");
    await see(officer, "Gi dette arket til den som sa det", "Du får svar senest 12. mars 2027.");
    await see(beside(officer, "Referanse"), "LIL-2026-11-1");
    expect(await beside(officer, "Kode").innerText()).toMatch(/^[0-9A-Z]{4}[ -]?[0-9A-Z]{4}$/);
  });

  it("is written on the web by a neighbour without JavaScript", async () => {
    const page = await lillevik.visitor({ javaScript: false });
    await page.goto(office.replace("/administrasjon", ""));
    await follow(page, "Gi innspill");
    await fill(page, { "Innspillet ditt": neighbour });
    await page.waitForTimeout(3200);
    await press(page, "Send innspillet");
    await see(beside(page, "Referanse"), "LIL-2026-11-2");
  });

  it("is published in part after a look at what remains, with the ground for all to see", async () => {
    const officer = await officerAt("/ko/1");
    await tick(officer, "Legg ut med noe tatt ut");
    await fill(officer, { "Sted 1": letter.takenOut, "Grunn for sted 1": "Opplysninger om enkeltperson" });
    await press(officer, "Se hvordan det blir");
    await see(officer, "Slik blir det på nettet", "Ingenting er lagret ennå.");
    await press(officer, "Publiser");
    const reader = await lillevik.visitor({ javaScript: false });
    await reader.goto(office.replace("/administrasjon", "") + "/innspill/1");
    await see(reader, /Tatt ut: opplysninger om enkeltperson, offentleglova § 13/, "Måkinga må følge med.");
    expect(await reader.content()).not.toContain("rullator");
  });

  it("is published whole, and gathered in a theme", async () => {
    const officer = await officerAt("/temaer");
    await fill(region(officer, "Lag nytt tema"), { "Navn på temaet": "Trygg skoleveg" });
    await press(officer, "Lag tema");
    await officer.goto(`${office}/ko/2`);
    await tick(officer, "Legg ut hele");
    await press(officer, "Publiser");
    for (const number of [1, 2]) {
      await officer.goto(`${office}/ko/${number}`);
      await tick(officer, "Trygg skoleveg");
      await press(officer, "Lagre, vis neste");
    }
    await officer.goto(`${office}/temaer`);
    await see(officer, "Alle innspill som er lest, er sortert.");
  });

  it("is assessed by the administration, for everybody to read before the vote", async () => {
    const officer = await officerAt("/temaer/1");
    await fill(officer, { "Hva innspillene tar opp": "Begge vil ha fortau. Den ene ber om at det blir måket.", Hvorfor: "Fortau hele vegen gir en trygg skoleveg. Måking er det ikke penger til i år." });
    await tick(officer, "Anbefales delvis tatt til følge");
    await press(officer, "Lagre vurderingen");
    const reader = await lillevik.visitor({ javaScript: false });
    await reader.goto(office.replace("/administrasjon", "") + "/tema/1");
    await see(reader, "Måking er det ikke penger til i år.");
  });
});

describe("the case is finished", () => {
  it("pbl §§ 11-14 and 12-12: no theme is answered, and nothing completed, before the decision", async () => {
    const officer = await officerAt("/svar");
    expect(await officer.getByRole("button", { name: "Avslutt saken" }).count()).toBe(0);
    await follow(region(officer, "Temaer"), /Trygg skoleveg/);
    await see(officer, "Saken er ikke avgjort. Nå kan du bare svare på det som er utenfor saken, eller sende det videre. Resten får svar når vedtaket er gjort.");
    expect(await field(officer, "tatt til følge").count()).toBe(0);
    expect(await field(officer, "utenfor saken").count()).toBe(1);
  });

  it("is refused while one waits: the council has decided, nobody has been answered", async () => {
    await lillevik.goOn("2027-02-26T09:00:00Z");
    await councilDecides();
    const officer = await officerAt("/svar");
    await press(officer, "Avslutt saken");
    await see(refusal(officer), "2 innspill venter på svar: nr. 1 og 2. Saken kan ikke avsluttes før alle har fått svar.");
  });

  it("must give the body's reason where the weight is not what was recommended", async () => {
    const officer = await answerTheme();
    await see(refusal(officer), "Betydningen er en annen enn den som ble anbefalt. Skriv organets begrunnelse.");
    await fill(officer, { "Organets begrunnelse": "Kommunestyret fant penger til måkinga." });
    await press(officer, "Send svaret");
    await see(officer, "Alle 2 innspill har fått svar.");
  });

  it("is completed when all have been answered, and says so to everybody", async () => {
    const officer = await officerAt("/svar");
    await press(officer, "Avslutt saken");
    const reader = await lillevik.visitor({ javaScript: false });
    await reader.goto(office.replace("/administrasjon", ""));
    await see(reader, "Avsluttet", "Alle 2 innspill har fått svar.");
    await reader.goto(office.replace("/administrasjon", "") + "/innspill/2");
    await see(reader, "Kommunestyret vedtok fortau på østsida.");
  });

  it("breaks nothing that must hold", async () => {
    expect(await lillevik.brokenStatements()).toEqual([]);
  });
});

/** Everything but what is open. */
async function fillPlan(officer: Page): Promise<void> {
  await fill(officer, {
    Ingress: "Mange går i vegbanen til skolen. Vil du ha fortau, og hvor?", "Målet med medvirkningen": "Målet er å følge lovens krav", Begrunnelse: "Vi skal legge fram en plan for kommunestyret og vil vite hva de som går der, mener.",
    "Hvem saken gjelder": "De som bor i Skolevegen, elever, foreldre og skolen.", "Hvem som ellers ikke deltar, og hvordan de får hjelp": "Elevrådet går vegen sammen med oss.",
    "Dette ligger fast": "Vegen er åpen for skolebussen hele tida.", Høringsmal: "Forslag til reguleringsplan", "Hvem bestemmer": "Kommunestyret", "Når det blir bestemt": "2027-02-25", "Når alle har fått svar": "2027-03-12",
    "Ansvarlig (stilling)": "kommunalsjef teknisk", Kontakt: "Servicetorget", Telefon: "12 34 56 00",
  });
  await tick(officer, "Hvor mye du kan påvirke: Trinn 2: Spørre", "Forslag", "Rådgivende");
  for (const council of ["Eldrerådet", "Råd for personer med funksjonsnedsettelse", "Ungdommens kommunestyre"]) await tick(officer.getByRole("radiogroup", { name: council }), "Lagt fram");
}

async function answerTheme(): Promise<Page> {
  const officer = await officerAt("/svar");
  await follow(region(officer, "Temaer"), /Trygg skoleveg/);
  await fill(officer, { "Dette kom ut av det": "Kommunestyret vedtok fortau på østsida.", Hvorfor: "Det er der de fleste går." });
  await tick(officer, "tatt til følge");
  await press(officer, "Send svaret");
  return officer;
}

async function councilDecides(): Promise<void> {
  const secretary = await lillevik.signedIn("motesekretaer");
  await secretary.goto(`${office}/behandlinger`);
  await fill(secretary, { Møte: "Kommunestyret 25. februar 2027", "Vedtaket eller uttalelsen, ordrett": "Planen for fortau i Skolevegen.", "Stemmer for": "25", "Stemmer mot": "0" });
  await tick(secretary, "Vedtak", "Dette avgjør saken");
  await press(secretary, "Før inn og legg ut");
  await see(secretary, "Kommunestyret vedtok, enstemmig med 25 stemmer");
}
