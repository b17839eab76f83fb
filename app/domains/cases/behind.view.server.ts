import { sql, type RawBuilder } from "kysely";

/** Of a case's inputs that are owed an answer, how many of each class stand behind them, as one JSON object. `caseId`: the id, or the column that holds it. */
export const behindOfCase = (caseId: string | RawBuilder<unknown>): RawBuilder<Record<string, number>> => sql`coalesce((select jsonb_object_agg(o.behind, o.many) from (
  select behind, count(*)::int as many from input_standing where case_id = ${caseId} and owes_answer group by behind) o), '{}')`;
