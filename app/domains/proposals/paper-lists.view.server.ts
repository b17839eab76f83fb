import type { PaperListState, LineFinding, LineOutcome } from "#app/domains/signatures/signature.ts";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";

export interface PaperListLine {
  readonly id: string;
  readonly number: number;
  readonly state: PaperListState;
  readonly receivedOn: Day;
  readonly lines: number;
  readonly unreadable: number;
  readonly countValid: number | null;
  readonly note: string;
  readonly enteredBy: { readonly id: string; readonly name: string };
  readonly enteredAt: Date;
  readonly settledBy: string | null;
}

const listsOf = (trx: Trx, proposalId: string) => trx.selectFrom("paper_list as l").innerJoin("account as a", "a.id", "l.entered_by").leftJoin("account as s", "s.id", "l.settled_by")
  .select(["l.id", "l.number", "l.state", "l.received_on", "l.lines", "l.unreadable", "l.count_valid", "l.note", "l.entered_by", "l.entered_at", "a.name as entered_name", "s.name as settled_name"])
  .where("l.proposal_id", "=", proposalId).orderBy("l.number");

type Row = Awaited<ReturnType<ReturnType<typeof listsOf>["execute"]>>[number];

const asLine = (row: Row): PaperListLine => ({
  id: row.id, number: row.number, state: row.state as PaperListState, receivedOn: row.received_on, lines: row.lines, unreadable: row.unreadable, countValid: row.count_valid,
  note: row.note, enteredBy: { id: row.entered_by, name: row.entered_name }, enteredAt: row.entered_at, settledBy: row.settled_name,
});

export const readPaperLists = async (trx: Trx, proposalId: string): Promise<PaperListLine[]> => (await listsOf(trx, proposalId).execute()).map(asLine);

export interface PaperListPage extends PaperListLine {
  readonly checked: readonly { readonly line: number; readonly found: LineFinding; readonly outcome: LineOutcome | null }[];
  readonly scans: readonly { readonly id: string; readonly page: number; readonly bytes: number }[];
}

/** What came of each line, and never whose it is: the tags are not read. */
export async function readPaperList(trx: Trx, proposalId: string, number: number): Promise<PaperListPage | null> {
  const row = await listsOf(trx, proposalId).where("l.number", "=", number).executeTakeFirst();
  if (!row) return null;
  const checked = await trx.selectFrom("paper_line").select(["line", "found", "outcome"]).where("paper_list_id", "=", row.id).orderBy("line").execute();
  const scans = await trx.selectFrom("paper_scan as s").innerJoin("stored_file as f", "f.id", "s.file_id").select(["s.id", "s.page", "f.bytes"]).where("s.paper_list_id", "=", row.id).orderBy("s.page").execute();
  return { ...asLine(row), checked: checked.map((one) => ({ line: one.line, found: one.found as LineFinding, outcome: one.outcome as LineOutcome | null })), scans };
}

export interface FoundScan { readonly sha256: string; readonly bytes: number; readonly mediaType: string; readonly listNumber: number; readonly page: number }

export async function findScan(trx: Trx, id: string): Promise<FoundScan | null> {
  const row = await trx.selectFrom("paper_scan as s").innerJoin("stored_file as f", "f.id", "s.file_id").innerJoin("paper_list as l", "l.id", "s.paper_list_id")
    .select(["f.sha256", "f.bytes", "f.media_type", "l.number", "s.page"]).where("s.id", "=", id).executeTakeFirst();
  return row ? { sha256: row.sha256, bytes: row.bytes, mediaType: row.media_type, listNumber: row.number, page: row.page } : null;
}
