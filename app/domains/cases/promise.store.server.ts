import type { Canonical } from "#app/platform/commitment.server.ts";
import { canonicalJson, commit } from "#app/platform/commitment.server.ts";
import type { Day } from "#app/platform/day.ts";
import type { BodyKind } from "#app/domains/authorities/authority.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newId, newSalt } from "#app/platform/id.server.ts";
import type { PromiseKind, PromiseVersion, PromiseWords } from "./promise.ts";

export interface NewPromise {
  readonly caseId: string;
  readonly kind: PromiseKind;
  readonly answerBy: Day | null;
  readonly step: string;
  readonly words: PromiseWords;
  readonly reason: string;
}

/** Adds the next version; versions are never changed. Gives what binds its words to the event that tells of it. */
export async function insertPromise(trx: Trx, given: NewPromise, now: Date): Promise<{ id: string; version: number; commitment: Buffer }> {
  const newest = await trx.selectFrom("promise").select((select) => select.fn.max("version").as("version")).where("case_id", "=", given.caseId).executeTakeFirst();
  const version = Number(newest?.version ?? 0) + 1;
  const id = newId();
  const salt = newSalt();
  await trx.insertInto("promise").values({
    id, case_id: given.caseId, version, kind: given.kind, at: now, answer_by: given.answerBy, step: given.step,
    words: JSON.stringify(given.words), reason: given.reason, salt,
  }).execute();
  return { id, version, commitment: promiseCommitment(salt, given.words) };
}

export const promiseCommitment = (salt: Buffer, words: PromiseWords): Buffer =>
  commit("case.promise", salt, canonicalJson(words as unknown as Canonical));

export async function findPromises(trx: Trx, caseId: string): Promise<PromiseVersion[]> {
  const rows = await trx.selectFrom("promise").select(["version", "kind", "at", "reason", "answer_by", "words"]).where("case_id", "=", caseId).orderBy("version").execute();
  return rows.map((row) => ({
    version: row.version, kind: row.kind as PromiseKind, at: row.at, reason: row.reason, answerBy: row.answer_by, words: row.words as unknown as PromiseWords,
  }));
}

export async function bodyKind(trx: Trx, id: string): Promise<BodyKind | null> {
  const row = await trx.selectFrom("body").select("kind").where("id", "=", id).executeTakeFirst();
  return row ? row.kind as BodyKind : null;
}

export async function bodyNames(trx: Trx): Promise<Map<string, string>> {
  const rows = await trx.selectFrom("body").select(["id", "name"]).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
