import { sql } from "kysely";

/** Whether the sender `s` of the input `i` is under 18: she ticked for it, said so by her age group, or an officer put the age right. Null without a sender. */
export const isUnder18 = sql<boolean | null>`(s.under_18 or (s.under_18 is not null and i.age_group is not distinct from 'under_18'))`;
