import { sql } from "kysely";
import { dayOf, startOfDay, type Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";

export interface Similar { readonly kind: "case" | "proposal"; readonly id: string; readonly title: string; readonly path: string; readonly on: Day }

const mostWords = 24;
const mostShown = 6;

/** The words that may tell one matter from another: long ones first, since «i», «og» and «kommunen» stand in all. */
function tellingWords(text: string): string[] {
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])];
  return words.sort((one, other) => other.length - one.length).slice(0, mostWords);
}

/**
 * K6, K7: what looks alike among proposals and the council's cases in this council term, by likeness of titles and by words in common. It
 * suggests, and decides nothing: whether it is the same matter is the council's to say.
 */
export async function readSimilar(trx: Trx, authority: number, wanted: { title: string; request: string; except: readonly string[] }, today: Day): Promise<Similar[]> {
  const words = tellingWords(`${wanted.title} ${wanted.request}`);
  if (words.length === 0) return [];
  const query = words.join(" or ");
  const since = await sql<{ starts_on: Day }>`select starts_on from council_term where starts_on <= ${today} and (ends_on is null or ends_on >= ${today}) order by starts_on desc limit 1`.execute(trx);
  const from = since.rows[0] ? startOfDay(since.rows[0].starts_on) : new Date(0);
  const { rows } = await sql<{ kind: "case" | "proposal"; id: string; title: string; path: string; at: Date }>`
    with query as (select websearch_to_tsquery('norwegian', ${query}) as q),
    candidate as (
      (select s.id, s.kind, s.title, s.path, s.at, s.words from public_search s, query
        where s.authority_id = ${authority} and s.kind in ('case', 'proposal') and s.at >= ${from} and s.words @@ query.q limit 500)
      union
      (select s.id, s.kind, s.title, s.path, s.at, s.words from public_search s
        where s.authority_id = ${authority} and s.kind in ('case', 'proposal') and s.at >= ${from} and s.title % ${wanted.title} limit 100)),
    scored as (
      select c.*, similarity(c.title, ${wanted.title}) as alike, ts_rank(c.words, query.q, 1) as rank from candidate c, query
      where c.id <> all(${[...wanted.except]}::uuid[]))
    select kind, id, title, path, at from scored where alike > 0.25 or rank > 0.03
    order by alike * 2 + rank desc, at desc, id limit ${mostShown}`.execute(trx);
  return rows.map((row) => ({ kind: row.kind, id: row.id, title: row.title, path: row.path, on: dayOf(row.at) }));
}
