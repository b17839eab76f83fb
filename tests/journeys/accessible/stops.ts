import type { AddressName } from "#app/addresses.ts";
import { fill, follow, press } from "#tests/support/acts.ts";
import type { Walked } from "#tests/support/journey.ts";

/** Where one address of the table is seen with something real of the story in it, by somebody who may see it. */
export interface Stop {
  /** Absent: somebody without an account. */
  readonly by?: string;
  readonly path: string | ((lillevik: Walked) => Promise<string>);
  /** Absent: a page. */
  readonly is?: "a file" | "a way on" | "not there" | "for a frame";
  /** What the page answers with; absent: 200. */
  readonly status?: number;
  /** Where a way on leads. */
  readonly leadsTo?: RegExp;
  /** A link on the page to another state of it. */
  readonly opens?: RegExp;
  /** The button that is pressed after its form has been emptied; the page then says what is missing. */
  readonly emptied?: string;
}

const school = "/lillevik/saker/2026-4-framtida-for-lillevik-skole";
const plan = "/lillevik/saker/2026-8-naustvegen-12-18";
const office = "/lillevik/administrasjon";
const schoolOffice = `${office}/saker/2026-4-framtida-for-lillevik-skole`;
const crossing = "/lillevik/innbyggerforslag/2026-3-gangfelt-og-30-sone-i-skolevegen";
const crossingOffice = `${office}/innbyggerforslag/2026-3-gangfelt-og-30-sone-i-skolevegen`;
const eidNeeded = "/lillevik/innbyggerforslag/nytt/skriv";
const officer = { by: "kommunalsjef-oppvekst" };
const secretary = { by: "motesekretaer" };
const administrator = { by: "administrator" };
const draft = "/lillevik/administrasjon/saker/2026-11-heis-i-radhuset";

/** A page for every address; the type says that none is left out. */
export const stops: Readonly<Record<AddressName, Stop>> = {
  front: { path: "/lillevik" },
  cases: { path: "/lillevik/saker" },
  case: { path: school },
  caseInputs: { path: `${school}/innspill` },
  caseInput: { path: `${school}/innspill/36` },
  chooseActivity: { path: parkWithTwoQuestions },
  giveInput: { path: `${plan}/gi-innspill/1`, emptied: "Send innspillet" },
  briefing: { path: `${school}/notat/1?kontroll=1` },
  afterBriefing: { path: `${school}/notat/1/etter-lasing` },
  theme: { path: `${school}/tema/1` },
  caseEvents: { path: `${school}/hendelser` },
  track: { path: "/lillevik/spor-innspill", emptied: "Vis innspillet" },
  trackShort: { path: "/lillevik/spor", is: "a way on", leadsTo: /^\/lillevik\/spor-innspill$/ },
  tracked: { path: trackedLink, emptied: "Vis det jeg skrev" },
  proposals: { path: "/lillevik/innbyggerforslag?status=avgjort" },
  newProposal: { path: "/lillevik/innbyggerforslag/nytt?om=gangfelt" },
  writeProposal: { path: eidNeeded },
  proposal: { path: crossing },
  signProposal: { path: `${crossing}/skriv-under` },
  signatureSheet: { path: `${crossing}/liste` },
  signatureCounts: { path: `${crossing}/underskrifter.json`, is: "a file" },
  ownProposal: { path: "/lillevik/innbyggerforslag/mine/00000000-0000-4000-8000-000000000000" },
  officeProposals: { ...secretary, path: `${office}/innbyggerforslag` },
  enterProposal: { ...secretary, path: `${office}/innbyggerforslag/nytt`, emptied: "Lagre og se over" },
  officeProposal: { ...secretary, path: crossingOffice, emptied: "Regn ut på nytt" },
  paperLists: { ...secretary, path: `${crossingOffice}/underskriftslister` },
  paperList: { ...secretary, path: paperList },
  paperScan: { ...secretary, path: `${office}/underskriftslister/00000000-0000-4000-8000-000000000000`, is: "not there" },
  meetings: { path: "/lillevik/moter" },
  meeting: { path: committeeMeeting },
  search: { path: "/lillevik/sok?q=skoleveg" },
  publicLog: { path: "/lillevik/offentlig-logg" },
  about: { path: "/lillevik/om-medvirkning" },
  privacy: { path: "/lillevik/personvern" },
  accessibility: { path: "/lillevik/tilgjengelighet" },
  yearList: { path: "/lillevik/arsliste/2026" },
  yearListCsv: { path: "/lillevik/arsliste/2026.csv", is: "a file" },
  file: { path: uploadedDocument, is: "a file" },
  colours: { path: "/lillevik/profil.css", is: "a file" },
  signIn: { path: "/lillevik/logg-inn", emptied: "Logg inn" },
  signOut: { path: "/lillevik/logg-ut", is: "not there" },
  eidStart: { path: "/lillevik/logg-inn/eid", is: "a way on", leadsTo: /^http:\/\/127\.0\.0\.1:\d+\/auth\?/ },
  eidAnswer: { path: "/lillevik/logg-inn/eid/svar?error=access_denied&state=x", status: 400 },
  eidEnded: { path: "/lillevik/logg-inn/eid/avsluttet", is: "for a frame" },
  eidSignOut: { path: "/lillevik/logg-ut/eid" },
  staffStart: { path: "/lillevik/logg-inn/ansatt", is: "a way on", leadsTo: /^http:\/\/127\.0\.0\.1:\d+\/ansatt\/auth\?/ },
  staffAnswer: { path: "/lillevik/logg-inn/ansatt/svar?state=x", status: 400 },
  oneUseLink: { path: oneUseLink, emptied: "Lagre passordet" },
  council: { by: "jonas", path: "/lillevik/folkevalgt" },
  office: { ...officer, path: office },
  newCase: { ...officer, path: `${office}/saker/ny`, emptied: "Lag utkast" },
  officeCase: { ...officer, path: plannedDraft, emptied: "Kunngjør saken" },
  planCase: { ...officer, path: async (lillevik) => `${await plannedDraft(lillevik)}/plan`, emptied: "Lagre planen" },
  previewCase: { ...officer, path: async (lillevik) => `${await plannedDraft(lillevik)}/forhandsvisning` },
  planActivities: { ...officer, path: `${schoolOffice}/aktiviteter`, opens: /Elleve gjestebud/, emptied: "Legg til" },
  planDocuments: { ...officer, path: `${schoolOffice}/dokumenter`, emptied: "Last opp" },
  changePromise: { ...officer, path: `${schoolOffice}/lofte`, emptied: "Endre løftet" },
  queue: { ...officer, path: `${schoolOffice}/ko` },
  queueInput: { ...officer, path: `${schoolOffice}/ko/63`, emptied: "Lagre merknaden" },
  newReceipt: { ...officer, path: `${schoolOffice}/ko/63/kvittering` },
  typeIn: { ...officer, path: `${schoolOffice}/skriv-inn`, emptied: "Lagre og vis kvittering" },
  sortThemes: { ...officer, path: `${schoolOffice}/temaer`, emptied: "Lag tema" },
  sortTheme: { ...officer, path: `${schoolOffice}/temaer/1`, emptied: "Lagre vurderingen" },
  prepareBriefing: { ...officer, path: `${schoolOffice}/notat`, emptied: "Legg til stemmen" },
  recordTreatment: { ...secretary, path: `${schoolOffice}/behandlinger`, emptied: "Før inn og legg ut" },
  writeAnswers: { ...officer, path: `${schoolOffice}/svar?tema=1`, opens: /Inneklima nå/, emptied: "Send svaret" },
  followUp: { ...officer, path: `${schoolOffice}/oppfolging`, emptied: "Lagre tiltaket" },
  planMeetings: { ...secretary, path: `${office}/moter`, opens: /^Endre møte/, emptied: "Legg ut møtet" },
  settings: { ...administrator, path: `${office}/innstillinger`, emptied: "Lagre innstillingene" },
  bodies: { ...administrator, path: `${office}/organer`, opens: /^Endre Kommunestyret/, emptied: "Legg til organ" },
  accounts: { ...administrator, path: `${office}/brukere`, opens: /^Endre Jonas/, emptied: "Legg til bruker" },
};

async function trackedLink(lillevik: Walked): Promise<string> {
  const page = await lillevik.visitor();
  await page.goto(`${plan}/gi-innspill/1`);
  await fill(page, { "Innspillet ditt": "La det bli igjen plass til båtene om vinteren." });
  await press(page, "Send innspillet");
  return (await page.getByRole("main").locator("a[href*='/spor-innspill/']").first().getAttribute("href")) as string;
}

async function paperList(lillevik: Walked): Promise<string> {
  const page = await lillevik.signedIn(secretary.by);
  await page.goto(`${crossingOffice}/underskriftslister`);
  return (await page.getByRole("main").locator("a[href*='/underskriftslister/']").first().getAttribute("href")) as string;
}

async function committeeMeeting(lillevik: Walked): Promise<string> {
  const page = await lillevik.visitor();
  await page.goto("/lillevik/moter");
  return (await page.getByRole("link", { name: /19\. november/ }).first().getAttribute("href")) as string;
}

async function uploadedDocument(lillevik: Walked): Promise<string> {
  const pdf = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
  const page = await lillevik.signedIn(officer.by);
  await page.goto(`${schoolOffice}/dokumenter`);
  await fill(page, { "Navn på dokumentet": "Målinger av luft i klasserommene" });
  await page.getByLabel("Fil", { exact: true }).setInputFiles({ name: "malinger.pdf", mimeType: "application/pdf", buffer: Buffer.from(pdf) });
  await press(page, "Last opp");
  return (await page.getByRole("link", { name: "Målinger av luft i klasserommene" }).getAttribute("href")) as string;
}

async function oneUseLink(lillevik: Walked): Promise<string> {
  const page = await lillevik.signedIn(administrator.by);
  await page.goto(`${office}/brukere`);
  await follow(page, /^Endre Bygdelista, plass 3/);
  await press(page, "Lag engangslenke");
  return new URL(await page.getByRole("main").locator("code").innerText()).pathname;
}

/** Where the story asks one thing at a time, the officer asks one more. */
async function parkWithTwoQuestions(lillevik: Walked): Promise<string> {
  const page = await lillevik.signedIn("kommunalsjef-teknisk");
  await page.goto(`${office}/saker/2026-10-aktivitetspark-pa-nausttomta/aktiviteter`);
  await fill(page, { Metode: "Spørreundersøkelse", Trinn: "Trinn 2", Navn: "Navn på parken", Spørsmål: "Hva skal parken hete?", "Første dag": "2026-11-21", "Siste dag": "2026-12-05" });
  await press(page, "Legg til");
  return "/lillevik/saker/2026-10-aktivitetspark-pa-nausttomta/gi-innspill";
}

async function plannedDraft(lillevik: Walked): Promise<string> {
  const page = await lillevik.signedIn(officer.by);
  const known = await page.goto(draft);
  if (known?.status() === 404) {
    await page.goto(office);
    await follow(page, "Planlegg en ny sak");
    await fill(page, { Tittel: "Heis i rådhuset" });
    await press(page, "Lag utkast");
    await page.waitForURL(`**${draft}/plan`);
  }
  return draft;
}
