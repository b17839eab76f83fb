import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { personBy } from "#practice/persons.ts";
import { testsRunOnPostgres } from "#tests/support/database.ts";
import { answerFor, askIssuer, choose, followIssuer, openLogin, signInWithEid } from "#tests/support/eid.ts";
import { watchRows, type RowWatch } from "#tests/support/rows.ts";
import { wordsOf } from "#tests/support/send-form.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { firstLink, Visitor } from "#tests/support/visitor.ts";

let served: Served;
let rows: RowWatch | null = null;

beforeAll(async () => {
  served = await serveBuilt({ env: { LOG_LEVEL: "trace" } });
  if (testsRunOnPostgres) rows = await watchRows(served.databaseUrl as string);
}, 240_000);
afterAll(async () => {
  await rows?.close();
  await served?.stop();
});

const somebody = () => new Visitor(served);
const signedIn = async (person: string, word = "lillevik") => {
  const visitor = somebody();
  await signInWithEid(visitor, person, null, { word });
  return visitor;
};
const isIn = async (visitor: Visitor, word = "lillevik") => (await (await visitor.ask(`/${word}`)).text()).includes(word === "nordfjella" ? "Du er logga inn med eID." : "Du er logget inn med eID.");
const refusedWith = async (response: Response) => ({ status: response.status, words: wordsOf(await response.text()) });

describe("signing in with eID", () => {
  it("begins with a link: a pushed request with S256, state and nonce, and nothing in the browser but the sealed start", async () => {
    const begun = await somebody().ask("/lillevik/logg-inn/eid");
    const to = new URL(begun.headers.get("location") as string);
    expect([...to.searchParams.keys()].sort()).toEqual(["client_id", "request_uri"]);
    expect(begun.headers.getSetCookie()).toEqual([expect.stringMatching(/^trappa_eid_start=[\w-]+; Path=\/lillevik; HttpOnly; SameSite=Lax; Max-Age=600$/)]);
  });

  it("leads back to the page that she came from, signed in, in cookies that no script reads", async () => {
    const visitor = somebody();
    const answer = await visitor.ask(await answerFor(visitor, "kari", { returnTo: "/lillevik/saker?side=1" }));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/lillevik/saker?side=1"]);
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^trappa_eid=[a-z0-9]{40}; Path=\/lillevik; HttpOnly; SameSite=Lax$/), expect.stringMatching(/^trappa_eid_pid=[\w-]{200,3800}; Path=\/lillevik; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(/^trappa_eid_start=; .*Max-Age=0$/),
    ]);
    const page = await visitor.ask("/lillevik/saker");
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(wordsOf(await page.text())).toContain("Du er logget inn med eID. Logg ut");
    expect(await isIn(somebody())).toBe(false);
  });

  it.each(["https://evil.example/lillevik", "//evil.example", "/nordfjella", "/lillevik/../nordfjella"])("goes on to no other place than the authority's own pages: %s is dropped", async (returnTo) => {
    const visitor = somebody();
    expect(await signInWithEid(visitor, "kari", returnTo, { word: "lillevik" })).toBe("/lillevik");
  });

  it("holds in the authority where it was done, and no other", async () => {
    const visitor = await signedIn("kari");
    expect([await isIn(visitor), await isIn(visitor, "nordfjella")]).toEqual([true, false]);
  });

  it("is said on office pages too, also on those that run in the browser, beside the account of who works there", async () => {
    const visitor = await signedIn("kari");
    await visitor.signIn("kommunalsjef-oppvekst@lillevik.example");
    const page = await visitor.ask("/lillevik/administrasjon/saker/2026-2-framtida-for-lillevik-skole/plan");
    expect([page.status, wordsOf(await page.text())]).toEqual([200, expect.stringContaining("Du er logget inn med eID. Logg ut")]);
    expect(served.output()).not.toContain("a text is missing");
  });

  it("takes the higher level too", async () => {
    const visitor = somebody();
    await signInWithEid(visitor, "jonas", null, { level: "idporten-loa-high" });
    expect(await isIn(visitor)).toBe(true);
  });
});

describe("nobody is signed in, a page says why, and the way on is a link", () => {
  const returnTo = "/lillevik/saker";
  const again = (html: string) => new URLSearchParams(firstLink(html, /logg-inn\/eid/).split("?")[1]).get("tilbake");
  const look = async (visitor: Visitor, answer: string, status: number, words: string) => {
    const response = await visitor.ask(answer);
    const html = await response.text();
    expect([response.status, wordsOf(html)], answer).toEqual([status, expect.stringContaining(words)]);
    expect(response.headers.getSetCookie().filter((cookie) => /^trappa_eid(_pid)?=\w/.test(cookie))).toEqual([]);
    return html;
  };

  it("when she cancels", async () => {
    const visitor = somebody();
    const answer = await choose(visitor, await openLogin(visitor, `/lillevik/logg-inn/eid?tilbake=${returnTo}`), { cancel: "yes" });
    expect(again(await look(visitor, answer, 403, "Du avbrøt innloggingen"))).toBe(returnTo);
  });

  it("when the level that came back is too low, whatever was asked for", async () => {
    const visitor = somebody();
    expect(again(await look(visitor, await answerFor(visitor, "kari", { returnTo, level: "idporten-loa-low" }), 403, "for lavt sikkerhetsnivå"))).toBe(returnTo);
  });

  it("when her eID has no Norwegian number; she is told of paper and whom to ring", async () => {
    const visitor = somebody();
    const html = await look(visitor, await answerFor(visitor, "eidas", { returnTo }), 403, "eID fra et annet land");
    expect(wordsOf(html)).toMatch(/på papir hos kommunen.*telefon/);
    expect(again(html)).toBe(returnTo);
  });

  it("when the answer comes in another browser, without its start, or with another start's state", async () => {
    const visitor = somebody();
    const answer = await answerFor(visitor, "kari", { returnTo });
    expect(again(await look(somebody(), answer, 400, "en annen nettleser"))).toBe(returnTo);
    await visitor.ask("/lillevik/logg-inn/eid");
    await look(visitor, answer, 400, "en annen nettleser");
    await look(visitor, "/lillevik/logg-inn/eid/svar", 400, "en annen nettleser");
  });

  it("when the same answer comes twice, also at the same time", async () => {
    const visitor = somebody();
    const answer = await answerFor(visitor, "kari", { returnTo });
    const cookie = visitor.cookieHeader();
    const all = await Promise.all([1, 2, 3].map(() => fetch(`${served.url}${answer}`, { redirect: "manual", headers: { cookie } })));
    expect(all.map(({ status }) => status).sort()).toEqual([303, 400, 400]);
    const late = all.find(({ status }) => status === 400) as Response;
    expect(wordsOf(await late.text())).toContain("Denne innloggingen er brukt. Prøv igjen.");
  });

  it("when a code that was used comes with a new start", async () => {
    const visitor = somebody();
    const used = await answerFor(visitor, "kari");
    await visitor.ask(used);
    const fresh = new URL(await answerFor(visitor, "kari"), served.url);
    fresh.searchParams.set("code", new URL(used, served.url).searchParams.get("code") as string);
    await look(visitor, fresh.pathname + fresh.search, 400, "brukt eller gått ut på dato");
  });

  it("when the answer does not come from the issuer that was asked", async () => {
    const visitor = somebody();
    const wrong = new URL(await answerFor(visitor, "kari", { returnTo }), served.url);
    wrong.searchParams.set("iss", "https://idporten.example");
    expect(again(await look(visitor, wrong.pathname + wrong.search, 400, "Svaret fra innloggingen stemte ikke"))).toBe(returnTo);
    const none = new URL(await answerFor(visitor, "kari"), served.url);
    none.searchParams.delete("iss");
    await look(visitor, none.pathname + none.search, 400, "Svaret fra innloggingen stemte ikke");
  });

  it("in nynorsk where the authority writes it", async () => {
    const visitor = somebody();
    const answer = await choose(visitor, await openLogin(visitor, "/nordfjella/logg-inn/eid"), { cancel: "yes" });
    expect(await refusedWith(await visitor.ask(answer))).toEqual({ status: 403, words: expect.stringContaining("Du avbraut innlogginga") });
  });
});

describe("signing out", () => {
  it("ends it here at once, leads on to the issuer by a link, and comes back when the issuer has ended its own", async () => {
    const visitor = await signedIn("kari");
    const cookie = visitor.cookieHeader();
    const left = await visitor.post("/lillevik/logg-ut/eid", {});
    expect([left.status, left.headers.get("refresh")]).toEqual([200, expect.stringMatching(/^1; url=http:\/\/127\.0\.0\.1:\d+\/session\/end\?/)]);
    const html = await left.text();
    const onwards = new URL(firstLink(html, /session\/end/));
    expect(onwards.searchParams.get("post_logout_redirect_uri")).toBe(`${served.url}/lillevik/logg-ut/eid`);
    expect(onwards.searchParams.get("id_token_hint")).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(visitor.cookieHeader()).not.toContain("trappa_eid");
    expect(wordsOf(await (await fetch(`${served.url}/lillevik`, { headers: { cookie } })).text())).not.toContain("logget inn med eID");
    const asked = await (await askIssuer(visitor, onwards.href)).text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked)?.[1] as string;
    const { response } = await followIssuer(visitor, new URL("/session/end/confirm", onwards).href, new URLSearchParams({ xsrf, logout: "yes" }));
    const out = await response.text();
    expect(out).toContain("ØVELSE");
    const back = /url=(http:\/\/localhost[^"]+)"/.exec(out)?.[1] as string;
    expect(wordsOf(await (await visitor.ask(new URL(back).pathname)).text())).toContain("Du er logget ut");
  });

  it("is asked for by a form alone: the address changes nothing when it is read", async () => {
    const visitor = await signedIn("kari");
    expect(wordsOf(await (await visitor.ask("/lillevik/logg-ut/eid")).text())).toContain("Logg ut");
    expect(await isIn(visitor)).toBe(true);
    const bare = await fetch(`${served.url}/lillevik/logg-ut/eid`, { method: "POST", headers: { cookie: visitor.cookieHeader() } });
    expect([bare.status, await isIn(visitor)]).toEqual([403, true]);
  });
});

describe("front-channel logout", () => {
  /** The issuer's session id, as the issuer's own last page shows it to a client's frame. */
  const endedAt = async (visitor: Visitor) => {
    const html = await (await visitor.post("/lillevik/logg-ut/eid", {})).text();
    const asked = await (await askIssuer(visitor, firstLink(html, /session\/end/))).text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked)?.[1] as string;
    const { response } = await followIssuer(visitor, new URL("/session/end/confirm", firstLink(html, /session\/end/)).href, new URLSearchParams({ xsrf, logout: "yes" }));
    const [, frame = ""] = /<iframe src="([^"]+)"/.exec(await response.text()) ?? [];
    return new URL(frame.replaceAll("&#38;", "&"));
  };

  it("ends the session in every authority where it was used, without any cookie, and no other's", async () => {
    const visitor = somebody();
    await signInWithEid(visitor, "kari", null, { word: "nordfjella" });
    const elsewhere = visitor.cookieHeader();
    await signInWithEid(visitor, "kari", null, { word: "lillevik" });
    const other = await signedIn("jonas");
    const isOpenElsewhere = async () => (await (await fetch(`${served.url}/nordfjella`, { headers: { cookie: elsewhere } })).text()).includes("logga inn med eID");
    expect(await isOpenElsewhere()).toBe(true);
    const frame = await endedAt(visitor);
    expect(frame.pathname).toBe("/lillevik/logg-inn/eid/avsluttet");
    const wrong = new URL(frame);
    wrong.searchParams.set("iss", "https://idporten.example");
    expect([(await fetch(wrong)).status, await isOpenElsewhere()]).toEqual([400, true]);
    expect((await fetch(frame, { method: "HEAD" })).status).toBe(200);
    expect(await isOpenElsewhere()).toBe(true);
    const ended = await fetch(frame);
    expect([ended.status, await isOpenElsewhere(), await isIn(other)]).toEqual([200, false, true]);
    expect((await fetch(frame)).status).toBe(200);
  });

  it("may stand in the issuer's frame, and nothing else in anybody's", async () => {
    const issuer = /\(by (http:\/\/127\.0\.0\.1:\d+)\)/.exec(served.output())?.[1] as string;
    const frame = await fetch(`${served.url}/lillevik/logg-inn/eid/avsluttet?${new URLSearchParams({ iss: issuer, sid: "unknown" })}`);
    expect([frame.headers.get("content-security-policy"), frame.headers.get("x-frame-options")]).toEqual([`default-src 'none'; frame-ancestors ${issuer}`, null]);
    for (const path of ["/lillevik", "/lillevik/logg-inn", "/lillevik/logg-ut/eid", "/lillevik/logg-inn/eid/svar"]) {
      const page = await fetch(`${served.url}${path}`);
      expect([page.headers.get("content-security-policy"), page.headers.get("x-frame-options")], path).toEqual([expect.stringContaining("frame-ancestors 'none'"), "SAMEORIGIN"]);
    }
  });
});

describe("her number", () => {
  it.runIf(testsRunOnPostgres)("stands in no row of any table, and in nothing that the program has printed", async () => {
    const visitor = await signedIn("ali");
    await visitor.ask("/lillevik/saker");
    const watch = rows as RowWatch;
    const tables = await watch.query<{ name: string }>("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'");
    const sub = (await watch.query<{ sub: string }>("select sub from eid_session"))[0]?.sub as string;
    const holding = async (needle: string) => {
      const found: string[] = [];
      for (const { name } of tables) if ((await watch.query(`select 1 from "${name}" t where t::text like $1 limit 1`, [`%${needle}%`])).length > 0) found.push(name);
      return found;
    };
    // What is there is found: else nobody can tell a search that finds nothing from one that does not look.
    expect(await holding(sub)).toEqual(["eid_session"]);
    for (const { pid } of ["ali", "kari", "jonas", "nordfjella"].map(personBy)) {
      expect(await holding(pid as string)).toEqual([]);
      expect(served.output().includes(pid as string)).toBe(false);
    }
    expect(served.output()).toContain('"msg":"request"');
    for (const table of ["session", "sid", "citizen"]) expect(Object.keys(await watch.standing()), table).not.toContain(`${table}_pid`);
  });

  it("without its session is taken back from the browser", async () => {
    const visitor = await signedIn("kari");
    const pid = visitor.cookieHeader().split("; ").find((one) => one.startsWith("trappa_eid_pid=")) as string;
    const alone = await fetch(`${served.url}/lillevik`, { headers: { cookie: pid } });
    expect(alone.headers.getSetCookie()).toContainEqual(expect.stringMatching(/^trappa_eid_pid=; Path=\/lillevik; .*Max-Age=0$/));
  });
});
