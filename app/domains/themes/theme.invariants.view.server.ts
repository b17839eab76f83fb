import { sql } from "kysely";
import type { WeightKey } from "#app/domains/cases/weight.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { Invariant } from "#app/platform/invariant.ts";
import { assessmentCommitment } from "./assessment-commitment.server.ts";

/** A statement in SQL whose rows, if any, name what breaks it. */
const empty = (name: string, broken: (trx: Trx) => Promise<{ rows: { line: string }[] }>): Invariant =>
  ({ name, broken: async (trx) => (await broken(trx)).rows.map((row) => row.line) });

export const themeInvariants: readonly Invariant[] = [
  empty("an input is openly linked to a theme at most once", (trx) => sql<{ line: string }>`
    select format('authority %s input %s theme %s', authority_id, input_id, theme_id) as line
    from theme_link where unlinked_at is null group by authority_id, input_id, theme_id having count(*) > 1`.execute(trx)),
  empty("a closed theme has no open links", (trx) => sql<{ line: string }>`
    select distinct format('authority %s theme %s', t.authority_id, t.id) as line
    from theme t join theme_link tl on tl.authority_id = t.authority_id and tl.theme_id = t.id
    where t.closed_at is not null and tl.unlinked_at is null`.execute(trx)),
  empty("an objection is in no theme (P6)", (trx) => sql<{ line: string }>`
    select format('authority %s input %s', i.authority_id, i.id) as line
    from input i join theme_link tl on tl.authority_id = i.authority_id and tl.input_id = i.id where i.kind = 'objection'`.execute(trx)),
  empty("a theme links inputs of its own case", (trx) => sql<{ line: string }>`
    select format('authority %s link %s', tl.authority_id, tl.id) as line from theme_link tl
    join theme t on t.authority_id = tl.authority_id and t.id = tl.theme_id
    join input i on i.authority_id = tl.authority_id and i.id = tl.input_id where i.case_id <> t.case_id`.execute(trx)),
  empty("no theme follows itself, however long the chain", (trx) => sql<{ line: string }>`
    with recursive chain (authority_id, start, theme_id) as (
      select authority_id, theme_id, follows_id from theme_follows
      union
      select c.authority_id, c.start, f.follows_id from chain c
      join theme_follows f on f.authority_id = c.authority_id and f.theme_id = c.theme_id)
    select distinct format('authority %s theme %s', authority_id, start) as line from chain where theme_id = start`.execute(trx)),
  empty("a theme that others follow is closed", (trx) => sql<{ line: string }>`
    select distinct format('authority %s theme %s', t.authority_id, t.id) as line
    from theme_follows f join theme t on t.authority_id = f.authority_id and t.id = f.follows_id where t.closed_at is null`.execute(trx)),
  empty("whatever was linked when a theme closed is linked to a theme that follows it", (trx) => sql<{ line: string }>`
    select format('authority %s theme %s input %s', t.authority_id, t.id, tl.input_id) as line
    from theme t join theme_link tl on tl.authority_id = t.authority_id and tl.theme_id = t.id and tl.unlinked_at = t.closed_at
    where not exists (
      select 1 from theme_follows f join theme_link n on n.authority_id = f.authority_id and n.theme_id = f.theme_id
      where f.authority_id = t.authority_id and f.follows_id = t.id and n.input_id = tl.input_id)`.execute(trx)),
  empty("a case's count of themes is its highest theme number, without gaps", (trx) => sql<{ line: string }>`
    select format('authority %s case %s', c.authority_id, c.id) as line from case_file c
    left join theme t on t.authority_id = c.authority_id and t.case_id = c.id
    group by c.authority_id, c.id, c.theme_count
    having c.theme_count <> count(t.id) or c.theme_count <> coalesce(max(t.number), 0)`.execute(trx)),
  empty("a wish of an input is on the list of its own case", (trx) => sql<{ line: string }>`
    select format('authority %s input %s', iw.authority_id, iw.input_id) as line from input_wish iw
    join input i on i.authority_id = iw.authority_id and i.id = iw.input_id
    join wish w on w.authority_id = iw.authority_id and w.id = iw.wish_id where i.case_id <> w.case_id`.execute(trx)),
  { name: "every assessment recomputes to the commitment of its event", broken: assessmentsThatDiffer },
];

interface AssessmentRow { authority_id: number; id: string; raised: string; weight: WeightKey; why: string; salt: Buffer; commitment: Buffer | null }

async function assessmentsThatDiffer(trx: Trx): Promise<string[]> {
  const { rows } = await sql<AssessmentRow>`
    select a.authority_id, a.id, a.raised, a.weight, a.why, a.salt, e.commitment from assessment a
    left join event e on e.authority_id = a.authority_id and e.subject_id = coalesce(a.theme_id, a.input_id)
      and e.type in ('theme.assessed', 'input.assessed') and (e.payload ->> 'version')::int = a.version`.execute(trx);
  return rows.filter((row) => row.commitment === null || !assessmentCommitment(row.salt, row).equals(row.commitment))
    .map((row) => `authority ${row.authority_id} assessment ${row.id}`);
}
