import { advisoryCouncils } from "#app/domains/authorities/authority.ts";
import { alternativeLetters, type Alternative, type CasePlan } from "./case.ts";

/** The form shows so many lines; the schema takes all eight letters. */
export const alternativesShown = 4;

type Fields = Readonly<Record<string, string>>;

/** A plan as the fields of its form: what an untouched form shows, and what stands now when somebody was quicker. */
export function planFields(plan: CasePlan): Fields {
  return {
    title: plan.title, language: plan.language, lead: plan.lead, purpose: plan.purpose ?? "", why: plan.why, step: plan.step ?? "",
    stage: plan.stage ?? "", influence: plan.influence ?? "", influence_reference: plan.influenceReference, heard_groups: plan.heardGroups,
    facilitation: plan.facilitation, child_interest: plan.childInterest, template: plan.template, ordered_by: plan.orderedBodyId ?? "",
    ordered_reference: plan.orderedReference, ordered_on: plan.orderedOn ?? "", decider: plan.deciderBodyId ?? "", decides_on: plan.decidesOn ?? "",
    answer_by: plan.answerBy ?? "", responsible_title: plan.responsibleTitle, responsible_account: plan.responsibleAccountId ?? "",
    contact_name: plan.contactName, contact_telephone: plan.contactTelephone, contact_hours: plan.contactHours, contact_email: plan.contactEmail,
    open: plan.open.join("\n"), fixed: plan.fixed.join("\n"),
    ...Object.assign({}, ...plan.alternatives.map(alternativeAsFields)),
    ...Object.fromEntries(advisoryCouncils.flatMap((council) => {
      const one = plan.laidBefore.find((laid) => laid.council === council);
      return [[`laid_${council}`, one ? (one.laid ? "yes" : "no") : ""], [`laid_${council}_reason`, one?.reason ?? ""]];
    })),
  };
}

const alternativeAsFields = (one: Alternative): Fields => ({
  [`alternative_${one.letter}_title`]: one.title,
  [`alternative_${one.letter}_cost`]: one.cost,
  [`alternative_${one.letter}_cost_amount`]: one.costAmount === null ? "" : String(one.costAmount),
  [`alternative_${one.letter}_running_cost`]: one.runningCost,
  [`alternative_${one.letter}_gives_way`]: one.givesWay,
  [`alternative_${one.letter}_ready`]: one.ready,
});

/** What stands now where the typed plan says otherwise: the fields that a slower writer must look at again. */
export function standingBeside(standing: CasePlan, typed: Partial<CasePlan>): Fields {
  const [now, wanted] = [planFields(standing), planFields({ ...standing, ...typed })];
  return Object.fromEntries([...new Set([...Object.keys(now), ...Object.keys(wanted)])].filter((field) => (now[field] ?? "") !== (wanted[field] ?? "")).map((field) => [field, now[field] ?? ""]));
}

/** So many lines as are filled, and one more, at least four. */
export const lettersToShow = (filled: number) => alternativeLetters.slice(0, Math.max(alternativesShown, Math.min(alternativeLetters.length, filled + 1)));
