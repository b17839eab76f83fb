import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { CaseDocument } from "./case.ts";

export interface NewDocument extends NewFile {
  readonly caseId: string;
  readonly title: string;
  readonly fileName: string;
}

export interface NewFile { readonly sha256: string; readonly bytes: number; readonly mediaType: string }

/** The file lies in its store already, fsynced; now the row that makes it findable. */
export async function insertFile(trx: Trx, { sha256, bytes, mediaType }: NewFile, now: Date): Promise<string> {
  const id = newId();
  await trx.insertInto("stored_file").values({ id, sha256, bytes, media_type: mediaType, stored_at: now }).execute();
  return id;
}

export async function insertDocument(trx: Trx, document: NewDocument, now: Date): Promise<string> {
  const fileId = await insertFile(trx, document, now);
  const id = newId();
  await trx.insertInto("case_document").values({ id, case_id: document.caseId, file_id: fileId, title: document.title, file_name: document.fileName, added_at: now }).execute();
  return id;
}

/** False when it was taken away before, or is another case's. */
export async function takeDocumentAway(trx: Trx, caseId: string, documentId: string, now: Date): Promise<boolean> {
  const row = await trx.updateTable("case_document").set({ removed_at: now })
    .where("id", "=", documentId).where("case_id", "=", caseId).where("removed_at", "is", null).returning("id").executeTakeFirst();
  return row !== undefined;
}

export async function findDocuments(trx: Trx, caseId: string): Promise<CaseDocument[]> {
  const rows = await trx.selectFrom("case_document as d").innerJoin("stored_file as f", "f.id", "d.file_id")
    .select(["d.id", "d.file_id", "d.title", "d.file_name", "d.added_at", "f.bytes"])
    .where("d.case_id", "=", caseId).where("d.removed_at", "is", null).orderBy("d.added_at").orderBy("d.title").execute();
  return rows.map((row) => ({ id: row.id, fileId: row.file_id, title: row.title, fileName: row.file_name, bytes: row.bytes, addedAt: row.added_at }));
}

export interface FoundFile { readonly sha256: string; readonly bytes: number; readonly mediaType: string; readonly fileName: string; readonly isPublic: boolean }

/** A document's file by the document's id; taken away it is found no more. */
export async function findFile(trx: Trx, documentId: string): Promise<FoundFile | null> {
  const row = await trx.selectFrom("case_document as d").innerJoin("stored_file as f", "f.id", "d.file_id").innerJoin("case_file as c", "c.id", "d.case_id")
    .select(["f.sha256", "f.bytes", "f.media_type", "d.file_name", "c.published_at"])
    .where("d.id", "=", documentId).where("d.removed_at", "is", null).executeTakeFirst();
  return row ? { sha256: row.sha256, bytes: row.bytes, mediaType: row.media_type, fileName: row.file_name, isPublic: row.published_at !== null } : null;
}
