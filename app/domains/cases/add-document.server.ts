import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { caseAccess } from "./case.access.ts";
import { caseEvents } from "./case.events.ts";
import { lockCase } from "./case.store.server.ts";
import { insertDocument } from "./document.store.server.ts";

export interface AddDocument {
  readonly actor: Actor;
  readonly caseId: string;
  readonly title: string;
  readonly fileName: string;
  /** Kept and checked before the transaction began. */
  readonly file: { readonly sha256: string; readonly bytes: number; readonly mediaType: string };
}

export async function addDocument(trx: Trx, command: AddDocument, now: Date): Promise<{ documentId: string } | Refusal> {
  const role = grantedRole(command.actor, caseAccess.keepDocuments);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  if (!caseFile) return refuse("not_found");
  const { file, title, fileName } = command;
  const documentId = await insertDocument(trx, { caseId: caseFile.id, title, fileName, ...file }, now);
  await record(trx, caseEvents, {
    type: "case.document_added", actor: { actingAs: role, accountId: command.actor.accountId }, caseId: caseFile.id,
    subject: { kind: "document", id: documentId }, payload: { documentId, fileHash: file.sha256 },
  }, now);
  return { documentId };
}
