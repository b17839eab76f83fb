import { sql } from "kysely";
import type { AdvisoryCouncil } from "#app/domains/authorities/authority.ts";
import type { Step } from "#app/domains/ladder/step.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { Lang } from "#app/platform/language.ts";
import type { Alternative, AlternativeLetter, CasePlan, Influence, Purpose, Stage } from "./case.ts";
import type { HearingTemplateKey } from "./hearing.ts";

interface AlternativeRow { letter: string; title: string; cost: string; cost_amount: number | null; running_cost: string; gives_way: string; ready: string }
interface LaidRow { council: string; laid: boolean; reason: string }

const asAlternative = (row: AlternativeRow): Alternative => ({
  letter: row.letter as AlternativeLetter, title: row.title, cost: row.cost, costAmount: row.cost_amount === null ? null : Number(row.cost_amount),
  runningCost: row.running_cost, givesWay: row.gives_way, ready: row.ready,
});

/** Everything that was planned for one case, as words, in one statement. */
export async function findPlan(trx: Trx, caseId: string): Promise<CasePlan | null> {
  const row = await trx.selectFrom("case_file as c").selectAll("c").select([
    sql<{ kind: string; text: string }[]>`coalesce((select jsonb_agg(jsonb_build_object('kind', r.kind, 'text', r.text) order by r.sort) from case_room r where r.authority_id = c.authority_id and r.case_id = c.id), '[]')`.as("room"),
    sql<AlternativeRow[]>`coalesce((select jsonb_agg(to_jsonb(a) order by a.letter) from case_alternative a where a.authority_id = c.authority_id and a.case_id = c.id), '[]')`.as("alternatives"),
    sql<LaidRow[]>`coalesce((select jsonb_agg(to_jsonb(l) order by l.council) from case_laid_before l where l.authority_id = c.authority_id and l.case_id = c.id), '[]')`.as("laid"),
  ]).where("c.id", "=", caseId).executeTakeFirst();
  if (!row) return null;
  const textsOf = (kind: string) => row.room.filter((one) => one.kind === kind).map((one) => one.text);
  return {
    title: row.title, language: row.language as Lang, lead: row.lead, purpose: row.purpose as Purpose | null, why: row.why,
    step: row.step as Step | null, stage: row.stage as Stage | null, influence: row.influence as Influence | null,
    influenceReference: row.influence_reference, heardGroups: row.heard_groups, facilitation: row.facilitation, childInterest: row.child_interest,
    template: row.template as HearingTemplateKey, orderedBodyId: row.ordered_body_id, orderedReference: row.ordered_reference, orderedOn: row.ordered_on,
    deciderBodyId: row.decider_body_id, decidesOn: row.decides_on, answerBy: row.answer_by, responsibleTitle: row.responsible_title,
    responsibleAccountId: row.responsible_account_id, contactName: row.contact_name, contactTelephone: row.contact_telephone,
    contactHours: row.contact_hours, contactEmail: row.contact_email,
    open: textsOf("open"), fixed: textsOf("fixed"), alternatives: row.alternatives.map(asAlternative),
    laidBefore: row.laid.map((one) => ({ council: one.council as AdvisoryCouncil, laid: one.laid, reason: one.reason })),
  };
}
