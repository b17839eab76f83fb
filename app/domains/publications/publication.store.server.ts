import type { GroundKey } from "#app/domains/inputs/ground.ts";
import type { PublicationKind, TextPart } from "#app/domains/inputs/input.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Publication } from "./publication.rules.ts";
import type { Removal } from "./removal.ts";

/** Newest first. */
export async function readPublications(trx: Trx, inputId: string): Promise<Publication[]> {
  const rows = await trx.selectFrom("input_publication").select(["id", "version", "kind", "ground", "removed", "reason", "at"])
    .where("input_id", "=", inputId).orderBy("version", "desc").execute();
  return rows.map((row) => ({
    id: row.id, version: row.version, kind: row.kind as PublicationKind, ground: row.ground,
    removed: row.removed as unknown as Removal[], reason: row.reason, at: row.at,
  }));
}

export interface NewPublication {
  readonly inputId: string;
  readonly version: number;
  readonly kind: PublicationKind;
  readonly ground: GroundKey | null;
  readonly removed: readonly Removal[];
  readonly reason: string;
  readonly byAccount: string;
  readonly at: Date;
}

export async function insertPublication(trx: Trx, publication: NewPublication): Promise<string> {
  const id = newId();
  await trx.insertInto("input_publication").values({
    id, input_id: publication.inputId, version: publication.version, kind: publication.kind, ground: publication.ground,
    removed: JSON.stringify(publication.removed), reason: publication.reason, by_account: publication.byAccount, at: publication.at,
  }).execute();
  return id;
}

export async function insertPublicTexts(trx: Trx, publicationId: string, parts: readonly TextPart[], at: Date): Promise<void> {
  if (parts.length === 0) return;
  await trx.insertInto("publication_text")
    .values(parts.map(({ part, text }) => ({ id: newId(), publication_id: publicationId, part, text, at }))).execute();
}

export async function readPublicTexts(trx: Trx, publicationId: string): Promise<TextPart[]> {
  return trx.selectFrom("publication_text").select(["part", "text"]).where("publication_id", "=", publicationId).orderBy("part").execute();
}

export async function deletePublicTexts(trx: Trx, publicationIds: readonly string[]): Promise<void> {
  if (publicationIds.length === 0) return;
  await trx.deleteFrom("publication_text").where("publication_id", "in", [...publicationIds]).execute();
}
