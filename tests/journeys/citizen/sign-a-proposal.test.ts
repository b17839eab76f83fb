import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { syntheticResidents } from "#practice/persons.ts";
import { fill, follow, press, see } from "#tests/support/acts.ts";
import { expectAccessibleInEveryLook, expectNoSidewaysScrolling } from "#tests/support/browser.ts";
import { signInWithEidInBrowser } from "#tests/support/eid.ts";
import { journey } from "#tests/support/journey.ts";
import { sheetsOf } from "#tests/support/paper.ts";

const walked = journey();
const scan = { name: "side.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\nside 1") };
let address = "";
let kari: Page;

/** In every look, at the reader's own width. */
const readable = async (page: Page) => {
  await expectAccessibleInEveryLook(page);
  await expectNoSidewaysScrolling(page);
};

const count = async (page: Page) => ((await (await page.request.get(address.replace("skriv-under", "underskrifter.json"))).json()) as { digital: number; paper: number; total: number });

it("Kari finds the crossing, and is led to eID and back to where she signs", async () => {
  kari = await walked.visitor({ width: 360 });
  await kari.goto("/lillevik/innbyggerforslag");
  await kari.getByRole("link", { name: /Gangfelt/ }).first().click();
  await kari.getByRole("link", { name: "Skriv under", exact: true }).first().click();
  address = new URL(kari.url()).pathname;
  await see(kari, "Logg inn med eID for å skrive under", "Navnet ditt vises ikke");
  await readable(kari);
  await signInWithEidInBrowser(kari, "kari", address);
  await see(kari, /Vi lagrer ikke navnet ditt, bare at en som bor i Lillevik kommune/);
  await readable(kari);
});

it("she signs with one press, sees that it counts, and it counts once when she presses twice", async () => {
  const before = await count(kari);
  await press(kari, "Skriv under");
  await see(kari, /Underskriften din teller siden 21\.\snovember 2026/);
  await readable(kari);
  const post = await kari.request.post(address, { form: { intent: "sign" }, headers: { origin: new URL(kari.url()).origin }, maxRedirects: 0 });
  expect(post.status()).toBe(303);
  expect(await count(kari)).toMatchObject({ digital: before.digital + 1, total: before.total + 1 });
});

it("she takes it back, signs again, and asks for news", async () => {
  await press(kari, "Ta underskriften tilbake");
  await see(kari, "Navnet ditt vises ikke");
  await press(kari, "Skriv under");
  await fill(kari, { "E-postadresse": "kari@eksempel.no" });
  await press(kari, "Få nyheter");
  await see(kari, "Du får nyheter om forslaget på e-post.");
});

it("somebody from next door is refused kindly", async () => {
  const neighbour = await walked.visitor();
  await signInWithEidInBrowser(neighbour, "nabo", address);
  const before = await count(neighbour);
  await press(neighbour, "Skriv under");
  await see(neighbour, /har deg ikke som bosatt i Lillevik kommune/, /Har du flyttet hit nylig/);
  await readable(neighbour);
  expect(await count(neighbour)).toEqual(expect.objectContaining({ total: before.total }));
});

it("an officer enters a paper list with Kari's neighbour and somebody twice, and a colleague confirms it", async () => {
  const marit = await walked.signedIn("marit");
  await marit.goto(address.replace("/innbyggerforslag", "/administrasjon/innbyggerforslag").replace("skriv-under", "underskriftslister"));
  const [one, other] = syntheticResidents("9901", 9_000).slice(-2) as [string, string];
  const [elsewhere] = syntheticResidents("9904", 1) as [string];
  await fill(marit, { "Fødselsnumre eller D-numre": [one, other, one, "123", elsewhere].join("\n"), "Linjer som ikke kan leses": "1" });
  await marit.getByLabel("Skannede sider").setInputFiles(scan);
  await press(marit, "Kontroller og før inn");
  await see(marit, "Linje 4 er ikke et gyldig fødselsnummer eller D-nummer.");
  await readable(marit);
  await fill(marit, { "Fødselsnumre eller D-numre": [one, other, one, elsewhere].join("\n") });
  await marit.getByLabel("Skannede sider").setInputFiles(scan);
  await press(marit, "Kontroller og før inn");
  await see(marit, "Du førte inn denne lista, så en kollega må bekrefte den.");

  const colleague = await walked.signedIn("motesekretaer");
  const before = await count(colleague);
  await colleague.goto(new URL(marit.url()).pathname);
  await readable(colleague);
  await press(colleague, "Bekreft lista");
  await see(colleague, "2 underskrifter på lista teller.", "Dobbel: står før på samme liste", "Bor ikke her");
  expect(await count(colleague)).toMatchObject({ paper: before.paper + 2, total: before.total + 2 });
  const refused = await kari.request.get(await colleague.getByRole("link", { name: /Side 1/ }).getAttribute("href") as string, { maxRedirects: 0 });
  expect(refused.status()).toBe(404);
});

it("the list to print tells what signing means", async () => {
  const visitor = await walked.visitor();
  await visitor.goto(address.replace("skriv-under", "liste"));
  await see(visitor, /Denne lista legges ikke ut/, "Underskrift");
  await readable(visitor);
  expect(sheetsOf(await visitor.pdf({ preferCSSPageSize: true }))).toBe(1);
  await follow(visitor, /Gangfelt/);
});

it("and is one sheet also of the longest and widest that may be asked for, and none when nobody may sign", async () => {
  const marit = await walked.signedIn("marit");
  await marit.goto("/lillevik/administrasjon/innbyggerforslag/nytt");
  const title = "W".repeat(120);
  await fill(marit, { "Tittel": title, "Hva skal kommunestyret bestemme?": "WWWWWWWWWWWWWW\n\n".repeat(100).slice(0, 1500), "Navn": "Kari", "Telefon": "22 22 22 22" });
  await press(marit, "Lagre og se over");
  await follow(marit, title);
  await press(marit, "Legg ut og åpne for underskrifter");
  await follow(marit, "Offentlig side");
  const visitor = await walked.visitor();
  await visitor.goto(new URL(marit.url()).pathname);
  await follow(visitor, "Skriv ut liste for papir");
  expect(sheetsOf(await visitor.pdf({ preferCSSPageSize: true }))).toBe(1);
  await marit.goBack();
  await press(marit, "Trekk forslaget");
  expect((await visitor.reload())?.status()).toBe(410);
  await see(visitor, "Forslaget samler ikke underskrifter nå", /Her er det ingen liste å skrive ut/);
  await readable(visitor);
});

it("and every statement holds", async () => {
  expect(await walked.brokenStatements()).toEqual([]);
});
