import { describe, expect, it } from "vitest";
import { isRefusal } from "#app/platform/refusal.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import type { Actor } from "./actor.ts";
import { readActor } from "./account.view.server.ts";
import { lockAccount } from "./account.store.server.ts";
import { changeRoles } from "./change-roles.server.ts";
import { closeAccount } from "./close-account.server.ts";
import { fillSeat } from "./fill-seat.server.ts";
import { openAccount } from "./open-account.server.ts";

async function twoAdministrators(): Promise<{ house: TestHouse; one: Actor; other: Actor }> {
  const house = await testHouse();
  const { accountId } = done(await house.change((trx) => openAccount(trx, { actor: house.administrator, email: "to@provevik.example", name: "To", title: "", roles: ["administrator"], passwordHash: null }, house.now)));
  const other = await house.read((trx) => readActor(trx, accountId, "2026-11-21"));
  if (!other) throw new Error("the second administrator is not there");
  return { house, one: house.administrator, other };
}

const idOf = (actor: Actor) => actor.accountId as string;
const refusals = (results: readonly unknown[]) => results.flatMap((result) => (isRefusal(result) ? [result.refused] : []));

// One connection cannot race: these run on PostgreSQL alone.
describe.runIf(process.env.TEST_DATABASE_URL)("two at once", () => {
  it.each([1, 2, 3, 4, 5])("administrators who close each other leave one open (try %i)", async () => {
    const { house, one, other } = await twoAdministrators();
    const close = (actor: Actor, account: string) => house.change((trx) => closeAccount(trx, { actor, account, closed: true }, house.now));
    expect(refusals(await Promise.all([close(one, idOf(other)), close(other, idOf(one))]))).toEqual(["last_administrator"]);
  });

  it.each([1, 2, 3, 4, 5])("administrators who demote each other leave one with the role (try %i)", async () => {
    const { house, one, other } = await twoAdministrators();
    const versionOf = async (actor: Actor) => (await house.change((trx) => lockAccount(trx, idOf(actor))))?.version ?? 0;
    const [ofOne, ofOther] = [await versionOf(one), await versionOf(other)];
    const demote = (actor: Actor, account: string, version: number) => house.change((trx) => changeRoles(trx, { actor, account, roles: [], version }, house.now));
    expect(refusals(await Promise.all([demote(one, idOf(other), ofOther), demote(other, idOf(one), ofOne)]))).toEqual(["last_administrator"]);
  });

  it.each([1, 2, 3, 4, 5])("seats for one holder in one body are one seat (try %i)", async () => {
    const house = await testHouse();
    const fill = (number: number) => house.change((trx) => fillSeat(trx, {
      actor: house.secretary, bodyId: house.bodies.committee.id, number, kind: "member", listName: "Fjordlista", position: "", accountId: idOf(house.officer), fromOn: "2026-01-01",
    }, house.now));
    expect(refusals(await Promise.all([fill(1), fill(2)]))).toEqual(["sits_already"]);
  });
});
