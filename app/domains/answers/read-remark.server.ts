import { lockCase } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { answerAccess } from "./answer.access.ts";
import { answerEvents } from "./answer.events.ts";
import { findRemark, insertReading } from "./reaction.store.server.ts";

export interface ReadRemark { readonly caseId: string; readonly remarkId: string; readonly shown: boolean; readonly actor: Actor }

/** A remark is read by a person before anybody else sees it: shown without a name, or kept from the web. */
export async function readRemark(
  trx: Trx, command: ReadRemark, now: Date,
): Promise<{ shown: boolean } | Refusal<"not_allowed" | "not_found" | "remark_read_already">> {
  const { actor, remarkId, shown } = command;
  const role = grantedRole(actor, answerAccess.readRemark);
  if (!role || !actor.accountId) return refuse("not_allowed");
  if (!(await lockCase(trx, command.caseId))) return refuse("not_found");
  const remark = await findRemark(trx, remarkId);
  if (remark?.caseId !== command.caseId) return refuse("not_found");
  if (!(await insertReading(trx, { remarkId, shown, byAccount: actor.accountId }, now))) return refuse("remark_read_already");
  await record(trx, answerEvents, {
    type: "reaction.remark_read", actor: { actingAs: role, accountId: actor.accountId }, caseId: remark.caseId,
    subject: { kind: "reaction", id: remark.reactionId }, payload: { remarkId, shown },
  }, now);
  return { shown };
}
