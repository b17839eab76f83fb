import { sql } from "kysely";
import type { MethodKey } from "#app/domains/ladder/method.ts";
import type { Step } from "#app/domains/ladder/step.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Activity, ActivityPlan } from "./activity.ts";

const columns = [
  "id", "case_id", "number", "method", "step", "title", "question", "takes_input", "opens_on", "closes_on", "place", "answers_as", "participants", "told", "version",
] as const;

interface ActivityRow {
  id: string; case_id: string; number: number; method: string; step: string; title: string; question: string; takes_input: boolean;
  opens_on: string; closes_on: string; place: string; answers_as: unknown; participants: number | null; told: string; version: number;
}

const asActivity = (row: ActivityRow): Activity => ({
  id: row.id, caseId: row.case_id, number: row.number, method: row.method as MethodKey, step: row.step as Step, title: row.title,
  question: row.question, takesInput: row.takes_input, opensOn: row.opens_on, closesOn: row.closes_on, place: row.place, answersAs: row.answers_as as string[],
  participants: row.participants, told: row.told, version: row.version,
});

export async function findActivity(trx: Trx, activityId: string): Promise<Activity | null> {
  const row = await trx.selectFrom("activity").select(columns).where("id", "=", activityId).executeTakeFirst();
  return row ? asActivity(row) : null;
}

export async function findActivities(trx: Trx, caseId: string): Promise<Activity[]> {
  const rows = await trx.selectFrom("activity").select(columns).where("case_id", "=", caseId).orderBy("opens_on").orderBy("number").execute();
  return rows.map(asActivity);
}

const planColumns = (plan: ActivityPlan) => ({
  method: plan.method, step: plan.step, title: plan.title, question: plan.question, takes_input: plan.takesInput,
  opens_on: plan.opensOn, closes_on: plan.closesOn, place: plan.place, answers_as: JSON.stringify(plan.answersAs),
});

/** Numbered within the case; the counter moves though the case's version does not. */
export async function insertActivity(trx: Trx, caseId: string, plan: ActivityPlan): Promise<{ id: string; number: number }> {
  const { activity_count: number } = await trx.updateTable("case_file").set({ activity_count: sql<number>`activity_count + 1` })
    .where("id", "=", caseId).returning("activity_count").executeTakeFirstOrThrow();
  const id = newId();
  await trx.insertInto("activity").values({ id, case_id: caseId, number, ...planColumns(plan) }).execute();
  return { id, number };
}

export async function updateActivity(trx: Trx, id: string, plan: ActivityPlan): Promise<void> {
  await trx.updateTable("activity").set({ ...planColumns(plan), version: sql<number>`version + 1` }).where("id", "=", id).execute();
}

export async function deleteActivity(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom("activity").where("id", "=", id).execute();
}

export async function tellOfActivity(trx: Trx, id: string, account: { participants: number | null; told: string }): Promise<void> {
  await trx.updateTable("activity").set({ participants: account.participants, told: account.told, version: sql<number>`version + 1` }).where("id", "=", id).execute();
}
