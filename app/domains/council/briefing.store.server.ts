import { newId } from "#app/platform/id.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { AlternativeReasons } from "./alternative-reasons.ts";
import type { BriefingCounts, BriefingDraft, BriefingLine, BriefingWords, FrozenBriefing, FrozenCount, LineStanding, Passage, VoiceChoice } from "./council.ts";

export async function findDraft(trx: Trx, caseId: string): Promise<BriefingDraft | null> {
  const row = await trx.selectFrom("briefing_draft").selectAll().where("case_id", "=", caseId).executeTakeFirst();
  return row ? {
    recommends: row.recommends, reasons: row.reasons, costs: row.costs, givesWay: row.gives_way, delivered: row.delivered,
    missing: row.missing as unknown as string[], chosenBy: row.chosen_by, voices: row.voices as unknown as VoiceChoice[],
    unanswered: row.unanswered, alternativeReasons: row.alternative_reasons as unknown as AlternativeReasons[], version: row.version,
  } : null;
}

/** The case's lock is held, so the version that was compared is the version that is replaced. */
export async function saveDraft(trx: Trx, caseId: string, draft: BriefingDraft): Promise<number> {
  const row = {
    recommends: draft.recommends, reasons: draft.reasons, costs: draft.costs, gives_way: draft.givesWay, delivered: draft.delivered,
    missing: JSON.stringify(draft.missing), chosen_by: draft.chosenBy, voices: JSON.stringify(draft.voices), unanswered: draft.unanswered,
    alternative_reasons: JSON.stringify(draft.alternativeReasons),
    version: draft.version + 1,
  };
  await trx.insertInto("briefing_draft").values({ id: newId(), case_id: caseId, ...row })
    .onConflict((conflict) => conflict.columns(["authority_id", "case_id"]).doUpdateSet(row)).execute();
  return row.version;
}

/** A draft copies what it quotes, so an erasure by law reaches it; a frozen briefing refers to it. The case's lock is held. */
export async function eraseQuotesOf(trx: Trx, caseId: string, number: number): Promise<void> {
  const draft = await findDraft(trx, caseId);
  if (draft?.voices.some((voice) => voice.number === number)) await saveDraft(trx, caseId, { ...draft, voices: draft.voices.filter((voice) => voice.number !== number) });
}

export interface NewBriefing {
  readonly caseId: string;
  readonly version: number;
  readonly afterNumber: number;
  readonly fingerprint: Buffer;
  readonly promiseVersion: number;
  readonly counts: BriefingCounts;
  readonly words: BriefingWords;
  readonly salt: Buffer;
  readonly byAccount: string;
  readonly lines: readonly BriefingLine[];
  /** By number. */
  readonly counted: ReadonlyMap<number, FrozenCount>;
  readonly voices: readonly { readonly themeId: string | null; readonly inputId: string; readonly publicationId: string; readonly passages: readonly Passage[] }[];
}

const rowsAtOnce = 500;

export async function addBriefing(trx: Trx, briefing: NewBriefing, now: Date): Promise<string> {
  const id = newId();
  await trx.insertInto("briefing").values({
    id, case_id: briefing.caseId, version: briefing.version, frozen_at: now, after_number: briefing.afterNumber, fingerprint: briefing.fingerprint,
    promise_version: briefing.promiseVersion, counts: JSON.stringify(briefing.counts), words: JSON.stringify(briefing.words),
    salt: briefing.salt, by_account: briefing.byAccount,
  }).execute();
  const lines = briefing.lines.map((line) => ({
    id: newId(), briefing_id: id, number: line.number, input_id: line.inputId, standing: line.standing, publication_version: line.publicationVersion,
    ground: line.ground, theme_ids: JSON.stringify(line.themeIds), commitment: line.commitment, counted: JSON.stringify(briefing.counted.get(line.number)),
  }));
  for (let at = 0; at < lines.length; at += rowsAtOnce) await trx.insertInto("briefing_line").values(lines.slice(at, at + rowsAtOnce)).execute();
  const voices = briefing.voices.flatMap((voice, sort) => voice.passages.map((passage) => ({
    id: newId(), briefing_id: id, theme_id: voice.themeId, input_id: voice.inputId, publication_id: voice.publicationId,
    part: passage.part, from_offset: passage.from, to_offset: passage.to, sort: sort + 1,
  })));
  if (voices.length > 0) await trx.insertInto("briefing_voice").values(voices).execute();
  return id;
}

const columns = ["id", "case_id", "version", "frozen_at", "after_number", "fingerprint", "counts", "words"] as const;

interface BriefingRow { id: string; case_id: string; version: number; frozen_at: Date; after_number: number; fingerprint: Buffer; counts: unknown; words: unknown }
export const briefingOf = (row: BriefingRow): FrozenBriefing => ({
  id: row.id, caseId: row.case_id, version: row.version, frozenAt: row.frozen_at, afterNumber: row.after_number,
  fingerprint: row.fingerprint, counts: row.counts as BriefingCounts,
  // What was frozen before these were asked for says none of them.
  words: { alternativeReasons: [], treatedBy: [], ...(row.words as Omit<BriefingWords, "alternativeReasons" | "treatedBy">) } as BriefingWords,
});

export async function findNewestBriefing(trx: Trx, caseId: string): Promise<FrozenBriefing | null> {
  const row = await trx.selectFrom("briefing").select(columns).where("case_id", "=", caseId).orderBy("version", "desc").limit(1).executeTakeFirst();
  return row ? briefingOf(row) : null;
}

export async function findBriefing(trx: Trx, briefingId: string): Promise<FrozenBriefing | null> {
  const row = await trx.selectFrom("briefing").select(columns).where("id", "=", briefingId).executeTakeFirst();
  return row ? briefingOf(row) : null;
}

/** The case of a briefing never changes, so it may be read before the case's lock is taken. */
export async function findCaseOfBriefing(trx: Trx, briefingId: string): Promise<string | null> {
  return (await trx.selectFrom("briefing").select("case_id").where("id", "=", briefingId).executeTakeFirst())?.case_id ?? null;
}

export async function findLines(trx: Trx, briefingId: string): Promise<BriefingLine[]> {
  const rows = await trx.selectFrom("briefing_line")
    .select(["number", "input_id", "standing", "publication_version", "ground", "theme_ids", "commitment"])
    .where("briefing_id", "=", briefingId).orderBy("number").execute();
  return rows.map((row) => ({
    number: row.number, inputId: row.input_id, standing: row.standing as LineStanding, publicationVersion: row.publication_version,
    ground: row.ground, themeIds: row.theme_ids as unknown as string[], commitment: row.commitment,
  }));
}

/** False when it was laid before that meeting already. */
export async function addLaying(trx: Trx, laying: { briefingId: string; meetingId: string }, now: Date): Promise<boolean> {
  const added = await trx.insertInto("briefing_laid").values({ id: newId(), briefing_id: laying.briefingId, meeting_id: laying.meetingId, at: now })
    .onConflict((conflict) => conflict.columns(["authority_id", "briefing_id", "meeting_id"]).doNothing()).executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function isLaidBeforeBody(trx: Trx, briefingId: string, bodyId: string): Promise<boolean> {
  const row = await trx.selectFrom("briefing_laid").innerJoin("meeting", "meeting.id", "briefing_laid.meeting_id").select("briefing_laid.id")
    .where("briefing_laid.briefing_id", "=", briefingId).where("meeting.body_id", "=", bodyId).where("meeting.is_cancelled", "=", false).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** The newest version that lay before a meeting when it treated the case. */
export async function findBriefingBeforeMeeting(trx: Trx, caseId: string, meetingId: string): Promise<{ id: string; version: number } | null> {
  const row = await trx.selectFrom("briefing").innerJoin("briefing_laid", "briefing_laid.briefing_id", "briefing.id")
    .select(["briefing.id", "briefing.version"]).where("briefing.case_id", "=", caseId).where("briefing_laid.meeting_id", "=", meetingId)
    .orderBy("briefing.version", "desc").limit(1).executeTakeFirst();
  return row ?? null;
}

/** False when she has marked it already. */
export async function addReadMark(trx: Trx, mark: { briefingId: string; bodyId: string; accountId: string }, now: Date): Promise<boolean> {
  const added = await trx.insertInto("briefing_read").values({ id: newId(), briefing_id: mark.briefingId, body_id: mark.bodyId, account_id: mark.accountId, at: now })
    .onConflict((conflict) => conflict.columns(["authority_id", "briefing_id", "body_id", "account_id"]).doNothing()).executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
