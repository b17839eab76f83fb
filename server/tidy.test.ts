import { describe, expect, it } from "vitest";
import { readSignedIn } from "#app/domains/people/account.view.server.ts";
import { startSession } from "#app/domains/people/session.server.ts";
import { testHouse } from "#tests/support/house.ts";
import { tidy } from "./tidy.ts";

describe("tidying", () => {
  it("removes sessions that have run out, and no other", async () => {
    const house = await testHouse();
    const officer = house.officer.accountId as string;
    const old = await house.change((trx) => startSession(trx, officer, new Date(house.now.getTime() - 31 * 60_000)));
    const open = await house.change((trx) => startSession(trx, officer, house.now));
    await tidy(house.now);
    const isKept = async (id: string) => (await house.read((trx) => readSignedIn(trx, id, "2026-11-21"))) !== null;
    expect([await isKept(old), await isKept(open)]).toEqual([false, true]);
  });
});
