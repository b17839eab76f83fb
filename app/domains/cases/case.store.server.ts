import { sql } from "kysely";
import type { Step } from "#app/domains/ladder/step.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Lang } from "#app/platform/language.ts";
import type { CaseOrigin, CasePlan, CaseState, LockedCase } from "./case.ts";
import type { HearingTemplateKey } from "./hearing.ts";

const lockedColumns = [
  "id", "year", "number", "state", "reopened", "title", "slug", "language", "step", "template", "answer_by", "decides_on",
  "decider_body_id", "responsible_title", "input_count", "theme_count", "archive_number", "published_at", "decided_at", "origin", "version",
] as const;

/** The one lock of everything that changes inside a case; taken before any insert (two decision records tell why). */
export async function lockCase(trx: Trx, caseId: string): Promise<LockedCase | null> {
  const row = await trx.selectFrom("case_file").select(lockedColumns).where("id", "=", caseId).forNoKeyUpdate().executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id, year: row.year, number: row.number, state: row.state as CaseState, reopened: row.reopened, title: row.title, slug: row.slug,
    language: row.language as Lang, step: row.step as Step | null, template: row.template as HearingTemplateKey, answerBy: row.answer_by,
    decidesOn: row.decides_on, deciderBodyId: row.decider_body_id, responsibleTitle: row.responsible_title, inputCount: row.input_count,
    themeCount: row.theme_count, archiveNumber: row.archive_number, publishedAt: row.published_at, decidedAt: row.decided_at, origin: row.origin as CaseOrigin, version: row.version,
  };
}

export async function findCaseId(trx: Trx, key: { year: number; number: number }): Promise<string | null> {
  const row = await trx.selectFrom("case_file").select("id").where("year", "=", key.year).where("number", "=", key.number).executeTakeFirst();
  return row?.id ?? null;
}

/** Counted from a row per authority and year, so that no number is missing. */
export async function takeCaseNumber(trx: Trx, year: number): Promise<number> {
  const { last } = await trx.insertInto("case_counter").values({ year, last: 1 })
    .onConflict((conflict) => conflict.columns(["authority_id", "year"]).doUpdateSet({ last: sql<number>`case_counter.last + 1` }))
    .returning("last").executeTakeFirstOrThrow();
  return last;
}

/** Counters of a case; they do not move the row's version. */
export async function takeInputNumber(trx: Trx, caseId: string): Promise<number> {
  const row = await trx.updateTable("case_file").set({ input_count: sql<number>`input_count + 1` })
    .where("id", "=", caseId).returning("input_count").executeTakeFirstOrThrow();
  return row.input_count;
}

export async function takeThemeNumber(trx: Trx, caseId: string): Promise<number> {
  const row = await trx.updateTable("case_file").set({ theme_count: sql<number>`theme_count + 1` })
    .where("id", "=", caseId).returning("theme_count").executeTakeFirstOrThrow();
  return row.theme_count;
}

/** The reason of a withdrawal stands as long as the case is withdrawn. */
export async function setCaseState(trx: Trx, caseId: string, state: CaseState, now: Date, more: { reopened?: boolean; withdrawnReason?: string } = {}): Promise<void> {
  await trx.updateTable("case_file").set({
    state, version: sql<number>`version + 1`, withdrawn_reason: more.withdrawnReason ?? "",
    ...(state === "published" ? { published_at: sql<Date>`coalesce(published_at, ${now}::timestamptz)` } : {}),
    ...(state === "decided" ? { decided_at: now } : {}),
    ...(state === "completed" ? { completed_at: now } : {}),
    ...(more.reopened === undefined ? {} : { reopened: more.reopened }),
  }).where("id", "=", caseId).execute();
}

export async function setArchiveNumber(trx: Trx, caseId: string, archiveNumber: string): Promise<void> {
  await trx.updateTable("case_file").set({ archive_number: archiveNumber, version: sql<number>`version + 1` }).where("id", "=", caseId).execute();
}

const planColumns = (plan: CasePlan) => ({
  title: plan.title, language: plan.language, lead: plan.lead, purpose: plan.purpose, why: plan.why, step: plan.step, stage: plan.stage,
  influence: plan.influence, influence_reference: plan.influenceReference, heard_groups: plan.heardGroups, facilitation: plan.facilitation,
  child_interest: plan.childInterest, template: plan.template, ordered_body_id: plan.orderedBodyId, ordered_reference: plan.orderedReference,
  ordered_on: plan.orderedOn, decider_body_id: plan.deciderBodyId, decides_on: plan.decidesOn, answer_by: plan.answerBy,
  responsible_title: plan.responsibleTitle, responsible_account_id: plan.responsibleAccountId, contact_name: plan.contactName,
  contact_telephone: plan.contactTelephone, contact_hours: plan.contactHours, contact_email: plan.contactEmail,
});

export interface NewCase { readonly year: number; readonly number: number; readonly slug: string; readonly title: string; readonly language: Lang; readonly responsibleAccountId: string | null; readonly origin?: CaseOrigin }

export async function insertCase(trx: Trx, given: NewCase, now: Date): Promise<string> {
  const id = newId();
  await trx.insertInto("case_file").values({
    id, year: given.year, number: given.number, slug: given.slug, title: given.title, language: given.language, state: "draft",
    responsible_account_id: given.responsibleAccountId, created_at: now, origin: given.origin ?? "planned",
  }).execute();
  return id;
}

export async function updatePlan(trx: Trx, caseId: string, plan: CasePlan, slug: string): Promise<void> {
  await trx.updateTable("case_file").set({ ...planColumns(plan), slug, version: sql<number>`version + 1` }).where("id", "=", caseId).execute();
  await replaceRoom(trx, caseId, plan);
  await replaceAlternatives(trx, caseId, plan);
  await replaceLaidBefore(trx, caseId, plan);
}

async function replaceRoom(trx: Trx, caseId: string, plan: Pick<CasePlan, "open" | "fixed">): Promise<void> {
  await trx.deleteFrom("case_room").where("case_id", "=", caseId).execute();
  const rows = (["open", "fixed"] as const).flatMap((kind) => plan[kind].map((text, index) => ({ id: newId(), case_id: caseId, kind, sort: index + 1, text })));
  if (rows.length > 0) await trx.insertInto("case_room").values(rows).execute();
}

async function replaceAlternatives(trx: Trx, caseId: string, plan: Pick<CasePlan, "alternatives">): Promise<void> {
  await trx.deleteFrom("case_alternative").where("case_id", "=", caseId).execute();
  if (plan.alternatives.length === 0) return;
  await trx.insertInto("case_alternative").values(plan.alternatives.map((one) => ({
    id: newId(), case_id: caseId, letter: one.letter, title: one.title, cost: one.cost, cost_amount: one.costAmount,
    running_cost: one.runningCost, gives_way: one.givesWay, ready: one.ready,
  }))).execute();
}

async function replaceLaidBefore(trx: Trx, caseId: string, plan: Pick<CasePlan, "laidBefore">): Promise<void> {
  await trx.deleteFrom("case_laid_before").where("case_id", "=", caseId).execute();
  if (plan.laidBefore.length === 0) return;
  await trx.insertInto("case_laid_before").values(plan.laidBefore.map((one) => ({ id: newId(), case_id: caseId, council: one.council, laid: one.laid, reason: one.reason }))).execute();
}

export { findActivity } from "./activity.store.server.ts";
export type { LockedCase } from "./case.ts";
