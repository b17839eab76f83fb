import type { ActivityPlan } from "#app/domains/cases/activity.ts";
import type { CasePlan } from "#app/domains/cases/case.ts";
import { planActivity } from "#app/domains/cases/plan-activity.server.ts";
import { planCase } from "#app/domains/cases/plan-case.server.ts";
import { publishCase } from "#app/domains/cases/publish-case.server.ts";
import { reviseCase } from "#app/domains/cases/revise-case.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { done, type TestHouse } from "#tests/support/house.ts";

export interface ExampleCase {
  readonly caseId: string;
  readonly activityId: string;
  /** Every activity, in the order given. */
  readonly activityIds: readonly string[];
  readonly key: { readonly year: number; readonly number: number; readonly slug: string };
  /** The row's version after the last step. */
  readonly version: number;
}

export interface CaseWishes {
  readonly plan?: Partial<CasePlan>;
  readonly activities?: readonly Partial<ActivityPlan>[];
  readonly at?: Date;
}

/** A lawful plan in everything; a test names only what it is about. */
export const validPlan = (house: TestHouse): CasePlan => ({
  title: "Ny lekeplass i Sentrum", language: "nb", lead: "Lekeplassen er gammel. Hva skal den bli?", purpose: "find_solutions", why: "Den gamle er stengt.",
  step: "consult", stage: "alternatives", influence: "advisory", influenceReference: "", heardGroups: "Alle som bor i Sentrum.", facilitation: "Barnehagene får besøk.",
  childInterest: "", template: "none", orderedBodyId: house.bodies.council.id, orderedReference: "PS 21/26", orderedOn: "2026-04-23",
  deciderBodyId: house.bodies.council.id, decidesOn: "2027-02-25", answerBy: "2027-03-12", responsibleTitle: "kommunalsjef teknisk", responsibleAccountId: null,
  contactName: "Servicetorget", contactTelephone: "22 22 22 22", contactHours: "Hverdager 9–15", contactEmail: "",
  open: ["Hva som skal stå på lekeplassen"], fixed: ["Rammen er én million kroner."], alternatives: [],
  laidBefore: [
    { council: "elders_council", laid: true, reason: "" }, { council: "disability_council", laid: true, reason: "" },
    { council: "youth_council", laid: true, reason: "" },
  ],
});

export const validActivity: ActivityPlan = {
  method: "hearing", step: "consult", title: "Høring", question: "Hva mener du?", takesInput: true, opensOn: "2026-11-02", closesOn: "2026-12-14", place: "", answersAs: ["forelder", "nabo"],
};

/** A draft with everything in it, by the use cases. */
export async function aDraft(trx: Trx, house: TestHouse, wishes: CaseWishes = {}): Promise<ExampleCase> {
  const now = wishes.at ?? house.now;
  const plan = { ...validPlan(house), ...wishes.plan };
  const { caseId, year, number, slug } = done(await planCase(trx, { actor: house.officer, title: plan.title, language: plan.language }, now));
  const { version } = done(await reviseCase(trx, { actor: house.officer, caseId, version: 1, plan }, now));
  const activityIds: string[] = [];
  for (const activity of wishes.activities ?? [{}]) {
    activityIds.push(done(await planActivity(trx, { actor: house.officer, caseId, plan: { ...validActivity, ...activity } }, now)).activityId);
  }
  return { caseId, activityId: activityIds[0] ?? "", activityIds, key: { year, number, slug }, version };
}

/** A published case with one open activity. */
export async function aCase(trx: Trx, house: TestHouse, wishes: CaseWishes = {}): Promise<ExampleCase> {
  const draft = await aDraft(trx, house, wishes);
  done(await publishCase(trx, { actor: house.officer, caseId: draft.caseId, version: draft.version }, wishes.at ?? house.now));
  return { ...draft, version: draft.version + 1 };
}
