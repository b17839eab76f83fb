import { sql } from "kysely";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Counts, OwnSignature, Way } from "./signature.ts";

export interface WrappedKey { readonly proposalId: string; readonly wrapped: Buffer; readonly master: Buffer }

export async function insertKey(trx: Trx, key: WrappedKey): Promise<void> {
  await trx.insertInto("signature_key").values({ id: newId(), proposal_id: key.proposalId, wrapped: key.wrapped, master: key.master }).execute();
}

const asKey = (row: { proposal_id: string; wrapped: Buffer; master: Buffer }): WrappedKey => ({ proposalId: row.proposal_id, wrapped: row.wrapped, master: row.master });

export async function findKey(trx: Trx, proposalId: string): Promise<WrappedKey | null> {
  const row = await trx.selectFrom("signature_key").select(["proposal_id", "wrapped", "master"]).where("proposal_id", "=", proposalId).executeTakeFirst();
  return row ? asKey(row) : null;
}

export async function listKeys(trx: Trx): Promise<WrappedKey[]> {
  const rows = await trx.selectFrom("signature_key").select(["proposal_id", "wrapped", "master"]).orderBy("id").forUpdate().execute();
  return rows.map(asKey);
}

export async function rewrapKey(trx: Trx, key: WrappedKey): Promise<void> {
  await trx.updateTable("signature_key").set({ wrapped: key.wrapped, master: key.master }).where("proposal_id", "=", key.proposalId).execute();
}

export async function deleteKey(trx: Trx, proposalId: string): Promise<void> {
  await trx.deleteFrom("signature_key").where("proposal_id", "=", proposalId).execute();
}

/**
 * How many rows had one. What came of each line of a paper list goes too: beside the scanned pages it would tell for ever who had signed
 * digitally, or taken it back. The list keeps its sums.
 */
export async function emptyTags(trx: Trx, proposalId: string): Promise<number> {
  const signed = await trx.updateTable("signature").set({ tag: null }).where("proposal_id", "=", proposalId).where("tag", "is not", null).executeTakeFirst();
  const lines = () => trx.updateTable("paper_line").where("paper_list_id", "in", trx.selectFrom("paper_list").select("id").where("proposal_id", "=", proposalId));
  const written = await lines().set({ tag: null }).where("tag", "is not", null).executeTakeFirst();
  await lines().set({ outcome: null }).where("outcome", "is not", null).execute();
  return Number(signed.numUpdatedRows) + Number(written.numUpdatedRows);
}

/** A proposal that takes signatures has its counter from the first moment. */
export async function beginCount(trx: Trx, proposalId: string, now: Date): Promise<void> {
  await trx.insertInto("signature_count").values({ proposal_id: proposalId, counted_at: now }).execute();
}

/** Zero where none has been taken. */
export async function findCount(trx: Trx, proposalId: string): Promise<Counts> {
  const row = await trx.selectFrom("signature_count").select(["digital", "paper"]).where("proposal_id", "=", proposalId).executeTakeFirst();
  return row ?? { digital: 0, paper: 0 };
}

export interface NewSignature {
  readonly proposalId: string;
  readonly tag: Buffer;
  readonly signedOn: Day;
  /** How she showed who she is, and at which level (A7). */
  readonly authMethod: string;
  readonly acr: string;
  readonly municipality: string | null;
  readonly checkedOn: Day;
  readonly source: string;
}

/** Adds the row and moves the counter, in one statement. Null when the tag stands there already. */
export async function addSignature(trx: Trx, given: NewSignature, now: Date): Promise<Counts | null> {
  const { rows } = await sql<Counts>`
    with added as (
      insert into signature (id, proposal_id, way, tag, signed_on, auth_method, acr, municipality, checked_on, checked_source)
      values (${newId()}, ${given.proposalId}, 'digital', ${given.tag}, ${given.signedOn}, ${given.authMethod}, ${given.acr}, ${given.municipality}, ${given.checkedOn}, ${given.source})
      on conflict (authority_id, proposal_id, tag) do nothing returning 1)
    update signature_count set digital = digital + 1, counted_at = ${now}
    where proposal_id = ${given.proposalId} and exists (select from added) returning digital, paper`.execute(trx);
  return rows[0] ?? null;
}

/** Removes the row and moves the counter, in one statement. Null when there was none. */
export async function removeSignature(trx: Trx, proposalId: string, tag: Buffer, now: Date): Promise<Counts | null> {
  const { rows } = await sql<Counts>`
    with gone as (delete from signature where proposal_id = ${proposalId} and tag = ${tag} returning way)
    update signature_count set digital = digital - (select count(*) from gone where way = 'digital'), paper = paper - (select count(*) from gone where way = 'paper'), counted_at = ${now}
    where proposal_id = ${proposalId} and exists (select from gone) returning digital, paper`.execute(trx);
  return rows[0] ?? null;
}

export async function findSignature(trx: Trx, proposalId: string, tag: Buffer): Promise<OwnSignature | null> {
  const row = await trx.selectFrom("signature").select(["signed_on", "way"]).where("proposal_id", "=", proposalId).where("tag", "=", tag).executeTakeFirst();
  return row ? { signedOn: row.signed_on, way: row.way as Way } : null;
}

/** Counted anew from the rows; what stood there before is handed back. */
export async function recount(trx: Trx, proposalId: string, now: Date): Promise<{ before: Counts; after: Counts }> {
  const before = await findCount(trx, proposalId);
  const { rows: [after] } = await sql<Counts>`
    update signature_count set counted_at = ${now}, digital = counted.digital, paper = counted.paper
    from (select count(*) filter (where way = 'digital')::int as digital, count(*) filter (where way = 'paper')::int as paper from signature where proposal_id = ${proposalId}) counted
    where proposal_id = ${proposalId} returning signature_count.digital, signature_count.paper`.execute(trx);
  if (!after) throw new Error("a proposal that takes signatures has no counter");
  return { before, after };
}
