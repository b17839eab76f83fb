import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { personBy, syntheticResidents } from "#practice/persons.ts";
import { testsRunOnPostgres } from "#tests/support/database.ts";
import { answerFor, signInWithEid } from "#tests/support/eid.ts";
import { watchRows } from "#tests/support/rows.ts";
import { sendForm, wordsOf } from "#tests/support/send-form.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { standIn } from "#tests/support/stand-in.ts";
import { firstLink, Visitor } from "#tests/support/visitor.ts";
import { caseOf, typeIn } from "./furnish.ts";

let served: Served;
let naustvegen: string;

const read = async (visitor: Visitor, path: string) => { const response = await visitor.ask(path); return { response, html: await response.text() }; };
const wordsAt = async (visitor: Visitor, path: string) => wordsOf((await read(visitor, path)).html);
const anybody = () => new Visitor(served);
const countIn = async (path = naustvegen) => /Av \d+: [^.]*\./.exec(await wordsAt(anybody(), path))?.[0];
/** What the receipt offers: the way to eID, and where it leads back. */
const offerIn = (html: string) => { const href = firstLink(html, /logg-inn\/eid/); return { href, back: new URLSearchParams(href.split("?")[1]).get("tilbake") as string }; };

async function sends(text: string, values: Record<string, string> = {}): Promise<{ visitor: Visitor; html: string; response: Response }> {
  const visitor = anybody();
  const response = await sendForm(visitor, `${naustvegen}/gi-innspill/1`, { values: { text, ...values } });
  expect(response.status).toBe(201);
  return { visitor, response, html: await response.text() };
}

beforeAll(async () => {
  served = await serveBuilt({ env: { LOG_LEVEL: "trace" } });
  naustvegen = firstLink((await read(anybody(), "/lillevik/sok?q=Naustvegen")).html, /saker\/\d+-\d+-naustvegen/).replace(/[?#].*$/, "").split("/").slice(0, 4).join("/");
}, 240_000);
afterAll(() => served?.stop());

describe("in the story", () => {
  it("two of the inputs to Naustvegen are confirmed, and every page that counts them says so", async () => {
    const told = "Av 6: 2 fra bekreftede innbyggere, 1 fra lag, råd og organer, 1 ført inn av ansatte, 2 ikke bekreftet.";
    expect([await countIn(), await countIn(`${naustvegen}/innspill`)]).toEqual([told, told]);
    expect(await wordsAt(anybody(), "/lillevik/arsliste/2026")).toContain("2 fra bekreftede innbyggere, 1 fra lag, råd og organer");
    const csv = (await read(anybody(), "/lillevik/arsliste/2026.csv")).html.split("\r\n").map((row) => row.split(";"));
    const at = csv[0]?.indexOf("Fra bekreftede innbyggere") ?? -1;
    expect(csv.find((row) => row[2]?.includes("Naustvegen"))?.slice(at - 1, at + 4)).toEqual(["6", "2", "1", "1", "2"]);
    const officer = await anybody().signIn("marit@lillevik.example");
    const office = await caseOf(officer, "naustvegen");
    for (const page of [office, `${office}/ko`]) expect([page, await wordsAt(officer, page)]).toEqual([page, expect.stringContaining(told)]);
    const queries = async (visitor: Visitor, page: string) => [page, Number((await visitor.ask(page)).headers.get("x-query-count"))];
    const asked = await Promise.all([...[naustvegen, `${naustvegen}/innspill`, "/lillevik/arsliste/2026"].map((page) => queries(anybody(), page)), ...[office, `${office}/ko`].map((page) => queries(officer, page))]);
    expect(asked.filter(([, count]) => Number(count) > 12)).toEqual([]);
  });

  it("none of the school's are, as they were frozen: its first line says so, and the rest of whom they came from", async () => {
    const school = (await caseOf(anybody(), "skole")).replace("/administrasjon", "");
    const briefing = await wordsAt(anybody(), `${school}/notat/1`);
    expect(briefing).toContain("64 innspill. 12 er fra lag, råd og organer. Ingen av de andre er bekreftet som innbyggere i Lillevik.");
    expect(briefing).toMatch(/Av de andre er \d+ ført inn av ansatte, og \d+ er sendt på nettet uten å være bekreftet\. Tallene viser hvem som svarte/);
  });
});

describe("from the receipt, by eID, to a count that has changed", () => {
  it("follows the link, presses one button, and is told since when; the number of confirmed goes up by one", async () => {
    const before = await countIn();
    const { visitor, html, response } = await sends("Bygg heller to etasjer enn fire.");
    expect(wordsOf(html)).toContain("Bekreft at du bor i Lillevik Det er frivillig");
    expect(wordsOf(html)).toContain("Vi lagrer at en som bor her, har skrevet dette. Navnet ditt lagres ikke.");
    expect([response.headers.get("cache-control"), response.headers.get("x-robots-tag"), response.headers.get("set-cookie")]).toEqual(["no-store", "noindex", null]);
    const { back } = offerIn(html);
    expect(await signInWithEid(visitor, "kari", back)).toBe(back);
    const own = await read(visitor, back);
    expect([own.response.headers.get("cache-control"), own.response.headers.get("x-robots-tag"), own.response.headers.get("referrer-policy")]).toEqual(["no-store", "noindex", "same-origin"]);
    expect(wordsOf(own.html)).toContain("spør vi Folkeregisteret om du bor i Lillevik");
    // Reading the page has changed nothing.
    expect(await countIn()).toBe(before?.replace("Av 6", "Av 7").replace("2 ikke", "3 ikke"));
    expect((await sendForm(visitor, back, { intent: "verify", values: {} })).status).toBe(303);
    expect(await wordsAt(visitor, back)).toContain("Siden 21. november 2026 er det bekreftet at en som bor i Lillevik, har skrevet dette.");
    expect(await countIn()).toBe("Av 7: 3 fra bekreftede innbyggere, 1 fra lag, råd og organer, 1 ført inn av ansatte, 2 ikke bekreftet.");
    // Once more is no other: also without her session, the page says that it is done.
    expect((await visitor.post(back, { intent: "verify" })).status).toBe(303);
    expect(await wordsAt(anybody(), back)).toContain("Siden 21. november 2026 er det bekreftet");
    expect(await countIn()).toContain("3 fra bekreftede innbyggere");
  });

  it("tells nobody which one it is: neither the list, the input's own page, the case's events nor the open log", async () => {
    for (const page of [`${naustvegen}/innspill`, `${naustvegen}/hendelser`, "/lillevik/offentlig-logg"]) expect(await wordsAt(anybody(), page)).not.toMatch(/er bekreftet|ble bekreftet|input\.verified/i);
    expect(await wordsAt(anybody(), `${naustvegen}/innspill/1`)).not.toMatch(/bekreft/i);
  });

  it("is refused kindly for a neighbour, and nothing has changed", async () => {
    const { visitor, html } = await sends("Jeg kjører forbi hver dag.");
    const { back } = offerIn(html);
    const before = await countIn();
    await signInWithEid(visitor, "nabo", back);
    const refused = await sendForm(visitor, back, { intent: "verify", values: {} });
    expect([refused.status, wordsOf(await refused.text())]).toEqual([422, expect.stringContaining("Folkeregisteret har deg ikke som bosatt her, så vi kan ikke bekrefte det. Innspillet står som før")]);
    expect(await countIn()).toBe(before);
  });

  it("says of a sign-in whose number is gone from the browser that it must be done again", async () => {
    const { visitor, html } = await sends("Hvor skal snøen ligge?");
    const { back } = offerIn(html);
    await signInWithEid(visitor, "jonas", back);
    const session = visitor.cookieHeader().split("; ").filter((cookie) => !cookie.startsWith("trappa_eid_pid=")).join("; ");
    const page = wordsOf(await (await fetch(`${served.url}${back}`, { headers: { cookie: session } })).text());
    expect(page).toContain("Innloggingen må gjøres på nytt før vi kan spørre Folkeregisteret.");
    const pressed = await fetch(`${served.url}${back}`, { method: "POST", redirect: "manual", headers: { cookie: session, origin: served.url }, body: new URLSearchParams({ intent: "verify" }) });
    expect([pressed.status, wordsOf(await pressed.text())]).toEqual([401, expect.stringContaining("Du er ikke logget inn med eID. Ingenting er lagret.")]);
  });

  it("is open to the author of what staff typed in, by the link on her paper, and to no organisation", async () => {
    const officer = await anybody().signIn("marit@lillevik.example");
    const { link } = await typeIn(officer, await caseOf(officer, "naustvegen"));
    const author = anybody();
    await signInWithEid(author, "innbygger-1", link);
    expect((await sendForm(author, link, { intent: "verify", values: {} })).status).toBe(303);
    expect(await wordsAt(author, link)).toContain("er det bekreftet at en som bor i Lillevik");
    const { html } = await sends("Velet ønsker lys langs vegen.", { organisation: "Naustvegen vel" });
    expect(html).not.toContain("logg-inn/eid?");
  });

  it("keeps the link from the issuer and from everything that is printed", async () => {
    const { visitor, html } = await sends("Ta vare på furua.");
    const { href, back } = offerIn(html);
    const token = back.split("/").at(-1) as string;
    const begun = await visitor.ask(href);
    expect([begun.status, begun.headers.get("location")]).toEqual([302, expect.not.stringContaining(token)]);
    const answer = await answerFor(visitor, "kari", { returnTo: back });
    expect(answer).not.toContain(token);
    expect((await visitor.ask(answer)).headers.get("location")).toBe(back);
    await sendForm(visitor, back, { intent: "verify", values: {} });
    expect(served.output()).toContain("request");
    expect(served.output()).not.toContain(token);
  });

  it.runIf(testsRunOnPostgres)("leaves no number in any row, and no subject in any but the session's own", async () => {
    const database = await watchRows(served.databaseUrl as string);
    const tables = await database.query<{ name: string }>("select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'");
    const subs = await database.query<{ sub: string }>("select distinct sub from eid_session");
    const numbers = [...["kari", "nabo", "jonas", "innbygger-1"].map((key) => personBy(key).pid as string), ...syntheticResidents("9901", 2)];
    const needles = [...numbers, ...subs.map(({ sub }) => sub)].map((needle) => `%${needle}%`);
    const found: string[] = [];
    for (const { name } of tables) if ((await database.query(`select 1 from "${name}" t where t::text like any($1) limit 1`, [needles])).length > 0) found.push(name);
    await database.close();
    expect(subs.length).toBeGreaterThan(2);
    expect(found).toEqual(["eid_session"]);
    for (const number of numbers) expect(served.output()).not.toContain(number);
  });
});

describe("while the register does not answer", () => {
  it("she is told so, nothing is stored, and the page offers it as before; who wrote it has lost nothing", async () => {
    const register = await standIn();
    const key = Buffer.from(JSON.stringify(generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" }))).toString("base64");
    await served.stop();
    served = await serveBuilt({ place: served, env: {
      PORT: String(served.port), EID_PRACTICE_PORT: String(served.practicePort), TRAPPA_FIKS_URL: register.url, TRAPPA_FIKS_ROLE_ID: "rolle", TRAPPA_FIKS_INTEGRATION_ID: "integrasjon", TRAPPA_FIKS_INTEGRATION_PASSWORD: "passord",
      TRAPPA_MASKINPORTEN_ISSUER: `${register.url}/maskinporten/`, TRAPPA_MASKINPORTEN_CLIENT_ID: "klient", TRAPPA_MASKINPORTEN_KEY: key,
    } });
    register.answers(() => ({ status: 500, json: { message: "nede" } }));
    const before = await countIn();
    const { visitor, html } = await sends("Bussen må kunne snu.");
    const { back } = offerIn(html);
    await signInWithEid(visitor, "innbygger-2", back);
    const answer = await sendForm(visitor, back, { intent: "verify", values: {} });
    expect([answer.status, wordsOf(await answer.text())]).toEqual([503, expect.stringContaining("Vi fikk ikke spurt Folkeregisteret hvor du bor. Prøv igjen om litt. Ingenting er lagret.")]);
    expect(register.asked.length).toBeGreaterThan(0);
    expect(await wordsAt(visitor, back)).toContain("spør vi Folkeregisteret");
    const confirmed = (counted: string | undefined) => /\d+ fra bekreftede/.exec(counted ?? "")?.[0];
    expect(confirmed(await countIn())).toBe(confirmed(before));
    await register.close();
  });
});
