import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { caseAccess } from "./case.access.ts";
import { caseEvents } from "./case.events.ts";
import { lockCase } from "./case.store.server.ts";
import { takeDocumentAway } from "./document.store.server.ts";

export interface RemoveDocument {
  readonly actor: Actor;
  readonly caseId: string;
  readonly documentId: string;
}

/** Taken off the web; its row and the event say that it was there. */
export async function removeDocument(trx: Trx, command: RemoveDocument, now: Date): Promise<{ documentId: string } | Refusal> {
  const role = grantedRole(command.actor, caseAccess.keepDocuments);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  if (!caseFile) return refuse("not_found");
  if (!(await takeDocumentAway(trx, caseFile.id, command.documentId, now))) return refuse("document_removed_already");
  await record(trx, caseEvents, {
    type: "case.document_removed", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: caseFile.id,
    subject: { kind: "document", id: command.documentId }, payload: { documentId: command.documentId },
  }, now);
  return { documentId: command.documentId };
}
