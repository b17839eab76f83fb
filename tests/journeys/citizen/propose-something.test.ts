import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { fill, follow, press, region, see } from "#tests/support/acts.ts";
import { expectAccessibleInEveryLook, expectNoSidewaysScrolling } from "#tests/support/browser.ts";
import { chooseInBrowser } from "#tests/support/eid.ts";
import { journey } from "#tests/support/journey.ts";

const walked = journey();
let ali: Page;
let publicPage = "";

const readable = async (page: Page) => {
  await expectAccessibleInEveryLook(page);
  await expectNoSidewaysScrolling(page);
};

it("Ali, who is fifteen, looks whether somebody has proposed it before, and is led to eID and back", async () => {
  ali = await walked.visitor({ width: 360 });
  await ali.goto("/lillevik/innbyggerforslag");
  await follow(ali, "Lag et forslag");
  await fill(ali, { "Hva gjelder forslaget? Noen få ord er nok": "gangfelt i Skolevegen" });
  await press(ali, "Se hva som ligner");
  await see(region(ali, "Har noen foreslått det før?"), "Gangfelt og 30-sone i Skolevegen");
  await readable(ali);
  await follow(ali, "Logg inn med eID");
  await chooseInBrowser(ali, "ali");
  await see(ali, "Du er under 18 år. Navnet ditt legges ikke ut: det står «innbygger under 18 år». Saksbehandlerne må likevel vite hvem du er.");
  await readable(ali);
});

it("is told what is missing, and loses nothing of what he wrote", async () => {
  await fill(ali, { "Tittel": "Lys i gangvegen ved idrettsbanen", "Hva skal kommunestyret bestemme?": "" });
  await press(ali, "Lagre og se over");
  await see(ali, "Skriv hva du vil at det skal vedtas.", "Skriv et telefonnummer eller en e-postadresse, så du kan nås.");
  expect(await ali.getByLabel("Tittel").inputValue()).toBe("Lys i gangvegen ved idrettsbanen");
  await readable(ali);
  await fill(ali, { "Hva skal kommunestyret bestemme?": "Kommunestyret vedtar lys i gangvegen mellom ungdomsskolen og idrettsbanen.", "Hvorfor?": "Treningen slutter klokka ni, og vegen er svart.", "Navn": "Ali", "Telefon": "12 34 56 00" });
  await press(ali, "Lagre og se over");
  await see(ali, "Utkast", /Navnet ditt legges ikke ut, for du er under 18 år/, "Forslagsstiller: innbygger under 18 år.");
  await readable(ali);
});

it("sends it, after the register has said that he lives here, and Marit asks for a change that the law demands", async () => {
  await press(ali, "Send inn");
  await see(ali, "Ses gjennom av en saksbehandler", "En saksbehandler ser gjennom forslaget.");
  const marit = await walked.signedIn("marit");
  await marit.goto("/lillevik/administrasjon/innbyggerforslag");
  await follow(marit, "Lys i gangvegen ved idrettsbanen");
  await see(marit, "Under 18 år, navnet vises aldri", /Bor her etter Folkeregisteret/);
  await readable(marit);
  await marit.getByLabel("Det går ikke fram hva som skal vedtas").check();
  await fill(marit, { "Hva må endres?": "Skriv også hvem som skal betale lyset." });
  await press(marit, "Send tilbake");
  await ali.reload();
  await see(ali, "Du må endre noe før det kan legges ut", "Skriv også hvem som skal betale lyset.");
  await readable(ali);
});

it("changes it and sends it again under the same number, and it is laid out with a threshold that is frozen", async () => {
  await follow(ali, "Endre");
  await fill(ali, { "Hva skal kommunestyret bestemme?": "Kommunestyret vedtar lys i gangvegen mellom ungdomsskolen og idrettsbanen, innenfor rammen for veglys." });
  await press(ali, "Lagre og se over");
  await press(ali, "Send inn");
  const marit = await walked.signedIn("marit");
  await marit.goto("/lillevik/administrasjon/innbyggerforslag");
  await follow(marit, "Lys i gangvegen ved idrettsbanen");
  await press(marit, "Legg ut og åpne for underskrifter");
  await follow(marit, "Offentlig side");
  publicPage = new URL(marit.url()).pathname;
  expect(publicPage).toMatch(/^\/lillevik\/innbyggerforslag\/2026-4-lys-i-gangvegen/);
  await see(marit, "av 169 underskrifter. 169 mangler.", /169 er to prosent av 8\s412 innbyggere per 1\.\s?januar 2026/);
});

it("is found in the list and by search, shows no name, and may be signed by Ali himself", async () => {
  const visitor = await walked.visitor();
  await visitor.goto("/lillevik/sok?q=gangvegen&type=proposal");
  await follow(visitor, "Lys i gangvegen ved idrettsbanen");
  await see(visitor, "Forslagsstiller: innbygger under 18 år.");
  expect(await visitor.content()).not.toMatch(/\bAli\b/);
  await readable(visitor);
  await ali.goto(publicPage);
  await follow(ali, "Skriv under");
  await press(ali, "Skriv under");
  await see(ali, /Underskriften din teller siden/);
});

it("withdraws it while it is his to withdraw, and it is told so", async () => {
  await ali.goto("/lillevik/innbyggerforslag/nytt");
  await follow(region(ali, "Dine forslag"), "Lys i gangvegen ved idrettsbanen");
  await press(ali, "Trekk forslaget");
  await see(ali, "Trukket");
  const visitor = await walked.visitor();
  await visitor.goto(publicPage);
  await see(visitor, "Trukket", "Forslaget ble trukket");
  await readable(visitor);
});

it("and every statement holds", async () => {
  expect(await walked.brokenStatements()).toEqual([]);
});
