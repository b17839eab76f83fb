import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { choose, openLogin } from "#tests/support/eid.ts";
import { wordsOf } from "#tests/support/send-form.ts";
import { serveBuilt, type Served } from "#tests/support/served.ts";
import { firstLink, Visitor } from "#tests/support/visitor.ts";

let served: Served;
beforeAll(async () => { served = await serveBuilt(); }, 240_000);
afterAll(() => served?.stop());

async function arrive(email: string, groups: readonly string[], { unverified = false, word = "lillevik", start = "logg-inn/ansatt" } = {}): Promise<{ visitor: Visitor; response: Response }> {
  const visitor = new Visitor(served);
  const login = await openLogin(visitor, `/${word}/${start}`);
  // A group each: the practice page sends them as a browser would.
  const fields = { email, ...(groups[0] ? { group: groups[0] } : {}), ...(unverified ? { unverified: "yes" } : {}) };
  return { visitor, response: await visitor.ask(await choose(visitor, login, fields)) };
}
const officeOf = async (visitor: Visitor, page = "") => (await visitor.ask(`/lillevik/administrasjon${page}`)).status;

describe("staff with their organisation's own account", () => {
  it("find the way in on the sign-in page", async () => {
    const html = await (await new Visitor(served).ask("/lillevik/logg-inn")).text();
    expect(firstLink(html, /logg-inn\/ansatt/)).toBe("/lillevik/logg-inn/ansatt");
    expect(firstLink(await (await new Visitor(served).ask("/nordfjella/logg-inn")).text(), /logg-inn\/tilsett/)).toBe("/nordfjella/logg-inn/tilsett");
  });

  it("come to the account with the e-mail that the provider has verified, with the roles of their groups", async () => {
    const { visitor, response } = await arrive("marit@lillevik.example", ["trappa-saksbehandler"]);
    expect([response.status, response.headers.get("location")]).toEqual([303, "/lillevik/administrasjon"]);
    expect(response.headers.getSetCookie()).toContainEqual(expect.stringMatching(/^trappa_session=[a-z0-9]{40}; Path=\/lillevik; HttpOnly; SameSite=Lax$/));
    // She was secretary and officer; the provider decides on both, and gives one.
    expect([await officeOf(visitor), await officeOf(visitor, "/saker/ny"), await officeOf(visitor, "/moter")]).toEqual([200, 200, 403]);
  });

  it("lose a role with the group", async () => {
    const { visitor, response } = await arrive("kommunalsjef-teknisk@lillevik.example", []);
    expect([response.status, response.headers.get("location"), await officeOf(visitor)]).toEqual([303, "/lillevik/folkevalgt", 403]);
  });

  it("but the last administrator stays one", async () => {
    const { visitor } = await arrive("administrator@lillevik.example", ["trappa-saksbehandler"]);
    expect([await officeOf(visitor, "/brukere"), await officeOf(visitor, "/saker/ny")]).toEqual([200, 200]);
  });

  it.each([
    ["an address that nobody has here", "ingen@lillevik.example", {}], ["an address that the provider has not verified", "motesekretaer@lillevik.example", { unverified: true }],
    ["an account of another authority", "samferdsel@storfjorden.example", {}],
  ])("without an account there is a page that says so: %s", async (_what, email, more) => {
    const { visitor, response } = await arrive(email, ["trappa-administrator"], more);
    expect([response.status, wordsOf(await response.text())]).toEqual([403, expect.stringContaining("Du har ingen konto her")]);
    expect([response.headers.getSetCookie().filter((cookie) => cookie.startsWith("trappa_session=")), await officeOf(visitor)]).toEqual([[], 401]);
  });

  it("are known again by the provider's subject, and an address that went to another opens nothing", async () => {
    expect((await arrive("bygdelista-3@lillevik.example", [])).response.status).toBe(303);
    expect((await arrive("bygdelista-3@lillevik.example", [])).response.status).toBe(303);
    // Other groups make another subject of the practice provider: as the next employee with the same address would be.
    expect((await arrive("bygdelista-3@lillevik.example", ["trappa-administrator"])).response.status).toBe(403);
  });

  it("may cancel", async () => {
    const visitor = new Visitor(served);
    const answer = await visitor.ask(await choose(visitor, await openLogin(visitor, "/lillevik/logg-inn/ansatt"), { cancel: "yes" }));
    expect([answer.status, wordsOf(await answer.text())]).toEqual([403, expect.stringContaining("Du avbrøt innloggingen")]);
  });

  it("cannot use the residents' answer for it, nor the other way about", async () => {
    const visitor = new Visitor(served);
    const answer = await choose(visitor, await openLogin(visitor, "/lillevik/logg-inn/ansatt"), { email: "marit@lillevik.example", group: "trappa-administrator" });
    expect((await visitor.ask(answer.replace("/ansatt/", "/eid/"))).status).toBe(400);
  });
});
