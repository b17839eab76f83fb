import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { groundsFor } from "#app/domains/inputs/ground.rules.ts";
import type { Lang } from "#app/platform/language.ts";
import { rendered } from "#tests/support/rendered.tsx";
import { Publishing } from "./PublishPanel.tsx";
import { QueueFacts, QueueWords } from "./QueueFacts.tsx";
import { ArchiveForm, DescribeForm, EraseForm, NoteForm, ObjectionForm, OwnerForm, TakedownWish } from "./QueueForms.tsx";
import { QueueKeys } from "./QueueKeys.tsx";
import type { QueueInput } from "./queue-input.view.server.ts";

const now = new Date("2026-11-21T09:00:00Z");
const both = (node: (lang: Lang) => ReactNode) => (["nb", "nn"] as const).map((lang) => rendered(node(lang), lang));

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

  it("gives each choice its own grounds", () => {
    const [nb = ""] = both((lang) => <Publishing input={queued} formToken={null} lang={lang} now={now} />);
    const values = (name: string) => [...(new RegExp(`<select[^>]* name="${name}".*?</select>`, "s").exec(nb)?.[0] ?? "").matchAll(/value="(\w+)"/g)].map((found) => found[1]);
    expect(values("ground_set_aside")).toEqual(groundsFor("set_aside", "2026-11-21").map((one) => one.key));
    expect(values("ground_journal_only")).toEqual(groundsFor("journal_only", "2026-11-21").map((one) => one.key));
    expect(values("ground_set_aside").filter((one) => values("ground_journal_only").includes(one))).toEqual([]);
  });

  it("has all its words in both written standards", () => {
    for (const kind of ["input", "statement", "objection"] as const) {
      const input: QueueInput = { ...queued, kind, objectionState: kind === "objection" ? "open" : null };
      both((lang) => <><QueueFacts input={input} lang={lang} districts={[]} /><QueueWords input={input} lang={lang} /></>);
      both((lang) => [TakedownWish, ObjectionForm, NoteForm, ArchiveForm, EraseForm].map((Form) => <Form key={Form.name} input={input} formToken={null} lang={lang} />));
      both((lang) => <><OwnerForm input={input} formToken={null} lang={lang} officers={[]} /><DescribeForm input={input} formToken={null} lang={lang} districts={[]} /><QueueKeys themes={8} /></>);
    }
  });
});
