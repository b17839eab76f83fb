import { describe, expect, it } from "vitest";
import type { FrameFacts } from "#app/frame.ts";
import type { Lang } from "#app/platform/language.ts";
import { rendered } from "#tests/support/rendered.tsx";
import { ConfirmListForm, EnterListForm, RejectListForm } from "./PaperListForms.tsx";
import { PaperListFacts, PaperListFound, PaperListLines, PaperListsTable } from "./PaperListTables.tsx";
import type { OwnStanding } from "./own-standing.server.ts";
import type { PaperListPage } from "./paper-lists.view.server.ts";
import { PrintPaperList } from "./PrintPaperList.tsx";
import { NewsForm } from "./SignForms.tsx";
import { SigningStep } from "./SigningStep.tsx";
import type { Signable } from "./signing.view.server.ts";

const frameIn = (lang: Lang): FrameFacts => ({
  authority: { word: "lillevik", name: "Lillevik kommune", addressLanguage: "nb", kind: "municipality", writtenStandard: "nb" }, lang, isExercise: true, path: "/", signedIn: null, formToken: null,
  profile: { officeName: "Servicetorget", telephone: "22 22 22 22", telephoneHours: "9–15", visitingAddress: "Storgata 1", postalAddress: "Postboks 1", protectionOfficer: "", accessibilityUrl: "", runBy: "", nameMark: "shield" },
}) as unknown as FrameFacts;

const proposal: Signable = {
  id: "p", year: 2026, number: 3, slug: "gangfelt", title: "Gangfelt og 30-sone i Skolevegen", request: "Vi vil ha gangfelt.", language: "nb", state: "collecting", threshold: 169,
  closesOn: "2027-09-21", decideBy: null, digital: 131, paper: 27,
};

const step = (own: OwnStanding, lang: Lang = "nb") => rendered(<SigningStep frame={frameIn(lang)} own={own} proposal={proposal} eidHref="/lillevik/logg-inn/eid?tilbake=x" printHref="/liste" />, lang);

describe("before somebody signs", () => {
  it("she reads what is kept of her and what she signs, and beside the button that her name is not shown", () => {
    const html = step({ kind: "may_sign" });
    expect(html).toContain("Navnet ditt legges ikke ut. Vi lagrer ikke navnet ditt, bare at en som bor i Lillevik kommune har skrevet under én gang.");
    expect(html).toMatch(/<button[^>]*value="sign"[^>]*aria-describedby="sign-hidden"[^>]*>.*?Skriv under<\/button> <span id="sign-hidden">Navnet ditt vises ikke<\/span>/);
    expect(html.indexOf("Vi vil ha gangfelt.")).toBeLessThan(html.indexOf("<button"));
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(step({ kind: "may_sign" }, "nn")).toContain("Namnet ditt blir ikkje vist");
  });

  it("she who is not signed in is led to eID, and told of paper", () => {
    const html = step({ kind: "sign_in" });
    for (const words of ["Logg inn med eID", 'href="/lillevik/logg-inn/eid?tilbake=x"', 'href="/liste"', "Servicetorget"]) expect(html).toContain(words);
    expect(html).not.toContain("<button");
    expect(step({ kind: "no_number" })).toContain("kan du skrive under på papir");
  });
});

describe("who has signed", () => {
  it("sees first of all that it counts, since when, how many there are, and that she may take it back until delivery", () => {
    const html = step({ kind: "counts", since: "2026-03-12", way: "digital", mayTakeBack: true });
    expect(html.indexOf("Underskriften din teller")).toBeLessThan(html.indexOf("Vi vil ha gangfelt."));
    for (const words of ["teller siden 12.\u00a0mars 2026", "158 har skrevet under. Kravet er 169.", 'value="take_back"']) expect(html).toContain(words);
    expect(step({ kind: "counts", since: "2026-03-12", way: "paper", mayTakeBack: true })).toContain("Du skrev under på papir.");
    const delivered = step({ kind: "counts", since: "2026-03-12", way: "digital", mayTakeBack: false });
    expect([delivered.includes("take_back"), delivered.includes("Forslaget er levert.")]).toEqual([false, true]);
  });
});

describe("a proposal that does not collect", () => {
  it("says where it stands, and offers no button", () => {
    expect(step({ kind: "closed", state: "expired" })).toContain("Slik står det: Tiden for å samle underskrifter er ute.");
    const html = step({ kind: "closed", state: "adopted" });
    expect([html.includes("Slik står det: Vedtatt."), html.includes("<button")]).toEqual([true, false]);
    for (const lang of ["nb", "nn"] as const) {
      expect(step({ kind: "closed", state: "adopted" }, lang)).not.toMatch(/Dette skriv(er)? du under på/);
      expect(step({ kind: "counts", since: "2026-03-12", way: "digital", mayTakeBack: true }, lang)).toMatch(/Dette har du skr(evet|ive) under på/);
    }
  });
});

const list: PaperListPage = {
  id: "l", number: 2, state: "entered", receivedOn: "2026-11-20", lines: 2, unreadable: 1, countValid: null, note: "", enteredBy: { id: "a", name: "Marit" }, enteredAt: new Date("2026-11-21T09:00:00Z"), settledBy: null,
  checked: [{ line: 1, found: "resident", outcome: null }, { line: 2, found: "not_resident", outcome: "not_resident" }], scans: [{ id: "s", page: 1, bytes: 2048 }],
};

describe("a paper list", () => {
  it("to print tells the signer what signing means, that it is not put out, and where to hand it in, on one sheet", () => {
    for (const lang of ["nb", "nn"] as const) {
      const html = rendered(<PrintPaperList frame={frameIn(lang)} proposal={proposal} signAddress="https://medvirkning.example/x" />, lang);
      for (const words of ["Vi vil ha gangfelt.", "kommunestyret", "Servicetorget", "Storgata 1", "21.\u00a0september 2027", "https://medvirkning.example/x"]) expect(html).toContain(words);
      expect(html.match(/<tr>/g)).toHaveLength(16);
    }
    expect(rendered(<PrintPaperList frame={frameIn("nb")} proposal={proposal} signAddress="x" />)).toContain("Denne lista legges ikke ut.");
  });

  it("is shown in both written standards, and says nothing of whose a line is", () => {
    for (const lang of ["nb", "nn"] as const) {
      const html = rendered(<><PaperListsTable lists={[list]} lang={lang} hrefOf={() => "/2"} /><PaperListFacts list={list} lang={lang} scanHref={() => "/s"} /><PaperListFound list={list} /><PaperListLines list={list} /></>, lang);
      for (const words of ["Marit", "20.\u00a0november 2026", 'href="/s"']) expect(html).toContain(words);
      expect(html).not.toMatch(/ style=/);
    }
  });

  it("is entered by a form with its files last, and keeps what was typed", () => {
    const html = rendered(<EnterListForm formToken="t" answer={undefined} today="2026-11-21" />);
    expect(html).toContain('encType="multipart/form-data"');
    expect(html.indexOf('name="unreadable"')).toBeLessThan(html.indexOf('name="scans"'));
    const answered = { title: "x", errors: [{ field: "numbers", message: "Linje 3" }], values: { numbers: "0101" }, standing: null };
    expect(rendered(<EnterListForm formToken="t" answer={answered} today="2026-11-21" />, "nn")).toContain("0101");
    for (const lang of ["nb", "nn"] as const) expect(rendered(<><ConfirmListForm formToken="t" /><RejectListForm formToken="t" answer={undefined} /><NewsForm answer={undefined} isOver={false} /></>, lang)).toContain('value="confirm"');
  });
});
