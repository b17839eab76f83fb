import { lockCase } from "#app/domains/cases/case.store.server.ts";
import type { EraseGround } from "#app/domains/inputs/input.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { answerAccess } from "./answer.access.ts";
import { answerEvents } from "./answer.events.ts";
import { deleteRemark, findRemark } from "./reaction.store.server.ts";

export interface EraseRemark { readonly caseId: string; readonly remarkId: string; readonly ground: EraseGround; readonly actor: Actor }

/** GDPR Art. 17: the words go; that they stood there, who took them away and on which ground, stays. */
export async function eraseRemark(trx: Trx, command: EraseRemark, now: Date): Promise<{ remarkId: string } | Refusal<"not_allowed" | "not_found">> {
  const { actor, remarkId, ground } = command;
  const role = grantedRole(actor, answerAccess.eraseRemark);
  if (!role) return refuse("not_allowed");
  if (!(await lockCase(trx, command.caseId))) return refuse("not_found");
  const remark = await findRemark(trx, remarkId);
  if (remark?.caseId !== command.caseId) return refuse("not_found");
  await deleteRemark(trx, remarkId);
  await record(trx, answerEvents, {
    type: "reaction.remark_erased", actor: { actingAs: role, accountId: actor.accountId }, caseId: remark.caseId,
    subject: { kind: "reaction", id: remark.reactionId }, payload: { remarkId, ground },
  }, now);
  return { remarkId };
}
