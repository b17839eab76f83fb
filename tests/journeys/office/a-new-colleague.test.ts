import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fill, follow, press, region, see, tick } from "#tests/support/acts.ts";
import { journey } from "#tests/support/journey.ts";

// The library's head follows up the measure of the library case; until now she had no account.
const email = "biblioteksjef@lillevik.example";
const password = "Ei bok om dagen";

const lillevik = journey();
const refusal = (page: Page) => page.getByRole("alert");

async function administratorAt(page: string): Promise<Page> {
  const administrator = await lillevik.signedIn("administrator");
  await follow(administrator, page);
  return administrator;
}

describe("the administrator and a new colleague", () => {
  let link: string;
  let colleague: Page;

  it("opens an account, which has no password from anybody", async () => {
    const administrator = await administratorAt("Brukere");
    await press(administrator, "Legg til bruker");
    await see(refusal(administrator), "«Navn»: fyll ut feltet.");
    await fill(administrator, { Navn: "Biblioteksjef", "E-post": email, Stilling: "biblioteksjef" });
    await press(administrator, "Legg til bruker");
    await see(administrator, "Biblioteksjef", "har ikke valgt passord ennå", "Kontoen kan logge inn, men ser ingenting før den har en rolle eller en plass i et organ.");
  });

  it("gives her a role, without which she would see nothing", async () => {
    const administrator = await administratorAt("Brukere");
    await follow(administrator, /^Endre Biblioteksjef/);
    await tick(administrator, "Saksbehandler");
    await press(administrator, "Lagre roller");
    await see(administrator, "Saksbehandler. har ikke valgt passord ennå");
    expect(await administrator.getByText("ser ingenting").count()).toBe(0);
  });

  it("hands over a link that works once, with which she chooses a password of her own", async () => {
    const administrator = await administratorAt("Brukere");
    await follow(administrator, /^Endre Biblioteksjef/);
    await press(administrator, "Lag engangslenke");
    link = await administrator.getByRole("main").locator("code").innerText();
    colleague = await lillevik.visitor();
    await colleague.goto(link);
    await fill(colleague, { "Nytt passord": "kort", "Det samme en gang til": "kort" });
    await press(colleague, "Lagre passordet");
    await see(refusal(colleague), "Passordet må ha minst ti tegn.");
    await fill(colleague, { "Nytt passord": password, "Det samme en gang til": password });
    await press(colleague, "Lagre passordet");
    await signInAs(colleague);
    await see(colleague, "Administrasjon", "Planlegg en ny sak");
  });

  it("gives nothing to whoever opens the link again", async () => {
    const stranger = await lillevik.visitor();
    await stranger.goto(link);
    await see(stranger, "Lenken er brukt eller gått ut på dato. Be administratoren om en ny.");
    expect(await stranger.getByLabel("Nytt passord").count()).toBe(0);
  });

  it("lets her do an officer's work and no administrator's", async () => {
    await colleague.goto("/lillevik/administrasjon/saker/2026-2");
    await see(colleague, "Oppfølging");
    await colleague.goto("/lillevik/administrasjon/brukere");
    await see(colleague, "Du har ikke tilgang");
  });

  it("ends what she may when the account is closed", async () => {
    const administrator = await administratorAt("Brukere");
    await follow(administrator, /^Endre Biblioteksjef/);
    await press(administrator, "Steng kontoen");
    await colleague.goto("/lillevik/administrasjon");
    await see(colleague, "Logg inn");
    await signInAs(colleague);
    await see(refusal(colleague), "E-posten eller passordet stemmer ikke.");
  });

  it("may not leave the authority without an administrator", async () => {
    const administrator = await administratorAt("Brukere");
    await follow(administrator, /^Endre Administrator/);
    await administrator.getByLabel("Administrator", { exact: true }).uncheck();
    await press(administrator, "Lagre roller");
    await see(refusal(administrator), "Det må være minst én administrator.");
  });

  async function signInAs(page: Page): Promise<void> {
    await page.goto("/lillevik/logg-inn");
    await fill(page, { "E-post": email, Passord: password });
    await press(page, "Logg inn");
  }
});

describe("what the administrator sets", () => {
  it("is refused a colour that white text cannot be read on, and offered the nearest that can", async () => {
    const administrator = await administratorAt("Innstillinger");
    await fill(administrator, { "Kommunens farge": "#7fd1d9" });
    await press(administrator, "Lagre innstillingene");
    await see(refusal(administrator), "Fargen er for lys til at hvit tekst kan leses på den.");
    const nearest = /#[0-9a-f]{6}/.exec(await refusal(administrator).innerText())?.[0] as string;
    await fill(administrator, { "Kommunens farge": nearest, Telefontid: "hverdager 8–15" });
    await press(administrator, "Lagre innstillingene");
    expect(await (await (await lillevik.visitor()).request.get("/lillevik/profil.css")).text()).toContain(nearest);
  });

  it("stands at the foot of every page at once", async () => {
    const reader = await lillevik.visitor({ javaScript: false });
    await reader.goto("/lillevik/saker");
    await see(reader.getByRole("contentinfo"), "hverdager 8–15", "Tilgjengelighetserklæring", "Personvernombud: personvernombud@lillevik.example");
  });

  it("koml § 5-12: an advisory council gets no power to decide; a committee has seats with people in them", async () => {
    const administrator = await administratorAt("Organer");
    await follow(administrator, /^Endre Eldrerådet/);
    await fill(region(administrator, "Endre Eldrerådet"), { "Kan organet bestemme?": "Bestemmer etter delegering", "Vedtak om delegering": "PS 1/26" });
    await press(administrator, "Lagre organet");
    await see(refusal(administrator), "Rådene gir råd og kan ikke få myndighet til å bestemme (kommuneloven § 5-12).");
    await administratorAt("Organer");
    await follow(administrator, /^Endre Utvalg for teknisk/);
    await fill(region(administrator, "Sett inn i Utvalg for teknisk"), { "Plass nummer": "1", "Medlem eller vara": "Vara", Liste: "Fellesliste", Konto: "Fellesliste, plass 5" });
    await press(administrator, "Legg til plass");
    const deputy = await lillevik.signedIn("fellesliste-5");
    await see(deputy, /Du sitter i kommunestyret og utvalg for teknisk\./);
  });

  it("breaks nothing that must hold", async () => {
    expect(await lillevik.brokenStatements()).toEqual([]);
  });
});
