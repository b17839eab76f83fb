import { sql } from "kysely";
import type { Trx } from "./db.server.ts";

export type SearchKind = "case" | "input" | "answer" | "treatment" | "proposal";

export interface PublicText {
  readonly id: string;
  readonly kind: SearchKind;
  /** The case that it belongs to; null for a proposal that has none yet. */
  readonly caseId: string | null;
  readonly title: string;
  readonly body: string;
  /** Tail of the address below the authority's word, in the code's own form (see app/addresses.ts `searchTail`). */
  readonly path: string;
  readonly at: Date;
}

/** Called by the use case that publishes, in its own transaction; the same id again replaces the text. */
export async function publishText(trx: Trx, text: PublicText): Promise<void> {
  const row = { kind: text.kind, case_id: text.caseId, title: text.title, body: text.body, path: text.path, at: text.at };
  await trx.insertInto("public_search").values({ id: text.id, ...row })
    .onConflict((conflict) => conflict.columns(["authority_id", "id"]).doUpdateSet(row)).execute();
}

/** What is found by the title of its case follows the case when that title is put right. */
export async function retitle(trx: Trx, caseId: string, title: { readonly from: string; readonly to: string }): Promise<void> {
  await trx.updateTable("public_search").set({ title: title.to }).where("case_id", "=", caseId).where("title", "=", title.from)
    .where("authority_id", "=", sql<number>`current_authority()`).execute();
}

export async function withdrawText(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom("public_search").where("id", "=", id)
    .where("authority_id", "=", sql<number>`current_authority()`).execute();
}

export interface SearchHit { readonly id: string; readonly kind: SearchKind; readonly title: string; readonly excerpt: string; readonly path: string; readonly at: Date }

/**
 * Published texts that hold all words. At most 200 characters and 12 words are looked for, 2,000 candidates ranked.
 * The matches in `excerpt` stand between ‹ and ›.
 */
export async function searchPublic(trx: Trx, authority: number, wanted: { words: string; kind: SearchKind | null; limit: number; offset: number }): Promise<SearchHit[]> {
  const words = wanted.words.slice(0, 200).split(/\s+/u).filter(Boolean).slice(0, 12).join(" ");
  if (words === "") return [];
  const { rows } = await sql<{ id: string; kind: SearchKind; title: string; excerpt: string; path: string; at: Date }>`
    with query as (select websearch_to_tsquery('norwegian', ${words}) as q),
    candidate as (
      select s.id, s.kind, s.title, s.body, s.path, s.at, s.words from public_search s, query
      where s.authority_id = ${authority} and s.words @@ query.q
        and (${wanted.kind}::text is null or s.kind = ${wanted.kind}) limit 2000),
    ranked as (
      select c.*, ts_rank(c.words, query.q) as rank from candidate c, query
      order by rank desc, c.at desc, c.id limit ${wanted.limit} offset ${wanted.offset})
    select id, kind, title, path, at,
      ts_headline('norwegian', body, query.q, 'StartSel=‹, StopSel=›, MaxWords=35, MinWords=15') as excerpt
    from ranked, query order by rank desc, at desc, id`.execute(trx);
  return rows;
}
