import type { Lang } from "#app/platform/language.ts";

/** What an address needs to know of an authority: its word and the written standard that its addresses are built in. */
export interface Place { readonly word: string; readonly addressLanguage: Lang }

/** Every address below an authority's word, in both written standards; app/routes.ts takes them from here. */
const table = {
  front: ["", ""],
  cases: ["saker", "saker"],
  case: ["saker/:case", "saker/:case"],
  caseInputs: ["saker/:case/innspill", "saker/:case/innspel"],
  caseInput: ["saker/:case/innspill/:number", "saker/:case/innspel/:number"],
  chooseActivity: ["saker/:case/gi-innspill", "saker/:case/gi-innspel"],
  giveInput: ["saker/:case/gi-innspill/:activity", "saker/:case/gi-innspel/:activity"],
  briefing: ["saker/:case/notat/:version", "saker/:case/notat/:version"],
  afterBriefing: ["saker/:case/notat/:version/etter-lasing", "saker/:case/notat/:version/etter-lasing"],
  theme: ["saker/:case/tema/:theme", "saker/:case/tema/:theme"],
  caseEvents: ["saker/:case/hendelser", "saker/:case/hendingar"],
  track: ["spor-innspill", "spor-innspel"],
  trackShort: ["spor", "spor"],
  tracked: ["spor-innspill/:reference/:token", "spor-innspel/:reference/:token"],
  proposals: ["innbyggerforslag", "innbyggjarforslag"],
  newProposal: ["innbyggerforslag/nytt", "innbyggjarforslag/nytt"],
  writeProposal: ["innbyggerforslag/nytt/skriv", "innbyggjarforslag/nytt/skriv"],
  proposal: ["innbyggerforslag/:proposal", "innbyggjarforslag/:proposal"],
  signProposal: ["innbyggerforslag/:proposal/skriv-under", "innbyggjarforslag/:proposal/skriv-under"],
  signatureSheet: ["innbyggerforslag/:proposal/liste", "innbyggjarforslag/:proposal/liste"],
  signatureCounts: ["innbyggerforslag/:proposal/underskrifter.json", "innbyggjarforslag/:proposal/underskrifter.json"],
  ownProposal: ["innbyggerforslag/mine/:id", "innbyggjarforslag/mine/:id"],
  meetings: ["moter", "moter"],
  meeting: ["moter/:meeting", "moter/:meeting"],
  search: ["sok", "sok"],
  publicLog: ["offentlig-logg", "offentleg-logg"],
  about: ["om-medvirkning", "om-medverknad"],
  privacy: ["personvern", "personvern"],
  accessibility: ["tilgjengelighet", "tilgjenge"],
  yearList: ["arsliste/:year", "arsliste/:year"],
  yearListCsv: ["arsliste/:year.csv", "arsliste/:year.csv"],
  file: ["filer/:id/:name", "filer/:id/:name"],
  colours: ["profil.css", "profil.css"],
  signIn: ["logg-inn", "logg-inn"],
  signOut: ["logg-ut", "logg-ut"],
  eidStart: ["logg-inn/eid", "logg-inn/eid"],
  eidAnswer: ["logg-inn/eid/svar", "logg-inn/eid/svar"],
  eidEnded: ["logg-inn/eid/avsluttet", "logg-inn/eid/avslutta"],
  eidSignOut: ["logg-ut/eid", "logg-ut/eid"],
  staffStart: ["logg-inn/ansatt", "logg-inn/tilsett"],
  staffAnswer: ["logg-inn/ansatt/svar", "logg-inn/tilsett/svar"],
  oneUseLink: ["engangslenke/:token", "eingongslenke/:token"],
  council: ["folkevalgt", "folkevald"],
  office: ["administrasjon", "administrasjon"],
  newCase: ["administrasjon/saker/ny", "administrasjon/saker/ny"],
  officeCase: ["administrasjon/saker/:case", "administrasjon/saker/:case"],
  planCase: ["administrasjon/saker/:case/plan", "administrasjon/saker/:case/plan"],
  previewCase: ["administrasjon/saker/:case/forhandsvisning", "administrasjon/saker/:case/forehandsvising"],
  planActivities: ["administrasjon/saker/:case/aktiviteter", "administrasjon/saker/:case/aktivitetar"],
  planDocuments: ["administrasjon/saker/:case/dokumenter", "administrasjon/saker/:case/dokument"],
  changePromise: ["administrasjon/saker/:case/lofte", "administrasjon/saker/:case/lovnad"],
  queue: ["administrasjon/saker/:case/ko", "administrasjon/saker/:case/ko"],
  queueInput: ["administrasjon/saker/:case/ko/:number", "administrasjon/saker/:case/ko/:number"],
  newReceipt: ["administrasjon/saker/:case/ko/:number/kvittering", "administrasjon/saker/:case/ko/:number/kvittering"],
  typeIn: ["administrasjon/saker/:case/skriv-inn", "administrasjon/saker/:case/skriv-inn"],
  sortThemes: ["administrasjon/saker/:case/temaer", "administrasjon/saker/:case/tema"],
  sortTheme: ["administrasjon/saker/:case/temaer/:theme", "administrasjon/saker/:case/tema/:theme"],
  prepareBriefing: ["administrasjon/saker/:case/notat", "administrasjon/saker/:case/notat"],
  recordTreatment: ["administrasjon/saker/:case/behandlinger", "administrasjon/saker/:case/behandlingar"],
  writeAnswers: ["administrasjon/saker/:case/svar", "administrasjon/saker/:case/svar"],
  followUp: ["administrasjon/saker/:case/oppfolging", "administrasjon/saker/:case/oppfolging"],
  officeProposals: ["administrasjon/innbyggerforslag", "administrasjon/innbyggjarforslag"],
  enterProposal: ["administrasjon/innbyggerforslag/nytt", "administrasjon/innbyggjarforslag/nytt"],
  paperLists: ["administrasjon/innbyggerforslag/:proposal/underskriftslister", "administrasjon/innbyggjarforslag/:proposal/underskriftslister"],
  officeProposal: ["administrasjon/innbyggerforslag/:proposal", "administrasjon/innbyggjarforslag/:proposal"],
  paperList: ["administrasjon/innbyggerforslag/:proposal/underskriftslister/:list", "administrasjon/innbyggjarforslag/:proposal/underskriftslister/:list"],
  paperScan: ["administrasjon/underskriftslister/:scan", "administrasjon/underskriftslister/:scan"],
  planMeetings: ["administrasjon/moter", "administrasjon/moter"],
  settings: ["administrasjon/innstillinger", "administrasjon/innstillingar"],
  bodies: ["administrasjon/organer", "administrasjon/organ"],
  accounts: ["administrasjon/brukere", "administrasjon/brukarar"],
} as const;

export type AddressName = keyof typeof table;

type Params<Pattern extends string> = Pattern extends `${infer Head}/${infer Rest}` ? Params<Head> | Params<Rest>
  : Pattern extends `:${infer Name}.csv` ? Name
  : Pattern extends `:${infer Name}` ? Name
  : never;
type ParamsOf<Name extends AddressName> = Params<(typeof table)[Name][0]>;

export const addressNames = Object.keys(table) as AddressName[];

/** The patterns of one address: bokmål's, and nynorsk's where it differs. */
export function patternsOf(name: AddressName): { nb: string; nn: string } {
  const [nb, nn] = table[name];
  return { nb, nn };
}

/**
 * Builds an address. `address(place, "caseInput", { case: "2026-42-framtida", number: 7 })`; `query` and `hash` are added.
 */
export function address<Name extends AddressName>(
  place: Place, name: Name,
  ...[params, more]: [ParamsOf<Name>] extends [never]
    ? [params?: null, more?: { query?: Readonly<Record<string, string>>; hash?: string }]
    : [params: Readonly<Record<ParamsOf<Name>, string | number>>, more?: { query?: Readonly<Record<string, string>>; hash?: string }]
): string {
  const filled = patternsOf(name)[place.addressLanguage].replace(/:([a-z]+)/gi, (_, key: string) =>
    encodeURIComponent(String((params as Record<string, string | number> | null | undefined)?.[key])));
  const query = more?.query && Object.keys(more.query).length > 0 ? `?${new URLSearchParams(more.query)}` : "";
  return `/${place.word}${filled === "" ? "" : `/${filled}`}${query}${more?.hash ? `#${more.hash}` : ""}`;
}

/** The tail of an address as the public search keeps it: below the authority's word, in bokmål. The hit's own address is made of it by `canonicalTail`. */
export function searchTail<Name extends AddressName>(name: Name, params: Readonly<Record<ParamsOf<Name>, string | number>>, hash = ""): string {
  const filled = patternsOf(name).nb.replace(/:([a-z]+)/gi, (_, key: string) => encodeURIComponent(String((params as Record<string, string | number>)[key])));
  return hash === "" ? filled : `${filled}#${hash}`;
}

/** `2026-42-framtida-for-lillevik-skole`: only year and number are looked up, the tail is for people. */
export const caseKey = (caseFile: { year: number; number: number; slug: string }): string =>
  `${caseFile.year}-${caseFile.number}${caseFile.slug ? `-${caseFile.slug}` : ""}`;

/** `2026-42`: how a case's number is written wherever people read it. */
export const caseNumber = ({ year, number }: { year: number; number: number }): string => `${year}-${number}`;

export function parseCaseKey(key: string): { year: number; number: number } | null {
  const found = /^(\d{4})-(\d{1,6})(?:-[a-z0-9-]*)?$/.exec(key);
  return found ? { year: Number(found[1]), number: Number(found[2]) } : null;
}

/** Proposals are addressed as cases are, by numbers of their own. */
export const proposalKey = caseKey;
export const parseProposalKey = parseCaseKey;

/** The tail of a case's address: lower case, æ ø å written as they are usually written in addresses, at most 60 characters. */
export function slugOf(title: string): string {
  return title.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "o").replaceAll("å", "a")
    .normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, "-").slice(0, 60).replace(/^-+|-+$/g, "");
}

interface Compiled { readonly name: AddressName; readonly language: Lang | null; readonly pattern: RegExp; readonly keys: string[] }

const compiled: readonly Compiled[] = addressNames.flatMap((name) => {
  const { nb, nn } = patternsOf(name);
  return nb === nn ? [compile(name, nb, null)] : [compile(name, nb, "nb"), compile(name, nn, "nn")];
});

function compile(name: AddressName, pattern: string, language: Lang | null): Compiled {
  const keys = [...pattern.matchAll(/:([a-z]+)/gi)].map((found) => found[1] as string);
  const source = pattern.replace(/[.]/g, "\\.").replace(/:([a-z]+)/gi, "([^/]+)");
  return { name, language, pattern: new RegExp(`^${source}$`), keys };
}

/** Where a GET of the other written standard is sent on to; null when the tail is canonical or unknown. */
export function canonicalTail(tail: string, language: Lang): string | null {
  const found = compiled.find((one) => one.language !== null && one.language !== language && one.pattern.test(tail));
  if (!found) return null;
  const values = found.pattern.exec(tail)?.slice(1) ?? [];
  let index = 0;
  return patternsOf(found.name)[language].replace(/:([a-z]+)/gi, () => values[index++] ?? "");
}
