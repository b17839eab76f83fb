import type { PlannedCase } from "#app/domains/cases/plan-case.server.ts";
import type { Trx } from "#app/platform/db.server.ts";

/** Kommunestyret or fylkestinget: there is one (koml § 5-3). */
export async function councilOf(trx: Trx): Promise<{ id: string; name: string } | null> {
  return (await trx.selectFrom("body").select(["id", "name"]).where("kind", "=", "council").executeTakeFirst()) ?? null;
}

/** The case that a delivery opened, as its address needs it. */
export async function plannedCase(trx: Trx, caseId: string): Promise<PlannedCase> {
  const row = await trx.selectFrom("case_file").select(["id", "year", "number", "slug"]).where("id", "=", caseId).executeTakeFirstOrThrow();
  return { caseId: row.id, year: row.year, number: row.number, slug: row.slug };
}
