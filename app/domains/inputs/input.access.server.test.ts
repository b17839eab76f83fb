import { beforeAll, describe, expect, it } from "vitest";
import { grantedRole } from "#app/domains/people/access.ts";
import { roles, type Actor, type Role } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { isRefusal } from "#app/platform/refusal.ts";
import { calmArrival, validGiven } from "#tests/examples/an-input.ts";
import { testHouse, type TestHouse } from "#tests/support/house.ts";
import { addNote } from "./add-note.server.ts";
import { addPart } from "./add-part.server.ts";
import { describeInput } from "./describe-input.server.ts";
import { endTakedownWish } from "./end-takedown-wish.server.ts";
import { inputAccess, type InputAction } from "./input.access.ts";
import { receiveInput } from "./receive-input.server.ts";
import { renewLink } from "./renew-link.server.ts";
import { setObjectionState } from "./set-objection-state.server.ts";
import { setOwner } from "./set-owner.server.ts";
import { typeInInput } from "./type-in-input.server.ts";
import { wishTakedown } from "#app/domains/publications/wish-takedown.server.ts";

const inputId = "00000000-0000-4000-8000-000000000000";
const now = new Date("2026-11-21T09:00:00Z");
const nowhere = { caseId: inputId, activityId: inputId, formKey: "a-form-key-of-a-test", given: validGiven };

/** Each action on what does not exist: whoever may, is told so; whoever may not, is not told even that. A missing action does not compile. */
const attempts: Readonly<Record<Exclude<InputAction, "read">, (trx: Trx, actor: Actor) => Promise<unknown>>> = {
  give: (trx, actor) => receiveInput(trx, { actor, ...nowhere, arrival: calmArrival }, now),
  addPart: (trx, actor) => addPart(trx, { actor, inputId, text: "Mer" }, now),
  wishTakedown: (trx, actor) => wishTakedown(trx, { actor, inputId }, now),
  endTakedownWish: (trx, actor) => endTakedownWish(trx, { actor, inputId }, now),
  renewLink: (trx, actor) => renewLink(trx, { actor, inputId }, now),
  typeIn: (trx, actor) => typeInInput(trx, { actor, ...nowhere, kind: "input", channel: "letter", receivedAt: now, sentOn: null, councilBodyId: null, isTranslated: true }, now),
  own: (trx, actor) => setOwner(trx, { actor, inputId, version: 1, ownerAccountId: null }, now),
  describe: (trx, actor) => describeInput(trx, { actor, inputId, version: 1, language: "nb", answersAs: "", ageGroup: null, district: "", isTranslated: true, channel: null }, now),
  note: (trx, actor) => addNote(trx, { actor, inputId, text: "Merk" }, now),
  decideObjection: (trx, actor) => setObjectionState(trx, { actor, inputId, version: 1, state: "settled" }, now),
};

let house: TestHouse;
beforeAll(async () => { house = await testHouse(); });

describe.each(Object.keys(attempts) as (keyof typeof attempts)[])("%s", (action) => {
  it.each(roles)("is allowed or refused to %s as the table says", async (role: Role) => {
    const actor = house[role];
    const result = await house.change((trx) => attempts[action](trx, actor));
    expect(isRefusal(result) && result.refused).toBe(grantedRole(actor, inputAccess[action]) ? "not_found" : "not_allowed");
  });
});
