import type { Trx } from "#app/platform/db.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import type { Passage, VoiceChoice } from "./council.ts";
import { readOpenThemeIds, readPublicTexts } from "./freezing.view.server.ts";
import { findPassages } from "./passage.rules.ts";

export interface PlacedVoice {
  readonly themeId: string | null;
  readonly inputId: string;
  readonly publicationId: string;
  readonly passages: readonly Passage[];
}

export type VoiceRefusal = "voice_not_found" | "voice_not_public" | "voice_is_statement" | "voice_twice" | "voice_unknown_theme";

const refuseVoice = (reason: VoiceRefusal, number: number): Refusal<VoiceRefusal> =>
  refuse(reason, { facts: { number }, fields: { quote: `council.refusals.${reason}` } });

/**
 * Finds every chosen voice in what is published. Each statement is quoted once, and an advisory council's is not quoted at all:
 * it stands whole (K25).
 */
export async function placeVoices(trx: Trx, caseId: string, voices: readonly VoiceChoice[]): Promise<PlacedVoice[] | Refusal<VoiceRefusal>> {
  const texts = await readPublicTexts(trx, caseId, voices.map((voice) => voice.number));
  const themes = voices.length > 0 ? await readOpenThemeIds(trx, caseId) : [];
  const placed: PlacedVoice[] = [];
  for (const { number, themeId, quote } of voices) {
    const input = texts.find((one) => one.number === number);
    if (!input?.publicationId) return refuseVoice("voice_not_public", number);
    if (input.isCouncilStatement) return refuseVoice("voice_is_statement", number);
    if (placed.some((voice) => voice.inputId === input.inputId)) return refuseVoice("voice_twice", number);
    if (themeId !== null && !themes.includes(themeId)) return refuseVoice("voice_unknown_theme", number);
    const passages = findPassages(input.parts, quote);
    if (!passages) return refuseVoice("voice_not_found", number);
    placed.push({ themeId, inputId: input.inputId, publicationId: input.publicationId, passages });
  }
  return placed;
}
