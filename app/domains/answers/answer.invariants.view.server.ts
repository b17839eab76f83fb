import { sql } from "kysely";
import type { Trx } from "#app/platform/db.server.ts";
import type { Invariant } from "#app/platform/invariant.ts";
import type { Lang } from "#app/platform/language.ts";
import { commit } from "#app/platform/commitment.server.ts";
import type { GivenWeight } from "./answer.ts";
import { answerCommitment } from "./give-answer.server.ts";

/** Each statement asks for lines that break it: «authority id». */
const lines = async (trx: Trx, query: ReturnType<typeof sql>): Promise<string[]> => {
  const { rows } = await (query as ReturnType<typeof sql<{ line: string }>>).execute(trx);
  return rows.map((row) => row.line);
};

export const answerInvariants: readonly Invariant[] = [
  {
    name: "P4: a completed or withdrawn case has nothing unanswered",
    broken: (trx) => lines(trx, sql`
      select s.authority_id || ' ' || s.input_id as line from input_standing s
      join case_file c on c.authority_id = s.authority_id and c.id = s.case_id
      where c.state in ('completed', 'withdrawn') and s.owes_answer and s.answered_at is null`),
  },
  {
    name: "an answer to a theme reached only inputs that were linked to it",
    broken: (trx) => lines(trx, sql`
      select r.authority_id || ' ' || r.id as line from answer_reach r
      join answer a on a.authority_id = r.authority_id and a.id = r.answer_id
      where not exists (
        select 1 from theme_link l where l.authority_id = r.authority_id and l.theme_id = a.theme_id and l.input_id = r.input_id
          and l.linked_at <= r.at and (l.unlinked_at is null or l.unlinked_at >= r.at))`),
  },
  {
    name: "an answer, its target and its treatment belong to one case",
    broken: (trx) => lines(trx, sql`
      select a.authority_id || ' ' || a.id as line from answer a
      left join theme t on t.authority_id = a.authority_id and t.id = a.theme_id
      left join input i on i.authority_id = a.authority_id and i.id = a.input_id
      left join treatment tr on tr.authority_id = a.authority_id and tr.id = a.treatment_id
      where coalesce(t.case_id, i.case_id) <> a.case_id or coalesce(tr.case_id, a.case_id) <> a.case_id`),
  },
  {
    name: "versions of an answer follow each other from 1",
    broken: (trx) => lines(trx, sql`
      select a.authority_id || ' ' || coalesce(a.theme_id, a.input_id) as line from answer a
      group by a.authority_id, a.theme_id, a.input_id having max(a.version) <> count(*) or min(a.version) <> 1`),
  },
  { name: "every answer's words recompute to the commitment of its event", broken: answersUnbound },
  { name: "every remark's words recompute to a commitment of its reaction", broken: remarksUnbound },
  {
    name: "K8: a measure that is done has its day, and no other has",
    broken: (trx) => lines(trx, sql`
      select m.authority_id || ' ' || m.id as line from measure m where (m.state = 'done') <> (m.done_on is not null)`),
  },
  {
    name: "one reaction for each input at most, and only of one that was answered",
    broken: (trx) => lines(trx, sql`
      select r.authority_id || ' ' || r.input_id as line from reaction r
      where not exists (select 1 from answer a where a.authority_id = r.authority_id and a.input_id = r.input_id)
        and not exists (select 1 from answer_reach ar where ar.authority_id = r.authority_id and ar.input_id = r.input_id)
      union all
      select authority_id || ' ' || input_id from reaction group by authority_id, input_id having count(*) > 1`),
  },
];

interface BoundAnswer {
  line: string; salt: Buffer; commitment: Buffer | null; came_of_it: string; weight: string; why: string; body_reason: string; forwarded_to: string; language: string;
}

async function answersUnbound(trx: Trx): Promise<string[]> {
  const { rows } = await sql<BoundAnswer>`
    select a.authority_id || ' ' || a.id as line, a.salt, e.commitment, a.came_of_it, a.weight, a.why, a.body_reason, a.forwarded_to, a.language
    from answer a
    left join event e on e.authority_id = a.authority_id and e.subject_id = a.id and e.type = 'answer.published'`.execute(trx);
  return rows.filter((row) => !row.commitment?.equals(answerCommitment(row.salt, {
    cameOfIt: row.came_of_it, weight: row.weight as GivenWeight, why: row.why, bodyReason: row.body_reason, forwardedTo: row.forwarded_to, language: row.language as Lang,
  }))).map((row) => row.line);
}

async function remarksUnbound(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ line: string; salt: Buffer; text: string; commitments: string[] | null }>`
    select m.authority_id || ' ' || m.id as line, m.salt, m.text, array_agg(encode(e.commitment, 'hex')) as commitments
    from reaction_remark m
    left join event e on e.authority_id = m.authority_id and e.subject_id = m.reaction_id and e.type = 'reaction.given' and e.commitment is not null
    group by m.authority_id, m.id, m.salt, m.text`.execute(trx);
  return rows.filter((row) => !(row.commitments ?? []).includes(commit("reaction.remark", row.salt, row.text).toString("hex"))).map((row) => row.line);
}
