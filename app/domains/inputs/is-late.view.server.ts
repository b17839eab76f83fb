import { sql } from "kysely";

/** For the row `i` of input: it came after the period that holds now. A period that was made longer over it makes it in time. */
export const isLate = sql<boolean>`(i.received_at >= (
  select (ac.closes_on + 1)::timestamp at time zone 'Europe/Oslo' from activity ac where ac.authority_id = i.authority_id and ac.id = i.activity_id))`;
