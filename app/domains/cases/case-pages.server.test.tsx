import { describe, expect, it } from "vitest";
import { caseKey } from "#app/addresses.ts";
import { listBodies } from "#app/domains/authorities/profile.view.server.ts";
import { putOnAgenda } from "#app/domains/council/put-on-agenda.server.ts";
import { recordTreatment } from "#app/domains/council/record-treatment.server.ts";
import { langs, type Lang } from "#app/platform/language.ts";
import { texts } from "#app/texts.ts";
import { aMeeting } from "#tests/examples/a-briefing.ts";
import { aCase, aDraft, type CaseWishes } from "#tests/examples/a-case.ts";
import { done, testHouse, type TestHouse } from "#tests/support/house.ts";
import { rendered } from "#tests/support/rendered.tsx";
import { ActivitiesTable } from "./ActivitiesTable.tsx";
import { ActivityForm, TellForm } from "./ActivityForm.tsx";
import { CaseAction } from "./CaseAction.tsx";
import { CaseHub } from "./CaseHub.tsx";
import { CaseLines } from "./CaseLines.tsx";
import { CasePage } from "./CasePage.tsx";
import { useStandingWords } from "./CaseStanding.tsx";
import { DocumentsTable, UploadForm } from "./DocumentForms.tsx";
import { ConsideredOnFront, LateOnFront } from "./FrontParts.tsx";
import { FrontStep } from "./FrontStep.tsx";
import { OfficeCases } from "./OfficeCases.tsx";
import { OfficeLines } from "./OfficeLines.tsx";
import { PlanForm } from "./PlanForm.tsx";
import { ChangeForm, CorrectForm } from "./PromiseForms.tsx";
import { hubFacts } from "./case-hub.ts";
import { frontPage, listPage } from "./case-list.ts";
import { officeParts, officeStart } from "./case-office.ts";
import { readOfficeCounts } from "./case-office.view.server.ts";
import { presentCase } from "./case-page.ts";
import { readCasePage } from "./case-page.view.server.ts";
import { readCaseHead, readCaseHeads } from "./case.view.server.ts";
import { changePromise } from "./change-promise.server.ts";

async function pageOf(house: TestHouse, wishes: CaseWishes = {}) {
  const { key, caseId, version } = await house.change((trx) => aCase(trx, house, wishes));
  const read = () => house.read(async (trx) => {
    const head = await readCaseHead(trx, key);
    const page = head && (await readCasePage(trx, head));
    if (!page) throw new Error("the case is not there");
    return page;
  });
  return { read, caseId, version };
}

type Facts = Awaited<ReturnType<Awaited<ReturnType<typeof pageOf>>["read"]>>;

function Shown({ page, house, lang }: { page: Facts; house: TestHouse; lang: Lang }) {
  const presented = presentCase(page, house.now);
  const words = useStandingWords(lang);
  const closing = presented.invitation.door === "open" ? presented.invitation.activity : null;
  return (
    <CasePage
      page={page} {...presented} closing={closing} lang={lang} isCounty={false} standingWords={words(presented.standing)}
      action={<CaseAction place={house.authority} page={page} presented={presented} lang={lang} />}
      links={{ events: "/h", document: () => "/d", waitingInputs: "/i?svar=venter", objections: "/i?type=innsigelse", links: { inputs: "/i", inputsOf: (activity) => `/i?aktivitet=${activity}`, briefing: () => "/n", promise: "#lofte" } }}
    />
  );
}

const alternatives = (["A", "B"] as const).map((letter) => ({ letter, title: `Park ${letter}`, cost: "1 mill.", costAmount: 1_000_000, runningCost: "", givesWay: "", ready: "2028" }));

describe("the case page", () => {
  it.each(langs)("says within one screen what is open, what is fixed, who decides, when, and when the answer comes (%s)", async (lang) => {
    const house = await testHouse();
    const { read } = await pageOf(house, { plan: { alternatives } });
    const html = rendered(<Shown page={await read()} house={house} lang={lang} />, lang);
    const { page } = texts[lang].cases;
    for (const words of [page.open, page.fixed, "Kommunestyret", "25.\u00a0februar 2027", "12.\u00a0mars 2027", page.give]) expect(html).toContain(words);
    expect(html.indexOf(page.open)).toBeLessThan(html.indexOf(texts[lang].ladder.stairs.what));
    expect(html.split(page.give).length - 1).toBeGreaterThanOrEqual(2);
    expect(html).not.toContain("style=");
  });

  it("keeps alternatives in the order asked, with the same facts for each", async () => {
    const house = await testHouse();
    const { read } = await pageOf(house, { plan: { alternatives } });
    const html = rendered(<Shown page={await read()} house={house} lang="nb" />, "nb");
    const table = html.slice(html.indexOf('id="alternatives"'));
    expect(table.indexOf("A. Park A")).toBeLessThan(table.indexOf("B. Park B"));
    expect(html).not.toContain(texts.nb.cases.page.alternativeFacts.givesWay);
  });

  it("shows a changed promise beside the old, with its date and reason", async () => {
    const house = await testHouse();
    const { read, caseId, version } = await pageOf(house);
    done(await house.change((trx) => changePromise(trx, { actor: house.officer, caseId, version, reason: "Sykdom", answerBy: "2027-04-30" }, house.now)));
    const html = rendered(<Shown page={await read()} house={house} lang="nb" />, "nb");
    for (const words of ["Løftet ble endret", "Sykdom", "12.\u00a0mars 2027", "30.\u00a0april 2027"]) expect(html).toContain(words);
  });

  it("keeps the promised day of the decision beside a meeting on another day, and warns the office", async () => {
    const house = await testHouse();
    const { read, caseId } = await pageOf(house);
    const meetingId = await house.change((trx) => aMeeting(trx, house, { startsAt: new Date("2027-04-01T16:00:00Z") }));
    done(await house.change((trx) => putOnAgenda(trx, { actor: house.secretary, meetingId, caseId, caseNumber: "" }, house.now)));
    const page = await read();
    const html = rendered(<Shown page={page} house={house} lang="nb" />, "nb").replaceAll("\u00a0", " ");
    for (const words of ["Lovet 25. februar 2027, behandles 1. april 2027.", "Lovet dag for avgjørelsen"]) expect(html).toContain(words);
    const hub = hubFacts({ head: page.head, plan: page.plan, activities: page.activities, counts: undefined, councilNames: {} }, house.now);
    expect(hub.movedDecision).toEqual({ promisedOn: "2027-02-25", meetsOn: "2027-04-01" });
    const office = rendered(<CaseHub head={page.head} hub={hub} place={house.authority} caseKey="2026-1" lang="nb" formToken={null} answer={undefined} may={{ publish: true, revise: true, readInputs: true, archive: true }} />, "nb");
    expect(office).toContain(texts.nb.cases.hub.decisionMoved);
  });

  it("says «Avgjort» of a delegated treatment only where it decides", async () => {
    const house = await testHouse();
    const { read, caseId } = await pageOf(house);
    const where = { delegatedRole: "kommunalsjef teknisk", delegatedReference: "§ 4", treatedOn: "2026-11-21" };
    done(await house.change((trx) => recordTreatment(trx, { actor: house.secretary, caseId, where, caseNumber: "", kind: "opinion", text: "Vi er for.", reason: "", votesFor: null, votesAgainst: null, isFinal: false }, house.now)));
    const html = rendered(<Shown page={await read()} house={house} lang="nb" />, "nb");
    expect(html).toContain("Behandlet av kommunalsjef teknisk etter delegert myndighet");
    expect(html).not.toContain("Avgjort av");
  });

  it("asks nothing where the case only informs", async () => {
    const house = await testHouse();
    const { read } = await pageOf(house, {
      plan: { step: "inform", deciderBodyId: null, decidesOn: null, answerBy: null, open: [] },
      activities: [{ method: "information_meeting", step: "inform", takesInput: false, opensOn: "2026-12-02", closesOn: "2026-12-02", place: "Velhuset" }],
    });
    const html = rendered(<Shown page={await read()} house={house} lang="nb" />, "nb");
    expect(html).toContain(texts.nb.cases.page.informsOnly);
    expect(html).not.toContain("/gi-innspill");
    expect(html).not.toContain("Tallene viser hvem som svarte");
  });

  it("tells what was decided before it only informs as decided, with its day", async () => {
    const house = await testHouse();
    const { read } = await pageOf(house, {
      plan: { step: "inform", decidesOn: "2026-06-18", answerBy: null, open: [] },
      activities: [{ method: "information_meeting", step: "inform", takesInput: false, opensOn: "2026-12-02", closesOn: "2026-12-02", place: "Velhuset" }],
    });
    const html = rendered(<Shown page={await read()} house={house} lang="nb" />, "nb").replaceAll("\u00a0", " ");
    for (const words of [texts.nb.cases.page.whoDecided, "Torsdag 18. juni 2026", "Kommunestyret bestemte dette"]) expect(html).toContain(words);
    for (const words of [texts.nb.cases.page.whoDecides, texts.nb.cases.page.notDecided, "Kommunestyret bestemmer", texts.nb.cases.page.meetingIsOpen]) expect(html).not.toContain(words);
  });
});

describe("who decides", () => {
  it("are councillors where they were elected, and members in an advisory council", async () => {
    const house = await testHouse();
    const { read } = await pageOf(house);
    const page = await read();
    const decidedBy = (kind: "council" | "youth_council" | "institution_board") =>
      rendered(<Shown page={{ ...page, head: { ...page.head, decider: { id: "b", name: "Organet", kind } }, numbers: { ...page.numbers, councilSeats: 15 } }} house={house} lang="nb" />, "nb");
    expect(decidedBy("council")).toContain("15 folkevalgte.");
    for (const kind of ["youth_council", "institution_board"] as const) expect(decidedBy(kind), kind).toContain("15 medlemmer.");
  });
});

describe("a case that is over", () => {
  it.each(langs)("is spoken of in the past, whether it was decided, completed or withdrawn (%s)", async (lang) => {
    const house = await testHouse();
    const { read } = await pageOf(house);
    const page = await read();
    const { page: words } = texts[lang].cases;
    const { stairs } = texts[lang].ladder;
    const treatment = { number: 1, on: "2026-11-19", body: "Kommunestyret", delegatedRole: "", caseNumber: "PS 58/26", kind: "decision", text: "Parken blir bygd.", votesFor: 25, votesAgainst: 0, isFinal: true } as const;
    const over = [
      { ...page, head: { ...page.head, state: "decided" }, course: { ...page.course, treatments: [treatment] } },
      { ...page, head: { ...page.head, state: "completed" } }, { ...page, head: { ...page.head, state: "withdrawn", withdrawnReason: "Tomta er solgt" } },
    ] as const;
    for (const one of over) {
      const html = rendered(<Shown page={one} house={house} lang={lang} />, lang);
      for (const past of [words.wasOpen, words.wasFixed, words.whyAsked, words.whoWasHeard, words.facilitated, words.inputsNone, stairs.whatWas]) expect(html, one.head.state).toContain(past);
      for (const present of [words.open, words.fixed, words.why, words.whoIsHeard, words.facilitation, words.whoDecides, words.noInputs, words.otherWays, words.everybodyAnswered, words.give, stairs.what]) expect(html, one.head.state).not.toContain(present);
    }
    expect(rendered(<Shown page={over[2]} house={house} lang={lang} />, lang)).toContain(words.neverWithdrawn);
    expect(rendered(<Shown page={over[0]} house={house} lang={lang} />, lang)).toMatch(/Enstemmig vedtatt med 25 stemmer|Samrøystes vedteke med 25 røyster/);
  });
});

describe("what is late", () => {
  it("stands on the front page with both ages and who is responsible, and not among what was answered", async () => {
    const house = await testHouse();
    const { read } = await pageOf(house);
    const { head } = await read();
    const late = { ...head, state: "decided", firstAnswerBy: "2026-09-21", answerBy: "2026-10-30", standing: { ...head.standing, state: "decided", owed: 31, waiting: 14 } } as const;
    const front = frontPage([late], house.now);
    expect(front.decided).toEqual([]);
    const words = rendered(<LateOnFront lines={front.late} place={house.authority} lang="nb" />, "nb").replace(/<[^>]+>/g, "").replaceAll("\u00a0", " ");
    expect(words).toContain("Svaret er forsinket. 14 av 31 innspill venter, 22 dager etter at svar var lovet. Ansvarlig: kommunalsjef teknisk.");
    expect(words).toContain("61 dager etter det første løftet");
  });
});

describe("a treatment on the case page", () => {
  it("has an anchor of its own, which a search hit leads to", async () => {
    const house = await testHouse();
    const { read, caseId } = await pageOf(house);
    const where = { delegatedRole: "kommunalsjef teknisk", delegatedReference: "Reglementet § 4", treatedOn: "2026-11-20" };
    const treatment = { caseId, where, caseNumber: "", kind: "noted", text: "Tatt til orientering.", reason: "", votesFor: null, votesAgainst: null, isFinal: false, actor: house.secretary } as const;
    done(await house.change((trx) => recordTreatment(trx, treatment, house.now)));
    expect(rendered(<Shown page={await read()} house={house} lang="nb" />, "nb")).toContain('id="treatment-1"');
  });
});

describe("lists and office pages", () => {
  it.each(langs)("have all their words (%s)", async (lang) => {
    const house = await testHouse();
    const { read } = await pageOf(house);
    await pageOf(house, { plan: { title: "Ny park" }, activities: [{ closesOn: "2026-11-25" }] });
    const draft = await house.change((trx) => aDraft(trx, house, { plan: { laidBefore: [], open: [] } }));
    const page = await read();
    const { heads, counts, bodies, head } = await house.read(async (trx) => ({
      heads: await readCaseHeads(trx, { includeDrafts: true }), counts: await readOfficeCounts(trx), bodies: await listBodies(trx), head: await readCaseHead(trx, draft.key),
    }));
    if (!head) throw new Error("the draft is not there");
    const place = house.authority;
    const front = frontPage(heads, house.now);
    expect(front.steps.find((one) => one.step === "consult")).toMatchObject({ first: { head: { title: "Ny park" }, daysLeft: 4 }, more: 1 });
    const step = front.steps[1];
    const list = listPage(heads, { state: "open", step: "consult", page: 1 }, house.now);
    expect(list.found).toBe(2);
    const start = officeStart({ heads, counts, accountId: house.officer.accountId }, house.now);
    expect(start.closing.map((line) => line.head.title)).toEqual(["Ny park"]);
    expect(start.drafts).toHaveLength(1);
    const activity = page.activities[0];
    const forms = { formToken: "x", answer: undefined };
    const parts = [
      step ? <FrontStep key="1" on={step} place={place} hrefOf={() => "/x"} /> : <p key="1" />, list.lines[0] ? <ConsideredOnFront key="2" line={list.lines[0]} place={place} lang={lang} /> : <p key="2" />,
      <CaseLines key="3" lines={list.lines} place={place} lang={lang} />, ...officeParts.map((part) => <OfficeLines key={part} part={part} lines={start[part]} place={place} lang={lang} mayRead />), <OfficeCases key="13" lines={start.all} place={place} lang={lang} mayRead behindOf={() => null} />,
      <CaseHub key="4" head={head} hub={hubFacts({ head, plan: { ...page.plan, open: [], laidBefore: [] }, activities: [], counts: undefined, councilNames: {} }, house.now)} place={place} caseKey={caseKey(head)} lang={lang} may={{ publish: true, revise: true, readInputs: true, archive: true }} {...forms} />,
      <PlanForm key="5" plan={page.plan} version={1} bodies={bodies} officers={[]} activities={page.activities} now={house.now} lang={lang} {...forms} />, <ChangeForm key="6" plan={page.plan} version={1} activities={page.activities} bodies={bodies} {...forms} />,
      <CorrectForm key="7" plan={page.plan} version={1} {...forms} />, <ActivitiesTable key="8" activities={page.activities} lang={lang} hrefOf={() => "/x"} />,
      ...(activity ? [<ActivityForm key="9" activity={activity} isDraft head={head} now={house.now} lang={lang} {...forms} />, <TellForm key="10" activity={activity} {...forms} />] : []),
      <DocumentsTable key="11" documents={[{ id: "1", fileId: "2", title: "Kart", fileName: "kart.pdf", bytes: 12_000, addedAt: house.now }]} lang={lang} formToken="x" hrefOf={() => "/x"} />, <UploadForm key="12" {...forms} />,
    ];
    for (const part of parts) expect(rendered(part, lang).length).toBeGreaterThan(10);
  });
});
