import { advisoryCouncilNames } from "#app/domains/authorities/profile.view.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { findLines } from "./briefing.store.server.ts";
import { readBriefing, readLayings, readSpeakers, readStatements, readVoices } from "./briefing.view.server.ts";
import { canonicalLine } from "./fingerprint.server.ts";
import { readQuestions } from "./question.view.server.ts";

export interface BriefingWanted {
  readonly caseId: string;
  readonly version: number;
  /** Whose own read marks are shown to herself. */
  readonly accountId: string | null;
  readonly withLines: boolean;
}

/** Everything that a briefing shows: what was frozen, what is referred to as far as it is still public, and the questions. */
export async function readBriefingPage(trx: Trx, wanted: BriefingWanted) {
  const briefing = await readBriefing(trx, wanted.caseId, wanted.version);
  if (!briefing) return null;
  const { words } = briefing;
  const names = await trx.selectFrom("authority_profile").select(["districts", advisoryCouncilNames.as("council_names")]).executeTakeFirst();
  return {
    briefing,
    voices: await readVoices(trx, briefing.id),
    statements: await readStatements(trx, briefing.id, words.statements.map((statement) => statement.inputId)),
    speakers: await readSpeakers(trx, wanted.caseId, words.speakers.map((speaker) => speaker.number)),
    layings: await readLayings(trx, briefing.id, wanted.accountId),
    councilNames: names?.council_names ?? {},
    questions: await readQuestions(trx, wanted.caseId),
    districts: (names?.districts ?? []) as unknown as { key: string; name: string }[],
    lines: wanted.withLines ? (await findLines(trx, briefing.id)).map(canonicalLine) : null,
  };
}
