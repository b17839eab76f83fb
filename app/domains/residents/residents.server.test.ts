import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { acrossAuthorities } from "#app/platform/db.server.ts";
import { seal } from "#app/platform/seal.server.ts";
import { personBy } from "#practice/persons.ts";
import { tidy } from "#server/tidy.ts";
import { testHouse, type TestHouse } from "#tests/support/house.ts";
import { carriedPath, openStart } from "./begin-sign-in.server.ts";
import { takeAnswer } from "./eid-session.store.server.ts";
import { endByIssuer } from "./end-by-issuer.server.ts";
import { findOrOpenCitizen } from "./find-or-open-citizen.server.ts";
import { readPerson } from "./read-person.server.ts";
import { openPid, sealPid } from "./sealed-pid.server.ts";
import { eidFacts, signInResident } from "./sign-in-resident.server.ts";
import { answered } from "./take-answer.server.ts";

const sealKey = Buffer.alloc(32, 7);
const pid = personBy("kari").pid as string;
const issuer = "https://idporten.example";
const claims = (more: object = {}) => ({ claims: { iss: issuer, sub: "kari-her", sid: "sid-1", acr: "idporten-loa-substantial", amr: ["BankID"], pid, ...more }, idToken: "a.b.c" });
const later = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000);

async function signedIn(house: TestHouse, now = house.now, sid = "sid-1") {
  const opened = await signInResident({ authority: house.authority.id, sealKey, formerSession: null }, claims({ sid }), now);
  if ("refused" in opened) throw new Error(opened.refused);
  const cookies = `trappa_eid=${opened.id}; trappa_eid_pid=${opened.sealedPid}`;
  return { ...opened, cookies, person: (at: Date) => readPerson(cookies, { authority: house.authority.id, sealKey }, at) };
}

describe("a session with eID", () => {
  it("says who she is, and gives her number to this session alone", async () => {
    const house = await testHouse();
    const { id, person } = await signedIn(house);
    expect(await person(house.now)).toEqual({
      isOver: false, person: { sessionId: id, issuer, sub: "kari-her", acr: "idporten-loa-substantial", authMethod: "BankID", signedInAt: house.now, pid },
    });
  });

  it("ends after 30 minutes without a request, and after 12 hours whatever she does", async () => {
    const house = await testHouse();
    const idle = await signedIn(house);
    expect((await idle.person(later(house.now, 29))).person).not.toBeNull();
    expect((await idle.person(later(house.now, 58))).person).not.toBeNull();
    expect(await idle.person(later(house.now, 89))).toEqual({ person: null, isOver: true });
    const busy = await signedIn(house);
    for (let minute = 25; minute <= 12 * 60; minute += 25) expect((await busy.person(later(house.now, minute))).person, `${minute} minutes`).not.toBeNull();
    expect((await busy.person(later(house.now, 12 * 60 + 1))).person).toBeNull();
  });

  it("is kept as hashes: neither the cookie nor the issuer's session id stands in the table", async () => {
    const house = await testHouse();
    const { id } = await signedIn(house, house.now, "sid-of-the-issuer");
    const { rows } = await house.read((trx) => sql<{ row: string }>`select t::text as row from eid_session t`.execute(trx));
    expect(rows.length).toBe(1);
    for (const needle of [id, "sid-of-the-issuer", pid]) expect(rows[0]?.row).not.toContain(needle);
  });

  it("takes the place of the one that this browser had", async () => {
    const house = await testHouse();
    const first = await signedIn(house);
    await signInResident({ authority: house.authority.id, sealKey, formerSession: first.id }, claims(), house.now);
    expect((await first.person(house.now)).person).toBeNull();
  });

  it("is not opened by rubbish", async () => {
    const house = await testHouse();
    const look = (cookies: string | undefined) => readPerson(cookies, { authority: house.authority.id, sealKey }, house.now);
    expect(await look(undefined)).toEqual({ person: null, isOver: false });
    for (const cookies of ["trappa_eid=x", `trappa_eid=${"a".repeat(40)}`, "trappa_eid=' or 1=1", "trappa_eid_pid=x"]) expect(await look(cookies), cookies).toEqual({ person: null, isOver: true });
  });

  it("is ended by the issuer in every authority where it was used, and by no other issuer", async () => {
    const [one, other] = [await testHouse(), await testHouse()];
    const sid = `sid-${one.authority.id}`;
    const [here, there, another] = [await signedIn(one, one.now, sid), await signedIn(other, other.now, sid), await signedIn(one, one.now, `${sid}-2`)];
    const open = async () => Promise.all([here.person(one.now), there.person(other.now), another.person(one.now)].map(async (found) => (await found).person !== null));
    await endByIssuer({ issuer: "https://another.example", sid });
    expect(await open()).toEqual([true, true, true]);
    await endByIssuer({ issuer, sid });
    expect(await open()).toEqual([false, false, true]);
  });

  it("is tidied away when it has run out, with the issuer's marks and the answers of yesterday", async () => {
    const house = await testHouse();
    const sid = `sid-tidied-${house.authority.id}`;
    await signedIn(house, house.now, sid);
    await house.change((trx) => takeAnswer(trx, "a state", house.now));
    const left = async () => {
      const { rows: walled } = await house.read((trx) => sql`select 1 from eid_session union all select 1 from eid_answer`.execute(trx));
      const { rows: marks } = await acrossAuthorities((trx) => sql`select 1 from eid_sid where authority_id = ${house.authority.id}`.execute(trx));
      return [walled.length, marks.length];
    };
    await tidy(later(house.now, 5));
    expect(await left()).toEqual([2, 1]);
    await tidy(later(house.now, 13 * 60));
    expect(await left()).toEqual([0, 0]);
  });
});

describe("what the issuer says of somebody", () => {
  const facts = (more: object) => { const found = eidFacts(claims(more), new Date("2026-11-21T09:00:00Z")); return "refused" in found ? found.refused : found.facts.acr; };
  it.each([
    [{}, "idporten-loa-substantial"], [{ acr: "idporten-loa-high" }, "idporten-loa-high"],
    [{ acr: "idporten-loa-low" }, "eid_level_too_low"], [{ acr: undefined }, "eid_level_too_low"], [{ acr: ["idporten-loa-high"] }, "eid_level_too_low"], [{ acr: "Level4" }, "eid_level_too_low"],
    [{ pid: undefined }, "eid_no_number"], [{ pid: "" }, "eid_no_number"], [{ pid: "12345678901" }, "eid_wrong_answer"], [{ pid: 1 }, "eid_wrong_answer"], [{ sid: undefined }, "eid_wrong_answer"],
  ])("%j: %s", (more, outcome) => expect(facts(more)).toBe(outcome));
});

describe("her number in the browser", () => {
  const bound = { key: sealKey, authority: 1, sessionId: "a".repeat(40) };
  const now = new Date("2026-11-21T09:00:00Z");
  it("opens with its own session, in its own authority, within twelve hours", () => {
    const sealed = sealPid(bound, { pid, idToken: "a.b.c" }, now);
    expect(sealed).not.toContain(pid);
    expect(openPid(bound, sealed, later(now, 719))).toEqual({ pid, idToken: "a.b.c" });
    for (const wrong of [{ ...bound, authority: 2 }, { ...bound, sessionId: "b".repeat(40) }, { ...bound, key: Buffer.alloc(32, 8) }]) expect(openPid(wrong, sealed, now)).toBeNull();
    expect([openPid(bound, sealed, later(now, 721)), openPid(bound, `${sealed.slice(0, -2)}AA`, now), openPid(bound, null, now)]).toEqual([null, null, null]);
  });

  it("leaves the proof of sign-in out where the cookie would be too large for a browser", () => {
    const sealed = sealPid(bound, { pid, idToken: "x".repeat(4_000) }, now);
    expect([sealed.length < 3_800, openPid(bound, sealed, now)]).toEqual([true, { pid, idToken: null }]);
  });
});

describe("the start of a sign-in", () => {
  const start = { state: "abc.", nonce: "n", verifier: "v", redirectUri: "http://localhost/lillevik/logg-inn/eid/svar" };
  it("is good for ten minutes, in the same authority and for the same way in; an answer to another is refused before the issuer is asked", async () => {
    const house = await testHouse();
    const place = { way: "eid", authority: house.authority, sealKey, provider: { issuer: "http://127.0.0.1:1", clientId: "x", key: null, secret: "s", isExercise: true } } as const;
    const sealed = seal(sealKey, `sign-in eid ${house.authority.id}`, JSON.stringify(start), later(house.now, 10));
    expect(openStart(place, sealed, later(house.now, 9))).toEqual(start);
    expect([openStart(place, sealed, later(house.now, 10)), openStart({ ...place, way: "staff" }, sealed, house.now), openStart({ ...place, authority: { id: 0, word: "x" } }, sealed, house.now)]).toEqual([null, null, null]);
    const answer = (state: string, at: Date) => answered(place, { answer: new URLSearchParams({ code: "1", state }), sealedStart: sealed }, at);
    expect(await answer("abc.", later(house.now, 11))).toEqual({ refused: "eid_start_lost" });
    expect(await answer("abd.", house.now)).toEqual({ refused: "eid_start_lost" });
    expect(await answer("abc.", house.now)).toEqual({ refused: "eid_unavailable" });
    expect(await answer("abc.", house.now)).toEqual({ refused: "eid_used_twice" });
    expect(await answered({ ...place, provider: null }, { answer: new URLSearchParams(), sealedStart: null }, house.now)).toEqual({ refused: "eid_off" });
    expect([carriedPath(place, null, house.now), carriedPath(place, "abc.def", house.now)]).toEqual([null, null]);
  });
});

describe("a citizen's account", () => {
  it("is opened once for an issuer's subject, also by two at once, and is another in another authority", async () => {
    const [house, other] = [await testHouse(), await testHouse()];
    const kari = { issuer, sub: "kari" };
    const open = (at: TestHouse, person: { issuer: string; sub: string }) => at.change((trx) => findOrOpenCitizen(trx, person, at.now));
    const [one, two] = await Promise.all([open(house, kari), open(house, kari)]);
    expect(one).toEqual(two);
    expect(await open(house, kari)).toEqual(one);
    expect(new Set([one, await open(house, { ...kari, sub: "jonas" }), await open(house, { ...kari, issuer: "https://another.example" }), await open(other, kari)].map(({ citizenId }) => citizenId)).size).toBe(4);
  });
});
