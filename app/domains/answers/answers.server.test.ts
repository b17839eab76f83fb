import { beforeAll, describe, expect, it } from "vitest";
import { addPart } from "#app/domains/inputs/add-part.server.ts";
import { readInputCourse } from "#app/domains/inputs/input-course.view.server.ts";
import { readSorting } from "#app/domains/themes/sorting.view.server.ts";
import { asOwner, measured } from "#app/platform/db.server.ts";
import { isRefusal } from "#app/platform/refusal.ts";
import { searchPublic } from "#app/platform/search.server.ts";
import { aCase, type ExampleCase } from "#tests/examples/a-case.ts";
import * as themes from "#tests/examples/a-theme.ts";
import * as examples from "#tests/examples/an-answer.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { answerInvariants } from "./answer.invariants.view.server.ts";
import type { AnswerTarget } from "./answer.ts";
import { readWaiting } from "./answers.view.server.ts";
import { completeCase } from "./complete-case.server.ts";
import { eraseRemark } from "./erase-remark.server.ts";
import { readMeasures, readReactionCounts, readRemarks, readShownRemarks } from "./follow-up.view.server.ts";
import { forwardInput } from "./forward-input.server.ts";
import { moveMeasure } from "./move-measure.server.ts";
import { readAnswersDesk } from "./overview.view.server.ts";
import { planMeasure } from "./plan-measure.server.ts";
import { readPublicLog } from "./public-log.view.server.ts";
import { publishAndReach } from "./publish-and-reach.server.ts";
import { publishAnswer, type PublishAnswer } from "./publish-answer.server.ts";
import { reactToAnswer } from "./react-to-answer.server.ts";
import { readRemark } from "./read-remark.server.ts";
import { reopenCase } from "./reopen-case.server.ts";
import { sortAndReach } from "./sort-answered-input.server.ts";
import { withdrawCase } from "./withdraw-case.server.ts";
import { readYearList } from "./year-list.view.server.ts";

let house: TestHouse;
beforeAll(async () => { house = await testHouse(); });

const { afterwards } = examples;
const aTheme = (caseId: string, given?: Parameters<typeof themes.aTheme>[3]) => house.change((trx) => themes.aTheme(trx, house, caseId, given));
const sorted = (caseId: string, inputId: string, set: Parameters<typeof themes.sorted>[4]) => house.change((trx) => themes.sorted(trx, house, caseId, inputId, set));
const aVoice = (example: ExampleCase, given?: Parameters<typeof examples.aVoice>[3]) => house.change((trx) => examples.aVoice(trx, house, example, given));
const decided = (caseId: string) => house.change((trx) => examples.decided(trx, house, caseId));
const answered = (caseId: string, target: AnswerTarget, given?: Partial<PublishAnswer>) => house.change((trx) => examples.answered(trx, house, caseId, target, given));
const refusalOf = (result: unknown): string => (isRefusal(result) ? result.refused : "none");
const asking = (wishes: Parameters<typeof aCase>[2] = {}) => house.change((trx) => aCase(trx, house, wishes));
const versionOf = async (caseId: string) => (await house.read((trx) => trx.selectFrom("case_file").select("version").where("id", "=", caseId).executeTakeFirstOrThrow())).version;
const waitingIn = async (caseId: string) => (await house.read((trx) => readWaiting(trx, caseId))).waiting;
const eventsOf = (caseId: string, type: string) => house.read((trx) => trx.selectFrom("event").select(["payload", "subject_id"]).where("case_id", "=", caseId).where("type", "=", type).execute());
const reachOf = (inputId: string) => house.read((trx) => trx.selectFrom("answer_reach").select("answer_id").where("input_id", "=", inputId).execute());
const complete = async (caseId: string) => house.change(async (trx) => completeCase(trx, { caseId, version: (await trx.selectFrom("case_file").select("version").where("id", "=", caseId).executeTakeFirstOrThrow()).version, actor: house.officer }, afterwards));

async function brokenInvariants(): Promise<string[]> {
  const all = await asOwner(async (trx) => {
    const lines: string[] = [];
    for (const { name, broken } of answerInvariants) lines.push(...(await broken(trx)).map((line) => `${name}: ${line}`));
    return lines;
  });
  return all.filter((line) => line.includes(`: ${house.authority.id} `));
}

/** A decided case with so many voices in one theme. */
async function decidedWithTheme(count: number): Promise<{ example: ExampleCase; themeId: string; inputs: string[] }> {
  const example = await asking();
  const { themeId } = await aTheme(example.caseId);
  const inputs: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { inputId } = await aVoice(example);
    await sorted(example.caseId, inputId, { [themeId]: "for" });
    inputs.push(inputId);
  }
  await decided(example.caseId);
  return { example, themeId, inputs };
}

const command = (caseId: string, target: AnswerTarget, given?: Partial<PublishAnswer>) => examples.anAnswer(house, caseId, target, given);
/** What its sender reads. */
const answersTo = async (caseId: string, inputId = "") => (await house.read((trx) => readInputCourse(trx, { caseId, inputId, number: 1 }))).answers;
const publish = (given: PublishAnswer) => house.change((trx) => publishAnswer(trx, given, afterwards));

describe("an answer", () => {
  it("P4: one answer to a theme reaches every input in it", async () => {
    const { example, themeId, inputs } = await decidedWithTheme(3);
    expect(await waitingIn(example.caseId)).toBe(3);
    const { reached } = await answered(example.caseId, { kind: "theme", id: themeId });
    expect([...reached].sort()).toEqual([...inputs].sort());
    expect(await waitingIn(example.caseId)).toBe(0);
    expect((await eventsOf(example.caseId, "answer.reached")).map((event) => event.subject_id).sort()).toEqual([...inputs].sort());
    const [shown] = await answersTo(example.caseId, inputs[0]);
    expect(shown).toMatchObject({ weight: "partly", reached: 3, decidedBy: "Kommunestyret", decidedOn: "2027-02-25" });
    const hits = await house.read((trx) => searchPublic(trx, house.authority.id, { words: "undergang", kind: "answer", limit: 10, offset: 0 }));
    expect(hits.some((hit) => hit.path.endsWith("/tema/1"))).toBe(true);
    expect(await brokenInvariants()).toEqual([]);
  });

  it("an input in two themes waits until both are answered", async () => {
    const example = await asking();
    const [one, other] = [await aTheme(example.caseId, { title: "Skoleveg" }), await aTheme(example.caseId, { title: "Skyss" })];
    const { inputId } = await aVoice(example);
    await sorted(example.caseId, inputId, { [one.themeId]: "for", [other.themeId]: "none" });
    await decided(example.caseId);
    await answered(example.caseId, { kind: "theme", id: one.themeId });
    expect(await waitingIn(example.caseId)).toBe(1);
    await answered(example.caseId, { kind: "theme", id: other.themeId });
    expect(await waitingIn(example.caseId)).toBe(0);
    expect(await answersTo(example.caseId, inputId)).toHaveLength(2);
  });

  it("P5: another weight than was recommended is refused without the body's reason", async () => {
    const { example, themeId } = await decidedWithTheme(1);
    await house.change((trx) => themes.assessed(trx, house, { themeId }, { weight: "full" }));
    const target = { kind: "theme", id: themeId } as const;
    expect(await publish(command(example.caseId, target, { weight: "none" }))).toMatchObject({ refused: "lacking", fields: { body_reason: "answers.lacking.bodyReason" } });
    done(await publish(command(example.caseId, target, { weight: "none", bodyReason: "Kommunestyret prioriterte eldreomsorgen." })));
  });

  it("P5: waits for the decision above step 1; only what is outside the case is answered before it", async () => {
    const example = await asking();
    const { themeId } = await aTheme(example.caseId);
    const { inputId } = await aVoice(example);
    expect(refusalOf(await publish(command(example.caseId, { kind: "theme", id: themeId })))).toBe("answer_after_decision");
    for (const weight of ["full", "partly", "none"] as const) {
      expect(refusalOf(await publish(command(example.caseId, { kind: "input", id: inputId }, { weight })))).toBe("answer_after_decision");
    }
    expect(await waitingIn(example.caseId)).toBe(1);
    done(await publish(command(example.caseId, { kind: "input", id: inputId }, { weight: "outside" })));
    expect((await answersTo(example.caseId, inputId))[0]).toMatchObject({ theme: null, decidedBy: null });
  });

  it("L2: goes in nynorsk to who wrote in nynorsk", async () => {
    const example = await asking();
    const { inputId } = await aVoice(example, { language: "nn", text: "Kven følgjer seksåringane over fylkesvegen?" });
    done(await publish(command(example.caseId, { kind: "input", id: inputId }, { weight: "outside" })));
    expect((await answersTo(example.caseId, inputId))[0]?.language).toBe("nn");
  });

  it("is corrected by a new version that reaches all again; who saw an older one gets both texts", async () => {
    const { example, themeId, inputs } = await decidedWithTheme(2);
    const target = { kind: "theme", id: themeId } as const;
    await answered(example.caseId, target);
    expect(await publish(command(example.caseId, target))).toMatchObject({ refused: "changed_meanwhile", standing: { came_of_it: "Det blir gangfelt ved skolen." } });
    done(await publish(command(example.caseId, target, { version: 1, cameOfIt: "Det blir gangfelt i august." })));
    expect((await answersTo(example.caseId, inputs[0])).map((one) => [one.version, one.cameOfIt])).toEqual([[2, "Det blir gangfelt i august."]]);
    const hits = await house.read((trx) => searchPublic(trx, house.authority.id, { words: "gangfelt", kind: "answer", limit: 50, offset: 0 }));
    expect(hits.filter((hit) => hit.path.includes(`${example.key.year}-${example.key.number}-`))).toHaveLength(1);
  });

  it("reaches an input that is linked to an answered theme later, and is not taken back by unlinking", async () => {
    const { example, themeId } = await decidedWithTheme(1);
    await answered(example.caseId, { kind: "theme", id: themeId });
    const other = await aTheme(example.caseId, { title: "Skyss" });
    const late = (await house.read((trx) => trx.selectFrom("input").select("id").where("case_id", "=", example.caseId).executeTakeFirstOrThrow())).id;
    const sort = async (into: readonly string[]) => {
      const { basedOn } = await house.read((trx) => readSorting(trx, example.caseId, late));
      const links = into.map((id) => ({ themeId: id, stance: "none" as const, passage: null }));
      return done(await house.change((trx) => sortAndReach(trx, { actor: house.officer, inputId: late, links, basedOn }, afterwards)));
    };
    await sort([other.themeId]);
    expect(await reachOf(late)).toHaveLength(1);
    await answered(example.caseId, { kind: "theme", id: other.themeId });
    await sort([themeId, other.themeId]);
    expect(await reachOf(late)).toHaveLength(2);
    expect(await waitingIn(example.caseId)).toBe(0);
    expect(await brokenInvariants()).toEqual([]);
  });

  it("sends an input outside the case on to the right instance, and says where", async () => {
    const example = await asking();
    const { inputId } = await aVoice(example, { text: "Kunstgress på Nausttomta!" });
    done(await house.change((trx) => forwardInput(trx, {
      caseId: example.caseId, inputId, version: 0, forwardedTo: "kultur og idrett", cameOfIt: "Innspillet er sendt videre.", why: "Det er utenfor saken.", actor: house.officer,
    }, house.now)));
    expect((await answersTo(example.caseId, inputId))[0]).toMatchObject({ weight: "outside", forwardedTo: "kultur og idrett" });
  });

  it("to a theme that was sent on says where to, to each of its authors (fvl § 11)", async () => {
    const example = await asking();
    const { themeId } = await aTheme(example.caseId, { title: "Kunstgress", isOutside: true, forwardedTo: "kultur og idrett" });
    const { inputId } = await aVoice(example);
    await sorted(example.caseId, inputId, { [themeId]: "none" });
    await answered(example.caseId, { kind: "theme", id: themeId }, { weight: "outside" });
    const [answer] = await answersTo(example.caseId, inputId);
    expect(answer).toMatchObject({ theme: "Kunstgress", forwardedTo: "kultur og idrett" });
    expect(await eventsOf(example.caseId, "answer.published")).toMatchObject([{ payload: { forwarded: true, early: true } }]);
    expect(await brokenInvariants()).toEqual([]);
  });

  it("to a theme asks the database as often for one author as for many", async () => {
    const queries = async (authors: number) => {
      const { example, themeId } = await decidedWithTheme(authors);
      const count = { queries: 0, milliseconds: 0 };
      await measured(count, () => answered(example.caseId, { kind: "theme", id: themeId }));
      return count.queries;
    };
    expect(await queries(6)).toBe(await queries(1));
  });

  it("is published by an officer alone, and never over another case's theme", async () => {
    const { example, themeId } = await decidedWithTheme(1);
    const target = { kind: "theme", id: themeId } as const;
    for (const actor of [house.citizen, house.councillor, house.secretary, house.administrator]) {
      expect(refusalOf(await publish(command(example.caseId, target, { actor })))).toBe("not_allowed");
    }
    const elsewhere = await asking();
    expect(refusalOf(await publish(command(elsewhere.caseId, target)))).toBe("not_found");
  });
});

describe("completing a case", () => {
  it("P4: completing is refused while one waits, and names the numbers", async () => {
    const { example, themeId } = await decidedWithTheme(2);
    expect(await complete(example.caseId)).toMatchObject({ refused: "still_waiting", facts: { count: 2, numbers: "1 og 2" } });
    await answered(example.caseId, { kind: "theme", id: themeId });
    done(await complete(example.caseId));
    expect(await eventsOf(example.caseId, "case.completed")).toMatchObject([{ payload: { answered: 2, withoutDecision: false } }]);
    expect(refusalOf(await publish(command(example.caseId, { kind: "theme", id: themeId }, { version: 1 })))).toBe("answer_not_now");
    expect(await brokenInvariants()).toEqual([]);
  });

  it("waits until what a sender added after her answer has been read", async () => {
    const example = await asking();
    const { inputId, number } = await aVoice(example);
    await answered(example.caseId, { kind: "input", id: inputId }, { weight: "outside" });
    const added = new Date(afterwards.getTime() + 60_000);
    done(await house.change((trx) => addPart(trx, { actor: house.citizen, inputId, text: "Og hva med gangvegen?" }, added)));
    const standing = () => house.read((trx) => trx.selectFrom("input_standing").select(["has_new_part", "is_new"]).where("input_id", "=", inputId).executeTakeFirst());
    expect(await standing()).toEqual({ has_new_part: true, is_new: true });
    await decided(example.caseId);
    expect(await complete(example.caseId)).toMatchObject({ refused: "still_unread", facts: { count: 1, numbers: String(number) } });
    done(await house.change((trx) => publishAndReach(trx, { actor: house.officer, inputId, publicationVersion: 0, partsSeen: 1, kind: "published", ground: null, quotes: [], reason: "" }, added)));
    expect(await standing()).toEqual({ has_new_part: false, is_new: false });
    done(await complete(example.caseId));
  });

  it("needs a decision above step 1, and waits for the period of input to end", async () => {
    const consulting = await asking();
    expect(refusalOf(await complete(consulting.caseId))).toBe("decision_before_completing");
    const informing = await asking({ plan: { step: "inform", open: [] }, activities: [{ method: "news", step: "inform", takesInput: false, question: "" }] });
    done(await complete(informing.caseId));
  });

  it("is undone by opening the case again, which says so and on which ground", async () => {
    const { example, themeId } = await decidedWithTheme(1);
    await answered(example.caseId, { kind: "theme", id: themeId });
    done(await complete(example.caseId));
    const version = await versionOf(example.caseId);
    const reopen = { caseId: example.caseId, ground: "mistake", actor: house.officer } as const;
    expect(refusalOf(await house.change((trx) => reopenCase(trx, { ...reopen, version: version - 1 }, afterwards)))).toBe("changed_meanwhile");
    done(await house.change((trx) => reopenCase(trx, { ...reopen, version }, afterwards)));
    expect(await house.read((trx) => trx.selectFrom("case_file").select(["state", "reopened"]).where("id", "=", example.caseId).executeTakeFirst())).toEqual({ state: "under_consideration", reopened: true });
  });
});

describe("withdrawing a case", () => {
  it("answers every author with the reason", async () => {
    const example = await asking();
    const [one, other] = [await aVoice(example), await aVoice(example, { language: "nn" })];
    const withdraw = { caseId: example.caseId, version: await versionOf(example.caseId), actor: house.officer };
    expect(refusalOf(await house.change((trx) => withdrawCase(trx, { ...withdraw, reason: "" }, house.now)))).toBe("lacking");
    expect(done(await house.change((trx) => withdrawCase(trx, { ...withdraw, reason: "Staten har overtatt vegen." }, house.now)))).toEqual({ answered: 2 });
    expect(await waitingIn(example.caseId)).toBe(0);
    expect((await answersTo(example.caseId, one.inputId))[0]).toMatchObject({ weight: "outside", why: "Staten har overtatt vegen.", language: "nb" });
    expect((await answersTo(example.caseId, other.inputId))[0]).toMatchObject({ language: "nn" });
    expect(await brokenInvariants()).toEqual([]);
  });
});

describe("«Svarte dette på innspillet ditt?»", () => {
  it("is asked when the answer has come, said once for each input, and may be changed", async () => {
    const { example, themeId, inputs: [inputId = ""] } = await decidedWithTheme(1);
    const react = (said: "yes" | "partly" | "no", remark = "") => house.change((trx) => reactToAnswer(trx, { inputId, answered: said, remark, actor: house.citizen }, afterwards));
    expect(refusalOf(await react("yes"))).toBe("not_answered_yet");
    await answered(example.caseId, { kind: "theme", id: themeId });
    done(await react("no", "Dere svarer ikke på det jeg spør om."));
    done(await react("no", "Dere svarer ikke på det jeg spør om."));
    done(await react("partly"));
    expect(await house.read((trx) => readReactionCounts(trx, example.caseId))).toEqual({ yes: 0, partly: 1, no: 0 });
    expect(await eventsOf(example.caseId, "reaction.given")).toHaveLength(2);
    expect(await waitingIn(example.caseId)).toBe(0);
    expect(await brokenInvariants()).toEqual([]);
  });

  it("keeps a remark unseen until it is read, and erases its words with a trace", async () => {
    const { example, themeId, inputs: [inputId = ""] } = await decidedWithTheme(1);
    await answered(example.caseId, { kind: "theme", id: themeId });
    done(await house.change((trx) => reactToAnswer(trx, { inputId, answered: "yes", remark: "Takk, det var klart.", actor: house.citizen }, afterwards)));
    const [remark] = await house.read((trx) => readRemarks(trx, example.caseId));
    expect(await house.read((trx) => readShownRemarks(trx, example.caseId, afterwards))).toEqual({ total: 0, newest: [] });
    const read = { caseId: example.caseId, remarkId: remark?.id ?? "", shown: true, actor: house.officer };
    done(await house.change((trx) => readRemark(trx, read, afterwards)));
    expect(refusalOf(await house.change((trx) => readRemark(trx, read, afterwards)))).toBe("remark_read_already");
    expect(await house.read((trx) => readShownRemarks(trx, example.caseId, afterwards))).toEqual({ total: 1, newest: [{ answered: "yes", text: "Takk, det var klart." }] });
    expect(await house.read((trx) => readShownRemarks(trx, example.caseId, house.now)), "of a briefing that was frozen before").toEqual({ total: 0, newest: [] });
    expect(await house.read((trx) => readShownRemarks(trx, example.caseId, new Date(afterwards.getTime() - 1))), "of a briefing that was frozen before it was read").toEqual({ total: 0, newest: [] });
    done(await house.change((trx) => eraseRemark(trx, { caseId: example.caseId, remarkId: read.remarkId, ground: "erasure_right", actor: house.officer }, afterwards)));
    expect(await house.read((trx) => readRemarks(trx, example.caseId))).toEqual([]);
    const log = await house.read((trx) => readPublicLog(trx, "2027-03-01"));
    expect(log.removals?.lines[0]).toMatchObject({ what: "remark", role: "officer", ground: "erasure_right" });
    expect(await brokenInvariants()).toEqual([]);
  });
});

describe("K8: measures", () => {
  it("are told of until done, by a table, with the version that was seen", async () => {
    const { example } = await decidedWithTheme(1);
    const { measureId } = done(await house.change((trx) => planMeasure(trx, { caseId: example.caseId, title: "Gangfelt ved skolen", ownerTitle: "kommunalsjef teknisk", dueOn: "2027-08-01", actor: house.officer }, afterwards)));
    const move = { caseId: example.caseId, measureId, dueOn: null, doneOn: null, note: "", actor: house.officer };
    done(await house.change((trx) => moveMeasure(trx, { ...move, version: 1, to: "under_way", note: "Bestilt." }, afterwards)));
    expect(refusalOf(await house.change((trx) => moveMeasure(trx, { ...move, version: 1, to: "done" }, afterwards)))).toBe("changed_meanwhile");
    done(await house.change((trx) => moveMeasure(trx, { ...move, version: 2, to: "done", doneOn: "2027-03-01" }, afterwards)));
    expect(refusalOf(await house.change((trx) => moveMeasure(trx, { ...move, version: 3, to: "under_way" }, afterwards)))).toBe("measure_cannot_move");
    expect(await house.read((trx) => readMeasures(trx, example.caseId))).toMatchObject([{ number: 1, state: "done", doneOn: "2027-03-01", note: "1.\u00a0mars 2027: Bestilt." }]);
  });
});

describe("what everybody may see", () => {
  it("lists who an answer would go to, what is late, and the year with its promises", async () => {
    const { example, themeId } = await decidedWithTheme(2);
    const desk = await house.read((trx) => readAnswersDesk(trx, example.caseId, null, "2027-03-20"));
    expect(desk.themes).toMatchObject([{ id: themeId, reaches: 2, waiting: 2, newest: null }]);
    expect(desk.waiting).toMatchObject({ key: "late", days: 8, waiting: 2 });
    const log = await house.read((trx) => readPublicLog(trx, "2027-03-20"));
    expect(log.late?.lines.some((one) => one.number === example.key.number && one.waiting === 2)).toBe(true);
    await answered(example.caseId, { kind: "theme", id: themeId });
    const lines = await house.read((trx) => readYearList(trx, 2026, new Date("2027-03-20T09:00:00Z")));
    expect(lines.find((line) => line.number === example.key.number)).toMatchObject({ owed: 2, answered: 2, promise: "kept", lastAnsweredOn: "2027-03-01", standing: { key: "all_answered" } });
  });
});
