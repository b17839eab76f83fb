import { sql } from "kysely";
import type { Alternative } from "#app/domains/cases/case.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { findDraft } from "./briefing.store.server.ts";
import { emptyDraft, type BriefingDraft } from "./council.ts";
import type { Checklist } from "./council-pages.ts";
import { readAlternatives, readTreatingBodies } from "./freezing.view.server.ts";

interface ThemeChoice { id: string; number: number; title: string; isAssessed: boolean }

interface ListRow { total: number; unread: number[]; held: number[]; untranslated: number[]; unsorted: number[]; without_wish: number[]; themes: ThemeChoice[]; questions: number }

/** Each input stands with the first thing that it lacks: translated, read, then sorted. */
export async function readChecklist(trx: Trx, caseId: string): Promise<Checklist> {
  const { rows } = await sql<ListRow>`
    select count(*)::int as total,
      coalesce(array_agg(s.number order by s.number) filter (where s.standing = 'unread' and i.is_translated), '{}') as unread,
      coalesce(array_agg(s.number order by s.number) filter (where s.standing = 'held' and i.is_translated), '{}') as held,
      coalesce(array_agg(s.number order by s.number) filter (where not i.is_translated), '{}') as untranslated,
      coalesce(array_agg(s.number order by s.number) filter (where s.is_unsorted), '{}') as unsorted,
      coalesce(array_agg(s.number order by s.number) filter (where w.id is null and not s.is_waiting and exists (select 1 from wish x where x.case_id = ${caseId})), '{}') as without_wish,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'number', t.number, 'title', t.title, 'isAssessed', exists (
          select 1 from assessment a where a.authority_id = t.authority_id and a.theme_id = t.id)) order by t.number), '[]')
        from theme t where t.case_id = ${caseId} and t.closed_at is null) as themes,
      (select count(*)::int from question q where q.case_id = ${caseId} and q.answer is null) as questions
    from input_standing s join input i on i.authority_id = s.authority_id and i.id = s.input_id
    left join input_wish w on w.authority_id = i.authority_id and w.input_id = i.id
    where s.case_id = ${caseId} and s.owes_answer`.execute(trx);
  const row = rows[0];
  return {
    total: row?.total ?? 0, unread: row?.unread ?? [], held: row?.held ?? [], untranslated: row?.untranslated ?? [], unsorted: row?.unsorted ?? [],
    withoutWish: row?.without_wish ?? [], themes: row?.themes ?? [], unanswered: row?.questions ?? 0,
  };
}

/** What the draft is asked reasons for, and whose minutes have their own. */
export async function readAlternativeChoices(trx: Trx, caseId: string): Promise<{ alternatives: Alternative[]; treatedBy: string[] }> {
  return { alternatives: await readAlternatives(trx, caseId), treatedBy: await readTreatingBodies(trx, caseId) };
}

export async function readDraft(trx: Trx, caseId: string): Promise<BriefingDraft> {
  return (await findDraft(trx, caseId)) ?? emptyDraft;
}
