import { sql, type RawBuilder } from "kysely";

/** Answers that hold, as pages show them (AnswerFacts, moments as text): the newest to each theme and to each input for which the condition on `a` holds. */
export const shownAnswers = (condition: RawBuilder<unknown>) => sql`
  select jsonb_agg(jsonb_build_object('at', a.at, 'version', a.version, 'language', a.language, 'theme', a.theme, 'cameOfIt', a.came_of_it, 'weight', a.weight, 'why', a.why,
    'bodyReason', a.body_reason, 'forwardedTo', a.forwarded_to, 'reached', a.reached, 'decidedBy', a.decided_by, 'decidedOn', a.treated_on) order by a.at) from (
    select distinct on (a.theme_id, a.input_id) a.*, t.title as theme, coalesce(o.name, nullif(d.delegated_role, '')) as decided_by, d.treated_on,
      (select count(*)::int from answer_reach n where n.authority_id = a.authority_id and n.answer_id = a.id) as reached
    from standing_answer a left join theme t on t.authority_id = a.authority_id and t.id = a.theme_id
    left join treatment d on d.authority_id = a.authority_id and d.id = a.treatment_id
    left join body o on o.authority_id = d.authority_id and o.id = d.body_id
    where ${condition} order by a.theme_id, a.input_id, a.version desc) a`;
