import { sql } from "kysely";
import type { InputDoor } from "#app/domains/cases/activity.ts";
import { takesInputNow } from "#app/domains/cases/activity.rules.ts";
import type { CaseHead } from "#app/domains/cases/case.view.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";

export interface Asked {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly question: string;
  readonly opensOn: Day;
  readonly closesOn: Day;
  /** What a sender may say that she answers as; empty: it is not asked. */
  readonly answersAs: readonly string[];
  readonly door: InputDoor;
}

export interface Contact { readonly name: string; readonly telephone: string; readonly hours: string }

/** A case as somebody meets it who wants to say something. */
export interface Giving {
  readonly caseFile: CaseHead;
  readonly asked: readonly Asked[];
  readonly districts: readonly { readonly key: string; readonly name: string }[];
  readonly contact: Contact;
}

interface Row {
  contact_name: string; contact_telephone: string; contact_hours: string;
  office_name: string; telephone: string; telephone_hours: string;
  districts: { key: string; name: string }[];
  activities: Omit<Asked, "door">[];
}

export async function readGiving(trx: Trx, key: { year: number; number: number }, now: Date): Promise<Giving | null> {
  const caseFile = await readCaseHead(trx, key);
  if (!caseFile) return null;
  const { rows } = await sql<Row>`
    select c.contact_name, c.contact_telephone, c.contact_hours, p.office_name, p.telephone, p.telephone_hours, p.districts,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'number', a.number, 'title', a.title, 'question', a.question,
          'opensOn', a.opens_on, 'closesOn', a.closes_on, 'answersAs', a.answers_as) order by a.closes_on, a.number)
        from activity a where a.authority_id = c.authority_id and a.case_id = c.id and a.takes_input), '[]') as activities
    from case_file c join authority_profile p on p.authority_id = c.authority_id where c.id = ${caseFile.id}`.execute(trx);
  const [row] = rows;
  if (!row) return null;
  return {
    caseFile, districts: row.districts,
    asked: row.activities.map((activity) => ({ ...activity, door: takesInputNow(caseFile.state, { ...activity, takesInput: true }, now) })),
    contact: contactOf(row),
  };
}

/** Whom to ring about the case; where the case names nobody, the office that helps everybody. */
const contactOf = (row: Row): Contact => row.contact_telephone
  ? { name: row.contact_name, telephone: row.contact_telephone, hours: row.contact_hours || row.telephone_hours }
  : { name: row.office_name, telephone: row.telephone, hours: row.telephone_hours };
