import { slugOf } from "#app/addresses.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { caseAccess } from "./case.access.ts";
import { caseEvents } from "./case.events.ts";
import { unpromisedStates } from "./case.lifecycle.ts";
import { findPlan } from "./case-plan.store.server.ts";
import { lockCase, updatePlan } from "./case.store.server.ts";
import { standingBeside } from "./case-plan.ts";
import type { CasePlan } from "./case.ts";
import { deciderRefusal } from "./decider-refusal.server.ts";

export interface ReviseCase {
  readonly actor: Actor;
  readonly caseId: string;
  readonly version: number;
  /** What is not named stays as it is. */
  readonly plan: Partial<CasePlan>;
}

/** Any field of a draft; nothing is required before it is published. */
export async function reviseCase(trx: Trx, command: ReviseCase, now: Date): Promise<{ version: number } | Refusal> {
  const role = grantedRole(command.actor, caseAccess.revise);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  const standing = caseFile ? await findPlan(trx, caseFile.id) : null;
  if (!caseFile || !standing) return refuse("not_found");
  if (!unpromisedStates.includes(caseFile.state)) return refuse("not_a_draft");
  if (caseFile.version !== command.version) return refuse("changed_meanwhile", { standing: standingBeside(standing, command.plan) });
  const plan = { ...standing, ...command.plan };
  const refused = await deciderRefusal(trx, plan);
  if (refused) return refused;
  const version = caseFile.version + 1;
  await updatePlan(trx, caseFile.id, plan, slugOf(plan.title));
  await record(trx, caseEvents, {
    type: "case.revised", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: caseFile.id, subject: { kind: "case", id: caseFile.id },
    payload: { version },
  }, now);
  return { version };
}
