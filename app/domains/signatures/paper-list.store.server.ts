import { sql } from "kysely";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { doublesOf, type Counts, type LineFinding, type LineOutcome, type OutcomeCounts, type PaperLine, type PaperListState } from "./signature.ts";

export interface LockedPaperList {
  readonly id: string;
  readonly proposalId: string;
  readonly number: number;
  readonly state: PaperListState;
  readonly receivedOn: Day;
  readonly enteredBy: string;
}

/** Read under the lock of its proposal, which everything that changes a list has taken first. */
export async function findPaperList(trx: Trx, id: string): Promise<LockedPaperList | null> {
  const row = await trx.selectFrom("paper_list").select(["id", "proposal_id", "number", "state", "received_on", "entered_by"]).where("id", "=", id).executeTakeFirst();
  return row ? { id: row.id, proposalId: row.proposal_id, number: row.number, state: row.state as PaperListState, receivedOn: row.received_on, enteredBy: row.entered_by } : null;
}

export interface NewPaperList {
  readonly proposalId: string;
  readonly receivedOn: Day;
  readonly unreadable: number;
  readonly lines: readonly Omit<PaperLine, "outcome">[];
  readonly fileIds: readonly string[];
  readonly enteredBy: string;
}

export async function insertPaperList(trx: Trx, given: NewPaperList, now: Date): Promise<{ id: string; number: number }> {
  const id = newId();
  const { proposalId, lines, fileIds } = given;
  const { number } = await trx.insertInto("paper_list").values({
    id, proposal_id: proposalId, state: "entered", received_on: given.receivedOn, lines: lines.length, unreadable: given.unreadable,
    entered_by: given.enteredBy, entered_at: now,
    number: sql<number>`(select coalesce(max(number), 0) + 1 from paper_list where proposal_id = ${proposalId})`,
  }).returning("number").executeTakeFirstOrThrow();
  await trx.insertInto("paper_line").values(lines.map((line) => ({
    id: newId(), paper_list_id: id, line: line.line, tag: line.tag, found: line.found, municipality: line.municipality, checked_on: line.checkedOn, checked_source: line.source,
  }))).execute();
  if (fileIds.length > 0) await trx.insertInto("paper_scan").values(fileIds.map((fileId, index) => ({ id: newId(), paper_list_id: id, page: index + 1, file_id: fileId }))).execute();
  return { id, number };
}

export async function findPaperLines(trx: Trx, listId: string): Promise<PaperLine[]> {
  const rows = await trx.selectFrom("paper_line").select(["line", "tag", "found", "municipality", "checked_on", "checked_source", "outcome"]).where("paper_list_id", "=", listId).orderBy("line").execute();
  return rows.map((row) => ({
    line: row.line, tag: row.tag, found: row.found as LineFinding, municipality: row.municipality, checkedOn: row.checked_on, source: row.checked_source, outcome: row.outcome as LineOutcome | null,
  }));
}

/** Which of these have signed the proposal, digitally or on an earlier list, by tag in hex. */
export async function findSigned(trx: Trx, proposalId: string, tags: readonly Buffer[]): Promise<Set<string>> {
  if (tags.length === 0) return new Set();
  const rows = await trx.selectFrom("signature").select("tag").where("proposal_id", "=", proposalId).where("tag", "in", [...tags]).execute();
  return new Set(rows.map((row) => (row.tag as Buffer).toString("hex")));
}

export interface PaperSignatures { readonly proposalId: string; readonly listId: string; readonly signedOn: Day; readonly lines: readonly PaperLine[] }

/** Adds the rows of a list's lines that count and moves the counter by as many as were new, in one statement. */
export async function addPaperSignatures(trx: Trx, given: PaperSignatures, now: Date): Promise<Counts & { readonly added: number }> {
  const { proposalId, lines } = given;
  const column = <T>(of: (line: PaperLine) => T) => lines.map(of);
  const { rows: [row] } = await sql<Counts & { added: number }>`
    with added as (
      insert into signature (id, proposal_id, way, tag, signed_on, auth_method, municipality, checked_on, checked_source, paper_list_id)
      select id, ${proposalId}, 'paper', decode(tag, 'hex'), ${given.signedOn}::date, 'paper', municipality, checked_on, source, ${given.listId}
      from unnest(${column(() => newId())}::uuid[], ${column((line) => line.tag?.toString("hex") ?? null)}::text[], ${column((line) => line.municipality)}::text[],
        ${column((line) => line.checkedOn)}::date[], ${column((line) => line.source)}::text[]) as l (id, tag, municipality, checked_on, source)
      on conflict (authority_id, proposal_id, tag) do nothing returning 1)
    update signature_count set paper = paper + (select count(*) from added), counted_at = ${now}
    where proposal_id = ${proposalId} returning digital, paper, (select count(*)::int from added) as added`.execute(trx);
  if (!row) throw new Error("a proposal that takes signatures has no counter");
  return row;
}

export interface Settlement { readonly state: Exclude<PaperListState, "entered">; readonly by: string; readonly note: string; readonly counts: OutcomeCounts | null }

export async function settlePaperList(trx: Trx, id: string, settled: Settlement, now: Date): Promise<void> {
  await trx.updateTable("paper_list").set({
    state: settled.state, settled_by: settled.by, settled_at: now, note: settled.note, version: sql<number>`version + 1`,
    ...(settled.counts ? { count_valid: settled.counts.counted, count_double: doublesOf(settled.counts) } : {}),
  }).where("id", "=", id).where("state", "=", "entered").execute();
}

export async function noteOutcomes(trx: Trx, listId: string, outcomes: ReadonlyMap<number, LineOutcome>): Promise<void> {
  await sql`
    update paper_line set outcome = o.outcome from unnest(${[...outcomes.keys()]}::int[], ${[...outcomes.values()]}::text[]) as o (line, outcome)
    where paper_line.paper_list_id = ${listId} and paper_line.line = o.line`.execute(trx);
}

/** Nobody needs the tags of a list that will never be counted. */
export async function emptyTagsOfList(trx: Trx, listId: string): Promise<void> {
  await trx.updateTable("paper_line").set({ tag: null }).where("paper_list_id", "=", listId).where("tag", "is not", null).execute();
}

/** Her lines on lists that wait to be confirmed: who takes her signature back is not signed up again by what was handed in before. */
export async function strikeWaitingLines(trx: Trx, proposalId: string, tag: Buffer): Promise<void> {
  await trx.updateTable("paper_line").set({ outcome: "taken_back" }).where("tag", "=", tag).where("outcome", "is", null)
    .where("paper_list_id", "in", trx.selectFrom("paper_list").select("id").where("proposal_id", "=", proposalId).where("state", "=", "entered")).execute();
}
