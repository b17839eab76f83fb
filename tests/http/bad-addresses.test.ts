import http from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { address, addressNames, patternsOf, type AddressName } from "#app/addresses.ts";
import { addressOf, crawl } from "#tests/support/crawl.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { firstLink, Visitor } from "#tests/support/visitor.ts";
import { aPdf } from "./furnish.ts";
import { unreadable, type Answer } from "./readable.ts";

let served: Served;
let officer: Visitor;
/** Query fields that the pages themselves lead to, by address. */
const queries = new Map<AddressName, Set<string>>();
/** What fills each parameter at Lillevik, and what stands in its place at Storfjorden. */
const own: Record<string, string> = {};
const foreign: Record<string, string> = {};

const place = { word: "lillevik", addressLanguage: "nb" } as const;
const pathOf = (name: AddressName, params: Readonly<Record<string, string>>): string => (address as (...given: unknown[]) => string)(place, name, params);
const paramsOf = (name: AddressName): string[] => [...patternsOf(name).nb.matchAll(/:([a-z]+)/gi)].map((found) => found[1] as string);

beforeAll(async () => {
  served = await serveBuilt();
  const visitors = await Promise.all(["marit", "jonas", "administrator"].map((name) => new Visitor(served).signIn(`${name}@lillevik.example`)));
  officer = visitors[0] as Visitor;
  for (const visitor of visitors) {
    await crawl(visitor, ["/lillevik", "/lillevik/administrasjon", "/lillevik/folkevalgt"], { follow: (path) => path.startsWith("/lillevik"), perKind: 1 }, ({ body }) => {
      for (const [, href] of body.matchAll(/href="(\/lillevik[^"#]*\?[^"#]*)/g)) noteQuery(href?.replaceAll("&amp;", "&") ?? "");
    });
  }
  Object.assign(own, await someOf("lillevik", officer));
  Object.assign(foreign, await someOf("storfjorden", await new Visitor(served).signIn("samferdsel@storfjorden.example", undefined, "storfjorden")));
}, 240_000);
afterAll(() => served?.stop());

function noteQuery(href: string): void {
  const name = addressOf(href);
  if (!name) return;
  const known = queries.get(name) ?? new Set();
  for (const field of new URLSearchParams(href.split("?")[1]).keys()) known.add(field);
  queries.set(name, known);
}

async function someOf(word: string, visitor: Visitor): Promise<Record<string, string>> {
  const read = async (tail: string) => (await visitor.ask(`/${word}/${tail}`)).text();
  const key = firstLink(await read("saker"), /\/saker\/\d{4}-\d+/).split("/")[3] as string;
  await visitor.upload(`/${word}/administrasjon/saker/${key}/dokumenter`, { title: "Kart" }, { name: "kart.pdf", content: aPdf(500) });
  const [, , , id, name] = firstLink(await read(`administrasjon/saker/${key}/dokumenter`), /\/filer\//).split("/") as string[];
  const meeting = firstLink(await read("moter"), /moter\/[0-9a-f-]{36}/).split("/")[3] as string;
  return { case: key, number: "1", activity: "1", version: "1", theme: "1", meeting, reference: "LIL-2026-1-1", token: "x".repeat(27), year: "2026", id: id as string, name: name as string };
}

/** Asks as it is written: fetch would mend a broken path. */
function ask(path: string, options: { method?: string; headers?: http.OutgoingHttpHeaders; body?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host: `localhost:${served.port}`, cookie: officer.cookieHeader(), ...options.headers };
    http.request({ host: "127.0.0.1", port: served.port, path, method: options.method ?? "GET", headers }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => { body += chunk.toString(); });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: new Headers(response.headers as Record<string, string>), body }));
    }).on("error", reject).end(options.body);
  });
}

/** Every address whose page is for people to read, with one parameter at a time replaced. */
function* replaced(value: (key: string) => string): Generator<[AddressName, string]> {
  for (const name of addressNames) for (const key of paramsOf(name)) yield [name, pathOf(name, { ...own, [key]: "\u0001" }).replace("%01", value(key))];
}

async function wrongOf(paths: Iterable<[AddressName, string]>, allowed: (status: number) => boolean): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, path] of paths) {
    const answer = await ask(path).catch((fault: unknown): Answer => ({ status: 0, headers: new Headers(), body: String(fault) }));
    const said = `${name} ${path.slice(0, 160)}`;
    if (!allowed(answer.status)) wrong.push(`${said}: ${answer.status}`);
    else if (answer.status >= 400) wrong.push(...unreadable(answer, "nb").map((one) => `${said}: ${one}`));
  }
  return wrong;
}

const isRefused = (status: number) => status >= 400 && status < 500;
/** A language that nobody has, a page that does not exist: shown as if nothing had been said, or refused in words. */
const isLawful = (status: number) => status === 200 || status === 301 || status === 302 || status === 303 || status === 308 || isRefused(status);

describe("every address with something wrong in it", () => {
  it("is refused in words where a parameter does not decode or holds NUL", async () => {
    for (const bad of ["%E0%A4", "%", "%00", "a%00b", "%C0%80", "%ED%A0%80"]) expect(await wrongOf(replaced(() => bad), isRefused), bad).toEqual([]);
  }, 60_000);

  it("is refused in words where a parameter names nothing", async () => {
    const nothing: Readonly<Record<string, string>> = { case: "2026-99999-ingen", meeting: "00000000-0000-4000-8000-000000000000", id: "00000000-0000-4000-8000-000000000000", year: "1066", reference: "LIL-2026-999-999", number: "99999", activity: "99999", version: "999", theme: "99999" };
    const paths = [...replaced((key) => nothing[key] ?? "finnes-ikke")].filter(([name]) => !lenient.has(name));
    expect(await wrongOf(paths, isRefused)).toEqual([]);
  }, 60_000);

  it("is refused in words where a parameter is of another type or far too long", async () => {
    for (const bad of ["..", "%2e%2e%2fetc", "-1", "1e9", "9".repeat(40), "'%3Bselect", "%F0%9F%90%8B", "a".repeat(4000)]) {
      expect(await wrongOf([...replaced(() => bad)].filter(([name]) => !lenient.has(name)), isLawful), bad.slice(0, 40)).toEqual([]);
    }
  }, 120_000);

  it("gives nothing of Storfjorden's by its ids", async () => {
    const wrong: string[] = [];
    for (const name of addressNames.filter((one) => one !== "ownProposal")) {
      for (const key of paramsOf(name).filter((one) => ["meeting", "id", "case"].includes(one))) {
        const answer = await ask(pathOf(name, { ...own, [key]: foreign[key] as string }));
        if (["meeting", "id"].includes(key) ? answer.status !== 404 : /hurtigbåt/i.test(answer.body)) wrong.push(`${name}: ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it("is shown or refused in words whatever its query says", async () => {
    const bad = ["", "-1", "9".repeat(30), "00000000-0000-4000-8000-000000000000", "%F0%9F%90%8B%27%22%3E%3Cscript%3E", "a".repeat(3000)];
    const paths = [...queries].flatMap(([name, fields]) => [...fields].flatMap((field) => [
      ...bad.map((value): [AddressName, string] => [name, `${pathOf(name, own)}?${field}=${value}`]), [name, `${pathOf(name, own)}?${field}=1&${field}=2`] as [AddressName, string],
    ]));
    expect(paths.length).toBeGreaterThan(100);
    expect(await wrongOf(paths, isLawful)).toEqual([]);
    expect(served.output()).not.toContain("request failed");
  }, 120_000);

  it("is refused in words where its query does not decode or holds NUL", async () => {
    const paths = [...queries].flatMap(([name, [field = "q"]]) => ["%ZZ", "%00", "%E5", "%ED%A0%80"].map((bad): [AddressName, string] => [name, `${pathOf(name, own)}?${field}=${bad}`]));
    expect(await wrongOf(paths, isRefused)).toEqual([]);
  }, 60_000);

  it("is refused in words where its query is longer than any browser's", async () => {
    const paths = [6000, 12_000, 20_000, 200_000].map((length): [AddressName, string] => ["search", `/lillevik/sok?q=${"a".repeat(length)}`]);
    expect(await wrongOf(paths.slice(0, 2), isLawful)).toEqual([]);
    for (const [, path] of paths.slice(2)) {
      const answer = await ask(path);
      expect([answer.status, ...unreadable(answer, "nb")], `${path.length}`).toEqual([431]);
    }
  });

  it("is shown in the authority's own language where another is asked for that nobody has", async () => {
    const answer = await ask("/lillevik/saker?sprak=xx");
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([200, null]);
    expect(answer.body).toContain('<html lang="nb"');
  });

  it("refuses each a Host that is not ours, a foreign Origin, and a session's post without any", async () => {
    const wrong: string[] = [];
    const form = { "content-type": "application/x-www-form-urlencoded" };
    for (const name of addressNames) {
      const path = pathOf(name, own);
      const tries: [string, number, Promise<Answer>][] = [
        ["Host", 400, ask(path, { headers: { host: "ond.example" } })],
        ["foreign Origin", 403, ask(path, { method: "POST", headers: { ...form, origin: "https://ond.example" }, body: "intent=x" })],
        ["Origin null", 403, ask(path, { method: "POST", headers: { ...form, origin: "null" }, body: "intent=x" })],
        ["no Origin", 403, ask(path, { method: "POST", headers: form, body: "intent=x" })],
        ["foreign Origin, data alone", 403, ask(`${path}.data`, { method: "POST", headers: { ...form, origin: "https://ond.example" }, body: "intent=x" })],
      ];
      for (const [what, status, asked] of tries) {
        const answer = await asked;
        if (answer.status !== status) wrong.push(`${name}, ${what}: ${answer.status}`);
        else wrong.push(...unreadable(answer, "nb").map((one) => `${name}, ${what}: ${one}`));
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

/** Addresses that answer the same whatever stands there: a file's name is for people, a link that opens nothing says so on its page, and one's own proposal asks who one is before it says whether it is there. */
const lenient: ReadonlySet<AddressName> = new Set(["file", "oneUseLink", "ownProposal"]);
