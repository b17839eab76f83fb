import type { Profile } from "#app/domains/authorities/authority.ts";
import type { ActivityPlan } from "#app/domains/cases/activity.ts";
import type { CasePlan } from "#app/domains/cases/case.ts";
import type { Day } from "#app/platform/day.ts";
import { totalOf, type SignatureCounts } from "./proposal.rules.ts";
import type { ProposalText } from "./proposal.ts";
import nb from "./texts.nb.ts";
import nn from "./texts.nn.ts";

export interface ProposalCaseFacts {
  readonly text: ProposalText;
  readonly counts: SignatureCounts;
  readonly threshold: number;
  readonly council: { readonly id: string; readonly name: string };
  readonly profile: Pick<Profile, "officeName" | "telephone" | "telephoneHours">;
  readonly openedOn: Day;
  readonly today: Day;
  /** Null where the council takes it up of its own will: then no deadline runs. */
  readonly decideBy: Day | null;
}

const words = { nb: nb.brought, nn: nn.brought };
const filled = (text: string, facts: Readonly<Record<string, string | number>>) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ""));

/** What the law promises of a delivered proposal, as a case promises it: the stairs' fourth step. */
export function caseOfProposal(facts: ProposalCaseFacts): { plan: CasePlan; activity: ActivityPlan } {
  const { text, council, profile, decideBy } = facts;
  const say = words[text.language];
  const counted = { total: totalOf(facts.counts), digital: facts.counts.digital, paper: facts.counts.paper, threshold: facts.threshold, council: council.name };
  const plan: CasePlan = {
    title: text.title, language: text.language, lead: filled(decideBy === null ? say.leadVoluntary : say.lead, counted), purpose: "set_agenda", why: text.reasons || text.request,
    step: "agenda", stage: null, influence: null, influenceReference: "", heardGroups: say.heardGroups, facilitation: "", childInterest: "",
    template: "none", orderedBodyId: null, orderedReference: "", orderedOn: null, deciderBodyId: council.id,
    // The law's deadline stands on the proposal, where a referral ends it; here stands the council's meeting when it is called.
    decidesOn: null, answerBy: null,
    responsibleTitle: say.responsible, responsibleAccountId: null, contactName: profile.officeName, contactTelephone: profile.telephone,
    contactHours: profile.telephoneHours, contactEmail: "", open: [text.request], fixed: [filled(say.fixed, counted)], alternatives: [],
    laidBefore: (["elders_council", "disability_council", "youth_council"] as const).map((one) => ({ council: one, laid: false, reason: say.laidLater })),
  };
  const activity: ActivityPlan = {
    method: "citizens_proposal", step: "agenda", title: say.activity, question: "", takesInput: false, opensOn: facts.openedOn, closesOn: facts.today, place: "", answersAs: [],
  };
  return { plan, activity };
}
