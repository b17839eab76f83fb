import { sql } from "kysely";
import type { Alternative } from "#app/domains/cases/case.ts";
import type { WeightKey } from "#app/domains/cases/weight.ts";
import { contentFingerprintText } from "#app/domains/inputs/identical-text.ts";
import type { StandsBehind } from "#app/domains/inputs/stands-behind.ts";
import { isLate } from "#app/domains/inputs/is-late.view.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { CountedInput, CountingFrame } from "./briefing-counts.rules.ts";
import type { AssessedTheme, BriefingCounts, BriefingLine, BriefingWords, LineStanding, ToldActivity } from "./council.ts";
import { commitmentOfParts } from "./fingerprint.server.ts";

export interface FrozenInput { readonly line: BriefingLine; readonly counted: CountedInput; readonly councilName: string | null }

interface InputFacts {
  id: string; number: number; kind: "input" | "statement" | "objection"; standing: LineStanding; behind: StandsBehind; publication_version: number | null; ground: string | null;
  channel: string; answers_as: string; age_group: string | null; district: string; is_late: boolean; is_translated: boolean;
  objection_state: string | null; council_name: string | null; wish_id: string | null; content_digest: string; text: string | null;
  links: { id: string; stance: "for" | "against" | "mixed" | "none" }[]; commitments: string[];
}

/**
 * Every number of a case in the minute of freezing, read under the case's lock. The words' commitments are those of the events that
 * received them, so that a line stands even where the words themselves were erased by law before.
 */
export async function readInputsToFreeze(trx: Trx, caseId: string): Promise<FrozenInput[]> {
  const { rows } = await sql<InputFacts>`
    select i.id, i.number, i.kind, s.standing, s.behind, s.publication_version, s.ground, i.channel, i.answers_as, i.age_group, i.district, ${isLate} as is_late,
      i.is_translated, i.objection_state, b.name as council_name, w.wish_id, i.content_digest, c.text,
      coalesce((select jsonb_agg(jsonb_build_object('id', l.theme_id, 'stance', l.stance) order by l.theme_id) from theme_link l
        where l.authority_id = i.authority_id and l.input_id = i.id and l.unlinked_at is null), '[]') as links,
      coalesce((select jsonb_agg(encode(e.commitment, 'hex') order by e.at, coalesce((e.payload ->> 'part')::int, 0)) from event e
        where e.authority_id = i.authority_id and e.subject_id = i.id and e.type in ('input.received', 'input.part_added') and e.commitment is not null), '[]') as commitments
    from input i
    join input_standing s on s.authority_id = i.authority_id and s.input_id = i.id
    left join input_content c on c.authority_id = i.authority_id and c.input_id = i.id and c.part = 0
    left join body b on b.authority_id = i.authority_id and b.id = i.council_body_id
    left join input_wish w on w.authority_id = i.authority_id and w.input_id = i.id
    where i.case_id = ${caseId} order by i.number`.execute(trx);
  return rows.map((row) => ({
    councilName: row.council_name,
    line: {
      number: row.number, inputId: row.id, standing: row.standing, publicationVersion: row.publication_version, ground: row.ground,
      themeIds: row.links.map((link) => link.id), commitment: commitmentOfParts(row.commitments.map((hex) => Buffer.from(hex, "hex"))),
    },
    counted: {
      number: row.number, kind: row.kind, standing: row.standing, channel: row.channel, answersAs: row.answers_as, age: row.age_group,
      district: row.district, isLate: row.is_late, isTranslated: row.is_translated, objectionState: row.objection_state,
      isFromBody: row.behind === "organisation", behind: row.behind,
      wishId: row.wish_id, digest: row.content_digest, comparable: row.text === null ? "" : contentFingerprintText(row.text), themes: row.links,
    },
  }));
}

const ages = ["under_18", "18_29", "30_49", "50_66", "67_plus"] as const;
const channels = ["web", "email", "letter", "phone", "meeting"] as const;

/** In which order the groups stand, and what is counted beside the inputs. */
export async function readCountingFrame(trx: Trx, caseId: string): Promise<CountingFrame> {
  const asked = await trx.selectFrom("activity").select("answers_as").where("case_id", "=", caseId).where("takes_input", "=", true).orderBy("opens_on").orderBy("number").execute();
  const profile = await trx.selectFrom("authority_profile").select("districts").executeTakeFirst();
  const wishes = await trx.selectFrom("wish").select(["id", "sort", "label", "fits", "against"]).where("case_id", "=", caseId).orderBy("sort").orderBy("label").execute();
  const themes = await trx.selectFrom("theme").select(["id", "number"]).where("case_id", "=", caseId).where("closed_at", "is", null).orderBy("number").execute();
  const reactions = await trx.selectFrom("reaction").select((eb) => ["answered", eb.fn.countAll<number>().as("count")]).where("case_id", "=", caseId).groupBy("answered").execute();
  const reacted = (answered: string) => Number(reactions.find((row) => row.answered === answered)?.count ?? 0);
  return {
    answersAs: [...new Set(asked.flatMap((activity) => activity.answers_as as unknown as string[]))], ages, channels, wishes, themes,
    districts: ((profile?.districts ?? []) as unknown as { key: string }[]).map((district) => district.key),
    reactions: { yes: reacted("yes"), partly: reacted("partly"), no: reacted("no") } satisfies BriefingCounts["reactions"],
  };
}

export type WordsOfCase = Pick<BriefingWords, "title" | "lead" | "step" | "answerBy" | "decidesOn" | "deciderName" | "orderedBy" | "open" | "fixed" | "activities" | "alternatives" | "themes" | "singleAssessments" | "councilsLaid" | "treatedBy">;

/** The words that stand in other subjects' tables, as they are in the minute of freezing. */
export async function readWordsToFreeze(trx: Trx, caseId: string): Promise<{ promiseVersion: number; words: WordsOfCase }> {
  const caseRow = await trx.selectFrom("case_file")
    .leftJoin("body as decider", "decider.id", "case_file.decider_body_id").leftJoin("body as orderer", "orderer.id", "case_file.ordered_body_id")
    .select(["case_file.title", "case_file.lead", "case_file.step", "case_file.answer_by", "case_file.decides_on", "case_file.ordered_reference", "case_file.ordered_on",
      "decider.name as decider_name", "orderer.name as orderer_name"])
    .select((eb) => eb.selectFrom("promise").select((max) => max.fn.max("version").as("version")).whereRef("promise.case_id", "=", "case_file.id").as("promise_version"))
    .where("case_file.id", "=", caseId).executeTakeFirstOrThrow();
  const rooms = await trx.selectFrom("case_room").select(["kind", "text"]).where("case_id", "=", caseId).orderBy("sort").execute();
  const councilsLaid = await trx.selectFrom("case_laid_before").select(["council", "laid", "reason"]).where("case_id", "=", caseId).orderBy("council").execute();
  return {
    promiseVersion: caseRow.promise_version ?? 1,
    words: {
      title: caseRow.title, lead: caseRow.lead, step: caseRow.step ?? "inform", answerBy: caseRow.answer_by, decidesOn: caseRow.decides_on,
      deciderName: caseRow.decider_name ?? "", orderedBy: [caseRow.orderer_name, caseRow.ordered_reference].filter(Boolean).join(", "),
      open: rooms.filter((room) => room.kind === "open").map((room) => room.text), fixed: rooms.filter((room) => room.kind === "fixed").map((room) => room.text),
      activities: await readActivities(trx, caseId), alternatives: await readAlternatives(trx, caseId), councilsLaid, treatedBy: await readTreatingBodies(trx, caseId),
      ...(await readAssessments(trx, caseId)),
    },
  };
}

async function readActivities(trx: Trx, caseId: string): Promise<ToldActivity[]> {
  const rows = await trx.selectFrom("activity")
    .select(["number", "method", "step", "title", "question", "opens_on", "closes_on", "place", "participants", "told"])
    .where("case_id", "=", caseId).orderBy("opens_on").orderBy("number").execute();
  return rows.map((row) => ({
    number: row.number, method: row.method, step: row.step, title: row.title, question: row.question, opensOn: row.opens_on, closesOn: row.closes_on,
    place: row.place, participants: row.participants, told: row.told,
  }));
}

/** Whose reasons can be told: advisory councils give statements, which follow the case whole, and who ordered the involvement took no side. */
export async function readTreatingBodies(trx: Trx, caseId: string): Promise<string[]> {
  const rows = await trx.selectFrom("treatment as t").innerJoin("body as b", (join) => join.onRef("b.authority_id", "=", "t.authority_id").onRef("b.id", "=", "t.body_id"))
    .select(["b.name", "b.sort"]).distinct().where("t.case_id", "=", caseId).where("t.kind", "<>", "opinion")
    .where(sql<boolean>`t.treated_on >= (select (c.published_at at time zone 'Europe/Oslo')::date from case_file c where c.authority_id = t.authority_id and c.id = t.case_id)`).orderBy("b.sort").orderBy("b.name").execute();
  return rows.map((row) => row.name);
}

export async function readAlternatives(trx: Trx, caseId: string): Promise<Alternative[]> {
  const rows = await trx.selectFrom("case_alternative").selectAll().where("case_id", "=", caseId).orderBy("letter").execute();
  return rows.map((row) => ({
    letter: row.letter as Alternative["letter"], title: row.title, cost: row.cost, costAmount: row.cost_amount === null ? null : Math.round(Number(row.cost_amount)),
    runningCost: row.running_cost, givesWay: row.gives_way, ready: row.ready,
  }));
}

interface AssessmentRow { theme_id: string | null; number: number | null; version: number; raised: string; weight: WeightKey; why: string }

async function readAssessments(trx: Trx, caseId: string): Promise<Pick<BriefingWords, "themes" | "singleAssessments">> {
  const { rows } = await sql<AssessmentRow>`
    select distinct on (a.theme_id, a.input_id) a.theme_id, i.number, a.version, a.raised, a.weight, a.why
    from assessment a left join input i on i.authority_id = a.authority_id and i.id = a.input_id
    where a.case_id = ${caseId} order by a.theme_id, a.input_id, a.version desc`.execute(trx);
  const themes = await trx.selectFrom("theme").select(["id", "number", "title", "summary", "is_outside", "forwarded_to"])
    .where("case_id", "=", caseId).where("closed_at", "is", null).orderBy("number").execute();
  return {
    themes: themes.map((theme): AssessedTheme => {
      const found = rows.find((row) => row.theme_id === theme.id);
      return {
        id: theme.id, number: theme.number, title: theme.title, summary: theme.summary, isOutside: theme.is_outside, forwardedTo: theme.forwarded_to,
        assessment: found ? { version: found.version, raised: found.raised, weight: found.weight, why: found.why } : null,
      };
    }),
    singleAssessments: rows.filter((row) => row.number !== null)
      .map((row) => ({ number: row.number ?? 0, raised: row.raised, weight: row.weight, why: row.why })).sort((one, other) => one.number - other.number),
  };
}

export interface PublicInput {
  readonly number: number;
  readonly inputId: string;
  readonly isCouncilStatement: boolean;
  readonly publicationId: string | null;
  readonly parts: readonly { readonly part: number; readonly text: string }[];
}

/** The published words of some inputs of a case: nothing else may be quoted. */
export async function readPublicTexts(trx: Trx, caseId: string, numbers: readonly number[]): Promise<PublicInput[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<{ number: number; input_id: string; is_statement: boolean; publication_id: string | null; parts: { part: number; text: string }[] }>`
    select s.number, s.input_id, i.council_body_id is not null as is_statement,
      case when s.is_shown then s.publication_id end as publication_id,
      coalesce((select jsonb_agg(jsonb_build_object('part', t.part, 'text', t.text) order by t.part) from publication_text t
        where t.authority_id = s.authority_id and t.publication_id = s.publication_id and s.is_shown), '[]') as parts
    from input_standing s join input i on i.authority_id = s.authority_id and i.id = s.input_id
    where s.case_id = ${caseId} and s.number = any(${[...numbers]}::int[])`.execute(trx);
  return rows.map((row) => ({ number: row.number, inputId: row.input_id, isCouncilStatement: row.is_statement, publicationId: row.publication_id, parts: row.parts }));
}

export async function readOpenThemeIds(trx: Trx, caseId: string): Promise<string[]> {
  const rows = await trx.selectFrom("theme").select("id").where("case_id", "=", caseId).where("closed_at", "is", null).execute();
  return rows.map((row) => row.id);
}
