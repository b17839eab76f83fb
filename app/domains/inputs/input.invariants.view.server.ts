import { sql, type RawBuilder } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import type { Invariant } from "#app/platform/invariant.ts";

interface Broken { authority_id: number; subject: string }

const holds = (name: string, query: RawBuilder<Broken>): Invariant => ({
  name,
  async broken(trx: Trx) {
    const { rows } = await query.execute(trx);
    return rows.map((row) => `authority ${row.authority_id}: ${row.subject}`);
  },
});

const erased = sql`exists (select 1 from event x where x.authority_id = i.authority_id and x.subject_id = i.id and x.type = 'input.erased')`;
const latest = sql`lateral (
  select p.id, p.kind, p.version from input_publication p where p.authority_id = i.authority_id and p.input_id = i.id
  order by p.version desc limit 1) p`;
const isCommitted = (part: string, text: string, salt: string, hash: string) => sql`
  sha256(convert_to(${`trappa/v1/${part}`}, 'UTF8') || '\\x00'::bytea || ${sql.raw(salt)} || convert_to(${sql.raw(text)}, 'UTF8')) = ${sql.raw(hash)}`;

export const inputInvariants: readonly Invariant[] = [
  holds("every input has exactly one event of its receipt", sql<Broken>`
    select i.authority_id, i.id::text as subject from input i
    where (select count(*) from event e where e.authority_id = i.authority_id and e.subject_id = i.id and e.type = 'input.received') <> 1`),

  holds("a case's inputs are numbered without a gap, and its counter says how many they are", sql<Broken>`
    select c.authority_id, c.id::text as subject from case_file c
    left join input i on i.authority_id = c.authority_id and i.case_id = c.id
    group by c.authority_id, c.id, c.input_count
    having count(i.id) <> c.input_count or coalesce(max(i.number), 0) <> c.input_count or coalesce(min(i.number), 1) <> 1`),

  holds("what was sent recomputes to its event's commitment, or was erased by an event", sql<Broken>`
    select i.authority_id, i.id::text as subject from input i
    join event e on e.authority_id = i.authority_id and e.subject_id = i.id and e.type = 'input.received'
    left join input_content c on c.authority_id = i.authority_id and c.input_id = i.id and c.part = 0
    where (c.id is null and not ${erased}) or (c.id is not null and not ${isCommitted("input.content", "c.text", "c.salt", "e.commitment")})`),

  holds("every addition recomputes to its event's commitment", sql<Broken>`
    select i.authority_id, i.id::text as subject from input i
    join input_content c on c.authority_id = i.authority_id and c.input_id = i.id and c.part > 0
    left join event e on e.authority_id = i.authority_id and e.subject_id = i.id and e.type = 'input.part_added' and (e.payload ->> 'part')::int = c.part
    where e.id is null or not ${isCommitted("input.content", "c.text", "c.salt", "e.commitment")}`),

  holds("a sender's name and organisation recompute to their event's hashes, or were erased by an event", sql<Broken>`
    select i.authority_id, i.id::text as subject from input i
    join event e on e.authority_id = i.authority_id and e.subject_id = i.id and e.type = 'input.received'
    left join input_sender s on s.authority_id = i.authority_id and s.input_id = i.id
    where (s.id is null and not ${erased})
      or (s.name <> '' and not ${isCommitted("input.name", "s.name", "s.name_salt", "decode(e.payload ->> 'nameHash', 'hex')")})
      or (s.organisation <> '' and not ${isCommitted("input.organisation", "s.organisation", "s.organisation_salt", "decode(e.payload ->> 'organisationHash', 'hex')")})`),

  holds("nothing is left of an input that was erased", sql<Broken>`
    select i.authority_id, i.id::text as subject from input i
    where ${erased} and (
      exists (select 1 from input_content c where c.authority_id = i.authority_id and c.input_id = i.id)
      or exists (select 1 from input_sender s where s.authority_id = i.authority_id and s.input_id = i.id)
      or exists (select 1 from publication_text t join input_publication p on p.authority_id = t.authority_id and p.id = t.publication_id
        where p.authority_id = i.authority_id and p.input_id = i.id)
      or exists (select 1 from public_search s where s.authority_id = i.authority_id and s.id = i.id))`),

  holds("an input has a public text exactly where its newest publication shows it and it was not erased", sql<Broken>`
    select i.authority_id, i.id::text as subject from input i left join ${latest} on true
    where (coalesce(p.kind in ('published', 'in_part'), false) and not ${erased})
      <> exists (select 1 from publication_text t where t.authority_id = i.authority_id and t.publication_id = p.id)`),

  holds("no public text is left of a publication that a newer one withholds", sql<Broken>`
    select i.authority_id, i.id::text as subject from input i join ${latest} on p.kind not in ('published', 'in_part')
    where exists (select 1 from publication_text t join input_publication o on o.authority_id = t.authority_id and o.id = t.publication_id
      where o.authority_id = i.authority_id and o.input_id = i.id)`),

  holds("what can be searched of inputs is what is published, word for word", sql<Broken>`
    with shown as (
      select i.authority_id, i.id, string_agg(t.text, E'\\n\\n' order by t.part) as body from input i join ${latest} on p.kind in ('published', 'in_part')
      join publication_text t on t.authority_id = i.authority_id and t.publication_id = p.id group by i.authority_id, i.id),
    searched as (select authority_id, id, body from public_search where kind = 'input')
    select coalesce(shown.authority_id, searched.authority_id) as authority_id, coalesce(shown.id, searched.id)::text as subject
    from shown full join searched on searched.authority_id = shown.authority_id and searched.id = shown.id
    where shown.body is distinct from searched.body`),

  holds("what is confirmed as a resident's is a person's own, was not erased nor set aside by then, and has one event of it", sql<Broken>`
    select i.authority_id, i.id::text as subject from input_verification v
    left join input i on i.authority_id = v.authority_id and i.id = v.input_id
    left join input_standing s on s.authority_id = v.authority_id and s.input_id = v.input_id
    left join event e on e.authority_id = v.authority_id and e.subject_id = v.input_id and e.type = 'input.verified'
    where i.id is null or s.behind <> 'verified_resident' or ${erased}
      or (select count(*) from event o where o.authority_id = v.authority_id and o.subject_id = v.input_id and o.type = 'input.verified') <> 1
      or 'set_aside' = (select p.kind from input_publication p where p.authority_id = v.authority_id and p.input_id = v.input_id and p.at < e.at order by p.version desc limit 1)`),

  holds("what was confirmed as a resident's still is, or was erased by an event", sql<Broken>`
    select i.authority_id, i.id::text as subject from event e join input i on i.authority_id = e.authority_id and i.id = e.subject_id
    where e.type = 'input.verified' and not ${erased} and not exists (select 1 from input_verification v where v.authority_id = i.authority_id and v.input_id = i.id)`),

  holds("nobody under 18 is shown by name", sql<Broken>`
    select authority_id, input_id::text as subject from input_sender where under_18 and shows_name`),
];
