import { describe, expect, it } from "vitest";
import { countInWindow } from "#app/platform/throttle.server.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { readActor, readSignedIn } from "./account.view.server.ts";
import { lockAccount, setPassword } from "./account.store.server.ts";
import { changeRoles } from "./change-roles.server.ts";
import { closeAccount } from "./close-account.server.ts";
import { makeOneUseLink } from "./make-one-use-link.server.ts";
import { hashPassword, passwordMatches } from "./password.server.ts";
import { fillSeat } from "./fill-seat.server.ts";
import { leaveSeat } from "./leave-seat.server.ts";
import { endSession, prolongSession, sessionStanding, startSession } from "./session.server.ts";
import { setPasswordByLink } from "./set-password.server.ts";
import { openSession, signIn } from "./sign-in.server.ts";

const minutes = (now: Date, count: number) => new Date(now.getTime() + count * 60_000);
const officerId = (house: TestHouse) => house.officer.accountId as string;

async function withPassword(house: TestHouse, password: string): Promise<void> {
  const token = `token-${house.authority.id}`;
  done(await house.change((trx) => makeOneUseLink(trx, { actor: house.administrator, account: officerId(house), token }, house.now)));
  const passwordHash = await hashPassword(password);
  done(await house.change((trx) => setPasswordByLink(trx, { token, passwordHash }, house.now)));
}

describe("signing in", () => {
  it("opens with the right password, and says the same of a wrong one and of an unknown account", async () => {
    const house = await testHouse();
    await withPassword(house, "en god setning");
    const right = await signIn(house.authority, { email: "saksbehandler@provevik.example", password: "en god setning", sender: `s${house.authority.id}` }, house.now);
    expect(right).toMatchObject({ accountId: officerId(house), isStaff: true });
    const wrong = await signIn(house.authority, { email: "saksbehandler@provevik.example", password: "en annen", sender: `s${house.authority.id}` }, house.now);
    const unknown = await signIn(house.authority, { email: "ingen@provevik.example", password: "en annen", sender: `s${house.authority.id}` }, house.now);
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ refused: "wrong_sign_in" });
  });

  it("opens nothing for an account that was closed, or got another password, while the password was compared", async () => {
    const house = await testHouse();
    await withPassword(house, "en god setning");
    const compared = await house.change((trx) => lockAccount(trx, officerId(house)));
    if (!compared) throw new Error("the account is not there");
    const open = () => house.change((trx) => openSession(trx, compared, house.now));
    expect(await open()).toMatchObject({ accountId: officerId(house), isStaff: true });
    const close = (closed: boolean) => house.change((trx) => closeAccount(trx, { actor: house.administrator, account: officerId(house), closed }, house.now));
    done(await close(true));
    expect(await open()).toMatchObject({ refused: "wrong_sign_in" });
    done(await close(false));
    const passwordHash = await hashPassword("en annen setning");
    await house.change((trx) => setPassword(trx, officerId(house), passwordHash));
    expect(await open()).toMatchObject({ refused: "wrong_sign_in" });
  });

  it("is slowed by wrong passwords only: a whole town hall signs in from one address", async () => {
    const house = await testHouse();
    await withPassword(house, "en god setning");
    const sender = `town hall ${house.authority.id}`;
    const attempt = (password: string) => signIn(house.authority, { email: "saksbehandler@provevik.example", password, sender }, house.now);
    for (let person = 0; person < 3; person += 1) await attempt("en god setning");
    expect(await countInWindow(`sign-in ${sender}`, 900)).toBe(1);
    await attempt("en annen");
    expect(await countInWindow(`sign-in ${sender}`, 900)).toBe(3);
  });

  it("belongs to one authority: the same address and password open nothing at another", async () => {
    const [one, other] = [await testHouse(), await testHouse()];
    await withPassword(one, "en god setning");
    expect(await signIn(other.authority, { email: "saksbehandler@provevik.example", password: "en god setning", sender: `t${one.authority.id}` }, one.now)).toMatchObject({ refused: "wrong_sign_in" });
  });

  it("is slowed by delay after five wrong tries, for the account and for the sender, and never locked", async () => {
    const house = await testHouse();
    await withPassword(house, "en god setning");
    const sender = `slow ${house.authority.id}`;
    const attempt = async (email: string, password: string) => {
      const started = performance.now();
      const result = await signIn(house.authority, { email, password, sender }, house.now);
      return { milliseconds: performance.now() - started, isIn: !("refused" in result) };
    };
    for (let tries = 0; tries < 5; tries += 1) await attempt("saksbehandler@provevik.example", "feil");
    expect((await attempt("saksbehandler@provevik.example", "feil")).milliseconds).toBeGreaterThanOrEqual(500);
    expect((await attempt("en-annen@provevik.example", "feil")).milliseconds).toBeGreaterThanOrEqual(500);
    expect(await attempt("saksbehandler@provevik.example", "en god setning")).toMatchObject({ isIn: true });
  });

  it("takes as long for an account that does not exist", async () => {
    expect(await passwordMatches("hva som helst", null)).toBe(false);
    const hash = await hashPassword("æøå er bokstaver");
    expect(hash).toMatch(/^scrypt\$32768\$8\$1\$/);
    expect(await passwordMatches("æøå er bokstaver", hash)).toBe(true);
  });
});

describe("a session", () => {
  it("ends after 30 minutes of rest, is renewed on a request older than a minute, and never lives past 12 hours", async () => {
    const house = await testHouse();
    const id = await house.change((trx) => startSession(trx, officerId(house), house.now));
    const at = async (now: Date) => {
      const found = await house.read((trx) => readSignedIn(trx, id, "2026-11-21"));
      return found ? sessionStanding(found.session, now) : "over";
    };
    expect(await at(minutes(house.now, 0.5))).toBe("open");
    expect(await at(minutes(house.now, 29))).toBe("renew");
    expect(await at(minutes(house.now, 31))).toBe("over");
    await prolongSession(house.authority.id, id, minutes(house.now, 29));
    expect(await at(minutes(house.now, 58))).toBe("renew");
    await prolongSession(house.authority.id, id, minutes(house.now, 12 * 60 + 1));
    expect(await at(minutes(house.now, 12 * 60 + 2))).toBe("over");
  });

  it("is ended when its holder gets or leaves a seat, for then her rights are others", async () => {
    const house = await testHouse();
    const isOpen = async (id: string) => (await house.read((trx) => readSignedIn(trx, id, "2026-11-21"))) !== null;
    const start = () => house.change((trx) => startSession(trx, officerId(house), house.now));
    const first = await start();
    const seat = { actor: house.secretary, bodyId: house.bodies.committee.id, number: 1, kind: "member" as const, listName: "Fjordlista", position: "", accountId: officerId(house), fromOn: "2026-01-01" };
    const { seatId } = done(await house.change((trx) => fillSeat(trx, seat, house.now)));
    expect(await isOpen(first)).toBe(false);
    const second = await start();
    done(await house.change((trx) => leaveSeat(trx, { actor: house.secretary, seatId, untilOn: "2026-11-21" }, house.now)));
    expect(await isOpen(second)).toBe(false);
  });

  it("is ended by signing out, by changed rights and by a closed account", async () => {
    const house = await testHouse();
    const start = () => house.change((trx) => startSession(trx, officerId(house), house.now));
    const isOpen = async (id: string) => (await house.read((trx) => readSignedIn(trx, id, "2026-11-21"))) !== null;
    const first = await start();
    await house.change((trx) => endSession(trx, first, house.now));
    expect(await isOpen(first)).toBe(false);
    const second = await start();
    const account = await house.change((trx) => lockAccount(trx, officerId(house)));
    done(await house.change((trx) => changeRoles(trx, { actor: house.administrator, account: officerId(house), roles: ["officer", "secretary"], version: account?.version ?? 0 }, house.now)));
    expect(await isOpen(second)).toBe(false);
    const third = await start();
    done(await house.change((trx) => closeAccount(trx, { actor: house.administrator, account: officerId(house), closed: true }, house.now)));
    expect(await isOpen(third)).toBe(false);
    expect(await house.read((trx) => readActor(trx, officerId(house), "2026-11-21"))).toBeNull();
  });
});

describe("a one-use link", () => {
  it("opens once; a newer one ends the older; it runs out after 72 hours", async () => {
    const house = await testHouse();
    const make = (token: string) => house.change((trx) => makeOneUseLink(trx, { actor: house.administrator, account: officerId(house), token }, house.now));
    const use = (token: string, now = house.now) => house.change((trx) => setPasswordByLink(trx, { token, passwordHash: "scrypt$x" }, now));
    done(await make("a"));
    done(await make("b"));
    expect(await use("a")).toMatchObject({ refused: "link_spent" });
    expect(await use("b", minutes(house.now, 72 * 60 + 1))).toMatchObject({ refused: "link_spent" });
    done(await use("b"));
    expect(await use("b")).toMatchObject({ refused: "link_spent" });
  });
});

describe("roles", () => {
  it("leave an authority with at least one administrator", async () => {
    const house = await testHouse();
    const id = house.administrator.accountId as string;
    const account = await house.change((trx) => lockAccount(trx, id));
    expect(await house.change((trx) => changeRoles(trx, { actor: house.administrator, account: id, roles: [], version: account?.version ?? 0 }, house.now))).toMatchObject({ refused: "last_administrator" });
    expect(await house.change((trx) => closeAccount(trx, { actor: house.administrator, account: id, closed: true }, house.now))).toMatchObject({ refused: "last_administrator" });
  });

  it("are given by the administrator alone", async () => {
    const house = await testHouse();
    for (const actor of [house.officer, house.secretary, house.councillor, house.citizen]) {
      expect(await house.change((trx) => changeRoles(trx, { actor, account: officerId(house), roles: [], version: 1 }, house.now))).toEqual({ refused: "not_allowed" });
    }
  });
});
