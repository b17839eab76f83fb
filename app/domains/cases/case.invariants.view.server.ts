import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import type { Invariant } from "#app/platform/invariant.ts";
import { promiseCommitment } from "./promise.store.server.ts";
import type { PromiseWords } from "./promise.ts";

/** Runs over every authority at once as the owner, so each join names the authority too. */
const named = async (trx: Trx, statement: ReturnType<typeof sql>): Promise<string[]> => {
  const { rows } = await (statement as ReturnType<typeof sql<{ broken: string }>>).execute(trx);
  return rows.map((row) => row.broken);
};

interface PromiseRow { authority_id: number; id: string; salt: Buffer; words: unknown; commitment: Buffer | null }

async function unboundPromises(trx: Trx): Promise<string[]> {
  const { rows } = await sql<PromiseRow>`
    select p.authority_id, p.id, p.salt, p.words, e.commitment from promise p
    left join event e on e.authority_id = p.authority_id and e.subject_id = p.id
      and e.type in ('case.published', 'case.promise_changed', 'case.promise_corrected', 'case.activity_lengthened')`.execute(trx);
  return rows
    .filter((row) => row.commitment === null || !promiseCommitment(row.salt, row.words as PromiseWords).equals(row.commitment))
    .map((row) => `${row.authority_id}/${row.id}`);
}

export const caseInvariants: readonly Invariant[] = [
  {
    name: "every case that was published has its promise, frozen when it was published",
    broken: (trx) => named(trx, sql`select c.authority_id || '/' || c.id as broken from case_file c where c.published_at is not null
      and not exists (select 1 from promise p where p.authority_id = c.authority_id and p.case_id = c.id and p.version = 1 and p.kind = 'published' and p.at = c.published_at)`),
  },
  { name: "every promise's commitment recomputes from its words", broken: unboundPromises },
  {
    name: "promises of a case are numbered without gap",
    broken: (trx) => named(trx, sql`select authority_id || '/' || case_id as broken from promise group by authority_id, case_id having max(version) <> count(*)`),
  },
  {
    name: "a case's date of answer and step are those of its newest promise",
    broken: (trx) => named(trx, sql`select c.authority_id || '/' || c.id as broken from case_file c
      join lateral (select answer_by, step from promise p where p.authority_id = c.authority_id and p.case_id = c.id order by version desc limit 1) p on true
      where p.answer_by is distinct from c.answer_by or p.step is distinct from c.step`),
  },
  {
    name: "a case's input count equals its inputs, and their numbers have no gap",
    broken: (trx) => named(trx, sql`select c.authority_id || '/' || c.id as broken from case_file c
      left join lateral (select count(*)::int as inputs, coalesce(max(number), 0) as last from input i where i.authority_id = c.authority_id and i.case_id = c.id) i on true
      where c.input_count <> i.inputs or c.input_count <> i.last`),
  },
  {
    name: "a case's theme count equals its themes, and their numbers have no gap",
    broken: (trx) => named(trx, sql`select c.authority_id || '/' || c.id as broken from case_file c
      left join lateral (select count(*)::int as themes, coalesce(max(number), 0) as last from theme t where t.authority_id = c.authority_id and t.case_id = c.id) t on true
      where c.theme_count <> t.themes or c.theme_count <> t.last`),
  },
  {
    name: "cases of a year are numbered without gap",
    broken: (trx) => named(trx, sql`select k.authority_id || '/' || k.year as broken from case_counter k
      where k.last <> (select count(*) from case_file c where c.authority_id = k.authority_id and c.year = k.year)
        or k.last <> (select coalesce(max(number), 0) from case_file c where c.authority_id = k.authority_id and c.year = k.year)`),
  },
];
