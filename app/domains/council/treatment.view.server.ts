import { sql } from "kysely";
import type { BodyKind } from "#app/domains/authorities/authority.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { TreatmentKind } from "./council.ts";
import type { TreatmentFacts } from "./council-pages.ts";

interface Row {
  id: string; case_id: string; number: number; kind: TreatmentKind; is_final: boolean; body_id: string | null; body_name: string | null; body_kind: BodyKind | null;
  meeting_id: string | null; delegated_role: string; delegated_reference: string; treated_on: string; case_number: string; text: string; reason: string;
  votes_for: number | null; votes_against: number | null; briefing_version: number | null; recommended: string | null; at: Date;
}

const treatmentOf = (row: Row): TreatmentFacts => ({
  id: row.id, caseId: row.case_id, number: row.number, kind: row.kind, isFinal: row.is_final,
  body: row.body_id && row.body_name && row.body_kind ? { id: row.body_id, name: row.body_name, kind: row.body_kind } : null,
  meetingId: row.meeting_id, delegatedRole: row.delegated_role, delegatedReference: row.delegated_reference, treatedOn: row.treated_on,
  caseNumber: row.case_number, text: row.text, reason: row.reason, votesFor: row.votes_for, votesAgainst: row.votes_against,
  briefingVersion: row.briefing_version, recommended: row.recommended ?? "", recordedAt: row.at,
});

/** The case number is the agenda's where it was given after the treatment was recorded. */
const treatmentsWhere = (condition: ReturnType<typeof sql>) => sql<Row>`
  select t.id, t.case_id, t.number, t.kind, t.is_final, b.id as body_id, b.name as body_name, b.kind as body_kind, t.meeting_id, t.delegated_role,
    t.delegated_reference, t.treated_on, coalesce(nullif(t.case_number, ''), a.case_number, '') as case_number, t.text, t.reason,
    t.votes_for, t.votes_against, f.version as briefing_version, f.words ->> 'recommends' as recommended, t.at
  from treatment t
  left join body b on b.authority_id = t.authority_id and b.id = t.body_id
  left join agenda_item a on a.authority_id = t.authority_id and a.meeting_id = t.meeting_id and a.case_id = t.case_id
  left join briefing f on f.authority_id = t.authority_id and f.id = t.briefing_id
  where ${condition} order by t.treated_on, t.number`;

/** The chain of a case, in the order in which bodies treated it. */
export async function readTreatments(trx: Trx, caseId: string): Promise<TreatmentFacts[]> {
  return (await treatmentsWhere(sql`t.case_id = ${caseId}`).execute(trx)).rows.map(treatmentOf);
}

export async function readTreatmentsOfMeeting(trx: Trx, meetingId: string): Promise<TreatmentFacts[]> {
  return (await treatmentsWhere(sql`t.meeting_id = ${meetingId}`).execute(trx)).rows.map(treatmentOf);
}
