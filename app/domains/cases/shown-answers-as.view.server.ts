import { sql } from "kysely";
import { smallestGroup } from "./smallest-group.ts";

/**
 * Whom somebody answered as, where the input `i` is told of in public: said only where enough in the case said the same, so that
 * nobody can count a smaller group by reading voices one after the other. What is set aside now is nobody's answer.
 */
export const shownAnswersAs = sql<string>`case when (
  select count(*) from input same join input_standing st on st.authority_id = same.authority_id and st.input_id = same.id and not st.is_set_aside
  where same.authority_id = i.authority_id and same.case_id = i.case_id and same.answers_as = i.answers_as and same.kind <> 'objection'
) >= ${smallestGroup} then i.answers_as else '' end`;
