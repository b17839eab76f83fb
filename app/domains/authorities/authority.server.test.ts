import { describe, expect, it } from "vitest";
import { citizen } from "#app/domains/people/actor.ts";
import { fillSeat } from "#app/domains/people/fill-seat.server.ts";
import { leaveSeat } from "#app/domains/people/leave-seat.server.ts";
import { done, testHouse } from "#tests/support/house.ts";
import { enterPopulation } from "./enter-population.server.ts";
import { enterTerm } from "./enter-term.server.ts";
import { foundBody } from "./found-body.server.ts";
import { listBodies, listPopulation, listSeats, listTerms, readProfile } from "./profile.view.server.ts";
import { reviseBody } from "./revise-body.server.ts";
import { reviseProfile } from "./revise-profile.server.ts";

describe("an authority's profile", () => {
  it("opens the authority when nothing is lacking (GDPR Art. 13 and 37, U4, O5), and may not lose anything afterwards", async () => {
    const house = await testHouse();
    const { visibleSince, ...profile } = await house.read(readProfile);
    expect(visibleSince).not.toBeNull();
    const without = await house.change((trx) => reviseProfile(trx, { ...profile, accessibilityUrl: "", actor: house.administrator }, house.now));
    expect(without).toMatchObject({ refused: "lacking", fields: { accessibilityUrl: "frame.form.required" } });
  });

  it("tells that it was opened, and of every revision, of one and the same subject", async () => {
    const house = await testHouse();
    const rows = await house.read((trx) => trx.selectFrom("event").select(["type", "subject_id"]).where("type", "in", ["authority.opened", "authority.profile_revised"]).execute());
    expect(rows.map((row) => row.type)).toContain("authority.opened");
    expect(new Set(rows.map((row) => row.subject_id)).size).toBe(1);
  });

  it("refuses a form that was made from an older version, with what stands now", async () => {
    const house = await testHouse();
    const profile = await house.read(readProfile);
    done(await house.change((trx) => reviseProfile(trx, { ...profile, telephone: "11 11 11 11", actor: house.administrator }, house.now)));
    const late = await house.change((trx) => reviseProfile(trx, { ...profile, telephone: "33 33 33 33", actor: house.administrator }, house.now));
    expect(late).toMatchObject({ refused: "changed_meanwhile", standing: { telephone: "11 11 11 11" } });
  });

  it("is revised by the administrator alone", async () => {
    const house = await testHouse();
    const profile = await house.read(readProfile);
    for (const actor of [house.officer, house.secretary, house.councillor, citizen]) {
      expect(await house.change((trx) => reviseProfile(trx, { ...profile, actor }, house.now))).toEqual({ refused: "not_allowed" });
    }
  });

  it("refuses red, which means error, and names the nearest colour that passes", async () => {
    const house = await testHouse();
    const profile = await house.read(readProfile);
    const refused = await house.change((trx) => reviseProfile(trx, { ...profile, colour: "#d00000", actor: house.administrator }, house.now));
    expect(refused).toMatchObject({ refused: "colour_red", facts: { nearest: expect.stringMatching(/^#[0-9a-f]{6}$/) } });
  });
});

describe("bodies", () => {
  it("K24: an advisory council never gets power to decide", async () => {
    const house = await testHouse();
    const refused = await house.change((trx) => foundBody(trx, { actor: house.administrator, kind: "elders_council", name: "Nytt eldreråd", remit: "x", decisionPower: "delegated", powerReference: "PS 1/26", sort: 9 }, house.now));
    expect(refused).toMatchObject({ refused: "advisory_council_never_decides" });
  });

  it("K23: delegated power names the decision that it rests on", async () => {
    const house = await testHouse();
    const body = { actor: house.administrator, kind: "committee" as const, name: "Utvalg for teknisk", remit: "Veg og vann", decisionPower: "delegated" as const, sort: 9 };
    expect(await house.change((trx) => foundBody(trx, { ...body, powerReference: "" }, house.now))).toMatchObject({ refused: "delegation_without_reference" });
    done(await house.change((trx) => foundBody(trx, { ...body, powerReference: "PS 12/24" }, house.now)));
    expect((await house.read(listBodies)).map((one) => one.name)).toContain("Utvalg for teknisk");
  });

  it("have names of their own, and there is one council: the second is told which of the two is in the way", async () => {
    const house = await testHouse();
    const body = { actor: house.administrator, kind: "committee" as const, name: "Utvalg for kultur", remit: "Kultur", decisionPower: "none" as const, powerReference: "", sort: 9 };
    const { bodyId } = done(await house.change((trx) => foundBody(trx, body, house.now)));
    expect(await house.change((trx) => foundBody(trx, body, house.now))).toMatchObject({ refused: "body_name_taken", fields: { name: expect.anything() } });
    expect(await house.change((trx) => foundBody(trx, { ...body, kind: "council", name: "Et råd til", decisionPower: "own" }, house.now))).toMatchObject({ refused: "council_exists", fields: { kind: expect.anything() } });
    const taken = (await house.read(listBodies)).find((one) => one.id !== bodyId)?.name ?? "";
    expect(await house.change((trx) => reviseBody(trx, { ...body, bodyId, version: 1, name: taken }, house.now))).toMatchObject({ refused: "body_name_taken" });
    done(await house.change((trx) => reviseBody(trx, { ...body, bodyId, version: 1, remit: "Kultur og idrett" }, house.now)));
  });

  it("keep a seat to one holder at a time", async () => {
    const house = await testHouse();
    const seat = { actor: house.secretary, bodyId: house.bodies.committee.id, number: 1, kind: "member" as const, listName: "Fjordlista", position: "leder", accountId: house.councillor.accountId, fromOn: "2026-01-01" };
    const { seatId } = done(await house.change((trx) => fillSeat(trx, seat, house.now)));
    expect(await house.change((trx) => fillSeat(trx, seat, house.now))).toMatchObject({ refused: "seat_taken" });
    expect(await house.change((trx) => leaveSeat(trx, { actor: house.secretary, seatId, untilOn: "2025-12-31" }, house.now))).toMatchObject({ refused: "leaves_before_sitting" });
    done(await house.change((trx) => leaveSeat(trx, { actor: house.secretary, seatId, untilOn: "2026-06-01" }, house.now)));
    expect((await house.read(listSeats)).some((one) => one.id === seatId)).toBe(false);
    expect(await house.change((trx) => fillSeat(trx, { ...seat, fromOn: "2026-05-01" }, house.now))).toMatchObject({ refused: "seat_taken" });
    done(await house.change((trx) => fillSeat(trx, { ...seat, fromOn: "2026-06-01" }, house.now)));
  });

  it("have a holder in one seat only, as member or as deputy", async () => {
    const house = await testHouse();
    const seat = { actor: house.secretary, bodyId: house.bodies.council.id, number: 7, kind: "deputy" as const, listName: "Fjordlista", position: "", accountId: house.councillor.accountId, fromOn: "2026-01-01" };
    expect(await house.change((trx) => fillSeat(trx, seat, house.now))).toMatchObject({ refused: "sits_already", fields: { accountId: "authorities.refusals.sits_already" } });
  });
});

describe("council terms", () => {
  it("K7: run from one constituting meeting to the next, so the one before ends where the new one starts", async () => {
    const house = await testHouse();
    expect(await house.change((trx) => enterTerm(trx, { actor: house.administrator, startsOn: "2026-10-17", endsOn: null }, house.now))).toMatchObject({ refused: "term_not_after_election", fields: { startsOn: expect.any(String) } });
    done(await house.change((trx) => enterTerm(trx, { actor: house.administrator, startsOn: "2027-10-19", endsOn: null }, house.now)));
    expect(await house.read(listTerms)).toEqual([{ startsOn: "2027-10-19", endsOn: null }, { startsOn: "2023-10-17", endsOn: "2027-10-19" }]);
    expect(await house.change((trx) => enterTerm(trx, { actor: house.administrator, startsOn: "2027-10-19", endsOn: null }, house.now))).toMatchObject({ refused: "term_taken" });
  });
});

describe("population", () => {
  it("K2: keeps every figure with its date and source; the same date is not entered twice", async () => {
    const house = await testHouse();
    const figure = { actor: house.administrator, inhabitants: 8389, asOf: "2025-01-01", source: "Statistisk sentralbyrå" };
    done(await house.change((trx) => enterPopulation(trx, figure, house.now)));
    expect(await house.change((trx) => enterPopulation(trx, figure, house.now))).toMatchObject({ refused: "population_date_taken" });
    expect(await house.read(listPopulation)).toEqual([
      { inhabitants: 8412, asOf: "2026-01-01", source: "Statistisk sentralbyrå" }, { inhabitants: 8389, asOf: "2025-01-01", source: "Statistisk sentralbyrå" },
    ]);
  });
});
