import { sql } from "kysely";
import { listTerms } from "#app/domains/authorities/profile.view.server.ts";
import { termStart } from "#app/domains/authorities/term.rules.ts";
import { dayOf, startOfDay, type Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";

export interface Similar { readonly kind: "case" | "proposal"; readonly id: string; readonly title: string; readonly path: string; readonly on: Day }

const mostWords = 24;
const mostShown = 6;
/** Stems that stand in every proposal tell nothing. */
const saidByAll = ["kommun", "kommunestyr", "fylkesting", "fylkeskommun", "vedt", "foresl", "forslag", "skal", "innbygg"];

/** Long words first: short ones stand in all. */
function tellingWords(text: string): string[] {
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])];
  return words.sort((one, other) => other.length - one.length).slice(0, mostWords);
}

/**
 * K6, K7: what looks alike among proposals and cases of this council term, by likeness of titles and by telling words in common. What is
 * older counts where the council treated the case, or the proposal was delivered, within the term. It suggests, and decides nothing:
 * whether it is the same matter is the council's to say.
 */
export async function readSimilar(trx: Trx, authority: number, wanted: { title: string; request: string; except: readonly string[] }, today: Day): Promise<Similar[]> {
  const words = tellingWords(`${wanted.title} ${wanted.request}`);
  if (words.length === 0) return [];
  const since = termStart(await listTerms(trx), today);
  const from = since === null ? new Date(0) : startOfDay(since);
  const { rows } = await sql<{ kind: "case" | "proposal"; id: string; title: string; path: string; at: Date }>`
    with wanted as (
      select websearch_to_tsquery('norwegian', ${words.join(" or ")}) as query, array(
        select stem from unnest(tsvector_to_array(to_tsvector('norwegian', ${words.join(" ")}))) stem where length(stem) > 3 and stem <> all(${saidByAll}::text[])) as stems,
        array(select t.case_id from treatment t join body b on b.authority_id = t.authority_id and b.id = t.body_id where b.kind = 'council' and t.treated_on >= ${since ?? "-infinity"}::date
          union select p.id from proposal p where p.delivered_on >= ${since ?? "-infinity"}::date) as later),
    candidate as (
      (select s.id, s.kind, s.title, s.path, s.at, s.words from public_search s, wanted w
        where s.authority_id = ${authority} and s.kind in ('case', 'proposal') and (s.at >= ${from} or s.id = any(w.later)) and s.words @@ w.query limit 500)
      union
      (select s.id, s.kind, s.title, s.path, s.at, s.words from public_search s, wanted w
        where s.authority_id = ${authority} and s.kind in ('case', 'proposal') and (s.at >= ${from} or s.id = any(w.later)) and similarity(s.title, ${wanted.title}) > 0.3 order by similarity(s.title, ${wanted.title}) desc limit 100)),
    scored as (
      select c.*, similarity(c.title, ${wanted.title}) as alike, cardinality(w.stems) as asked,
        (select count(*) from unnest(w.stems) stem where stem = any(tsvector_to_array(c.words)))::int as common
      from candidate c, wanted w where c.id <> all(${[...wanted.except]}::uuid[]))
    select kind, id, title, path, at from scored where alike > 0.3 or (common > 0 and common >= least(2, asked))
    order by alike * 3 + common desc, at desc, id limit ${mostShown}`.execute(trx);
  return rows.map((row) => ({ kind: row.kind, id: row.id, title: row.title, path: row.path, on: dayOf(row.at) }));
}
