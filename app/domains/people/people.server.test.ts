import { describe, expect, it } from "vitest";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { readActor, readSignedIn } from "./account.view.server.ts";
import { lockAccount } from "./account.store.server.ts";
import { changeRoles } from "./change-roles.server.ts";
import { closeAccount } from "./close-account.server.ts";
import { makeOneUseLink } from "./make-one-use-link.server.ts";
import { hashPassword, passwordMatches } from "./password.server.ts";
import { endSession, prolongSession, sessionStanding, startSession } from "./session.server.ts";
import { setPasswordByLink } from "./set-password.server.ts";
import { signIn } from "./sign-in.server.ts";

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

  it("belongs to one authority: the same address and password open nothing at another", async () => {
    const [one, other] = [await testHouse(), await testHouse()];
    await withPassword(one, "en god setning");
    expect(await signIn(other.authority, { email: "saksbehandler@provevik.example", password: "en god setning", sender: `t${one.authority.id}` }, one.now)).toMatchObject({ refused: "wrong_sign_in" });
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
