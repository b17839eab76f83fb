import { sql } from "kysely";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newId, newSalt } from "#app/platform/id.server.ts";
import type { HoldReason } from "./held.rules.ts";
import { isLate } from "./is-late.view.server.ts";
import type { AgeGroup, Channel, Input, InputKind, InputLanguage, ObjectionState, Sender, TypedChannel, TextPart } from "./input.ts";

/** What other subjects read of an input in their use cases. */
export type InputRow = Input;

const columns = [
  "id", "case_id", "activity_id", "number", "kind", "channel", "received_at", "language", "generation", "held_for",
  "owner_account_id", "takedown_wished_at", "is_translated", "objection_state", "archive_document", "version",
] as const;

export async function findInput(trx: Trx, inputId: string): Promise<InputRow | null> {
  const row = await trx.selectFrom("input as i").select(columns).select(isLate.as("is_late")).where("id", "=", inputId).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id, caseId: row.case_id, activityId: row.activity_id, number: row.number, kind: row.kind as InputKind,
    channel: row.channel as Channel, receivedAt: row.received_at, isLate: row.is_late, language: row.language as InputLanguage,
    generation: row.generation, heldFor: row.held_for as HoldReason[], ownerAccountId: row.owner_account_id,
    takedownWishedAt: row.takedown_wished_at, isTranslated: row.is_translated, objectionState: row.objection_state as ObjectionState | null,
    archiveDocument: row.archive_document, version: row.version,
  };
}

export async function findInputId(trx: Trx, caseId: string, number: number): Promise<string | null> {
  const row = await trx.selectFrom("input").select("id").where("case_id", "=", caseId).where("number", "=", number).executeTakeFirst();
  return row?.id ?? null;
}

export async function findBySubmissionKey(trx: Trx, submissionKey: string): Promise<InputRow | null> {
  const row = await trx.selectFrom("input").select("id").where("submission_key", "=", submissionKey).executeTakeFirst();
  return row ? findInput(trx, row.id) : null;
}

export async function countIdentical(trx: Trx, activityId: string, contentDigest: string): Promise<number> {
  const row = await trx.selectFrom("input").select(({ fn }) => fn.countAll<string>().as("count"))
    .where("activity_id", "=", activityId).where("content_digest", "=", contentDigest).executeTakeFirstOrThrow();
  return Number(row.count);
}

export interface NewInput {
  readonly caseId: string;
  readonly activityId: string;
  readonly number: number;
  readonly kind: InputKind;
  readonly channel: Channel;
  readonly receivedAt: Date;
  readonly sentOn: Day | null;
  readonly language: InputLanguage;
  readonly isTranslated: boolean;
  readonly answersAs: string;
  readonly ageGroup: AgeGroup | null;
  readonly district: string;
  readonly councilBodyId: string | null;
  readonly submissionKey: string;
  readonly contentDigest: string;
  readonly heldFor: readonly HoldReason[];
  readonly enteredBy: string | null;
  /** When it was written into the case; on the web the same moment as it came. */
  readonly enteredAt: Date;
}

export async function insertInput(trx: Trx, input: NewInput): Promise<string> {
  const id = newId();
  await trx.insertInto("input").values({
    id, case_id: input.caseId, activity_id: input.activityId, number: input.number, kind: input.kind, channel: input.channel,
    received_at: input.receivedAt, sent_on: input.sentOn, language: input.language, is_translated: input.isTranslated,
    answers_as: input.answersAs, age_group: input.ageGroup, district: input.district, council_body_id: input.councilBodyId,
    submission_key: input.submissionKey, content_digest: input.contentDigest, held_for: [...input.heldFor], entered_by: input.enteredBy, entered_at: input.enteredAt,
    objection_state: input.kind === "objection" ? "open" : null,
  }).execute();
  return id;
}

/** The salt with which the words are bound to their event. */
export async function insertContent(trx: Trx, inputId: string, part: TextPart, at: Date): Promise<Buffer> {
  const salt = newSalt();
  await trx.insertInto("input_content").values({ id: newId(), input_id: inputId, part: part.part, text: part.text, salt, at }).execute();
  return salt;
}

export async function insertSender(trx: Trx, inputId: string, sender: Sender): Promise<{ nameSalt: Buffer; organisationSalt: Buffer }> {
  const salts = { nameSalt: newSalt(), organisationSalt: newSalt() };
  await trx.insertInto("input_sender").values({
    id: newId(), input_id: inputId, name: sender.name, name_salt: salts.nameSalt, organisation: sender.organisation,
    organisation_salt: salts.organisationSalt, under_18: sender.isUnder18, shows_name: sender.showsName,
  }).execute();
  return salts;
}

/** All that was written, part by part; empty after an erasure. */
export async function readParts(trx: Trx, inputId: string): Promise<TextPart[]> {
  return trx.selectFrom("input_content").select(["part", "text"]).where("input_id", "=", inputId).orderBy("part").execute();
}

export async function readAnswersAs(trx: Trx, inputId: string): Promise<string> {
  return (await readOwnFacts(trx, inputId)).answersAs;
}

/** What the sender said of herself. */
export async function readOwnFacts(trx: Trx, inputId: string): Promise<{ answersAs: string; ageGroup: AgeGroup | null; district: string }> {
  const row = await trx.selectFrom("input").select(["answers_as", "age_group", "district"]).where("id", "=", inputId).executeTakeFirst();
  return { answersAs: row?.answers_as ?? "", ageGroup: (row?.age_group ?? null) as AgeGroup | null, district: row?.district ?? "" };
}

export interface InputChange {
  readonly ownerAccountId?: string | null;
  readonly takedownWishedAt?: Date | null;
  readonly isTranslated?: boolean;
  readonly objectionState?: ObjectionState;
  readonly archiveDocument?: string;
  readonly language?: InputLanguage;
  readonly answersAs?: string;
  readonly ageGroup?: AgeGroup | null;
  readonly district?: string;
  readonly contentDigest?: string;
  readonly channel?: TypedChannel;
}

export async function changeInput(trx: Trx, inputId: string, change: InputChange): Promise<void> {
  await trx.updateTable("input").set({
    owner_account_id: change.ownerAccountId, takedown_wished_at: change.takedownWishedAt, is_translated: change.isTranslated,
    objection_state: change.objectionState, archive_document: change.archiveDocument, language: change.language,
    answers_as: change.answersAs, age_group: change.ageGroup, district: change.district, content_digest: change.contentDigest, channel: change.channel,
    version: sql<number>`version + 1`,
  }).where("id", "=", inputId).execute();
}

/** The generation that links and codes are made of from now on. Nobody's form is older for it. */
export async function takeGeneration(trx: Trx, inputId: string): Promise<number> {
  const row = await trx.updateTable("input").set({ generation: sql<number>`generation + 1` }).where("id", "=", inputId).returning("generation").executeTakeFirstOrThrow();
  return row.generation;
}

export async function insertNote(trx: Trx, note: { inputId: string; text: string; accountId: string }, now: Date): Promise<string> {
  const id = newId();
  await trx.insertInto("input_note").values({ id, input_id: note.inputId, text: note.text, by_account: note.accountId, at: now }).execute();
  return id;
}

/** Words, sender, notes, and that a resident stood behind them, for good. */
export async function deleteWords(trx: Trx, inputId: string): Promise<void> {
  await trx.deleteFrom("input_content").where("input_id", "=", inputId).execute();
  await trx.deleteFrom("input_sender").where("input_id", "=", inputId).execute();
  await trx.deleteFrom("input_note").where("input_id", "=", inputId).execute();
  await trx.deleteFrom("input_verification").where("input_id", "=", inputId).execute();
}
