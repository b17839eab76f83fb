import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import type { Lang } from "#app/platform/language.ts";
import { rendered } from "#tests/support/rendered.tsx";
import { AnswerWords } from "./AnswerWords.tsx";
import { GiveForm } from "./GiveForm.tsx";
import { InputThread } from "./InputThread.tsx";
import { Receipt } from "./Receipt.tsx";
import { CodeForm, SenderForms, TrackForm } from "./TrackForms.tsx";
import { TypeInForm } from "./TypeInForm.tsx";
import type { ReceiptFacts } from "./receipt.ts";
import type { AnswerFacts, ThreadFacts } from "./thread.ts";

const now = new Date("2026-11-21T09:00:00Z");
const day = (date: string) => new Date(`${date}T12:00:00Z`);

const both = (node: (lang: Lang) => ReactNode) => (["nb", "nn"] as const).map((lang) => rendered(node(lang), lang));

const receipt: ReceiptFacts = {
  kind: "input",
  reference: "LIL-2026-42-7", code: "7K3M-Q9ZT", link: "http://localhost:3000/lillevik/spor-innspill/LIL-2026-42-7/abcdefghijklmnopqrstuvwxyz0", receivedAt: now,
  isLate: true, isHeld: true, isRepeated: true, isRenewed: false, typedInAt: null, text: "Lag fortau", name: "Kari", showsName: true, mayVerify: true, closesOn: "2026-12-14",
  decidesOn: "2027-02-25", decider: "Kommunestyret", answerBy: "2027-03-12", contact: { name: "Servicetorget", telephone: "22 22 22 22", hours: "9–15" },
};

describe("O8: the receipt", () => {
  it("says reference, code, link, when the answer comes and whom to ring, and the link holds no code", () => {
    const [nb = "", nn = ""] = both((lang) => <Receipt receipt={receipt} lang={lang} caseHref="/lillevik/saker/2026-42" />);
    for (const html of [nb, nn]) {
      for (const given of ["LIL-2026-42-7", "7K3M-Q9ZT", "22 22 22 22"]) expect(html.replaceAll("\u00a0", " ")).toContain(given);
      expect(html).not.toMatch(/href="[^"]*7K3M/);
      expect(html).not.toMatch(/ style=/);
    }
    expect(nb).toContain("Du får svar senest 12.\u00a0mars 2027.");
    expect(nb).toContain("Vi har ikke e-posten din, så du må se her selv.");
    expect(nb).toContain("Bruker du en felles maskin? Skriv ned referanse og kode, og lukk vinduet.");
    expect(nn).toContain("Du får svar seinast 12.\u00a0mars 2027.");
  });
});

describe("P6: an objection", () => {
  it("promises no answer on its receipt, and says how it is settled", () => {
    const [nb = "", nn = ""] = both((lang) => <Receipt receipt={{ ...receipt, kind: "objection" }} lang={lang} caseHref="/lillevik/saker/2026-42" />);
    expect(nb).toContain("Innsigelsen er mottatt.");
    expect(nb).toContain("plan- og bygningsloven §§ 5-4 og 5-6");
    expect(nn).toContain("Motsegna er motteken.");
    for (const html of [nb, nn]) expect(html).not.toMatch(/12\.\u00a0mars 2027|[Ff]år svar|begrunnet svar|grunngjeve svar/);
  });

  it("waits for the authorities on its thread, and its sender is shown the law that it stands by", () => {
    const published = [{ kind: "published" as const, ground: null, at: day("2026-10-07") }];
    const of: Partial<ThreadFacts> = { kind: "objection", publications: published, owesAnswer: false };
    const [nb = ""] = thread({ ...of, coming: [], assessments: [] });
    expect(nb).toContain("Venter på avklaring mellom myndighetene");
    expect(nb).not.toContain("18.\u00a0desember 2026");
    const forms = rendered(<SenderForms facts={{ ...facts, ...of }} lang="nb" />);
    expect(forms).toContain("plan- og bygningsloven § 5-4");
    expect(forms).not.toContain("medvirkningsforskriften");
  });
});

describe("a withdrawn case", () => {
  it("has nothing to come in its thread, and tells each time it was withdrawn or opened", () => {
    const turns = [{ at: day("2026-11-01"), kind: "withdrawn", reason: "Staten har overtatt vegen." }, { at: day("2026-11-03"), kind: "reopened", reason: "" }] as const;
    const [withdrawn = ""] = thread({ caseState: "withdrawn", withdrawnReason: "Pengene er brukt.", coming: [], turns });
    expect(withdrawn).not.toMatch(/bestemmer|Du får begrunnet svar|Oppfølging/);
    expect(withdrawn).toContain("Pengene er brukt.");
    const [open = "", nn = ""] = thread({ turns });
    expect(open.indexOf("Saken ble trukket")).toBeLessThan(open.indexOf("Saken ble åpnet igjen"));
    expect(open).toContain("Staten har overtatt vegen.");
    expect(nn).toContain("Saka vart opna igjen");
  });
});

describe("the form", () => {
  it("says the given text before it is sent, and who reads it at the field itself", () => {
    const [nb = "", nn = ""] = both(() => <GiveForm rendering={{ formKey: "k".repeat(20), rendered: "s" }} draft="d" answersAs={["forelder"]} districts={[{ key: "a", name: "Åsen" }]} />);
    expect(nb.indexOf("Det du skriver, blir et dokument i saken.")).toBeLessThan(nb.indexOf("Send innspillet"));
    expect(nn).toContain("Det du skriv, blir eit dokument i saka.");
    expect(nb).toContain("En saksbehandler leser det før det legges ut, og de folkevalgte får det. Navnet ditt vises bare hvis du krysser av for det.");
    expect(nb).toContain("La stå tom");
  });
});

const facts: ThreadFacts = {
  kind: "input", channel: "phone", receivedAt: day("2026-10-06"), isLate: true, isTypedIn: true, isHeld: true, erasedAt: null, takedownWishedAt: day("2026-10-09"),
  parts: [{ part: 0, at: day("2026-10-06") }, { part: 1, at: day("2026-10-08") }],
  publications: [{ kind: "journal_only", ground: "threats", at: day("2026-10-12") }, { kind: "published", ground: null, at: day("2026-10-07") }],
  themes: [{ number: 3, title: "Økonomi", at: day("2026-11-02"), others: 20 }],
  assessments: [{ at: day("2026-11-09"), theme: "Økonomi", weight: "partly", raised: "Kostnaden", why: "Den skal vises samlet." }],
  laid: [{ at: day("2026-11-12"), version: 1, bodies: ["Utvalg for oppvekst", "Formannskapet"] }],
  treatments: [{ treatedOn: "2026-11-19", kind: "recommendation", body: "Utvalg for oppvekst", caseNumber: "PS 34/26", text: "A, rehabilitere.", reason: "", votesFor: 5, votesAgainst: 4, isFinal: false, at: day("2026-11-19") }],
  answers: [], measures: [{ number: 1, title: "Gjerde", state: "planned", dueOn: "2027-05-01", doneOn: null, owner: "Teknisk", note: "" }],
  coming: [{ body: "Formannskapet", startsAt: day("2026-11-26") }], isAnswered: false, answeredAt: null, owesAnswer: true, answerBy: "2026-12-18", firstAnswerBy: "2026-12-18",
  decider: "Kommunestyret", decidesOn: "2026-12-03", caseState: "under_consideration", withdrawnReason: "", turns: [],
};
const thread = (more: Partial<ThreadFacts> = {}) => both((lang) => (
  <InputThread facts={{ ...facts, ...more }} now={now} lang={lang} director="Kommunedirektøren" briefingHref={(version) => `/n/${version}`} themeHref={(number) => `/t/${number}`} />
));

describe("the wish to be taken off the web", () => {
  const asks = (more: Partial<ThreadFacts>) => rendered(<SenderForms facts={{ ...facts, takedownWishedAt: null, isHeld: false, ...more }} lang="nb" />);
  const of = (kind: ThreadFacts["publications"][number]["kind"]) => ({ publications: [{ kind, ground: null, at: now }] });

  it("is offered for what is on the web or not read yet, and never where there is nothing to take away", () => {
    for (const kind of ["published", "in_part"] as const) expect(asks(of(kind)), kind).toContain("Be om at det tas bort");
    expect(asks({ publications: [] })).toContain("Be om at det ikke legges ut");
    for (const kind of ["journal_only", "taken_down", "set_aside"] as const) expect(asks(of(kind)), kind).not.toContain("wish_takedown");
    expect(asks({ publications: [], isHeld: true })).not.toContain("wish_takedown");
    expect(asks({ ...of("taken_down"), takedownWishedAt: now })).toContain("end_takedown_wish");
  });
});

describe("the thread of one input", () => {
  it("tells what happened in whole sentences, where it stands, and what comes when", () => {
    const [nb = "", nn = ""] = thread();
    for (const sentence of [
      "Mottatt på telefon", "Skrevet inn av en ansatt.", "Samlet med lignende innspill", "Kommunedirektøren er delvis enig (anbefales delvis tatt til følge).",
      "Lagt fram for utvalg for oppvekst og formannskapet", "Utvalg for oppvekst ga sin anbefaling (innstilling) med 5 mot 4 stemmer.", "Venter på formannskapet", "Du får begrunnet svar", "Senest 18.\u00a0desember 2026",
    ]) expect(nb).toContain(sentence);
    expect(nn).toContain("med 5 mot 4 røyster");
  });

  it("says a missed date in words, from the first promise where it was moved", () => {
    const [nb = ""] = thread({ answerBy: "2026-10-30", firstAnswerBy: "2026-09-21" });
    expect(nb).toContain("Lovet 21.\u00a0september 2026, flyttet til 30.\u00a0oktober 2026, 61 dager etter det første løftet.");
    expect(thread({ answerBy: "2026-11-20", firstAnswerBy: "2026-11-20" })[0]).toContain("én dag siden");
  });
});

describe("every form about an input", () => {
  it("has all its words in both written standards", () => {
    both((lang) => <><TrackForm example="LIL-2026-42-63" /><CodeForm /><SenderForms facts={facts} lang={lang} /></>);
    both(() => <TypeInForm formToken={null} formKey="k" today="2026-11-21" time="10.00" language="nb" activities={[{ id: "a", title: "Høring", answersAs: ["nabo"] }]} bodies={[]} districts={[]} />);
    both((lang) => <Receipt receipt={{ ...receipt, typedInAt: now, name: "", answerBy: null }} lang={lang} caseHref="/" another={{ href: "/", label: "x" }} />);
  });
});

describe("a reasoned answer", () => {
  const library: AnswerFacts = {
    at: day("2026-06-12"), version: 1, language: "nb", theme: "Åpningstid", weight: "partly", cameOfIt: "Biblioteket er meråpent fra 06 til 23.", why: "Utvalget fant ikke penger til flere vakter.",
    bodyReason: "", forwardedTo: "", decidedBy: "Utvalg for oppvekst", decidedOn: "2026-05-20", reached: 38,
  };
  const show = (answer: AnswerFacts, lang: Lang) => rendered(<AnswerWords answer={answer} lang={lang} />, lang).replaceAll("\u00a0", " ");

  it("says the weight, what came of it, who decided and how many it goes to", () => {
    const page = show(library, "nb");
    expect(page).toContain("Delvis tatt til følge");
    expect(page).toContain("Vedtatt av utvalg for oppvekst 20. mai 2026. Svaret gjelder 38 innspill. Svart 12. juni 2026.");
  });

  it("P5: one that comes before the decision says so", () => {
    expect(show({ ...library, decidedBy: null, decidedOn: null }, "nn")).toContain("Då svaret vart gitt, var saka ikkje avgjord.");
  });
});
