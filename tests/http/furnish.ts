import { done, sendForm, wordsOf } from "#tests/support/send-form.ts";
import { firstLink, type Visitor } from "#tests/support/visitor.ts";

export interface Furnished {
  readonly draft: string;
  /** The senders' own links: one just sent, one answered, one whose sender wants it off the web. */
  readonly links: readonly string[];
  readonly oneUseLink: string;
  /** Pages of the office that no page leads to soon. */
  readonly officeStarts: readonly string[];
  readonly schoolInput: string;
  /** A page to give an input on whose case nothing else happens to, and an account that nobody uses. */
  readonly give: string;
  readonly account: string;
}

/**
 * What the story leaves out, made through the pages themselves, so that every form stands somewhere: a draft with a
 * document, inputs with their links, a remark about an answer, a wish to be taken off the web, a measure, a one-use link.
 */
export async function furnish(officer: Visitor, administrator: Visitor): Promise<Furnished> {
  const made = await done(await sendForm(officer, "/lillevik/administrasjon/saker/ny", { values: { title: "Prøvesak om benker", language: "nb" } }));
  const draft = made.replace(/\/plan$/, "");
  await done(await officer.upload(`${draft}/dokumenter`, { title: "Plankart" }, { name: "plankart.pdf", content: aPdf(2000) }));
  const office = await caseOf(officer, "naustvegen");
  const sent = await typeIn(officer, office);
  const wished = await typeIn(officer, office);
  await done(await sendForm(officer, wished.link, { intent: "wish_takedown", values: {} }));
  const { link: reacted, number } = await typeIn(officer, office);
  // Its link alone shows its answer as long as it can be read itself.
  await done(await sendForm(officer, `${office}/ko/${number}`, { intent: "publish", values: { kind: "published" } }));
  const sentOn = `${office}/svar?innspill=${number}&videre=ja`;
  await done(await sendForm(officer, sentOn, { intent: "forward", values: { forwarded_to: "kultur og idrett", came_of_it: "Innspillet er sendt videre.", why: "De har ansvaret for benker." } }));
  await done(await sendForm(officer, reacted, { intent: "react", values: { answered: "partly", remark: "Jeg spurte om kvelden." } }));
  await done(await sendForm(officer, `${office}/oppfolging`, { intent: "plan", values: { title: "Skilt ved torget", owner_title: "kommunalsjef teknisk" } }));
  const accounts = await (await administrator.ask("/lillevik/administrasjon/brukere")).text();
  const account = /konto=([0-9a-f-]{36})/.exec(accounts.slice(accounts.indexOf("fellesliste-5@")))?.[1] as string;
  const linked = await done(await sendForm(administrator, `/lillevik/administrasjon/brukere?konto=${account}`, { intent: "link", values: { account } }));
  const oneUseLink = /<code>[^<]*?(\/lillevik\/engangslenke\/[^<]+)<\/code>/.exec(linked)?.[1] as string;
  const school = await caseOf(officer, "skole");
  const queued = [wished.number, 1, 2, 3, 4, 5, 6, 7].map((one) => `${office}/ko/${one}`);
  const park = await caseOf(officer, "aktivitetspark");
  return {
    give: `${park.replace("/administrasjon", "")}/gi-innspill/1`, account: `/lillevik/administrasjon/brukere?konto=${account}`, draft, oneUseLink, links: [sent.link, reacted, wished.link], schoolInput: `${school}/ko/1`,
    officeStarts: [sentOn, `${office}/svar?tema=1`, `${office}/oppfolging?tiltak=1`, `${school}/notat`, `${school}/aktiviteter?aktivitet=1`, `${await caseOf(officer, "parkering")}/svar`, `${await caseOf(officer, "vannverk")}/svar`, ...queued],
  };
}

/** The office's own address of a case. */
export async function caseOf(visitor: Visitor, word: string): Promise<string> {
  const key = firstLink(await (await visitor.ask("/lillevik/saker")).text(), new RegExp(`/saker/\\d+-\\d+-[^/]*${word}`)).split("/").at(-1) as string;
  return `/lillevik/administrasjon/saker/${key}`;
}

/** A letter that the office types in, with the link on its receipt. */
export async function typeIn(officer: Visitor, officeCase: string): Promise<{ link: string; number: string }> {
  const page = await (await officer.ask(`${officeCase}/skriv-inn`)).text();
  const activity = /<option value="([0-9a-f-]{36})"/.exec(page)?.[1] as string;
  const receipt = await done(await sendForm(officer, `${officeCase}/skriv-inn`, { values: { activity, channel: "letter", kind: "input", text: "Sett benker langs vegen, så rekker flere av oss fram." } }));
  const number = /LIL-\d{4}-\d+-(\d+)/.exec(wordsOf(receipt))?.[1] as string;
  return { link: firstLink(receipt, /\/spor-innspill\/[^/]+\/.+/), number };
}

/** As many bytes as wished that are a PDF by their head. */
export function aPdf(bytes: number): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(bytes).fill(32);
  content.set(new TextEncoder().encode("%PDF-1.7\n"));
  return content;
}
