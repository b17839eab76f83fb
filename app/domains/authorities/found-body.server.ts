import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { authorityAccess } from "./authority.access.ts";
import { authorityEvents } from "./authority.events.ts";
import { findBodyAgainst, insertBody, type BodyWords } from "./authority.store.server.ts";
import { bodyDefect } from "./body.rules.ts";

export async function foundBody(trx: Trx, command: BodyWords & { actor: Actor }, now: Date): Promise<{ bodyId: string } | Refusal> {
  const role = grantedRole(command.actor, authorityAccess.foundBody);
  if (!role) return refuse("not_allowed");
  const defect = bodyDefect(command);
  if (defect) return refuse(defect, { fields: { decisionPower: `authorities.refusals.${defect}` } });
  const against = await findBodyAgainst(trx, command, null);
  if (against) return refuse(against, { fields: { [against === "council_exists" ? "kind" : "name"]: `authorities.refusals.${against}` } });
  const bodyId = await insertBody(trx, command);
  if (!bodyId) return refuse("body_name_taken", { fields: { name: "authorities.refusals.body_name_taken" } });
  await record(trx, authorityEvents, {
    type: "authority.body_founded", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: null, subject: { kind: "body", id: bodyId },
    payload: { kind: command.kind, decisionPower: command.decisionPower },
  }, now);
  return { bodyId };
}
