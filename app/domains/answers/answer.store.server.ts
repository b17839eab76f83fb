import type { AnswerTarget, AnswerWords, GivenWeight } from "./answer.ts";
import { mayShowOwnAnswer } from "#app/domains/inputs/input.ts";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Lang } from "#app/platform/language.ts";

/** What an answer goes to, and what stands about it already. */
export interface TargetFacts {
  readonly kind: AnswerTarget["kind"];
  readonly id: string;
  readonly caseId: string;
  readonly number: number;
  /** A theme's name; empty for an input. */
  readonly title: string;
  /** An input's own language; a theme has none. */
  readonly language: string | null;
  readonly isClosed: boolean;
  readonly isSetAside: boolean;
  /** Only then may an answer to one input be found by search. */
  readonly isPublished: boolean;
  /** The instance that a theme outside the case went to; empty otherwise. */
  readonly forwardedTo: string;
  /** What the administration recommended last. */
  readonly recommended: GivenWeight | null;
  readonly newest: NewestAnswer | null;
}

/** `isWithdrawal`: given to all at once because their case was withdrawn; it holds until the case is opened again. */
export type NewestAnswer = AnswerWords & { readonly id: string; readonly version: number; readonly at: Date; readonly isWithdrawal: boolean };

export async function findTarget(trx: Trx, target: AnswerTarget): Promise<TargetFacts | null> {
  const found = target.kind === "theme" ? await findTheme(trx, target.id) : await findInputTarget(trx, target.id);
  if (!found) return null;
  const column = target.kind === "theme" ? "theme_id" : "input_id";
  const assessed = await trx.selectFrom("assessment").select("weight").where(column, "=", target.id).orderBy("version", "desc").limit(1).executeTakeFirst();
  return { ...found, kind: target.kind, id: target.id, recommended: (assessed?.weight as GivenWeight | undefined) ?? null, newest: await newestAnswer(trx, target) };
}

async function findTheme(trx: Trx, id: string) {
  const row = await trx.selectFrom("theme").select(["case_id", "number", "title", "closed_at", "is_outside", "forwarded_to"]).where("id", "=", id).executeTakeFirst();
  return row && { caseId: row.case_id, number: row.number, title: row.title, language: null, isClosed: row.closed_at !== null, isSetAside: false, isPublished: true, forwardedTo: row.is_outside ? row.forwarded_to : "" };
}

async function findInputTarget(trx: Trx, id: string) {
  const row = await trx.selectFrom("input as i").innerJoin("input_standing as s", (join) => join.onRef("s.authority_id", "=", "i.authority_id").onRef("s.input_id", "=", "i.id"))
    .select((eb) => ["i.case_id", "i.number", "i.language", "s.is_set_aside", "s.standing", eb.exists(
      eb.selectFrom("input_content as t").select("t.id").whereRef("t.authority_id", "=", "i.authority_id").whereRef("t.input_id", "=", "i.id")).as("has_words")])
    .where("i.id", "=", id).executeTakeFirst();
  return row && {
    caseId: row.case_id, number: row.number, title: "", language: row.language, isClosed: false, isSetAside: row.is_set_aside === true,
    isPublished: mayShowOwnAnswer({ standing: row.standing, isErased: !row.has_words }), forwardedTo: "",
  };
}

async function newestAnswer(trx: Trx, target: AnswerTarget): Promise<NewestAnswer | null> {
  const row = await trx.selectFrom("answer")
    .select(["id", "version", "came_of_it", "weight", "why", "body_reason", "forwarded_to", "language", "at", "is_withdrawal"])
    .where(target.kind === "theme" ? "theme_id" : "input_id", "=", target.id).orderBy("version", "desc").limit(1).executeTakeFirst();
  return row ? {
    id: row.id, version: row.version, cameOfIt: row.came_of_it, weight: row.weight as GivenWeight, why: row.why, bodyReason: row.body_reason,
    forwardedTo: row.forwarded_to, language: row.language as Lang, at: row.at, isWithdrawal: row.is_withdrawal,
  } : null;
}

/** The one treatment that decides the case, if it has been decided. */
export async function findFinalTreatment(trx: Trx, caseId: string): Promise<string | null> {
  const row = await trx.selectFrom("treatment").select("id").where("case_id", "=", caseId).where("is_final", "=", true)
    .orderBy("number", "desc").limit(1).executeTakeFirst();
  return row?.id ?? null;
}

export interface NewAnswer {
  readonly id: string;
  readonly caseId: string;
  readonly target: AnswerTarget;
  readonly version: number;
  readonly words: AnswerWords;
  readonly treatmentId: string | null;
  readonly isWithdrawal: boolean;
  readonly salt: Buffer;
  readonly byAccount: string;
}

/** As many answers as one statement has room for the parameters of. */
const answersTogether = 1000;

export async function insertAnswers(trx: Trx, all: readonly NewAnswer[], now: Date): Promise<void> {
  for (let from = 0; from < all.length; from += answersTogether) {
    await trx.insertInto("answer").values(all.slice(from, from + answersTogether).map(({ words, target, ...given }) => ({
      id: given.id, case_id: given.caseId, theme_id: target.kind === "theme" ? target.id : null, input_id: target.kind === "input" ? target.id : null,
      version: given.version, language: words.language, came_of_it: words.cameOfIt, weight: words.weight, why: words.why, body_reason: words.bodyReason,
      forwarded_to: words.forwardedTo, treatment_id: given.treatmentId, is_withdrawal: given.isWithdrawal, salt: given.salt, by_account: given.byAccount, at: now,
    }))).execute();
  }
}

/** Whom an answer to the theme reaches: every input that is linked to it now and was not set aside. In order of number. */
export async function inputsOfTheme(trx: Trx, themeId: string): Promise<string[]> {
  const rows = await trx.selectFrom("theme_link as l")
    .innerJoin("input_standing as s", (join) => join.onRef("s.authority_id", "=", "l.authority_id").onRef("s.input_id", "=", "l.input_id"))
    .select("l.input_id").where("l.theme_id", "=", themeId).where("l.unlinked_at", "is", null).where("s.is_set_aside", "=", false)
    .orderBy("s.number").execute();
  return rows.map((row) => row.input_id);
}

export async function insertReach(trx: Trx, answerId: string, inputIds: readonly string[], now: Date): Promise<void> {
  if (inputIds.length === 0) return;
  await trx.insertInto("answer_reach").values(inputIds.map((inputId) => ({ id: newId(), answer_id: answerId, input_id: inputId, at: now }))).execute();
}

/** The newest answers of the themes that the input is linked to now and that have not reached it yet. */
export async function answersNotReached(trx: Trx, inputId: string): Promise<string[]> {
  const rows = await trx.selectFrom("theme_link as l")
    .innerJoin("input_standing as s", (join) => join.onRef("s.authority_id", "=", "l.authority_id").onRef("s.input_id", "=", "l.input_id"))
    .innerJoin("answer as a", (join) => join.onRef("a.authority_id", "=", "l.authority_id").onRef("a.theme_id", "=", "l.theme_id"))
    .select(["a.id", "a.theme_id", "a.version"]).where("l.input_id", "=", inputId).where("l.unlinked_at", "is", null).where("s.is_set_aside", "=", false)
    .where(({ not, exists, selectFrom }) => not(exists(
      selectFrom("answer as later").select("later.id").whereRef("later.authority_id", "=", "a.authority_id").whereRef("later.theme_id", "=", "a.theme_id").whereRef("later.version", ">", "a.version"))))
    .where(({ not, exists, selectFrom }) => not(exists(
      selectFrom("answer_reach as r").select("r.id").whereRef("r.authority_id", "=", "a.authority_id").whereRef("r.answer_id", "=", "a.id").whereRef("r.input_id", "=", "l.input_id"))))
    .execute();
  return rows.map((row) => row.id);
}

export interface WaitingInput {
  readonly id: string;
  readonly number: number;
  readonly language: string;
  /** Of its newest answer, which holds no longer; 0 where it never had one. */
  readonly version: number;
  /** What the administration recommended last of this one input. */
  readonly recommended: GivenWeight | null;
}

/** Inputs that are owed an answer and have none, in order of number. */
export async function inputsWaiting(trx: Trx, caseId: string): Promise<WaitingInput[]> {
  const rows = await trx.selectFrom("input_standing as s").innerJoin("input as i", (join) => join.onRef("i.authority_id", "=", "s.authority_id").onRef("i.id", "=", "s.input_id"))
    .select(({ selectFrom }) => [
      "i.id", "i.number", "i.language",
      selectFrom("answer as a").select("a.version").whereRef("a.authority_id", "=", "i.authority_id").whereRef("a.input_id", "=", "i.id").orderBy("a.version", "desc").limit(1).as("version"),
      selectFrom("assessment as b").select("b.weight").whereRef("b.authority_id", "=", "i.authority_id").whereRef("b.input_id", "=", "i.id").orderBy("b.version", "desc").limit(1).as("recommended"),
    ])
    .where("s.case_id", "=", caseId).where("s.owes_answer", "=", true).where("s.answered_at", "is", null).orderBy("i.number").execute();
  return rows.map((row) => ({ id: row.id, number: row.number, language: row.language, version: row.version ?? 0, recommended: row.recommended as GivenWeight | null }));
}

/** The numbers of those to which their sender added something that nobody has read, in order. */
export async function inputsAddedTo(trx: Trx, caseId: string): Promise<number[]> {
  const rows = await trx.selectFrom("input_standing").select("number").where("case_id", "=", caseId).where("has_new_part", "=", true).orderBy("number").execute();
  return rows.flatMap((row) => (row.number === null ? [] : [row.number]));
}

export async function countAnswered(trx: Trx, caseId: string): Promise<number> {
  const row = await trx.selectFrom("input_standing").select(({ fn }) => fn.countAll<string>().as("count"))
    .where("case_id", "=", caseId).where("owes_answer", "=", true).where("answered_at", "is not", null).executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The last day of the case's input periods that are not over yet; null when none takes input any more. */
export async function inputOpenUntil(trx: Trx, caseId: string, today: Day): Promise<Day | null> {
  const row = await trx.selectFrom("activity").select("closes_on").where("case_id", "=", caseId).where("takes_input", "=", true).where("closes_on", ">=", today)
    .orderBy("closes_on", "desc").limit(1).executeTakeFirst();
  return row?.closes_on ?? null;
}
