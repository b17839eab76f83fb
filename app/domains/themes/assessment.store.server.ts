import type { WeightKey } from "#app/domains/cases/weight.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Assessment, AssessmentWords, Target } from "./assessment.ts";

export async function newestAssessment(trx: Trx, target: Target): Promise<Assessment | null> {
  const row = await trx.selectFrom("assessment").select(["raised", "weight", "why", "version", "at"])
    .where((eb) => ("themeId" in target ? eb("theme_id", "=", target.themeId) : eb("input_id", "=", target.inputId)))
    .orderBy("version", "desc").limit(1).executeTakeFirst();
  return row ? { ...row, weight: row.weight as WeightKey } : null;
}

export interface NewAssessment extends AssessmentWords {
  readonly caseId: string;
  readonly target: Target;
  readonly version: number;
  readonly salt: Buffer;
  readonly byAccount: string;
}

export async function insertAssessment(trx: Trx, given: NewAssessment, now: Date): Promise<string> {
  const id = newId();
  await trx.insertInto("assessment").values({
    id, case_id: given.caseId, theme_id: "themeId" in given.target ? given.target.themeId : null, input_id: "inputId" in given.target ? given.target.inputId : null,
    version: given.version, raised: given.raised, weight: given.weight, why: given.why, salt: given.salt, by_account: given.byAccount, at: now,
  }).execute();
  return id;
}
