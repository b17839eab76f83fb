import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it } from "vitest";
import type { Lang } from "#app/platform/language.ts";
import { hasText, sayIn, texts } from "#app/texts.ts";
import { GiveForm } from "./GiveForm.tsx";
import { inputEvents } from "./input.events.ts";
import { InputThread } from "./InputThread.tsx";
import { Publishing } from "./PublishPanel.tsx";
import type { QueueInput } from "./queue-input.view.server.ts";
import { QueueFacts, QueueWords } from "./QueueFacts.tsx";
import { ArchiveForm, DescribeForm, EraseForm, NoteForm, ObjectionForm, OwnerForm, TakedownWish } from "./QueueForms.tsx";
import { QueueKeys } from "./QueueKeys.tsx";
import { Receipt } from "./Receipt.tsx";
import type { ReceiptFacts } from "./receipt.ts";
import type { ThreadFacts } from "./thread.ts";
import { CodeForm, SenderForms, TrackForm } from "./TrackForms.tsx";
import { TypeInForm } from "./TypeInForm.tsx";

const now = new Date("2026-11-21T09:00:00Z");
const day = (date: string) => new Date(`${date}T12:00:00Z`);

/** A text that is missing, or an argument that it needs, fails the test. */
const render = (lang: Lang, node: ReactNode) => renderToStaticMarkup(
  <IntlProvider locale={lang} timeZone="Europe/Oslo" messages={texts[lang]} onError={(fault) => { throw fault; }}>{node}</IntlProvider>,
);
const both = (node: (lang: Lang) => ReactNode) => (["nb", "nn"] as const).map((lang) => render(lang, node(lang)));

const receipt: ReceiptFacts = {
  reference: "LIL-2026-42-7", code: "7K3M-Q9ZT", link: "http://localhost:3000/lillevik/spor-innspill/LIL-2026-42-7/abcdefghijklmnopqrstuvwxyz0", receivedAt: now,
  isLate: true, isHeld: true, isRepeated: true, isRenewed: false, typedInAt: null, text: "Lag fortau", name: "Kari", showsName: true, closesOn: "2026-12-14",
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
  decider: "Kommunestyret", decidesOn: "2026-12-03", caseState: "under_consideration", withdrawnReason: "",
};
const thread = (more: Partial<ThreadFacts> = {}) => both((lang) => (
  <InputThread facts={{ ...facts, ...more }} now={now} lang={lang} director="Kommunedirektøren" briefingHref={(version) => `/n/${version}`} themeHref={(number) => `/t/${number}`} />
));

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

const queued: QueueInput = {
  id: "3f2504e0-4f89-41d3-9a0c-0305e82c3301", number: 7, kind: "input", channel: "letter", language: "nn", receivedAt: now, sentOn: "2026-11-15", isLate: true, typedInLateAt: null,
  answersAs: "nabo", answersAsChoices: ["nabo"], ageGroup: "30_49", district: "a", heldFor: ["too_fast"], ownerAccountId: null, takedownWishedAt: now, isTranslated: false, objectionState: null,
  archiveDocument: "", enteredBy: "Marit", activity: "Høring", version: 2, standing: "held", isAnswered: false,
  answeredAt: null, owesAnswer: true, owner: "Marit", assessed: null, reaction: null, remark: null,
  sender: { name: "Ola", organisation: "", isUnder18: false, showsName: false }, parts: [{ part: 0, at: now, text: "Ring meg på 912 34 567." }],
  publications: [{ version: 1, kind: "in_part", ground: null, reason: "", removed: [{ part: 0, from: 12, to: 22, ground: "personal_data" }], by: "Marit", at: now }],
  notes: [{ by: "Marit", at: now, text: "Ringt" }], identical: [9, 10], isErased: false,
};

describe("the officer's panel", () => {
  it("warns of what should be looked at, and shows what remains before anything is saved", () => {
    const [nb = ""] = both((lang) => <Publishing input={queued} formToken={null} lang={lang} now={now} preview={{ texts: [{ part: 0, text: "Ring meg på [Tatt ut]." }], repeated: [{ quote: "x", times: 2 }] }} />);
    expect(nb).toContain("Dette ser ut som et telefonnummer.");
    expect(nb).toContain("Slik blir det på nettet");
    expect(nb).toContain("912 34 567</textarea>");
  });

  it("has all its words in both written standards", () => {
    for (const kind of ["input", "statement", "objection"] as const) {
      const input: QueueInput = { ...queued, kind, objectionState: kind === "objection" ? "open" : null };
      both((lang) => <><QueueFacts input={input} lang={lang} districts={[]} /><QueueWords input={input} lang={lang} /></>);
      both((lang) => [TakedownWish, ObjectionForm, NoteForm, ArchiveForm, EraseForm].map((Form) => <Form key={Form.name} input={input} formToken={null} lang={lang} />));
      both((lang) => <><OwnerForm input={input} formToken={null} lang={lang} officers={[]} /><DescribeForm input={input} formToken={null} lang={lang} districts={[]} /><QueueKeys themes={8} /></>);
    }
    both((lang) => <><TrackForm example="LIL-2026-42-63" /><CodeForm /><SenderForms facts={facts} lang={lang} /></>);
    both(() => <TypeInForm formToken={null} formKey="k" today="2026-11-21" time="10.00" language="nb" activities={[{ id: "a", title: "Høring", answersAs: ["nabo"] }]} bodies={[]} districts={[]} />);
    both((lang) => <Receipt receipt={{ ...receipt, typedInAt: now, name: "", answerBy: null }} lang={lang} caseHref="/" another={{ href: "/", label: "x" }} />);
  });
});

describe("the public events of an input", () => {
  const carried = { number: "7", kind: "input", channel: "web", isLate: "true", reason: "too_fast", version: "1", passages: 2, ground: "threats", state: "settled" };
  const keys = Object.keys(inputEvents).map((type) => `inputs.events.${type.replace(".", "_")}`).filter(hasText);

  it.each(keys)("%s is a sentence in both written standards", (key) => {
    for (const lang of ["nb", "nn"] as const) {
      const sentence = sayIn(lang)(key, carried);
      expect(sentence).toMatch(/^\S.* .*\.$/);
      expect(sentence).not.toMatch(/[{}]|inputs\.events/);
    }
  });
});
