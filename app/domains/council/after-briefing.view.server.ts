import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import { writeAfterKey, type AfterKey } from "./after-key.ts";
import { readBriefing } from "./briefing.view.server.ts";
import { readQuestions } from "./question.view.server.ts";
import { readTreatments } from "./treatment.view.server.ts";
import { afterTypes, isWithin, type AfterEntry, type AfterSpan, type AfterType } from "./council-pages.ts";

const entriesAtOnce = 200;

interface AfterRow { id: string; at: Date; type: AfterType; number: number | null; is_late: boolean | null }
interface Frozen { readonly at: Date; readonly id: string; readonly after: AfterKey | null }

/** Everything is reached by going on: an input that came before and is published or taken out later stands here too. */
async function readAfter(trx: Trx, caseId: string, frozen: Frozen): Promise<{ entries: AfterEntry[]; last: AfterKey | null }> {
  const further = frozen.after ? sql`(e.at, e.id) > (${frozen.after.at}, ${frozen.after.id}::uuid)` : sql`true`;
  const { rows } = await sql<AfterRow>`
    select e.id, e.at, e.type, coalesce((e.payload ->> 'number')::int, (e.payload ->> 'input')::int, (e.payload ->> 'theme')::int, (e.payload ->> 'version')::int) as number,
      (e.payload ->> 'isLate')::boolean as is_late
    from event e
    where e.case_id = ${caseId} and e.type = any(${[...afterTypes]}::text[])
      and (e.at > ${frozen.at} or (e.type = 'input.received' and (e.payload ->> 'number')::int > (select after_number from briefing where id = ${frozen.id})))
      and ${further}
    order by e.at, e.id limit ${entriesAtOnce + 1}`.execute(trx);
  const shown = rows.slice(0, entriesAtOnce);
  const last = rows.length > entriesAtOnce ? shown.at(-1) : undefined;
  return { entries: shown.map(entryOf).sort(inTime), last: last ? { at: last.at, id: last.id } : null };
}

const entryOf = (row: AfterRow): AfterEntry => ({ at: row.at, type: row.type, number: row.number, isLate: row.is_late ?? false });
const inTime = (one: AfterEntry, other: AfterEntry) => one.at.getTime() - other.at.getTime() || (one.number ?? 0) - (other.number ?? 0);

const countNewInputs = async (trx: Trx, caseId: string, afterNumber: number): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from input where case_id = ${caseId} and number > ${afterNumber}`.execute(trx);
  return rows[0]?.count ?? 0;
};

/** How many inputs were confirmed as residents' since; which ones is told to nobody. */
const countVerifiedSince = async (trx: Trx, caseId: string, frozenAt: Date): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from event where case_id = ${caseId} and type = 'input.verified' and at > ${frozenAt}`.execute(trx);
  return rows[0]?.count ?? 0;
};

/** The dated page: what happened, what was asked and answered, and what bodies did, from where the page before it ended. */
export async function readAfterPage(trx: Trx, caseId: string, { version, after = null }: { version: number; after?: AfterKey | null }) {
  const briefing = await readBriefing(trx, caseId, version);
  if (!briefing) return null;
  const { entries, last } = await readAfter(trx, caseId, { at: briefing.frozenAt, id: briefing.id, after });
  const span: AfterSpan = { from: after?.at ?? briefing.frozenAt, until: last?.at ?? null };
  const since = (at: Date | null) => isWithin(span, at);
  const { words: _words, counts: _counts, ...shown } = briefing;
  return {
    briefing: shown, entries, span, isBeginning: after === null, next: last && writeAfterKey(last), newInputs: await countNewInputs(trx, caseId, briefing.afterNumber),
    verifiedSince: await countVerifiedSince(trx, caseId, briefing.frozenAt),
    questions: (await readQuestions(trx, caseId)).filter((question) => since(question.askedAt) || since(question.answeredAt)),
    treatments: (await readTreatments(trx, caseId)).filter((treatment) => since(treatment.recordedAt)),
  };
}
