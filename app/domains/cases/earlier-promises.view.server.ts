import { sql } from "kysely";

/** For the row `c` of case_file: every answer date before the one that holds now, and whether it passed while inputs waited. */
export const earlierPromises = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('answerBy', e.answer_by, 'missed', (e.moved_at at time zone 'Europe/Oslo')::date > e.answer_by and exists (
    select 1 from input_standing w join input i on i.authority_id = w.authority_id and i.id = w.input_id
    where w.authority_id = c.authority_id and w.case_id = c.id and w.owes_answer and i.received_at < e.moved_at
      and (w.answered_at is null or (w.answered_at at time zone 'Europe/Oslo')::date > e.answer_by))) order by e.version), '[]')
  from (
    select version, answer_by, lead(at) over (order by version) as moved_at, lead(answer_by) over (order by version) as next
    from promise where authority_id = c.authority_id and case_id = c.id) e
  where e.answer_by is not null and e.moved_at is not null and e.next is distinct from e.answer_by)`;
