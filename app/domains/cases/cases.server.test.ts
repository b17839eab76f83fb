import { describe, expect, it } from "vitest";
import { asOwner } from "#app/platform/db.server.ts";
import { formatDay } from "#app/platform/format.ts";
import { readEvents } from "#app/platform/events.server.ts";
import { searchPublic } from "#app/platform/search.server.ts";
import { aCase, aDraft, validActivity } from "#tests/examples/a-case.ts";
import { done, testHouse } from "#tests/support/house.ts";
import { caseInvariants } from "./case.invariants.view.server.ts";
import { presentCase } from "./case-page.ts";
import { readCasePage } from "./case-page.view.server.ts";
import { readCaseHead } from "./case.view.server.ts";
import { changePromise } from "./change-promise.server.ts";
import { correctPromise } from "./correct-promise.server.ts";
import { planActivity } from "./plan-activity.server.ts";
import { planCase } from "./plan-case.server.ts";
import { publishCase } from "./publish-case.server.ts";
import { promiseHistory } from "./promise.rules.ts";
import { findPromises } from "./promise.store.server.ts";
import { removeActivity } from "./remove-activity.server.ts";
import { reviseActivity } from "./revise-activity.server.ts";
import { reviseCase } from "./revise-case.server.ts";
import { setArchiveNumber } from "./set-archive-number.server.ts";
import { tellActivity } from "./tell-activity.server.ts";

async function noneBroken() {
  const broken = await asOwner(async (trx) => {
    const found: string[] = [];
    for (const invariant of caseInvariants) for (const line of await invariant.broken(trx)) found.push(`${invariant.name}: ${line}`);
    return found;
  });
  expect(broken).toEqual([]);
}

describe("planning a case", () => {
  it("numbers the cases of a year without gap, also after a refusal", async () => {
    const house = await testHouse();
    const plan = (actor = house.officer) => house.change((trx) => planCase(trx, { actor, title: "Ny lekeplass", language: "nb" }, house.now));
    expect(done(await plan())).toMatchObject({ year: 2026, number: 1, slug: "ny-lekeplass" });
    expect(await plan(house.citizen)).toEqual({ refused: "not_allowed" });
    expect(done(await plan())).toMatchObject({ number: 2 });
    await noneBroken();
  });

  it("shows both versions to the one who was slower", async () => {
    const house = await testHouse();
    const { caseId } = done(await house.change((trx) => planCase(trx, { actor: house.officer, title: "Ny lekeplass", language: "nb" }, house.now)));
    const revise = (title: string) => house.change((trx) => reviseCase(trx, { actor: house.officer, caseId, version: 1, plan: { title } }, house.now));
    done(await revise("Ny park"));
    expect(await revise("Ny hage")).toMatchObject({ refused: "changed_meanwhile", standing: { title: "Ny park" } });
  });

  it("keeps a draft from the public", async () => {
    const house = await testHouse();
    const draft = await house.change((trx) => aDraft(trx, house));
    const head = await house.read((trx) => readCaseHead(trx, draft.key));
    expect(head).toMatchObject({ isPublic: false, state: "draft" });
    expect(await house.read((trx) => searchPublic(trx, house.authority.id, { words: "lekeplass", kind: null, limit: 5, offset: 0 }))).toEqual([]);
  });
});

describe("publishing a case", () => {
  it("freezes what was promised, makes it findable and tells of it", async () => {
    const house = await testHouse();
    const { caseId, key } = await house.change((trx) => aCase(trx, house));
    await house.read(async (trx) => {
      expect(await findPromises(trx, caseId)).toMatchObject([{ version: 1, kind: "published", answerBy: "2027-03-12", words: { open: ["Hva som skal stå på lekeplassen"], decider: "Kommunestyret" } }]);
      expect(await readEvents(trx, { types: ["case.published"], caseId, limit: 5 })).toMatchObject([{ payload: { step: "consult", promiseVersion: 1 } }]);
      expect(await searchPublic(trx, house.authority.id, { words: "lekeplassen", kind: "case", limit: 5, offset: 0 })).toMatchObject([{ path: "saker/2026-1-ny-lekeplass-i-sentrum" }]);
      expect(await readCaseHead(trx, key)).toMatchObject({ isPublic: true, state: "published", decider: { name: "Kommunestyret" }, standing: { owed: 0, waiting: 0 } });
    });
    await noneBroken();
  });

  it.each([
    ["P1, groups that need facilitation", { plan: { template: "zoning_plan", facilitation: "" } }, { refused: "lacking", fields: { facilitation: "cases.lacking.facilitation" } }],
    ["K25, a council that is not said", { plan: { laidBefore: [] } }, { refused: "lacking", fields: { laid_youth_council: { key: "cases.lacking.youth_council", facts: { name: "ungdommens kommunestyre" } } } }],
    ["pbl § 12-10, a hearing too short", { plan: { template: "zoning_plan" }, activities: [{ closesOn: "2026-12-14" }] }, { refused: "hearing_too_short", facts: { paragraph: "plan- og bygningsloven § 12-10", earliest: formatDay("2027-01-02", "nb") } }],
    ["step 2 with nothing open", { plan: { open: [] } }, { refused: "step_without_room" }],
    ["nothing on the promised step", { activities: [{ method: "news", step: "inform", takesInput: false }] }, { refused: "no_activity_on_promised_step" }],
  ] as const)("is refused by %s, and nothing is written", async (_, wishes, refusal) => {
    const house = await testHouse();
    const draft = await house.change((trx) => aDraft(trx, house, wishes));
    expect(await house.change((trx) => publishCase(trx, { actor: house.officer, caseId: draft.caseId, version: draft.version }, house.now))).toMatchObject(refusal);
    expect(await house.read((trx) => findPromises(trx, draft.caseId))).toEqual([]);
  });

  it("L5: a lead that is hard to read is published all the same", async () => {
    const house = await testHouse();
    const lead = "Kommunedirektørens saksframlegg vedrørende rehabiliteringsalternativene forutsetter gjennomføring av konsekvensutredninger.";
    await house.change((trx) => aCase(trx, house, { plan: { lead } }));
  });

  it("is done once, and by officers alone", async () => {
    const house = await testHouse();
    const { caseId, version } = await house.change((trx) => aCase(trx, house));
    expect(await house.change((trx) => publishCase(trx, { actor: house.officer, caseId, version }, house.now))).toEqual({ refused: "not_a_draft" });
    expect(await house.change((trx) => publishCase(trx, { actor: house.councillor, caseId, version }, house.now))).toEqual({ refused: "not_allowed" });
    expect(await house.change((trx) => reviseCase(trx, { actor: house.officer, caseId, version, plan: { title: "Annet" } }, house.now))).toEqual({ refused: "not_a_draft" });
  });
});

describe("a promise", () => {
  it("changes only with a reason, and stays beside the old", async () => {
    const house = await testHouse();
    const { caseId, key, version } = await house.change((trx) => aCase(trx, house));
    const moved = await house.change((trx) => changePromise(trx, { actor: house.officer, caseId, version, reason: "Sykdom", answerBy: "2027-04-30" }, house.now));
    expect(done(moved)).toEqual({ promiseVersion: 2 });
    await house.read(async (trx) => {
      const head = await readCaseHead(trx, key);
      expect(head).toMatchObject({ answerBy: "2027-04-30", firstAnswerBy: "2027-03-12" });
      const page = head && (await readCasePage(trx, head));
      expect(page && presentCase(page, house.now).changes).toMatchObject([{ version: { reason: "Sykdom" }, differences: [{ part: "answer_by", before: "2027-03-12", after: "2027-04-30" }] }]);
    });
    await noneBroken();
  });

  it("is not changed by nothing, nor beyond the law", async () => {
    const house = await testHouse();
    const change = { plan: { template: "zoning_plan" }, activities: [{ opensOn: "2026-11-21", closesOn: "2027-01-20" }] } as const;
    const { caseId, activityId, version } = await house.change((trx) => aCase(trx, house, change));
    const attempt = (terms: object) => house.change((trx) => changePromise(trx, { actor: house.officer, caseId, version, reason: "Vi vil", ...terms }, house.now));
    expect(await attempt({})).toEqual({ refused: "nothing_changed" });
    expect(await attempt({ open: [] })).toMatchObject({ refused: "step_without_room" });
    expect(await attempt({ activity: { id: activityId, closesOn: "2026-12-20" } })).toMatchObject({ refused: "hearing_too_short" });
    expect(await attempt({ deciderBodyId: house.bodies.youth.id }), "K24: an advisory council decides nothing").toMatchObject({ refused: "lacking", fields: { decider: "cases.lacking.decider_advisory" } });
    expect(done(await attempt({ activity: { id: activityId, closesOn: "2027-01-10" } }))).toEqual({ promiseVersion: 2 });
    await noneBroken();
  });

  it("keeps what publishing demands: who decides, when, and dates that come in order and have not been", async () => {
    const house = await testHouse();
    const { caseId, activityId, version } = await house.change((trx) => aCase(trx, house));
    const attempt = (terms: object) => house.change((trx) => changePromise(trx, { actor: house.officer, caseId, version, reason: "Vi vil", ...terms }, house.now));
    expect(await attempt({ deciderBodyId: null, decidesOn: null, answerBy: null })).toMatchObject({ refused: "lacking", fields: { decider: "cases.lacking.decider", decides_on: "cases.lacking.decides_on", answer_by: "cases.lacking.answer_by" } });
    expect(await attempt({ decidesOn: "2026-11-20" })).toMatchObject({ refused: "decision_in_past", fields: { decides_on: { key: "cases.refusals.decision_in_past" } } });
    expect(await attempt({ decidesOn: "2026-12-01" })).toMatchObject({ refused: "decision_before_period_ends" });
    expect(await attempt({ answerBy: "2027-01-01" })).toMatchObject({ refused: "answer_before_decision" });
    expect(await attempt({ activity: { id: activityId, closesOn: "2026-11-20" } })).toMatchObject({ refused: "period_in_past", fields: { closes_on: { key: "cases.refusals.period_in_past" } } });
    expect(await attempt({ activity: { id: activityId, closesOn: "2027-02-25" } })).toMatchObject({ refused: "decision_before_period_ends" });
    expect(done(await attempt({ activity: { id: activityId, closesOn: "2026-11-21" }, lead: "Parken er gammel. Hva skal den bli?" }))).toEqual({ promiseVersion: 2 });
    await noneBroken();
  });

  it("does not move the council's meeting closer than the days that the law lets a proposal lie open", async () => {
    const house = await testHouse();
    const budget = { plan: { template: "budget", decidesOn: "2026-12-17" }, activities: [{ opensOn: "2026-11-21", closesOn: "2026-11-30" }] } as const;
    const { caseId, version } = await house.change((trx) => aCase(trx, house, budget));
    const attempt = (terms: object) => house.change((trx) => changePromise(trx, { actor: house.officer, caseId, version, reason: "Vi vil", ...terms }, house.now));
    expect(await attempt({ decidesOn: "2026-12-04" })).toMatchObject({ refused: "council_meeting_too_soon" });
    expect(await attempt({ decidesOn: "2026-12-10", step: "dialogue" })).toMatchObject({ refused: "no_activity_on_promised_step" });
    expect(done(await attempt({ decidesOn: "2026-12-05" }))).toEqual({ promiseVersion: 2 });
  });

  it("counts a hearing from the day it was announced, though it is said to have opened before", async () => {
    const house = await testHouse();
    const { caseId, activityId, version } = await house.change((trx) => aCase(trx, house, { plan: { template: "zoning_plan" }, activities: [{ opensOn: "2026-11-02", closesOn: "2027-01-20" }] }));
    const until = (closesOn: string) => house.change((trx) => changePromise(trx, { actor: house.officer, caseId, version, reason: "Vi vil", activity: { id: activityId, closesOn } }, house.now));
    expect(await until("2027-01-01")).toMatchObject({ refused: "hearing_too_short" });
    expect(done(await until("2027-01-02"))).toEqual({ promiseVersion: 2 });
  });

  it("is corrected in its spelling, with the old wording kept, and no further", async () => {
    const house = await testHouse();
    const { caseId, version } = await house.change((trx) => aCase(trx, house, { plan: { lead: "Lekeplasen er gammel. Hva skal den bli?" } }));
    const words = { title: "Ny lekeplass i Sentrum", lead: "Lekeplassen er gammel. Hva skal den bli?", why: "Den gamle er stengt.", open: ["Hva som skal stå på lekeplassen"], fixed: ["Rammen er én million kroner."] };
    const correct = (change: object) => house.change((trx) => correctPromise(trx, { actor: house.officer, caseId, version, reason: "Skrivefeil", ...words, ...change }, house.now));
    expect(await correct({ fixed: [] })).toEqual({ refused: "more_than_a_correction", fields: { fixed: "cases.refusals.more_than_a_correction" } });
    expect(await correct({ why: "Den gamle er ikke stengt.", lead: "Parken er gammel. Hva skal den bli?" })).toMatchObject({ refused: "more_than_a_correction", fields: { lead: "cases.refusals.more_than_a_correction", why: "cases.refusals.more_than_a_correction" } });
    expect(done(await correct({}))).toEqual({ promiseVersion: 2 });
    const promises = await house.read((trx) => findPromises(trx, caseId));
    expect(promises.map((one) => one.words.lead)).toEqual(["Lekeplasen er gammel. Hva skal den bli?", "Lekeplassen er gammel. Hva skal den bli?"]);
    await noneBroken();
  });
});

describe("activities", () => {
  it("are added and lengthened after publishing; shortening one is a change of promise", async () => {
    const house = await testHouse();
    const { caseId, activityId } = await house.change((trx) => aCase(trx, house));
    const revise = (plan: object, version: number) => house.change((trx) => reviseActivity(trx, { actor: house.officer, caseId, activityId, version, plan: { ...validActivity, ...plan } }, house.now));
    expect(await revise({ closesOn: "2026-12-01" }, 1)).toEqual({ refused: "promise_would_change" });
    expect(await revise({ question: "Noe annet?" }, 1)).toEqual({ refused: "promise_would_change" });
    expect(done(await revise({ closesOn: "2026-12-20" }, 1))).toEqual({ version: 2 });
    expect(await revise({ closesOn: "2026-12-30" }, 1)).toMatchObject({ refused: "changed_meanwhile" });
    const more = await house.change((trx) => planActivity(trx, { actor: house.officer, caseId, plan: { ...validActivity, method: "information_meeting", step: "inform", takesInput: false } }, house.now));
    expect(done(more)).toMatchObject({ number: 2 });
    const types = await house.read((trx) => readEvents(trx, { types: ["case.activity_added", "case.activity_lengthened"], caseId, limit: 9 }));
    expect(types.map((event) => event.type).sort()).toEqual(["case.activity_added", "case.activity_lengthened"]);
  });

  it("that are made longer say so for themselves, before the decision, and their names and choices keep their old wording", async () => {
    const house = await testHouse();
    const { caseId, key, activityId, version } = await house.change((trx) => aCase(trx, house, { activities: [{ title: "Høring om lekeplasen" }] }));
    const standing = { ...validActivity, title: "Høring om lekeplasen" };
    const revise = (plan: object, at = 1) => house.change((trx) => reviseActivity(trx, { actor: house.officer, caseId, activityId, version: at, plan: { ...standing, ...plan } }, house.now));
    expect(await revise({ closesOn: "2027-02-25" })).toMatchObject({ refused: "period_past_decision", fields: { closes_on: { key: "cases.refusals.period_past_decision" } } });
    expect(await revise({ opensOn: "2026-11-01" })).toEqual({ refused: "promise_would_change" });
    expect(await revise({ title: "Høring om parken" })).toEqual({ refused: "promise_would_change" });
    expect(await revise({ answersAs: ["forelder"] })).toMatchObject({ refused: "answers_as_only_grows" });
    done(await revise({ title: "Høring om lekeplassen", closesOn: "2026-12-20", answersAs: [...validActivity.answersAs, "elev"] }));
    const words = { title: "Ny lekeplass i Sentrum", lead: "Lekeplassen er gammel. Hva skal den bli?", why: "Den gamle er stengt", open: ["Hva som skal stå på lekeplassen"], fixed: ["Rammen er én million kroner."] };
    done(await house.change((trx) => correctPromise(trx, { actor: house.officer, caseId, version, reason: "Skrivefeil", ...words }, house.now)));
    const promises = await house.read((trx) => findPromises(trx, caseId));
    const told = promiseHistory(promises).map(({ version: { kind }, differences }) => [kind, ...differences.map(({ part, before, after }) => `${part}: ${before} → ${after}`)]);
    expect(told).toEqual([
      ["corrected", "text: Den gamle er stengt. → Den gamle er stengt"], ["lengthened", "period: 2026-11-02/2026-12-14 → 2026-11-02/2026-12-20"],
      ["corrected", "activity_title: Høring om lekeplasen → Høring om lekeplassen"],
    ]);
    expect(key.number).toBe(1);
    await noneBroken();
  });

  it("that are hearings are as long as the law says also when the case is running; a meeting beside them is free", async () => {
    const house = await testHouse();
    const { caseId } = await house.change((trx) => aCase(trx, house, { plan: { template: "zoning_plan" }, activities: [{ opensOn: "2026-11-21", closesOn: "2027-01-20" }] }));
    const short = { ...validActivity, opensOn: "2026-11-25", closesOn: "2026-11-28" };
    const add = (plan: object) => house.change((trx) => planActivity(trx, { actor: house.officer, caseId, plan: { ...short, ...plan } }, house.now));
    expect(await add({})).toMatchObject({ refused: "hearing_too_short", fields: { closes_on: "cases.refusals.hearing_too_short" } });
    expect(await add({ opensOn: "2026-10-01", closesOn: "2027-01-01" })).toMatchObject({ refused: "hearing_too_short" });
    done(await add({ opensOn: "2026-10-01", closesOn: "2027-01-02" }));
    done(await add({ method: "survey" }));
    const { activityId } = done(await add({ takesInput: false }));
    const revise = (plan: object) => house.change((trx) => reviseActivity(trx, { actor: house.officer, caseId, activityId, version: 1, plan: { ...short, ...plan } }, house.now));
    expect(await revise({ takesInput: true })).toMatchObject({ refused: "hearing_too_short" });
    done(await revise({ takesInput: true, closesOn: "2027-01-06" }));
  });

  it("may be a second hearing of a budget that has lain open long enough", async () => {
    const house = await testHouse();
    const budget = { plan: { template: "budget", decidesOn: "2026-12-17" }, activities: [{ opensOn: "2026-11-21", closesOn: "2026-11-30" }] } as const;
    const { caseId } = await house.change((trx) => aCase(trx, house, budget));
    done(await house.change((trx) => planActivity(trx, { actor: house.officer, caseId, plan: { ...validActivity, opensOn: "2026-12-08", closesOn: "2026-12-14" } }, new Date("2026-12-08T08:00:00Z"))));
  });

  it("never stand above the promise or their method", async () => {
    const house = await testHouse();
    const { caseId } = await house.change((trx) => aCase(trx, house));
    const add = (plan: object) => house.change((trx) => planActivity(trx, { actor: house.officer, caseId, plan: { ...validActivity, ...plan } }, house.now));
    expect(await add({ method: "workshop", step: "dialogue" })).toMatchObject({ refused: "activity_above_promise" });
    expect(await add({ method: "news", step: "consult" })).toMatchObject({ refused: "activity_above_method" });
    expect(await add({ opensOn: "2026-12-20" })).toMatchObject({ refused: "period_ends_before_it_starts" });
  });

  it("are removed from a draft only, and told of after they were held", async () => {
    const house = await testHouse();
    const draft = await house.change((trx) => aDraft(trx, house));
    done(await house.change((trx) => removeActivity(trx, { actor: house.officer, caseId: draft.caseId, activityId: draft.activityId, version: 1 }, house.now)));
    const { caseId, activityIds: [first, second = ""] } = await house.change((trx) => aCase(trx, house, { activities: [{}, { method: "information_meeting", step: "inform", takesInput: false, opensOn: "2026-12-02", closesOn: "2026-12-02" }] }));
    expect(await house.change((trx) => removeActivity(trx, { actor: house.officer, caseId, activityId: first ?? "", version: 1 }, house.now))).toEqual({ refused: "not_a_draft" });
    const tell = (now: Date) => house.change((trx) => tellActivity(trx, { actor: house.officer, caseId, activityId: second, version: 1, participants: 74, told: "Mange spurte om støy." }, now));
    expect(await tell(house.now)).toEqual({ refused: "not_held_yet" });
    expect(done(await tell(new Date("2026-12-03T09:00:00Z")))).toEqual({ version: 2 });
  });
});

describe("the archive", () => {
  it("keeps the case's number there", async () => {
    const house = await testHouse();
    const { caseId, key, version } = await house.change((trx) => aCase(trx, house));
    done(await house.change((trx) => setArchiveNumber(trx, { actor: house.secretary, caseId, version, archiveNumber: "26/1234" }, house.now)));
    expect(await house.read((trx) => readCaseHead(trx, key))).toMatchObject({ archiveNumber: "26/1234" });
  });
});
