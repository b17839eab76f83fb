import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import type { EventSubjects } from "./case-events.ts";

/** What the events of a case are about, each as the public page of that thing shows it now; one statement. */
export async function readEventSubjects(trx: Trx, caseId: string): Promise<EventSubjects> {
  const { rows } = await sql<EventSubjects>`select
    coalesce((select jsonb_object_agg(number, jsonb_build_object('title', title, 'method', method)) from activity where case_id = c.id), '{}') as activities,
    coalesce((select jsonb_object_agg(id, jsonb_build_object('title', title, 'fileName', file_name)) from case_document where case_id = c.id and removed_at is null), '{}') as documents,
    coalesce((select jsonb_object_agg(st.number, jsonb_build_object('organisation', coalesce(s.organisation, '')))
      from input_standing st left join input_sender s on s.authority_id = st.authority_id and s.input_id = st.input_id
      where st.case_id = c.id and st.is_shown), '{}') as inputs,
    coalesce((select jsonb_object_agg(number, jsonb_build_object('title', title, 'forwardedTo', forwarded_to)) from theme where case_id = c.id), '{}') as themes,
    coalesce((select jsonb_object_agg(m.id, jsonb_build_object('body', b.name, 'caseNumber', ai.case_number))
      from agenda_item ai join meeting m on m.authority_id = ai.authority_id and m.id = ai.meeting_id join body b on b.authority_id = m.authority_id and b.id = m.body_id
      where ai.case_id = c.id), '{}') as meetings,
    coalesce((select jsonb_object_agg(q.number, jsonb_build_object('askedFor', q.asked_for, 'text', q.text, 'briefing', f.version))
      from question q join briefing f on f.authority_id = q.authority_id and f.id = q.briefing_id where q.case_id = c.id), '{}') as questions,
    coalesce((select jsonb_object_agg(t.number, jsonb_build_object('by', coalesce(b.name, t.delegated_role), 'on', t.treated_on, 'text', t.text,
        'caseNumber', coalesce(nullif(t.case_number, ''), ai.case_number, '')))
      from treatment t left join body b on b.authority_id = t.authority_id and b.id = t.body_id
      left join agenda_item ai on ai.authority_id = t.authority_id and ai.meeting_id = t.meeting_id and ai.case_id = t.case_id where t.case_id = c.id), '{}') as treatments,
    coalesce((select jsonb_object_agg(number, jsonb_build_object('title', title)) from measure where case_id = c.id), '{}') as measures,
    coalesce((select jsonb_object_agg(version, jsonb_build_object('reason', reason)) from promise where case_id = c.id), '{}') as promises,
    c.withdrawn_reason as "withdrawnReason"
    from case_file c where c.id = ${caseId}`.execute(trx);
  return rows[0] as EventSubjects;
}
