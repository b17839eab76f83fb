import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { syntheticResidents } from "#practice/persons.ts";
import { fill, follow, press, region, see } from "#tests/support/acts.ts";
import { expectAccessibleInEveryLook, expectNoSidewaysScrolling } from "#tests/support/browser.ts";
import { signInWithEidInBrowser } from "#tests/support/eid.ts";
import { journey } from "#tests/support/journey.ts";

const walked = journey({ isAsTold: true });
const crossing = "/lillevik/innbyggerforslag/2026-3-gangfelt-og-30-sone-i-skolevegen";
const office = crossing.replace("/lillevik/", "/lillevik/administrasjon/");
let casePath = "";

const readable = async (page: Page) => {
  await expectAccessibleInEveryLook(page);
  await expectNoSidewaysScrolling(page);
};

it("the last eleven sign on paper, and two officers see to it that they count", async () => {
  const marit = await walked.signedIn("marit");
  await marit.goto(`${office}/underskriftslister`);
  await fill(marit, { "Fødselsnumre eller D-numre": syntheticResidents("9901", 9_000).slice(-11).join("\n") });
  await marit.getByLabel("Skannede sider").setInputFiles({ name: "side.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\nside 1") });
  await press(marit, "Kontroller og før inn");
  const colleague = await walked.signedIn("motesekretaer");
  await colleague.goto(new URL(marit.url()).pathname);
  await press(colleague, "Bekreft lista");
  const visitor = await walked.visitor();
  await visitor.goto(crossing);
  await see(visitor, "Har nok underskrifter", "underskrifter. Kravet på 169 er nådd.", "Nok har skrevet under");
  await readable(visitor);
});

it("an officer points out to the council what it should look at", async () => {
  const marit = await walked.signedIn("marit");
  await marit.goto(office);
  const flags = region(marit, "Merk for kommunestyret");
  await flags.getByLabel("Hva gjelder merket?").selectOption({ label: "Gjelder kanskje ikke virksomheten her" });
  await fill(flags, { Merknad: "Er Skolevegen kommunal hele vegen?" });
  await press(flags, "Sett merke");
  await readable(marit);
});

it("Ali delivers what he proposed, the six months begin, and Jonas sees the clock on his start page", async () => {
  const ali = await walked.visitor({ width: 360 });
  await signInWithEidInBrowser(ali, "ali", "/lillevik/innbyggerforslag/nytt");
  await follow(region(ali, "Dine forslag"), "Gangfelt og 30-sone i Skolevegen");
  await readable(ali);
  await press(ali, "Lever til kommunestyret");
  await see(ali, /Levert kommunestyret, frist 21\.\smai 2027/);
  await readable(ali);
  const jonas = await walked.signedIn("jonas");
  const clock = region(jonas, "Innbyggerforslag som venter på avgjørelse");
  await see(clock, "Gangfelt og 30-sone i Skolevegen", /Fristen for vedtak er 21\.\smai 2027\. 181 dager igjen\./, "Gjelder kanskje ikke virksomheten her. Er Skolevegen kommunal hele vegen?");
  await readable(jonas);
  await follow(clock, "Gangfelt og 30-sone i Skolevegen");
  await follow(jonas, "Saken hos kommunestyret");
  await see(jonas, "Sette dagsorden", "Innsamling av underskrifter", /Levert kommunestyret, frist 21\.\smai 2027/);
  casePath = new URL(jonas.url()).pathname;
  await readable(jonas);
});

it("nobody signs any more, and the office cannot take the case away", async () => {
  const visitor = await walked.visitor();
  await visitor.goto(`${crossing}/skriv-under`);
  expect(await visitor.getByRole("button", { name: "Skriv under", exact: true }).count()).toBe(0);
  const officer = await walked.signedIn("kommunalsjef-teknisk");
  await officer.goto(casePath.replace("/saker/", "/administrasjon/saker/").concat("/svar"));
  await see(officer, /Kommunestyret eller fylkestinget må selv ta stilling til det/);
  expect(await officer.getByRole("button", { name: "Trekk saken" }).count()).toBe(0);
});

it("the warning comes eight weeks before, and everybody is told when the deadline is broken", async () => {
  await walked.goOn("2027-04-01T08:00:00Z");
  const marit = await walked.signedIn("marit");
  await marit.goto("/lillevik/administrasjon/innbyggerforslag");
  await see(marit, "Fristen nærmer seg (1)");
  await walked.goOn("2027-05-25T08:00:00Z");
  const visitor = await walked.visitor();
  await visitor.goto(crossing);
  await see(visitor, "Seksmånedersfristen er brutt.", /Forslaget skulle vært avgjort senest 21\.\smai 2027, for 4 dager siden/);
  await readable(visitor);
  const secretary = await walked.signedIn("motesekretaer");
  await secretary.goto("/lillevik/administrasjon/moter");
  const form = region(secretary, "Planlegg møte");
  await fill(form, { Organ: "Kommunestyret", Dato: "2027-06-03", Klokkeslett: "18.00" });
  await press(form, "Legg ut møtet");
});

it("the council itself decides that it does not concern the municipality: it must say why, and the page shows the way and says what the law gives", async () => {
  await walked.goOn("2027-06-04T08:00:00Z");
  const secretary = await walked.signedIn("motesekretaer");
  await secretary.goto(casePath.replace("/saker/", "/administrasjon/saker/").concat("/behandlinger"));
  await fill(secretary, { "Møte": "Kommunestyret 3. juni 2027", "Saksnummer": "PS 41/27", "Vedtaket eller uttalelsen, ordrett": "Forslaget gjelder fylkesveg.", "Stemmer for": "17", "Stemmer mot": "8" });
  await secretary.getByLabel("Vedtak", { exact: true }).check();
  await secretary.getByLabel("Tas ikke opp til behandling").check();
  await press(secretary, "Før inn og legg ut");
  await see(secretary, "Velg grunnen kommunestyret ga.");
  await readable(secretary);
  await fill(secretary, { "Grunn til at det ikke tas opp": "Gjelder ikke virksomheten her" });
  await press(secretary, "Før inn og legg ut");
  await see(secretary, /Kommunestyret vedtok, med 17 mot 8 stemmer/);
  const visitor = await walked.visitor();
  await visitor.goto(crossing);
  await see(visitor, "Ikke tatt opp til behandling", "Gjelder ikke virksomheten her", /Foreslå det for Storfjorden fylkeskommune/, /kan ikke påklages/, /Seksmånedersfristen ble brutt: vedtaket kom 13 dager etter/);
  await readable(visitor);
  await visitor.goto(casePath);
  await see(visitor, "Ikke tatt opp til behandling", "17 mot 8 stemmer.");
  expect(await visitor.getByText("Vedtatt").count()).toBe(0);
  await readable(visitor);
});

it("the minutes were wrong: the case is opened again, and another treatment takes the place of what was written down", async () => {
  const officer = await walked.signedIn("kommunalsjef-teknisk");
  await officer.goto(casePath.replace("/saker/", "/administrasjon/saker/").concat("/svar"));
  const opening = region(officer, "Åpne saken igjen");
  await fill(opening, { "Hvorfor saken åpnes igjen": "Feil i behandlingen" });
  await press(opening, "Åpne saken igjen");
  const secretary = await walked.signedIn("motesekretaer");
  await secretary.goto(casePath.replace("/saker/", "/administrasjon/saker/").concat("/behandlinger"));
  await fill(secretary, {
    "Møte": "Kommunestyret 3. juni 2027", "Saksnummer": "PS 41/27", "Vedtaket eller uttalelsen, ordrett": "Protokollen er rettet: forslaget er vedtatt.", "Stemmer for": "17", "Stemmer mot": "8",
    "Retter dette noe som er ført feil?": "Tas ikke opp til behandling, 3. juni 2027",
  });
  await secretary.getByLabel("Vedtak", { exact: true }).check();
  await secretary.getByLabel("Vedtatt", { exact: true }).check();
  await readable(secretary);
  await press(secretary, "Før inn og legg ut");
  const visitor = await walked.visitor();
  await visitor.goto(crossing);
  await see(visitor, "Kommunestyret tok ikke opp forslaget til behandling, med 17 mot 8 stemmer", "Dette ble ført feil, og er rettet av en senere behandling.", "Kommunestyret vedtok forslaget, med 17 mot 8 stemmer", "Vedtatt");
  await readable(visitor);
});

it("and every statement holds", async () => {
  expect(await walked.brokenStatements()).toEqual([]);
});
