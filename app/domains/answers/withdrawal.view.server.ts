import { sql } from "kysely";
import { inSentence } from "#app/domains/cases/case-standing.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { WithdrawalFacts } from "./withdrawal.rules.ts";

/**
 * A case lies before a body from when the agenda is sent (the case has its number there, or a briefing has been laid before the meeting)
 * until the body has returned it. A meeting that is only planned for holds nothing; what a body did before the case was published ordered it.
 */
export async function readWithdrawalFacts(trx: Trx, caseId: string): Promise<WithdrawalFacts> {
  const { rows } = await sql<{ final: boolean; before: string | null; brought: boolean }>`
    select exists (select 1 from treatment t where t.case_id = c.id and t.is_final) as final, c.origin = 'proposal' as brought,
      (select o.name from meeting m join body o on o.authority_id = m.authority_id and o.id = m.body_id
        where not m.is_cancelled and m.starts_at >= c.published_at and (o.kind = 'council' or o.id in (c.decider_body_id, c.ordered_body_id))
          and (exists (select 1 from agenda_item g where g.authority_id = m.authority_id and g.meeting_id = m.id and g.case_id = c.id and g.case_number <> '')
            or exists (select 1 from briefing_laid l join briefing b on b.authority_id = l.authority_id and b.id = l.briefing_id
              where l.authority_id = m.authority_id and l.meeting_id = m.id and b.case_id = c.id))
          and coalesce((select t.kind from treatment t where t.authority_id = m.authority_id and t.body_id = o.id and t.case_id = c.id
            and t.treated_on >= (m.starts_at at time zone 'Europe/Oslo')::date order by t.number desc limit 1), '') <> 'returned'
        order by m.starts_at desc limit 1) as before
    from case_file c where c.id = ${caseId}`.execute(trx);
  return { isTreatedFinally: rows[0]?.final ?? false, isBrought: rows[0]?.brought ?? false, before: rows[0]?.before ? inSentence(rows[0].before) : null };
}
