import { stateAfter } from "#app/domains/cases/case.lifecycle.ts";
import { lockCase, setCaseState } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { answerAccess } from "./answer.access.ts";
import { answerEvents } from "./answer.events.ts";
import type { ReopeningGround } from "./answer.ts";

export interface ReopenCase { readonly caseId: string; readonly version: number; readonly ground: ReopeningGround; readonly actor: Actor }

/** The case stands open again and says so; what was answered stays answered. */
export async function reopenCase(
  trx: Trx, command: ReopenCase, now: Date,
): Promise<{ caseId: string } | Refusal<"not_allowed" | "not_found" | "changed_meanwhile" | "case_cannot_reopen">> {
  const { actor, ground } = command;
  const role = grantedRole(actor, answerAccess.reopen);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  if (!caseFile) return refuse("not_found");
  if (caseFile.version !== command.version) return refuse("changed_meanwhile", { standing: {} });
  const next = stateAfter(caseFile.state, "reopen", { publishedAt: caseFile.publishedAt });
  if (!next) return refuse("case_cannot_reopen");
  await setCaseState(trx, caseFile.id, next, now, { reopened: true });
  await record(trx, answerEvents, {
    type: "case.reopened", actor: { actingAs: role, accountId: actor.accountId }, caseId: caseFile.id, subject: { kind: "case", id: caseFile.id }, payload: { ground },
  }, now);
  return { caseId: caseFile.id };
}
