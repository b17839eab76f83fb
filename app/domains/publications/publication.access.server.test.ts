import { beforeAll, describe, expect, it } from "vitest";
import { grantedRole } from "#app/domains/people/access.ts";
import { roles, type Actor, type Role } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { isRefusal } from "#app/platform/refusal.ts";
import { testHouse, type TestHouse } from "#tests/support/house.ts";
import { eraseWords } from "./erase-words.server.ts";
import { publicationAccess, type PublicationAction } from "./publication.access.ts";
import { writePublication } from "./write-publication.server.ts";

const inputId = "00000000-0000-4000-8000-000000000000";
const now = new Date("2026-11-21T09:00:00Z");

/** Each action on what does not exist: whoever may, is told so; whoever may not, is not told even that. A missing action does not compile. */
const attempts: Readonly<Record<PublicationAction, (trx: Trx, actor: Actor) => Promise<unknown>>> = {
  publish: (trx, actor) => writePublication(trx, { actor, inputId, publicationVersion: 0, partsSeen: 0, kind: "published", ground: null, quotes: [], reason: "" }, now),
  erase: (trx, actor) => eraseWords(trx, { actor, inputId, ground: "ordered" }, now),
};

let house: TestHouse;
beforeAll(async () => { house = await testHouse(); });

describe.each(Object.keys(attempts) as PublicationAction[])("%s", (action) => {
  it.each(roles)("is allowed or refused to %s as the table says", async (role: Role) => {
    const actor = house[role];
    const result = await house.change((trx) => attempts[action](trx, actor));
    expect(isRefusal(result) && result.refused).toBe(grantedRole(actor, publicationAccess[action]) ? "not_found" : "not_allowed");
  });
});
