import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { caseAccess } from "./case.access.ts";
import { caseEvents } from "./case.events.ts";
import { lockCase, setArchiveNumber as writeArchiveNumber } from "./case.store.server.ts";

export interface SetArchiveNumber {
  readonly actor: Actor;
  readonly caseId: string;
  readonly version: number;
  readonly archiveNumber: string;
}

/** The case's number in the authority's archive system; empty takes it away. */
export async function setArchiveNumber(trx: Trx, command: SetArchiveNumber, now: Date): Promise<{ version: number } | Refusal> {
  const role = grantedRole(command.actor, caseAccess.setArchiveNumber);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  if (!caseFile) return refuse("not_found");
  if (caseFile.version !== command.version) return refuse("changed_meanwhile", { standing: { archive_number: caseFile.archiveNumber } });
  await writeArchiveNumber(trx, caseFile.id, command.archiveNumber);
  const version = caseFile.version + 1;
  await record(trx, caseEvents, {
    type: "case.archive_number_set", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: caseFile.id,
    subject: { kind: "case", id: caseFile.id }, payload: { version },
  }, now);
  return { version };
}
