import { describe, expect, it } from "vitest";
import { rendered } from "#tests/support/rendered.tsx";
import { NotTreated } from "./NotTreated.tsx";
import { standingOf, type ProposalPage } from "./proposal-page.ts";
import { writeProposalForm } from "./proposal.form.ts";
import { ProposerLine } from "./Proposed.tsx";
import { SignatureLine, SignatureMeter } from "./SignatureMeter.tsx";
import { StandingLine } from "./ProposalStanding.tsx";
import { ProposalThread } from "./ProposalThread.tsx";

const page: ProposalPage = {
  id: "p", year: 2026, number: 3, slug: "gangfelt", title: "Gangfelt", language: "nb", state: "collecting", threshold: 169, digital: 131, paper: 27, sentOn: "2026-09-20", openedOn: "2026-09-21",
  closesOn: "2027-09-21", qualifiedOn: null, deliveredOn: null, decideBy: null, decidedOn: null, referredOn: null, endedOn: null, isVoluntary: false, takenUp: null, caseFile: null, meetsAt: null, measures: [], version: 3,
  request: "Vi vil ha gangfelt.", reasons: "", population: 8412, populationAsOf: "2026-01-01", populationSource: "Statistisk sentralbyrå", admissible: "unknown", refusedFor: null, planCase: "", planReference: "",
  struck: { double: 1, notResident: 2 }, thresholds: [{ threshold: 169, population: 8412, populationAsOf: "2026-01-01", reason: "", on: "2026-09-21" }],
  proposer: { name: "Kari", kind: "resident", onBehalfOf: "", isUnder18: false }, remark: null,
};
const delivered: ProposalPage = { ...page, state: "delivered", qualifiedOn: "2026-11-20", deliveredOn: "2026-11-21", decideBy: "2027-05-21", digital: 142 };
const municipality = { word: "lillevik", addressLanguage: "nb" as const, kind: "municipality" };
const county = { word: "storfjorden", addressLanguage: "nb" as const, name: "Storfjorden fylkeskommune" };

const standingOn = (of: ProposalPage, today: string) => rendered(<StandingLine standing={standingOf(of, today)} head={of} council="Kommunestyret" lang="nb" />);
const threadOn = (of: ProposalPage, today: string) => rendered(<ProposalThread page={of} standing={standingOf(of, today)} treatments={[]} outcomes={[]} council="Kommunestyret" today={today} lang="nb" meetingHref={() => "/m"} />);
const notTreated = (of: Partial<ProposalPage>) => rendered(<NotTreated page={{ ...delivered, ...of }} otherLevel={county} place={municipality} council="Kommunestyret" />);

describe("where a proposal stands", () => {
  it("is said in the words of the list of states", () => {
    expect(standingOn(page, "2026-11-21")).toContain("Samler underskrifter");
    expect(standingOn({ ...page, digital: 142 }, "2026-11-21")).toContain("Har nok underskrifter");
    expect(standingOn(delivered, "2026-11-21")).toMatch(/Levert kommunestyret, frist 21\.\smai 2027/);
    expect(standingOn({ ...delivered, meetsAt: new Date("2027-02-25T17:00:00Z") }, "2026-11-21")).toContain("Kommunestyret tar stilling til om forslaget kan behandles");
    expect(standingOn({ ...delivered, state: "adopted", decidedOn: "2027-02-25", measures: ["under_way"] }, "2027-03-01")).toContain("Følges opp");
    expect(standingOn(page, "2027-09-22")).toContain("Tiden er ute. Lister som kom inn i tide, kan fortsatt telle med");
    expect(standingOn(page, "2027-10-06")).toContain("Tiden gikk ut uten nok underskrifter");
    expect(standingOn({ ...page, state: "adopted", isVoluntary: true, decidedOn: "2027-02-25" }, "2027-03-01")).toContain("Behandlet uten nok underskrifter");
  });

  it("K3: a broken deadline is said to everybody, and what was to come by then is not still coming", () => {
    expect(standingOn(delivered, "2027-05-22")).toContain("Seksmånedersfristen er brutt.");
    expect(threadOn(delivered, "2027-05-22")).not.toContain("Senest");
    expect(threadOn(delivered, "2027-05-20")).toMatch(/Senest 21\.\smai 2027/);
  });
});

describe("how many have signed", () => {
  const counted = (of: ProposalPage, today: string, lang: "nb" | "nn" = "nb") => {
    const meter = { digital: of.digital, paper: of.paper, threshold: 169, isSignable: standingOf(of, today).isSignable };
    return rendered(<><SignatureMeter {...meter} /><SignatureLine {...meter} /></>, lang);
  };

  it("and how many are lacking, for as long as they may come", () => {
    expect(counted(page, "2026-11-21").match(/11 mangler/g)).toHaveLength(3);
    expect(counted({ ...page, digital: 142 }, "2026-11-21")).toContain("Kravet på 169 er nådd.");
    for (const lang of ["nb", "nn"] as const) {
      for (const [of, today] of [[page, "2027-09-22"], [{ ...page, state: "expired" }, "2027-10-10"], [{ ...page, state: "withdrawn" }, "2026-11-21"], [{ ...page, state: "taken_up" }, "2026-11-21"]] as const) {
        expect(counted(of, today, lang)).toContain("av 169 underskrifter.");
        expect(counted(of, today, lang)).not.toMatch(/mangl|key-open/);
      }
    }
  });
});

describe("what the council did not treat, or said no to", () => {
  it("K9: says what the law gives of appeal", () => {
    expect(notTreated({ state: "rejected", decidedOn: "2027-02-25" })).toContain("kan ikke påklages");
    expect(notTreated({ state: "not_admissible", refusedFor: "same_content" })).toContain("kan ikke påklages");
  });

  it("K6, K7: may be proposed again in the next council term", () => {
    expect(notTreated({ state: "not_admissible", refusedFor: "same_content" })).toContain("settes fram på nytt etter neste valg");
  });

  it("is shown the way to the other level", () => {
    expect(notTreated({ state: "not_admissible", refusedFor: "not_our_activity" })).toContain('href="/storfjorden/innbyggerforslag/nytt"');
    const without = rendered(<NotTreated page={{ ...delivered, state: "not_admissible", refusedFor: "not_our_activity" }} otherLevel="elsewhere" place={municipality} council="Kommunestyret" />);
    expect(without).toContain("er det fylkeskommunen som bestemmer");
  });

  it("K4: names the plan case", () => {
    expect(notTreated({ state: "referred", planCase: "Områdeplan for Sentrum", planReference: "PS 12/26" })).toContain("«Områdeplan for Sentrum» (sak PS 12/26)");
  });
});

describe("who proposes", () => {
  const by = (proposer: Partial<ProposalPage["proposer"]>) => rendered(<p><ProposerLine proposer={{ ...page.proposer, ...proposer }} /></p>);

  it("K13, G7: an adult by name, under 18 never, not even for a branch", () => {
    expect(by({})).toContain("Forslagsstiller: Kari.");
    for (const kind of ["resident", "party_branch", "elected_member"] as const) expect(by({ kind, isUnder18: true, name: null, onBehalfOf: "Ali" })).toBe("<p>Forslagsstiller: innbygger under 18 år.</p>");
  });

  it("K11: a branch and an elected member are marked, and must say for whom", () => {
    expect(by({ kind: "party_branch", onBehalfOf: "Bygdelista" })).toContain("Forslag fra Bygdelista. Det er et partilag.");
    expect(by({ kind: "elected_member", name: "Jonas", onBehalfOf: "Fjordlista" })).toContain("Jonas, folkevalgt for Fjordlista");
    const typed = { form_key: "a".repeat(43), version: "0", language: "nb", title: "Gangfelt", request: "Gangfelt.", name: "Jonas", telephone: "12 34 56 00", kind: "elected_member" };
    expect(writeProposalForm.safeParse(typed).error?.issues.map((issue) => issue.message)).toEqual(["proposals.lacking.onBehalfOf"]);
    expect(writeProposalForm.safeParse({ ...typed, on_behalf_of: "Fjordlista" }).success).toBe(true);
  });
});
