import { describe, expect, it } from "vitest";
import { formatDay } from "#app/platform/format.ts";
import type { ActivityPlan } from "./activity.ts";
import type { CasePlan } from "./case.ts";
import { publicationWarnings } from "./case.rules.ts";
import { lacksForPublication, publicationRefusal } from "./lacking.rules.ts";
import nb from "./texts.nb.ts";

/** Field of the form → key of what is lacking there. */
const lackingForPublication = (...facts: Parameters<typeof lacksForPublication>): Readonly<Record<string, string>> =>
  Object.fromEntries(lacksForPublication(...facts).map(({ field, key }) => [field, key]));

const now = new Date("2026-11-02T08:00:00Z");
const laid = (["elders_council", "disability_council", "youth_council"] as const).map((council) => ({ council, laid: true, reason: "" }));
const plan: CasePlan = {
  title: "Naustvegen 12–18", language: "nb", lead: "Vi har et forslag. Hva mener du?", purpose: "inform_decision", why: "Det mangler boliger.", step: "consult", stage: "proposal",
  influence: "advisory", influenceReference: "", heardGroups: "Naboene", facilitation: "Barnehagen får besøk", childInterest: "", template: "zoning_plan", orderedBodyId: null,
  orderedReference: "", orderedOn: null, deciderBodyId: "b", decidesOn: "2027-02-25", answerBy: "2027-03-12", responsibleTitle: "kommunalsjef teknisk", responsibleAccountId: null,
  contactName: "Servicetorget", contactTelephone: "22 22 22 22", contactHours: "", contactEmail: "", open: ["Høyden"], fixed: ["Antallet boliger"], alternatives: [], laidBefore: laid,
};
const hearing: ActivityPlan = { method: "public_inspection", step: "consult", title: "Ettersyn", question: "Hva mener du?", takesInput: true, opensOn: "2026-11-02", closesOn: "2026-12-14", place: "", answersAs: [] };
const given = (change: Partial<CasePlan> = {}, activity: Partial<ActivityPlan> = {}) => ({ plan: { ...plan, ...change }, activities: [{ ...hearing, ...activity }] });
const refusal = (change: Partial<CasePlan> = {}, activity: Partial<ActivityPlan> = {}) => publicationRefusal(given(change, activity), now);

describe("what a case must say before it is published", () => {
  it("a lawful plan case lacks nothing", () => {
    expect(lackingForPublication(given(), now)).toEqual({});
    expect(refusal()).toBeNull();
  });

  it.each([
    ["lead", { lead: "" }], ["purpose", { purpose: null }], ["why", { why: "" }], ["step", { step: null }], ["stage", { stage: null }], ["influence", { influence: null }],
    ["influence_reference", { influence: "delegated" }], ["heard_groups", { heardGroups: "" }], ["fixed", { fixed: [] }], ["decider", { deciderBodyId: null }], ["decides_on", { decidesOn: null }],
    ["answer_by", { answerBy: null }], ["responsible_title", { responsibleTitle: "" }], ["contact_name", { contactName: "" }], ["contact_telephone", { contactTelephone: "" }],
  ] as const)("says that %s is lacking", (field, change) => {
    expect(Object.keys(refusal(change)?.fields ?? {})).toContain(field);
  });

  it("an order is said whole, with the body, its decision and the day; a case that no body ordered says none of it", () => {
    expect(refusal({ orderedBodyId: "b" })).toMatchObject({ fields: { ordered_reference: "cases.lacking.ordered_reference", ordered_on: "cases.lacking.ordered_on" } });
    expect(refusal({ orderedReference: "PS 21/26" })).toMatchObject({ fields: { ordered_by: "cases.lacking.ordered_by" } });
    expect(refusal({ orderedBodyId: "b", orderedReference: "PS 21/26", orderedOn: "2026-04-23" })).toBeNull();
  });

  it("nothing needs to be fixed where the case only informs", () => {
    const informs = { ...plan, fixed: [], step: "inform", template: "none", deciderBodyId: null, decidesOn: null, answerBy: null } as const;
    expect(publicationRefusal({ plan: informs, activities: [{ ...hearing, method: "news", step: "inform", takesInput: false }] }, now)).toBeNull();
  });

  it("P1: a plan case names the groups that need facilitation, and how", () => {
    expect(refusal({ facilitation: "" })).toMatchObject({ refused: "lacking", fields: { facilitation: "cases.lacking.facilitation" } });
    expect(refusal({ facilitation: "", template: "none" })).toBeNull();
  });

  it("the school template asks for the child's best interest", () => {
    expect(refusal({ template: "school" })).toMatchObject({ refused: "lacking", fields: { child_interest: "cases.lacking.child_interest" } });
    expect(refusal({ template: "school", childInterest: "Vurdert" })).toBeNull();
  });

  it.each(["elders_council", "disability_council", "youth_council"] as const)("K25: %s has the case laid before it, or a reason why not", (council) => {
    const others = laid.filter((one) => one.council !== council);
    expect(refusal({ laidBefore: others })).toMatchObject({ refused: "lacking", fields: { [`laid_${council}`]: { key: `cases.lacking.${council}`, facts: { name: "none" } } } });
    expect(refusal({ laidBefore: [...others, { council, laid: false, reason: "Saken gjelder ikke gruppa" }] })).toBeNull();
  });

  it("step 2 or higher with nothing open is refused: can anything really be changed?", () => {
    expect(refusal({ open: [] })).toMatchObject({ refused: "step_without_room" });
    expect(refusal({ open: [], step: "dialogue" }, { step: "dialogue", method: "workshop" })).toMatchObject({ refused: "step_without_room" });
    expect(publicationRefusal({ plan: { ...plan, open: [], step: "inform", template: "none", deciderBodyId: null, decidesOn: null, answerBy: null }, activities: [{ ...hearing, method: "news", step: "inform", takesInput: false }] }, now)).toBeNull();
  });

  it("pbl § 12-10: a hearing of 41 days is refused with the paragraph, one of 42 stands", () => {
    expect(refusal({}, { closesOn: "2026-12-13" })).toMatchObject({
      refused: "hearing_too_short", facts: { paragraph: "plan- og bygningsloven § 12-10", minimumDays: 42, earliest: formatDay("2026-12-14", "nb") },
    });
    expect(refusal({}, { closesOn: "2026-12-14" })).toBeNull();
  });

  it("P7: a later hearing of what was changed after a lawful one may be shorter, and is warned of; beside it or before it may not", () => {
    const first = { ...hearing, number: 1 };
    const second = (opensOn: string, closesOn: string) => ({ plan, activities: [first, { ...hearing, number: 2, opensOn, closesOn }] });
    expect(publicationRefusal(second("2026-12-15", "2026-12-29"), now)).toBeNull();
    expect(publicationWarnings(second("2026-12-15", "2026-12-29"), now).map((one) => one.key)).toContain("later_and_shorter");
    expect(publicationRefusal(second("2026-12-14", "2026-12-29"), now)).toMatchObject({ refused: "hearing_too_short" });
    expect(publicationRefusal({ plan, activities: [{ ...first, closesOn: "2026-12-01" }, { ...hearing, opensOn: "2026-12-02", closesOn: "2027-01-20" }] }, now)).toMatchObject({ refused: "hearing_too_short" });
  });

  it("koml § 14-3 counts to the meeting, so a later hearing changes nothing", () => {
    const budget = { plan: { ...plan, template: "budget", decidesOn: "2026-11-15", answerBy: "2026-11-20" } as const, activities: [{ ...hearing, closesOn: "2026-11-05" }, { ...hearing, opensOn: "2026-11-07", closesOn: "2026-11-10" }] };
    expect(publicationRefusal(budget, now)).toMatchObject({ refused: "council_meeting_too_soon" });
  });

  it("says everything at once, field by field: words, activities, steps, periods, dates", () => {
    const activities = [{ ...hearing, number: 1, closesOn: "2026-12-13", question: "" }, { ...hearing, number: 2, method: "news" as const, step: "inform" as const, takesInput: false }];
    const all = lacksForPublication({ plan: { ...plan, lead: "", open: [], step: "dialogue", answerBy: "2027-02-24", laidBefore: laid.slice(0, 2) }, activities, councilNames: { youth_council: "Ungdommens kommunestyre" } }, now);
    expect(all.map((one) => one.field)).toEqual(["open", "lead", "answer_by", "activity_1_question", "activity_step", "activity_1_closes_on", "laid_youth_council"]);
    expect(all.find((one) => one.field === "activity_1_closes_on")).toMatchObject({ activity: 1, facts: { minimumDays: 42 } });
    expect(all.at(-1)?.facts).toEqual({ name: "ungdommens kommunestyre" });
  });

  it("grows no longer when a step is chosen or an activity added: what nearly every case must say is asked for at once", () => {
    const empty = lacksForPublication({ plan: { ...plan, step: null, open: [], fixed: [], deciderBodyId: null, decidesOn: null, answerBy: null }, activities: [] }, now).map((one) => one.field);
    expect(empty).toEqual(["step", "open", "fixed", "decider", "decides_on", "answer_by", "activities", "activity_hearing"]);
  });

  it("a meeting that the days run to is asked for, and not another hearing", () => {
    expect(lackingForPublication({ plan: { ...plan, template: "budget", decidesOn: null }, activities: [hearing] }, now)).toEqual({ decides_on: "cases.lacking.decides_on" });
  });

  it("counts from the day of notice, though the period is said to have begun before it", () => {
    expect(refusal({}, { opensOn: "2026-10-20", closesOn: "2026-12-13" })).toMatchObject({ refused: "hearing_too_short" });
  });

  it("koml § 14-3: what must lie open before the council meets is counted to its meeting", () => {
    const budget = { template: "budget", decidesOn: "2026-11-15", answerBy: "2026-11-20" } as const;
    expect(refusal(budget, { closesOn: "2026-11-10" })).toMatchObject({ refused: "council_meeting_too_soon", facts: { minimumDays: 14 } });
    expect(refusal({ ...budget, decidesOn: "2026-11-16" }, { closesOn: "2026-11-10" })).toBeNull();
  });

  it("guidance warns and never stops: a school's hearing of 55 days", () => {
    const school = given({ template: "school", childInterest: "Vurdert" }, { closesOn: "2026-12-27" });
    expect(publicationRefusal(school, now)).toBeNull();
    expect(publicationWarnings(school, now).map((one) => one.key)).toContain("below_guidance");
  });

  it("L5: a lead with LIX above 45 is warned of and never refused", () => {
    const hard = given({ lead: "Kommunedirektørens saksframlegg vedrørende rehabiliteringsalternativene forutsetter gjennomføring av konsekvensutredninger." });
    expect(publicationRefusal(hard, now)).toBeNull();
    expect(publicationWarnings(hard, now).map((one) => one.key)).toEqual(["hard_to_read"]);
  });

  it("a promise is carried by its activities: one on the step, none above it", () => {
    expect(refusal({ template: "none" }, { method: "news", step: "inform", takesInput: false })).toMatchObject({ refused: "no_activity_on_promised_step" });
    expect(refusal({ step: "inform", template: "none" })).toMatchObject({ refused: "activity_above_promise" });
    expect(refusal({ step: "dialogue", template: "none" }, { step: "dialogue", method: "hearing" })).toMatchObject({ refused: "activity_above_method" });
  });

  it("answers are not promised before the decision", () => {
    expect(refusal({ answerBy: "2027-02-24" })).toMatchObject({ refused: "answer_before_decision" });
  });

  it("every reason has its words", () => {
    const keys = Object.values(lackingForPublication({ plan: { ...plan, title: "", lead: "", purpose: null, why: "", step: null, stage: null, influence: null, heardGroups: "", facilitation: "", responsibleTitle: "", contactName: "", contactTelephone: "", laidBefore: [] }, activities: [] }, now));
    for (const key of keys) expect(nb.lacking).toHaveProperty(key.replace("cases.lacking.", ""));
  });
});
