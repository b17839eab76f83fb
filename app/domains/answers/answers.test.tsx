import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { langs, type Lang } from "#app/platform/language.ts";
import { hasText, sayIn } from "#app/texts.ts";
import { rendered } from "#tests/support/rendered.tsx";
import { Excerpt } from "./Excerpt.tsx";
import { ChangedPromises, Checksums, LateCases, Removals, SetAside, Withheld } from "./LogParts.tsx";
import { MeasureList } from "./MeasureList.tsx";
import { MeasureSection } from "./MeasureSection.tsx";
import { Reaction } from "./Reaction.tsx";
import { answerRefusals } from "./answer.refusals.ts";

const show = (page: ReactElement, lang: Lang = "nb"): string => rendered(page, lang).replaceAll("\u00a0", " ");

describe("an answer and its reaction", () => {
  it("asks by three buttons, says who sees it, and shows the counts", () => {
    const page = show(<Reaction answered={null} counts={{ yes: 19, partly: 8, no: 4 }} />);
    expect(page).toContain("Svarte dette på innspillet ditt?");
    expect(page.match(/<button/g)).toHaveLength(3);
    expect(page).toContain("De folkevalgte får se hva folk svarer, ikke hvem som svarer. Til nå: 19 ja, 8 delvis, 4 nei.");
    expect(show(<Reaction answered="partly" counts={null} />)).toContain("Takk. Du svarte delvis.");
  });

  it("K8: tells what is done, by whom and when", () => {
    const measure = { id: "m", caseId: "c", number: 1, title: "Meråpent 06–23", ownerTitle: "biblioteksjef", state: "done", dueOn: null, doneOn: "2026-09-01", note: "", version: 2 } as const;
    expect(show(<MeasureList measures={[measure]} lang="nb" today="2026-11-21" />)).toContain("Ferdig 1. september 2026 · Ansvarlig: biblioteksjef");
    expect(show(<MeasureSection measures={[measure]} lang="nb" today="2026-11-21" />)).toContain("Dette er gjort");
    expect(show(<MeasureSection measures={[]} lang="nb" today="2026-11-21" />)).toBe("");
  });
});

describe("the public log", () => {
  const caseFile = { year: 2026, number: 42, slug: "skolen", title: "Framtida for Lillevik skole" };
  const reader = { place: { word: "lillevik", addressLanguage: "nb" }, lang: "nb", today: "2026-11-21" } as const;

  it("O12: says the ground with its paragraph beside what is withheld, and how to ask, be refused and appeal", () => {
    const withheld = [{ caseFile, inputNumber: 33, kind: "in_part", grounds: ["personal_data"], since: "2026-10-20" }] as const;
    const page = show(<Withheld {...reader} withheld={withheld} />);
    expect(page).toContain("Opplysninger om enkeltperson (offentleglova § 13)");
    for (const part of ["ti arbeidsdager", "Statsforvalteren", "§§ 28–32"]) expect(page).toContain(part);
  });

  it("says that a taken down input is away by its sender's own wish", () => {
    const withheld = [{ caseFile, inputNumber: 3, kind: "taken_down", grounds: [], since: "2026-10-20" }] as const;
    expect(show(<Withheld {...reader} withheld={withheld} />)).toContain("Etter ønske fra avsenderen");
  });

  it("tells when, by which role and on which ground something was erased, never what", () => {
    const page = show(<Removals {...reader} removals={[{ on: "2026-11-01", role: "officer", ground: "unlawful_content", what: "input", inputNumber: 12, caseFile }]} />);
    for (const part of ["Innspill nr. 12", "1. november 2026", "saksbehandler", "Ulovlig innhold"]) expect(page).toContain(part);
  });

  it("shows what is late, what was moved, what was set aside and the checksums", () => {
    const late = { ...caseFile, owed: 31, waiting: 14, firstAnswerBy: "2026-09-21", answerBy: "2026-10-30", responsibleTitle: "kommunalsjef teknisk" };
    expect(show(<LateCases {...reader} cases={[late]} />)).toContain("61 dager etter det første løftet");
    expect(show(<ChangedPromises {...reader} changes={[{ caseFile, version: 2, on: "2026-09-14", reason: "Sykdom.", before: "2026-09-21", after: "2026-10-30" }]} />)).toContain("30. oktober 2026");
    expect(show(<SetAside {...reader} counts={[{ caseFile, ground: "spam", count: 1 }]} />)).toContain("arkivforskrifta § 14");
    expect(show(<Checksums {...reader} briefings={[{ caseFile, version: 1, frozenOn: "2026-11-12", afterNumber: 64, fingerprint: "ab".repeat(32) }]} />)).toContain("/lillevik/saker/2026-42-skolen/notat/1");
  });
});

describe("texts", () => {
  it("hold words for every refusal in both written standards", () => {
    const facts = { count: 2, numbers: "1 og 2", until: "14. desember 2026", body: "Kommunestyret" };
    for (const lang of langs) {
      for (const reason of Object.keys(answerRefusals)) {
        expect(hasText(`answers.refusals.${reason}`), reason).toBe(true);
        expect(sayIn(lang)(`answers.refusals.${reason}`, facts)).not.toContain("answers.refusals");
      }
    }
  });

  it("mark what was found", () => {
    expect(show(<Excerpt text="Trygg ‹skoleveg› for <alle>." />)).toBe("<p>Trygg <mark>skoleveg</mark> for &lt;alle&gt;.</p>");
    expect(show(<Excerpt text="‹skole› flytter ingen hit til" />)).toBe("<p>… <mark>skole</mark> flytter ingen hit til …</p>");
  });
});
