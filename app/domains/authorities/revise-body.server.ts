import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { authorityAccess } from "./authority.access.ts";
import { authorityEvents } from "./authority.events.ts";
import { findBodyAgainst, lockBody, updateBody, type BodyWords } from "./authority.store.server.ts";
import { bodyDefect } from "./body.rules.ts";

/** Changes a body's name, remit or power; its kind stays. */
export async function reviseBody(
  trx: Trx, command: Omit<BodyWords, "kind"> & { actor: Actor; bodyId: string; version: number }, now: Date,
): Promise<{ bodyId: string } | Refusal> {
  const role = grantedRole(command.actor, authorityAccess.foundBody);
  if (!role) return refuse("not_allowed");
  const body = await lockBody(trx, command.bodyId);
  if (!body) return refuse("not_found");
  if (body.version !== command.version) return refuse("changed_meanwhile", { standing: { name: body.name, remit: body.remit } });
  const words = { ...command, kind: body.kind };
  const defect = bodyDefect(words);
  if (defect) return refuse(defect, { fields: { decisionPower: `authorities.refusals.${defect}` } });
  if (await findBodyAgainst(trx, words, body.id)) return refuse("body_name_taken", { fields: { name: "authorities.refusals.body_name_taken" } });
  await updateBody(trx, body.id, words);
  await record(trx, authorityEvents, {
    type: "authority.body_revised", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: null, subject: { kind: "body", id: body.id },
    payload: { kind: body.kind, decisionPower: command.decisionPower, version: body.version + 1 },
  }, now);
  return { bodyId: body.id };
}
