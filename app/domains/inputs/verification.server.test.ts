import { readOfficeCounts } from "#app/domains/cases/case-office.view.server.ts";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { eraseWholly } from "#app/domains/answers/erase-wholly.server.ts";
import { readYearList } from "#app/domains/answers/year-list.view.server.ts";
import { councilInvariants } from "#app/domains/council/council.invariants.view.server.ts";
import type { BriefingCounts } from "#app/domains/council/council.ts";
import { readAfterPage } from "#app/domains/council/after-briefing.view.server.ts";
import { chooseInputs } from "#app/domains/publications/public-selection.view.server.ts";
import { readFilter } from "#app/domains/publications/public-filter.ts";
import { readQueueCounts } from "#app/domains/queue/queue.view.server.ts";
import type { Residence } from "#app/domains/residents/residence.ts";
import { countThemes } from "#app/domains/themes/theme-counts.view.server.ts";
import { asOwner, type Trx } from "#app/platform/db.server.ts";
import { aBriefing } from "#tests/examples/a-briefing.ts";
import { aCase, type ExampleCase } from "#tests/examples/a-case.ts";
import { aTheme, sorted } from "#tests/examples/a-theme.ts";
import { decided } from "#tests/examples/an-answer.ts";
import { anInput, aTypedInput, published } from "#tests/examples/an-input.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { readBehindCounts } from "./behind-counts.view.server.ts";
import { inputInvariants } from "./input.invariants.view.server.ts";
import { behindIn, totalBehind } from "./stands-behind.ts";
import { verifyInput, type VerifyInput } from "./verify-input.server.ts";

const home = (house: TestHouse, more: Partial<Residence> = {}): Residence => ({ resident: true, municipality: house.authority.number, checkedAt: house.now, source: "exercise", ...more });
const command = (house: TestHouse, inputId: string, residence: Partial<Residence> = {}): VerifyInput => ({ inputId, residence: home(house, residence), acr: "idporten-loa-high", authMethod: "BankID" });
const verify = (house: TestHouse, inputId: string, residence: Partial<Residence> = {}, now = house.now) => house.change((trx) => verifyInput(trx, command(house, inputId, residence), now));
const rowsOf = (house: TestHouse) => house.read((trx) => trx.selectFrom("input_verification").selectAll().execute());
const eventsOf = (house: TestHouse) => house.read((trx) => trx.selectFrom("event").selectAll().where("type", "=", "input.verified").execute());
const countsOf = (house: TestHouse, caseId: string) => house.read((trx) => readBehindCounts(trx, caseId));

async function prepared(): Promise<{ house: TestHouse; example: ExampleCase }> {
  const house = await testHouse();
  return { house, example: await house.change((trx) => aCase(trx, house)) };
}
/** The statements that do not hold, of this house alone: others stand in the same database. */
async function brokenBy(house: TestHouse, damage: readonly string[] = []): Promise<string[]> {
  const { id } = house.authority;
  return asOwner(async (trx) => {
    for (const one of damage) await sql.raw(one).execute(trx);
    const names: string[] = [];
    for (const one of [...inputInvariants, ...councilInvariants]) {
      if ((await one.broken(trx)).some((line) => line.startsWith(`authority ${id}: `) || line.startsWith(`${id}/`))) names.push(one.name);
    }
    throw new Looked(names);
  }).catch((fault: unknown) => { if (fault instanceof Looked) return fault.names; throw fault; });
}
class Looked extends Error { constructor(readonly names: string[]) { super("rolled back"); } }

describe("an input that its author confirms by eID", () => {
  it("counts as a resident's from that day, and nothing of who she is stands in any row or event", async () => {
    const { house, example } = await prepared();
    const { inputId } = await house.change((trx) => anInput(trx, house, example));
    expect(done(await verify(house, inputId))).toEqual({ since: "2026-11-21", isNew: true });
    expect(await countsOf(house, example.caseId)).toMatchObject({ verified_resident: 1, not_verified: 0 });
    const [row] = await rowsOf(house);
    expect(Object.keys(row ?? {}).sort()).toEqual(["acr", "auth_method", "authority_id", "checked_on", "id", "input_id", "municipality", "resident", "source"]);
    const [event] = await eventsOf(house);
    expect(event).toMatchObject({ payload: {}, actor_role: "citizen", actor_account: null, subject_id: inputId });
    expect(await brokenBy(house)).toEqual([]);
  });

  it("is confirmed once: again is a success since the same day, also by two at the same time and with the register saying otherwise", async () => {
    const { house, example } = await prepared();
    const { inputId } = await house.change((trx) => anInput(trx, house, example));
    const both = await Promise.all([verify(house, inputId), verify(house, inputId)]);
    expect(both.map((one) => done(one).isNew).sort()).toEqual([false, true]);
    const later = new Date(house.now.getTime() + 5 * 86_400_000);
    expect(done(await verify(house, inputId, { resident: false, checkedAt: later }, later))).toEqual({ since: "2026-11-21", isNew: false });
    expect([(await rowsOf(house)).length, (await eventsOf(house)).length]).toEqual([1, 1]);
  });

  it("is refused, with nothing written, for who lives elsewhere", async () => {
    const { house, example } = await prepared();
    const { inputId } = await house.change((trx) => anInput(trx, house, example));
    expect(await verify(house, inputId, { resident: false, municipality: "9904" })).toEqual({ refused: "lives_elsewhere" });
    expect([await rowsOf(house), await eventsOf(house)]).toEqual([[], []]);
  });

  it("keeps no municipality of a graded address (G6)", async () => {
    const { house, example } = await prepared();
    const { inputId } = await house.change((trx) => anInput(trx, house, example));
    done(await verify(house, inputId, { municipality: null }));
    expect((await rowsOf(house))[0]?.municipality).toBeNull();
  });

  it("may be one that staff typed in, whose author was handed the link", async () => {
    const { house, example } = await prepared();
    const { inputId } = await house.change((trx) => aTypedInput(trx, house, example));
    expect(await countsOf(house, example.caseId)).toMatchObject({ typed_in: 1, verified_resident: 0 });
    done(await verify(house, inputId));
    expect(await countsOf(house, example.caseId)).toMatchObject({ typed_in: 0, verified_resident: 1 });
  });

  it("is never an organisation's, a council's or an objection, nor what was set aside, erased or decided", async () => {
    const { house, example } = await prepared();
    const inputs = await house.change(async (trx) => ({
      organisation: (await anInput(trx, house, example, { given: { organisation: "FAU" } })).inputId,
      statement: (await aTypedInput(trx, house, example, { kind: "statement", given: { organisation: "Grannekommunen" } })).inputId,
      council: (await aTypedInput(trx, house, example, { councilBodyId: house.bodies.elders.id, kind: "statement" })).inputId,
      objection: (await aTypedInput(trx, house, example, { kind: "objection", given: { organisation: "Fylkeskommunen" } })).inputId,
      aside: (await anInput(trx, house, example)).inputId, erased: (await anInput(trx, house, example)).inputId, late: (await anInput(trx, house, example)).inputId,
    }));
    await house.change((trx) => published(trx, house, inputs.aside, { kind: "set_aside", ground: "spam" }));
    done(await house.change((trx) => eraseWholly(trx, { actor: house.officer, inputId: inputs.erased, ground: "erasure_right" }, house.now)));
    const refusedOf = async (inputId: string) => { const answer = await verify(house, inputId); return "refused" in answer ? answer.refused : "verified"; };
    for (const key of ["organisation", "statement", "council", "objection"] as const) expect([key, await refusedOf(inputs[key])]).toEqual([key, "speaks_for_others"]);
    expect(await refusedOf(inputs.aside)).toBe("set_aside_not_verified");
    expect(await refusedOf(inputs.erased)).toBe("already_erased");
    await house.change((trx) => decided(trx, house, example.caseId));
    expect(await refusedOf(inputs.late)).toBe("nothing_to_verify");
    expect(await refusedOf("00000000-0000-7000-8000-000000000000")).toBe("not_found");
    expect([await rowsOf(house), await eventsOf(house)]).toEqual([[], []]);
  });

  it("loses its confirmation with its words, when they are erased by law", async () => {
    const { house, example } = await prepared();
    const { inputId } = await house.change((trx) => anInput(trx, house, example));
    done(await verify(house, inputId));
    done(await house.change((trx) => eraseWholly(trx, { actor: house.officer, inputId, ground: "erasure_right" }, house.now)));
    expect(await rowsOf(house)).toEqual([]);
    expect(await brokenBy(house)).toEqual([]);
  });

  it("is what the database refuses otherwise: nobody but a resident, once, in her own authority, and never changed", async () => {
    const { house, example } = await prepared();
    const { inputId } = await house.change((trx) => anInput(trx, house, example));
    done(await verify(house, inputId));
    const values = { id: "00000000-0000-7000-8000-000000000001", input_id: inputId, checked_on: "2026-11-21", source: "exercise", acr: "idporten-loa-high" };
    const add = (more: object) => house.change((trx) => trx.insertInto("input_verification").values({ ...values, resident: true, ...more } as never).execute());
    await expect(add({})).rejects.toMatchObject({ constraint: "input_verified_once" });
    await expect(add({ resident: false })).rejects.toMatchObject({ constraint: "only_residents_are_verified" });
    await expect(add({ acr: "idporten-loa-low" })).rejects.toMatchObject({ constraint: "input_verification_acr_known" });
    await expect(house.change((trx) => sql`update input_verification set municipality = '0301'`.execute(trx))).rejects.toMatchObject({ code: "42501" });
    const other = await testHouse();
    expect(await other.change((trx) => verifyInput(trx, command(other, inputId), other.now))).toEqual({ refused: "not_found" });
  });
});

/** One of each kind of arrival, in a mixture that anybody can make again. */
async function mixture(trx: Trx, house: TestHouse, example: ExampleCase, seed: number): Promise<void> {
  for (let nth = 0; nth < 9; nth += 1) {
    const kind = (seed * 7 + nth * 5 + nth * nth) % 8;
    const text = { text: `Innspill ${seed}-${nth}` };
    const { inputId } = kind === 1 ? await anInput(trx, house, example, { given: { ...text, organisation: "Velforeningen" } })
      : kind === 2 ? await aTypedInput(trx, house, example, { given: text }) : kind === 3 ? await aTypedInput(trx, house, example, { kind: "objection", given: { ...text, organisation: "Fylkeskommunen" } })
      : await anInput(trx, house, example, { given: text });
    if (kind === 4 || kind === 5 || (kind === 2 && nth % 2 === 0)) done(await verifyInput(trx, command(house, inputId), house.now));
    if (kind === 5 && nth % 2 === 1) await published(trx, house, inputId, { kind: "set_aside", ground: "test" });
    if (kind === 6) done(await eraseWholly(trx, { actor: house.officer, inputId, ground: "erasure_right" }, house.now));
  }
}

describe("every count of inputs", () => {
  it.each([1, 2, 3, 4, 5, 6])("says of whom, and the classes sum to it: in the list, the queue, the year and a frozen briefing (mixture %i)", async (seed) => {
    const { house, example } = await prepared();
    await house.change((trx) => mixture(trx, house, example, seed));
    const behind = await countsOf(house, example.caseId);
    const { counts } = await house.read((trx) => chooseInputs(trx, example.caseId, readFilter(new URLSearchParams())));
    const queue = await house.read((trx) => readQueueCounts(trx, { caseId: example.caseId, accountId: null, now: house.now, answerBy: null }));
    const year = (await house.read((trx) => readYearList(trx, example.key.year, house.now))).find((line) => line.number === example.key.number);
    const office = (await house.read((trx) => readOfficeCounts(trx)))[example.caseId]?.behind;
    expect([totalBehind(behind), counts.behind, queue.behind, year?.behind, behindIn(office ?? {})]).toEqual([counts.all, behind, behind, behind, behind]);
    expect([counts.all, counts.all]).toEqual([queue.owed, year?.owed]);
    await house.change((trx) => aBriefing(trx, house, example.caseId));
    const frozen = await frozenCounts(house, example.caseId, 1);
    expect([frozen.behind, frozen.verified, frozen.fromBodies]).toEqual([behind, behind.verified_resident, behind.organisation]);
    expect(await brokenBy(house)).toEqual([]);
  });

  it("of a theme says of whom its own are", async () => {
    const { house, example } = await prepared();
    const { themeId } = await house.change((trx) => aTheme(trx, house, example.caseId));
    const ids: string[] = [];
    for (let nth = 0; nth < 6; nth += 1) {
      const { inputId } = await house.change((trx) => anInput(trx, house, example, { given: { text: `Ord ${nth}`, organisation: nth === 0 ? "FAU" : "" } }));
      await house.change((trx) => published(trx, house, inputId));
      ids.push(inputId);
      if (nth < 5) await house.change((trx) => sorted(trx, house, example.caseId, inputId, { [themeId]: "for" }));
    }
    for (const inputId of ids.slice(4)) done(await verify(house, inputId));
    const counts = await house.read((trx) => countThemes(trx, example.caseId));
    expect(counts.get(themeId)?.behind).toEqual({ verified_resident: 1, confirmed_email: 0, organisation: 1, typed_in: 0, not_verified: 3 });
  });

  it("that was frozen stays as it was; what is confirmed later stands after it, as a number, and in the next version", async () => {
    const { house, example } = await prepared();
    const [first, second] = await house.change(async (trx) => [await anInput(trx, house, example), await anInput(trx, house, example, { given: { text: "Et annet" } })] as const);
    done(await verify(house, first.inputId));
    const { meetingId } = await house.change((trx) => aBriefing(trx, house, example.caseId));
    const later = new Date(house.now.getTime() + 3_600_000);
    done(await verify(house, second.inputId, {}, later));
    expect((await frozenCounts(house, example.caseId, 1)).behind).toMatchObject({ verified_resident: 1, not_verified: 1 });
    const after = await house.read((trx) => readAfterPage(trx, example.caseId, { version: 1 }));
    expect([after?.verifiedSince, after?.entries.length]).toEqual([1, 0]);
    await house.change((trx) => aBriefing(trx, house, example.caseId, { meetingId, at: new Date(later.getTime() + 60_000) }));
    expect((await frozenCounts(house, example.caseId, 2)).behind).toMatchObject({ verified_resident: 2, not_verified: 0 });
  });
});

const frozenCounts = async (house: TestHouse, caseId: string, version: number): Promise<BriefingCounts> =>
  (await house.read((trx) => trx.selectFrom("briefing").select("counts").where("case_id", "=", caseId).where("version", "=", version).executeTakeFirstOrThrow())).counts as unknown as BriefingCounts;

describe("the statements that must hold", () => {
  const confirmed = "what is confirmed as a resident's is a person's own, was not erased nor set aside by then, and has one event of it";
  const kept = "what was confirmed as a resident's still is, or was erased by an event";
  const sums = "who stood behind a frozen set sums to the whole, and to each theme's figure, as its first line says";

  it("name an organisation that is confirmed, a confirmation without its event, and an event without its row", async () => {
    const { house, example } = await prepared();
    const [organisation, bare, verified] = await house.change(async (trx) => [
      (await anInput(trx, house, example, { given: { organisation: "FAU" } })).inputId, (await anInput(trx, house, example, { given: { text: "To" } })).inputId,
      (await anInput(trx, house, example, { given: { text: "Tre" } })).inputId,
    ] as const);
    done(await verify(house, verified));
    const add = (inputId: string) => `insert into input_verification (authority_id, id, input_id, resident, checked_on, source, acr)
      values (${house.authority.id}, '00000000-0000-7000-8000-000000000001', '${inputId}', true, '2026-11-21', 'exercise', 'idporten-loa-high')`;
    const removed = `delete from input_verification where input_id = '${verified}'`;
    expect(await brokenBy(house)).toEqual([]);
    expect(await brokenBy(house, [removed])).toEqual([kept]);
    expect(await brokenBy(house, [add(bare)])).toEqual([confirmed]);
    expect(await brokenBy(house, [add(organisation)])).toEqual([confirmed]);
    // What is set aside after it was confirmed breaks nothing: it counts no more, and counts as it did when it is taken in again.
    await house.change((trx) => published(trx, house, verified, { kind: "set_aside", ground: "test" }));
    expect(await brokenBy(house)).toEqual([]);
  });

  it("name a frozen set whose classes do not sum to its whole, or to its first line", async () => {
    const { house, example } = await prepared();
    done(await verify(house, (await house.change((trx) => anInput(trx, house, example))).inputId));
    await house.change((trx) => aBriefing(trx, house, example.caseId));
    const wrong = (path: string, value: number) => [`insert into briefing select (jsonb_populate_record(b, jsonb_build_object('id', '00000000-0000-7000-8000-000000000002', 'version', 2,
      'counts', jsonb_set(b.counts, '{${path}}', '${value}')))).* from briefing b where case_id = '${example.caseId}'`];
    expect(await brokenBy(house)).toEqual([]);
    for (const [path, value] of [["behind,not_verified", 40], ["total", 2], ["verified", 0], ["fromBodies", 1]] as const) expect([path, await brokenBy(house, wrong(path, value))]).toEqual([path, expect.arrayContaining([sums])]);
  });

  it("let a set be that was frozen before the classes were kept", async () => {
    const { house, example } = await prepared();
    await house.change((trx) => aBriefing(trx, house, example.caseId));
    const old = `insert into briefing select (jsonb_populate_record(b, jsonb_build_object('id', '00000000-0000-7000-8000-000000000003', 'version', 2, 'counts', b.counts - 'behind'))).* from briefing b where case_id = '${example.caseId}'`;
    expect(await brokenBy(house, [old])).not.toContain(sums);
  });
});
