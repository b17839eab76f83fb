import { beforeAll, describe, expect, it } from "vitest";
import { authorityAccess, type AuthorityAction } from "#app/domains/authorities/authority.access.ts";
import { enterPopulation } from "#app/domains/authorities/enter-population.server.ts";
import { enterTerm } from "#app/domains/authorities/enter-term.server.ts";
import { foundBody } from "#app/domains/authorities/found-body.server.ts";
import { readProfile } from "#app/domains/authorities/profile.view.server.ts";
import { reviseBody } from "#app/domains/authorities/revise-body.server.ts";
import { reviseProfile } from "#app/domains/authorities/revise-profile.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { isRefusal } from "#app/platform/refusal.ts";
import { testHouse, type TestHouse } from "#tests/support/house.ts";
import { grantedRole } from "./access.ts";
import { roles, type Actor, type Role } from "./actor.ts";
import { changeRoles } from "./change-roles.server.ts";
import { closeAccount } from "./close-account.server.ts";
import { fillSeat } from "./fill-seat.server.ts";
import { leaveSeat } from "./leave-seat.server.ts";
import { makeOneUseLink } from "./make-one-use-link.server.ts";
import { openAccount } from "./open-account.server.ts";
import { peopleAccess, type PeopleAction } from "./people.access.ts";

const nobody = "00000000-0000-4000-8000-000000000000";
const now = new Date("2026-11-21T09:00:00Z");
type Attempt = (trx: Trx, actor: Actor) => Promise<unknown>;

/** Every use case behind each action. A missing action does not compile. */
const attempts: Readonly<Record<Exclude<PeopleAction, "seeAccounts"> | Exclude<AuthorityAction, "seeSettings">, readonly Attempt[]>> = {
  openAccount: [(trx, actor) => openAccount(trx, { actor, email: "saksbehandler@provevik.example", name: "Ny", title: "", roles: [], passwordHash: null }, now)],
  giveRole: [(trx, actor) => changeRoles(trx, { actor, account: nobody, roles: [], version: 1 }, now)],
  makeLink: [(trx, actor) => makeOneUseLink(trx, { actor, account: nobody, token: "x" }, now)],
  closeAccount: [(trx, actor) => closeAccount(trx, { actor, account: nobody, closed: true }, now)],
  reviseProfile: [async (trx, actor) => reviseProfile(trx, { ...(await readProfile(trx)), version: 0, actor }, now)],
  enterPopulation: [(trx, actor) => enterPopulation(trx, { actor, inhabitants: 8412, asOf: "2026-01-01", source: "Statistisk sentralbyrå" }, now)],
  enterTerm: [(trx, actor) => enterTerm(trx, { actor, startsOn: "2023-10-17", endsOn: null }, now)],
  foundBody: [
    (trx, actor) => foundBody(trx, { actor, kind: "committee", name: "Eldrerådet", remit: "x", decisionPower: "none", powerReference: "", sort: 1 }, now),
    (trx, actor) => reviseBody(trx, { actor, bodyId: nobody, version: 1, name: "x", remit: "x", decisionPower: "none", powerReference: "", sort: 1 }, now),
  ],
  fillSeat: [
    (trx, actor) => fillSeat(trx, { actor, bodyId: nobody, number: 1, kind: "member", listName: "x", position: "", accountId: null, fromOn: "2026-01-01" }, now),
    (trx, actor) => leaveSeat(trx, { actor, seatId: nobody, untilOn: "2026-01-01" }, now),
  ],
};

const tables = { ...peopleAccess, ...authorityAccess };
let house: TestHouse;
beforeAll(async () => { house = await testHouse(); });

describe.each(Object.keys(attempts) as (keyof typeof attempts)[])("%s", (action) => {
  it.each(roles)("is refused to %s unless the table says otherwise", async (role: Role) => {
    const actor = house[role];
    for (const attempt of attempts[action]) {
      const result = await house.change((trx) => attempt(trx, actor));
      expect(isRefusal(result)).toBe(true);
      expect(isRefusal(result) && result.refused === "not_allowed").toBe(grantedRole(actor, tables[action]) === null);
    }
  });
});
