import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { withdrawCase } from "#app/domains/answers/withdraw-case.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { describeInput } from "#app/domains/inputs/describe-input.server.ts";
import { typeInInput } from "#app/domains/inputs/type-in-input.server.ts";
import { readFilter } from "#app/domains/publications/public-filter.ts";
import { chooseInputs } from "#app/domains/publications/public-selection.view.server.ts";
import { writePublication } from "#app/domains/publications/write-publication.server.ts";
import { setWishes } from "#app/domains/themes/set-wishes.server.ts";
import { setWishOfInput } from "#app/domains/themes/set-wish-of-input.server.ts";
import { asOwner, type Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { aBriefing, aMeeting, councilEvening, validDraft } from "#tests/examples/a-briefing.ts";
import { aCase, type ExampleCase } from "#tests/examples/a-case.ts";
import { aTheme, assessed, aWish, sorted } from "#tests/examples/a-theme.ts";
import { aVoice } from "#tests/examples/an-answer.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { readAfterPage } from "./after-briefing.view.server.ts";
import { readAfterKey } from "./after-key.ts";
import { answerQuestion } from "./answer-question.server.ts";
import { askQuestion } from "./ask-question.server.ts";
import { readBriefingPage } from "./briefing-page.view.server.ts";
import { findLines } from "./briefing.store.server.ts";
import { readMyMeetings, readMyQuestions } from "./council-start.view.server.ts";
import { cancelMeeting } from "./cancel-meeting.server.ts";
import { councilInvariants } from "./council.invariants.view.server.ts";
import { fingerprintOf } from "./fingerprint.server.ts";
import { freezeBriefing } from "./freeze-briefing.server.ts";
import { layBriefing } from "./lay-briefing.server.ts";
import { markAsRead } from "./mark-as-read.server.ts";
import { readMeeting } from "./meeting.view.server.ts";
import { readChecklist } from "./prepare-briefing.view.server.ts";
import { chooseVoice, writeBriefingDraft } from "./write-briefing-draft.server.ts";

const later = (minutes: number) => new Date(councilEvening.getTime() - 86_400_000 + minutes * 60_000);

async function published(trx: Trx, house: TestHouse, example: ExampleCase, text: string, more: Parameters<typeof aVoice>[3] = {}) {
  const voice = await aVoice(trx, house, example, { text, ...more });
  done(await writePublication(trx, { actor: house.officer, inputId: voice.inputId, publicationVersion: 0, partsSeen: 0, kind: "published", ground: null, quotes: [], reason: "" }, house.now));
  return voice;
}

async function page(trx: Trx, caseId: string, version = 1, accountId: string | null = null) {
  const found = await readBriefingPage(trx, { caseId, version, accountId, withLines: true });
  if (!found) throw new Error("no such briefing");
  return found;
}

async function dropped(house: TestHouse, { caseId, key }: ExampleCase): Promise<void> {
  const version = (await house.read((trx) => readCaseHead(trx, key)))?.version ?? 0;
  done(await house.change((trx) => withdrawCase(trx, { actor: house.officer, caseId, version, reason: "Pengene strekker ikke til." }, house.now)));
}

const broken = () => asOwner(async (trx) => (await Promise.all(councilInvariants.map(async (one) => (await one.broken(trx)).map((line) => `${one.name}: ${line}`)))).flat());

describe("freezing a briefing", () => {
  it("holds one line for every number and a control code that recomputes", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    await house.change(async (trx) => {
      const { themeId } = await aTheme(trx, house, example.caseId);
      const first = await published(trx, house, example, "Skolevegen er mørk om vinteren.");
      await sorted(trx, house, example.caseId, first.inputId, { [themeId]: "for" });
      await assessed(trx, house, { themeId });
      await aVoice(trx, house, example);
      const ad = await aVoice(trx, house, example, { text: "Kjøp billige briller." });
      done(await writePublication(trx, { actor: house.officer, inputId: ad.inputId, publicationVersion: 0, partsSeen: 0, kind: "set_aside", ground: "spam", quotes: [], reason: "" }, house.now));
    });
    const briefing = await house.change((trx) => aBriefing(trx, house, example.caseId));
    const lines = await house.read((trx) => findLines(trx, briefing.briefingId));
    expect(lines.map((line) => [line.number, line.standing, line.themeIds.length])).toEqual([[1, "published", 1], [2, "unread", 0], [3, "set_aside", 0]]);
    expect(fingerprintOf(lines).toString("hex")).toBe(briefing.fingerprint);
    const shown = await house.read((trx) => page(trx, example.caseId));
    expect([shown.briefing.counts.total, shown.briefing.counts.unread, shown.briefing.counts.setAside, shown.briefing.counts.verified]).toEqual([2, 1, 1, 0]);
    expect(shown.briefing.words.themes[0]?.assessment?.weight).toBe("partly");
    expect(shown.lines?.length).toBe(3);
    expect(await broken()).toEqual([]);
  });

  it("lists behind each figure whom it counted, whatever is corrected, sorted or renamed afterwards", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    const text = "Skolevegen er mørk.";
    const wishes = async (labels: readonly string[], basedOn: string) => done(await house.change((trx) => setWishes(trx, { actor: house.officer, caseId: example.caseId, wishes: labels.map((label) => aWish(label)), basedOn }, house.now))).wishIds;
    const [a = "", b = ""] = await wishes(["Pusse opp", "Bygge nytt"], "");
    const voices = await house.change((trx) => Promise.all([1, 2, 3, 4, 5, 6].map(() => published(trx, house, example, text, { ageGroup: "30_49", answersAs: "nabo" }))));
    const moved = voices[0]?.inputId ?? "";
    const wish = (inputId: string, wishId: string | null, basedOn: string | null) => house.change((trx) => setWishOfInput(trx, { actor: house.officer, inputId, wishId, basedOn }, house.now));
    done(await wish(moved, a, null));
    await house.change((trx) => aBriefing(trx, house, example.caseId));
    const asks = (query: string) => house.read((trx) => chooseInputs(trx, example.caseId, readFilter(new URLSearchParams(`notat=1&${query}`))));
    const figures = ["alder=30_49", "som=nabo", "kanal=web", "onske=1", "like=bare"];
    const before = await Promise.all(figures.map(asks));
    expect(before.map((one) => one.total)).toEqual([6, 6, 6, 1, 6]);
    done(await house.change((trx) => describeInput(trx, { actor: house.officer, inputId: moved, version: 1, language: "nb", answersAs: "forelder", ageGroup: "67_plus", district: "", isTranslated: false, channel: null }, house.now)));
    done(await wish(moved, b, a));
    await wishes(["Rive", "Bygge nytt"], "Pusse opp\nBygge nytt");
    expect((await Promise.all(figures.map(asks))).map(({ total, rows }) => [total, rows])).toEqual(before.map(({ total, rows }) => [total, rows]));
    expect((await house.read((trx) => page(trx, example.caseId))).briefing.counts.wishes.map((one) => [one.label, one.count])).toEqual([["Pusse opp", 1], ["Bygge nytt", 0]]);
    expect(await broken()).toEqual([]);
  });

  it("gives the same control code to the same set, and another when one line is changed", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    const voice = await house.change((trx) => aVoice(trx, house, example));
    const first = await house.change((trx) => aBriefing(trx, house, example.caseId));
    const second = await house.change((trx) => aBriefing(trx, house, example.caseId));
    expect([second.version, second.fingerprint]).toEqual([2, first.fingerprint]);
    await house.change((trx) => writePublication(trx, { actor: house.officer, inputId: voice.inputId, publicationVersion: 0, partsSeen: 0, kind: "published", ground: null, quotes: [], reason: "" }, house.now));
    const third = await house.change((trx) => aBriefing(trx, house, example.caseId));
    expect(third.fingerprint).not.toBe(first.fingerprint);
    const shown = await house.read((trx) => page(trx, example.caseId, 3));
    expect(shown.briefing.words.difference).toEqual({ since: 2, added: [], changed: [1] });
  });

  it("O11: is laid before its meeting, on its agenda, and takes the case under consideration", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    const briefing = await house.change((trx) => aBriefing(trx, house, example.caseId));
    expect((await house.read((trx) => readCaseHead(trx, example.key)))?.state).toBe("under_consideration");
    expect((await house.read((trx) => readMeeting(trx, briefing.meetingId)))?.agenda.map((one) => [one.caseId, one.briefingVersion])).toEqual([[example.caseId, 1]]);
    expect(await house.change((trx) => layBriefing(trx, { actor: house.officer, briefingId: briefing.briefingId, meetingIds: [briefing.meetingId] }, house.now))).toMatchObject({ refused: "laid_before_already" });
    const another = await house.change((trx) => aMeeting(trx, house, { bodyId: house.bodies.executive.id }));
    expect(await house.change((trx) => layBriefing(trx, { actor: house.officer, briefingId: briefing.briefingId, meetingIds: [another] }, house.now))).toEqual({ meetings: 1 });
  });

  it("is laid only while something is owed: not in a case that was dropped", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    const { briefingId, meetingId } = await house.change((trx) => aBriefing(trx, house, example.caseId));
    const another = await house.change((trx) => aMeeting(trx, house, { bodyId: house.bodies.executive.id }));
    done(await house.change((trx) => cancelMeeting(trx, { actor: house.secretary, meetingId, version: 1 }, house.now)));
    await dropped(house, example);
    expect(await house.change((trx) => layBriefing(trx, { actor: house.officer, briefingId, meetingIds: [another] }, house.now))).toMatchObject({ refused: "case_not_public" });
  });

  it("is refused for a draft that changed meanwhile, a meeting that has been, and anybody but an officer", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    const meetingId = await house.change((trx) => aMeeting(trx, house));
    const freeze = (draftVersion: number, at = house.now, actor = house.officer) =>
      house.change((trx) => freezeBriefing(trx, { actor, caseId: example.caseId, draftVersion, meetingIds: [meetingId] }, at));
    expect(await freeze(1)).toMatchObject({ refused: "nothing_to_freeze" });
    await house.change((trx) => writeBriefingDraft(trx, { ...validDraft, version: 0, actor: house.officer, caseId: example.caseId }, house.now));
    expect(await freeze(2)).toMatchObject({ refused: "changed_meanwhile" });
    expect(await freeze(1, new Date(councilEvening.getTime() + 1))).toMatchObject({ refused: "meeting_over" });
    for (const actor of [house.secretary, house.councillor, house.administrator, house.citizen]) expect(await freeze(1, house.now, actor)).toMatchObject({ refused: "not_allowed" });
  });

  it("K25: shows an advisory council's statement whole, and does not let it be cut into a quotation", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    const text = "Pengene må også rekke til dem som ikke kan gå trapper lenger.\n\nVi ber om heis.";
    await house.change(async (trx) => {
      const statement = done(await typeInInput(trx, {
        actor: house.officer, caseId: example.caseId, activityId: example.activityId, formKey: newId(), kind: "statement", channel: "meeting", receivedAt: house.now, sentOn: null,
        councilBodyId: house.bodies.elders.id, isTranslated: true,
        given: { text, language: "nb", answersAs: "", ageGroup: null, district: "", name: "", showsName: false, organisation: "Eldrerådet", isUnder18: false },
      }, house.now));
      done(await writePublication(trx, { actor: house.officer, inputId: statement.inputId, publicationVersion: 0, partsSeen: 0, kind: "published", ground: null, quotes: [], reason: "" }, house.now));
    });
    const refused = await house.change((trx) => writeBriefingDraft(trx, { ...validDraft, voices: [{ themeId: null, number: 1, quote: "Vi ber om heis." }], version: 0, actor: house.officer, caseId: example.caseId }, house.now));
    expect(refused).toMatchObject({ refused: "voice_is_statement" });
    await house.change((trx) => aBriefing(trx, house, example.caseId));
    const shown = await house.read((trx) => page(trx, example.caseId));
    expect(shown.briefing.words.statements.map((one) => one.bodyName)).toEqual(["Eldrerådet"]);
    expect(shown.statements.map((one) => one.text)).toEqual([text]);
    expect(shown.briefing.counts.fromBodies).toBe(1);
  });
});

describe("a chosen voice", () => {
  it("stands word for word in what is published, once for each input, with cuts marked", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    await house.change((trx) => published(trx, house, example, "Bygg nytt. Uteområdet først. Da har ungene et sted å være."));
    await house.change((trx) => aVoice(trx, house, example, { text: "Dette er ikke lest." }));
    const choose = (version: number, number: number, quote: string) =>
      house.change((trx) => chooseVoice(trx, { actor: house.officer, caseId: example.caseId, version, themeId: null, number, quote }, house.now));
    expect(await choose(0, 1, "Bygg gammelt.")).toMatchObject({ refused: "voice_not_found" });
    expect(await choose(0, 2, "Dette er ikke lest.")).toMatchObject({ refused: "voice_not_public" });
    expect(await choose(0, 1, "Bygg nytt. […] Da har ungene et sted å være.")).toEqual({ version: 1 });
    expect(await choose(0, 1, "Bygg nytt.")).toMatchObject({ refused: "changed_meanwhile" });
    expect(await choose(1, 1, "Uteområdet først.")).toMatchObject({ refused: "voice_twice" });
    const voices = [{ themeId: null, number: 1, quote: "Bygg nytt. […] Da har ungene et sted å være." }];
    await house.change((trx) => aBriefing(trx, house, example.caseId, { draft: { voices } }));
    expect((await house.read((trx) => page(trx, example.caseId))).voices.map((voice) => voice.quote)).toEqual(["Bygg nytt. […] Da har ungene et sted å være."]);
  });

  it("is not shown any more when its words are taken off the web", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    const voice = await house.change((trx) => published(trx, house, example, "Naboen Per sover dårlig. Sett ned farten."));
    await house.change((trx) => aBriefing(trx, house, example.caseId, { draft: { voices: [{ themeId: null, number: 1, quote: "Naboen Per sover dårlig." }] } }));
    done(await house.change((trx) => writePublication(trx, { actor: house.officer, inputId: voice.inputId, publicationVersion: 1, partsSeen: 0, kind: "in_part", ground: null, quotes: [{ quote: "Naboen Per sover dårlig.", ground: "personal_data" }], reason: "Ble lagt ut ved en feil." }, house.now)));
    const shown = await house.read((trx) => page(trx, example.caseId));
    expect(shown.voices.map((one) => one.quote)).toEqual([null]);
    expect(await broken()).toEqual([]);
  });
});

describe("a read mark", () => {
  it("is set once by who sits in a body that it was laid before, and only counted", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    const { briefingId } = await house.change((trx) => aBriefing(trx, house, example.caseId));
    const mark = (actor = house.councillor, bodyId = house.bodies.council.id) => house.change((trx) => markAsRead(trx, { actor, briefingId, bodyId }, later(0)));
    expect(await mark()).toEqual({ version: 1 });
    expect(await mark()).toMatchObject({ refused: "already_read" });
    expect(await mark(house.deputy)).toEqual({ version: 1 });
    expect(await mark(house.councillor, house.bodies.executive.id)).toMatchObject({ refused: "not_laid_before_your_body" });
    expect(await mark(house.officer)).toMatchObject({ refused: "not_allowed" });
    const [laying] = (await house.read((trx) => page(trx, example.caseId, 1, house.councillor.accountId))).layings;
    expect(laying).toMatchObject({ members: 3, readByMembers: 1, readByDeputies: 1, readByMe: true });
    const events = await house.read((trx) => trx.selectFrom("event").select("actor_account").where("type", "=", "briefing.read").execute());
    expect(events.map((event) => event.actor_account)).toEqual([null, null]);
    expect(await broken()).toEqual([]);
  });
});

describe("a question", () => {
  it("stands with name and list and a promised day, and is answered once by an officer", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    const { briefingId } = await house.change((trx) => aBriefing(trx, house, example.caseId));
    const asked = done(await house.change((trx) => askQuestion(trx, { actor: house.councillor, briefingId, text: "Hva koster det å ta A nå?" }, house.now)));
    expect(asked).toMatchObject({ number: 1, promisedOn: "2026-11-24" });
    expect(await house.change((trx) => askQuestion(trx, { actor: house.officer, briefingId, text: "?" }, house.now))).toMatchObject({ refused: "not_allowed" });
    const answer = (version: number) => house.change((trx) => answerQuestion(trx, { actor: house.officer, questionId: asked.questionId, version, answer: "148 millioner." }, later(0)));
    expect(await answer(2)).toMatchObject({ refused: "changed_meanwhile" });
    expect(await answer(1)).toEqual({ number: 1 });
    expect(await answer(2)).toMatchObject({ refused: "question_answered_already" });
    const [shown] = (await house.read((trx) => page(trx, example.caseId))).questions;
    expect(shown).toMatchObject({ askedFor: "folkevalgt, Bygdelista", answer: "148 millioner.", promisedOn: "2026-11-24" });
    expect(await house.read((trx) => readMyQuestions(trx, house.councillor.accountId ?? ""))).toMatchObject([{ answer: "148 millioner." }]);
    expect(await broken()).toEqual([]);
  });

  it("5.29: words that are changed behind the log's back are named", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    const { briefingId } = await house.change((trx) => aBriefing(trx, house, example.caseId));
    const { questionId } = done(await house.change((trx) => askQuestion(trx, { actor: house.councillor, briefingId, text: "Når?" }, house.now)));
    done(await house.change((trx) => answerQuestion(trx, { actor: house.officer, questionId, version: 1, answer: "Snart." }, later(0))));
    const after = (damage: string) => asOwner(async (trx) => {
      await sql.raw(damage).execute(trx);
      const names: string[] = [];
      for (const one of councilInvariants) if ((await one.broken(trx)).length > 0) names.push(one.name);
      throw new Damaged(names);
    }).catch((fault: unknown) => { if (fault instanceof Damaged) return fault.names; throw fault; });
    expect(await after("select 1")).toEqual([]);
    const question = "every question, and every answer to one, recomputes to the commitment of its event";
    expect(await after(`update question set text = 'Hvorfor?' where id = '${questionId}'`)).toEqual([question]);
    expect(await after(`update question set answer = 'Aldri.' where id = '${questionId}'`)).toEqual([question]);
    expect(await after(`alter table briefing disable trigger only_added; update briefing set words = words || '{"recommends": "Nei."}' where id = '${briefingId}'`)).toEqual(["every briefing's counts and words recompute to the commitment of its event"]);
  });
});

describe("the pages around a briefing", () => {
  it("after freezing: everything that came stands on its own dated page", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    const { briefingId } = await house.change((trx) => aBriefing(trx, house, example.caseId));
    expect((await house.read((trx) => readAfterPage(trx, example.caseId, { version: 1 })))?.entries).toEqual([]);
    await house.change(async (trx) => { await aVoice(trx, house, example); await askQuestion(trx, { actor: house.councillor, briefingId, text: "Når?" }, later(1)); });
    const after = await house.read((trx) => readAfterPage(trx, example.caseId, { version: 1 }));
    expect(after?.entries.map((entry) => [entry.type, entry.number])).toEqual([["input.received", 1]]);
    expect(after?.questions.map((question) => question.text)).toEqual(["Når?"]);
    expect((await house.read((trx) => page(trx, example.caseId))).briefing.counts.total).toBe(0);
  });

  it("after freezing: however much came is reached, once each, and counted whole on every page", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    const { briefingId } = await house.change((trx) => aBriefing(trx, house, example.caseId));
    await house.change(async (trx) => {
      for (let count = 0; count < 205; count += 1) await aVoice(trx, house, example);
      await askQuestion(trx, { actor: house.councillor, briefingId, text: "Når?" }, later(1));
    });
    const read = (after: string | null) => house.read((trx) => readAfterPage(trx, example.caseId, { version: 1, after: readAfterKey(after) }));
    const first = await read(null);
    const second = await read(first?.next ?? null);
    const numbers = [first, second].flatMap((one) => one?.entries.map((entry) => entry.number ?? 0) ?? []);
    expect([first?.entries.length, second?.entries.length, second?.next]).toEqual([200, 5, null]);
    expect(new Set(numbers).size).toBe(205);
    expect([first?.newInputs, second?.newInputs]).toEqual([205, 205]);
    expect([first?.questions.length, second?.questions.length]).toEqual([0, 1]);
  });

  it("a councillor sees her meetings, and what she has not read", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    const { briefingId } = await house.change((trx) => aBriefing(trx, house, example.caseId));
    const mine = () => house.read((trx) => readMyMeetings(trx, { accountId: house.councillor.accountId ?? "", bodyIds: [house.bodies.council.id] }, house.now));
    expect((await mine())[0]?.cases[0]?.briefing).toMatchObject({ version: 1, total: 0, readByMe: false });
    await house.change((trx) => markAsRead(trx, { actor: house.councillor, briefingId, bodyId: house.bodies.council.id }, house.now));
    expect((await mine())[0]?.cases[0]?.briefing?.readByMe).toBe(true);
  });

  it("an officer sees what is unread, unsorted and unassessed before freezing", async () => {
    const house = await testHouse();
    const example = await house.change((trx) => aCase(trx, house));
    await house.change(async (trx) => { await aTheme(trx, house, example.caseId); await aVoice(trx, house, example); });
    expect(await house.read((trx) => readChecklist(trx, example.caseId))).toMatchObject({ total: 1, unread: [1], unsorted: [], themes: [{ number: 1, isAssessed: false }] });
  });
});

class Damaged extends Error { constructor(readonly names: string[]) { super("rolled back"); } }
