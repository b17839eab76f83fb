import { sql, type RawBuilder } from "kysely";

/** Whether the seat `s` is held on a day (a value, or SQL that gives one): from its first day to the day before it is left. */
export const sitsOn = (day: unknown): RawBuilder<boolean> => sql<boolean>`(s.from_on <= ${day} and (s.until_on is null or s.until_on > ${day}))`;
