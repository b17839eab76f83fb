import type { Page, Route } from "playwright-core";
import { describe, expect, it } from "vitest";
import { beside, field, fill, follow, press, region, see, tick, unfold } from "#tests/support/acts.ts";
import { journey } from "#tests/support/journey.ts";

// Kari has said what she thinks of the school on the telephone; after reading the briefing she has more to say. Ali is fifteen.
const kari = { text: "Jeg har lest notatet. Heisen til de tre elevene kan ikke vente til 2028. Få den på plass først.", addition: "Og la benken ved porten stå." };
const ali = { text: "Det er for mørkt på skolevegen. Lys opp stien gjennom skogen før dere bygger noe." };

const lillevik = journey();
let kariSees: Page;
let receipt: Receipt;

const thread = (page: Page) => region(page, "Dette har skjedd");

/** From the front page, by what a reader sees, to the form of the school case; its hearing is over. */
async function findTheForm(page: Page): Promise<void> {
  await page.goto("/lillevik");
  await follow(region(page, "Framtida for Lillevik skole"), "Se saken");
  await follow(page, "Send innspill etter fristen");
}

/** A person reads before she sends; what comes within three seconds is held for a look. */
const takeTime = (page: Page) => page.waitForTimeout(3200);

/** The server takes the input and commits; its answer never arrives. */
async function loseTheAnswer(page: Page, meanwhile: () => Promise<void>): Promise<void> {
  const cut = async (route: Route) => {
    await route.fetch();
    await meanwhile();
    await route.abort("connectionreset");
  };
  await page.route((url) => url.pathname.includes("/gi-innspill/"), cut, { times: 1 });
  await press(page, "Send innspillet");
  await page.waitForURL("chrome-error://**");
}

describe("Kari, whose browser runs no JavaScript", () => {
  let page: Page;

  it("reads what is open, what is fixed, who decides and when the answer comes", async () => {
    page = kariSees = await lillevik.visitor({ javaScript: false });
    await page.goto("/lillevik");
    await follow(region(page, "Framtida for Lillevik skole"), "Se saken");
    await see(region(page, "Dette kan du påvirke"), "Skolevegen");
    await see(region(page, "Dette ligger fast"), "Rammen er 240 millioner kroner.");
    await see(beside(page, "Hvem bestemmer"), "Kommunestyret");
    await see(beside(page, "Når svaret kommer"), "Senest 18. desember 2026");
  });

  it("is told who will read what she writes, and loses the line as the program is killed", async () => {
    await findTheForm(page);
    await see(page, "Fristen gikk ut 19. oktober 2026.", "Det du skriver, blir et dokument i saken.");
    await fill(page, { "Innspillet ditt": kari.text, "Navn": "Kari" });
    await takeTime(page);
    await loseTheAnswer(page, lillevik.kill);
  });

  it("sends again, and gets the receipt of the one input that she gave", async () => {
    await lillevik.goOn("2026-11-21T10:00:00Z");
    await page.reload();
    await see(page, "Det er ikke registrert to ganger.", "Innspillet kom etter fristen", "Du får svar senest 18. desember 2026.");
    receipt = await readReceipt(page);
    expect(receipt.reference).toBe("LIL-2026-4-66");
  });

  it("follows it by her own link, which keeps her unpublished words until she gives the code", async () => {
    await page.goto(receipt.link);
    await see(thread(page), "Venter på at en saksbehandler leser det");
    expect(await page.getByText(kari.text).count()).toBe(0);
    await fill(region(page, "Se alt du skrev"), { Kode: receipt.code.toLowerCase() });
    await press(page, "Vis det jeg skrev");
    await see(page, kari.text);
  });

  it("finds it by reference and code too; a wrong code tells nothing", async () => {
    await page.goto("/lillevik");
    await follow(page.getByRole("main"), "Følg innspillet ditt");
    await fill(page, { Referanse: receipt.reference, Kode: "0000-0000" });
    await press(page, "Vis innspillet");
    await see(page.getByRole("alert"), "Referansen og koden passer ikke sammen.");
    await fill(page, { Kode: receipt.code });
    await press(page, "Vis innspillet");
    await see(page, kari.text);
  });

  it("adds a part, which stands with its own date", async () => {
    await page.goto(receipt.link);
    await unfold(page, "Legg til noe");
    await fill(page, { Tillegg: kari.addition });
    await press(page, "Send tillegget");
    await see(thread(page), "Du la til noe", "Blir lest før det legges ut.");
  });
});

describe("Ali, whose browser runs JavaScript", () => {
  let page: Page;

  it("is under age and loses the line after the server has taken his words", async () => {
    page = await lillevik.visitor();
    await findTheForm(page);
    await fill(page, { "Innspillet ditt": ali.text });
    await tick(page, "Jeg er under 18 år. Da legger dere aldri ut navnet mitt.");
    await takeTime(page);
    await loseTheAnswer(page, async () => {});
  });

  it("comes back to the form, finds what he wrote, sends it, and has one input with the next number", async () => {
    await findTheForm(page);
    await see(page, "Vi fant teksten du skrev sist.");
    expect(await field(page, "Innspillet ditt").inputValue()).toBe(ali.text);
    await press(page, "Send innspillet");
    await see(page, "Det er ikke registrert to ganger.");
    expect((await readReceipt(page)).reference).toBe("LIL-2026-4-67");
  });

  it("finds the form empty when he has sent", async () => {
    await findTheForm(page);
    expect(await field(page, "Innspillet ditt").inputValue()).toBe("");
  });
});

describe("what Kari said", () => {
  let page: Page;

  it("is read, published and gathered with what is like it, and she sees what the administration makes of it", async () => {
    await readAndSort("66 Kari", "Inneklima nå");
    await readAndSort("67 Innbygger", "Skoleveg og skyss");
    page = kariSees;
    await page.goto(receipt.link);
    await see(thread(page), "Lagt ut", "Samlet med lignende innspill", "«Inneklima nå», sammen med 18 andre.", "Kommunedirektøren er enig (anbefales tatt til følge).");
    await see(region(page, "Slik ligger innspillet ute"), kari.addition);
  });

  it("is recommended on and decided, and she is answered with the reason", async () => {
    await lillevik.goOn("2026-12-04T08:00:00Z");
    await recordTreatments();
    await answerTheme("Inneklima nå");
    await page.goto(receipt.link);
    await see(thread(page), "Formannskapet ga sin anbefaling (innstilling) med 4 mot 3 stemmer.", "Kommunestyret gjorde vedtak med 14 mot 11 stemmer.", "Du fikk begrunnet svar");
    await see(region(page, "Svaret"), "Heisen og lufta i de ni rommene kommer først.");
  });

  it("is asked whether that answered her, says «Delvis» and why; an officer reads it", async () => {
    await fill(page, { "Vil du si hvorfor?": "Jeg fikk ikke vite hvilken måned." });
    await press(page, "Delvis");
    await see(page, "Takk. Du svarte delvis. Du kan endre svaret.");
    const officer = await openAsOfficer("Oppfølging");
    const remark = officer.getByRole("listitem").filter({ hasText: "Jeg fikk ikke vite hvilken måned." });
    await see(remark, "Ikke lest", "Fra innspill nr. 66, 4. desember 2026: delvis");
    await press(remark, "Vis for alle");
    await see(remark, "Lest og vist");
  });

  it("takes her words off the web when she asks, and keeps them in the case", async () => {
    await unfold(page, "Ta innspillet bort fra nettet");
    await press(page, "Be om at det tas bort");
    await see(thread(page), "Du ba om at det tas bort fra nettet");
    const officer = await openAsOfficer("Innspill");
    await follow(officer, "66 Kari");
    await see(officer, kari.text);
    await tick(officer, "Ta bort fra nettet etter ønske");
    await fill(officer, { "Hvorfor endres det som står?": "Avsenderen har bedt om det." });
    await press(officer, "Publiser");
    await page.goto("/lillevik/saker/2026-4/innspill/66");
    await see(page, "Innspillet er tatt bort fra nettet etter ønske fra avsenderen.");
    expect(await page.getByText(kari.text).count()).toBe(0);
  });

  it("breaks nothing that must hold", async () => {
    expect(await lillevik.brokenStatements()).toEqual([]);
  });
});

interface Receipt { readonly reference: string; readonly code: string; readonly link: string }

async function readReceipt(page: Page): Promise<Receipt> {
  const link = await beside(page, "Din lenke").getByRole("link").getAttribute("href");
  return { reference: await beside(page, "Referanse").innerText(), code: await beside(page, "Kode").innerText(), link: link as string };
}

/** The officer of the school case opens one of its pages from her start. */
async function openAsOfficer(pageName: string): Promise<Page> {
  const officer = await lillevik.signedIn("kommunalsjef-oppvekst");
  await follow(region(officer, /^Mine saker/), "Framtida for Lillevik skole");
  await follow(officer.getByRole("navigation", { name: "I denne saken" }), pageName);
  return officer;
}

async function readAndSort(input: string, theme: string): Promise<void> {
  const officer = await openAsOfficer("Innspill");
  await follow(officer, /^Må leses/);
  await follow(officer, input);
  await tick(officer, "Legg ut hele");
  await press(officer, "Publiser");
  await tick(officer, theme);
  await press(officer, "Lagre, vis neste");
}

async function recordTreatments(): Promise<void> {
  const secretary = await lillevik.signedIn("marit");
  await secretary.goto("/lillevik/administrasjon/saker/2026-4/behandlinger");
  const words = { "Vedtaket eller uttalelsen, ordrett": "A: Lillevik skole blir rehabilitert, fløy for fløy." };
  await fill(secretary, { "Møte": "Formannskapet 26. november 2026 (på sakslista)", ...words, "Stemmer for": "4", "Stemmer mot": "3" });
  await tick(secretary, "Anbefaling (innstilling)");
  await press(secretary, "Før inn og legg ut");
  await see(secretary, "Formannskapet anbefaler, med 4 mot 3 stemmer");
  await fill(secretary, { "Møte": "Kommunestyret 3. desember 2026 (på sakslista)", ...words, "Stemmer for": "14", "Stemmer mot": "11" });
  await tick(secretary, "Vedtak", "Dette avgjør saken");
  await press(secretary, "Før inn og legg ut");
  await see(secretary, "Dette avgjør saken.");
}

async function answerTheme(theme: string): Promise<void> {
  const officer = await openAsOfficer("Svar");
  await follow(officer.getByRole("row").filter({ hasText: theme }), /^Svar/);
  await fill(officer, { "Dette kom ut av det": "Kommunestyret vedtok A. Heisen og lufta i de ni rommene kommer først.", "Hvorfor": "Elevene som går på skolen nå, skal få bedre luft." });
  await tick(officer, "tatt til følge");
  await press(officer, "Send svaret");
}
