import type { CaseState } from "#app/domains/cases/case.ts";
import { lockCase } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { answerAccess } from "./answer.access.ts";
import { answerEvents } from "./answer.events.ts";
import { insertMeasure } from "./measure.store.server.ts";

export interface PlanMeasure { readonly caseId: string; readonly title: string; readonly ownerTitle: string; readonly dueOn: Day | null; readonly actor: Actor }

const withoutMeasures: readonly CaseState[] = ["draft", "withdrawn"];

/** K8: what is carried out as a result stands on the case with its owner, also after the case is completed. */
export async function planMeasure(
  trx: Trx, command: PlanMeasure, now: Date,
): Promise<{ measureId: string; number: number } | Refusal<"not_allowed" | "not_found" | "measures_not_now">> {
  const { actor, caseId, title, ownerTitle, dueOn } = command;
  const role = grantedRole(actor, answerAccess.planMeasure);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, caseId);
  if (!caseFile) return refuse("not_found");
  if (withoutMeasures.includes(caseFile.state)) return refuse("measures_not_now");
  const { id, number } = await insertMeasure(trx, { caseId, title, ownerTitle, dueOn });
  await record(trx, answerEvents, {
    type: "measure.planned", actor: { actingAs: role, accountId: actor.accountId }, caseId, subject: { kind: "measure", id }, payload: { number, dueOn },
  }, now);
  return { measureId: id, number };
}
