import { promisedStates } from "#app/domains/cases/case.lifecycle.ts";
import { lockCase } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import { canonicalJson, commit, type Canonical } from "#app/platform/commitment.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { newSalt } from "#app/platform/id.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { countBriefing, frozenCounts, isCounted } from "./briefing-counts.rules.ts";
import { addBriefing, findDraft, findLines, findNewestBriefing } from "./briefing.store.server.ts";
import { councilAccess } from "./council.access.ts";
import { councilEvents } from "./council.events.ts";
import type { BriefingDraft, BriefingLine, BriefingWords, FrozenBriefing } from "./council.ts";
import { differenceFrom } from "./council.rules.ts";
import { fingerprintOf } from "./fingerprint.server.ts";
import { readCountingFrame, readInputsToFreeze, readWordsToFreeze, type FrozenInput, type WordsOfCase } from "./freezing.view.server.ts";
import { layBeforeMeetings, meetingsToLayBefore, type LayRefusal } from "./lay-briefing.server.ts";
import { placeVoices, type VoiceRefusal } from "./voices.server.ts";

export interface FreezeBriefing {
  readonly caseId: string;
  /** The draft that the officer has read through. */
  readonly draftVersion: number;
  readonly meetingIds: readonly string[];
  readonly actor: Actor;
}

type Reason = "not_allowed" | "not_found" | "changed_meanwhile" | "case_not_public" | "nothing_to_freeze" | VoiceRefusal | LayRefusal;
export interface Frozen { readonly briefingId: string; readonly version: number; readonly fingerprint: string }

/**
 * Under the case's lock no input can come in between: the set is every number up to the last, and the control code binds it. The
 * administration's own words are copied; citizens' are referred to.
 */
export async function freezeBriefing(trx: Trx, command: FreezeBriefing, now: Date): Promise<Frozen | Refusal<Reason>> {
  const { actor, caseId } = command;
  const role = grantedRole(actor, councilAccess.freezeBriefing);
  if (!role || !actor.accountId) return refuse("not_allowed");
  const caseFile = await lockCase(trx, caseId);
  if (!caseFile) return refuse("not_found");
  if (!promisedStates.includes(caseFile.state)) return refuse("case_not_public");
  const draft = await findDraft(trx, caseId);
  if (!draft) return refuse("nothing_to_freeze");
  if (draft.version !== command.draftVersion) return refuse("changed_meanwhile", { standing: { recommends: draft.recommends, reasons: draft.reasons } });
  const meetings = await meetingsToLayBefore(trx, command.meetingIds, now);
  if (isRefusal(meetings)) return meetings;
  const voices = await placeVoices(trx, caseId, draft.voices);
  if (isRefusal(voices)) return voices;

  const former = await findNewestBriefing(trx, caseId);
  const inputs = await readInputsToFreeze(trx, caseId);
  const lines = inputs.map((input) => input.line);
  const { promiseVersion, words: ofCase } = await readWordsToFreeze(trx, caseId);
  const [counted, frame] = [inputs.map((input) => input.counted), await readCountingFrame(trx, caseId)];
  const counts = countBriefing(counted, frame);
  const words = wordsOf(draft, ofCase, inputs, await differenceOf(trx, former, lines));
  const [salt, fingerprint, version] = [newSalt(), fingerprintOf(lines), (former?.version ?? 0) + 1];
  const afterNumber = caseFile.inputCount;
  const briefingId = await addBriefing(trx, { caseId, version, afterNumber, fingerprint, promiseVersion, counts, words, salt, byAccount: actor.accountId, lines, counted: frozenCounts(counted, frame), voices }, now);
  const acting = { actingAs: role, accountId: actor.accountId };
  await record(trx, councilEvents, {
    type: "briefing.frozen", actor: acting, caseId, subject: { kind: "briefing", id: briefingId },
    payload: { version, afterNumber, promiseVersion, fingerprint: fingerprint.toString("hex"), total: counts.total },
    commitment: commit("council.briefing", salt, canonicalJson({ counts, words } as unknown as Canonical)),
  }, now);
  const laid = await layBeforeMeetings(trx, { briefing: { id: briefingId, version }, caseFile, meetings, actor: acting }, now);
  return isRefusal(laid) ? laid : { briefingId, version, fingerprint: fingerprint.toString("hex") };
}

async function differenceOf(trx: Trx, former: FrozenBriefing | null, lines: readonly BriefingLine[]) {
  return former ? differenceFrom({ version: former.version, lines: await findLines(trx, former.id) }, lines) : null;
}

function wordsOf(draft: BriefingDraft, ofCase: WordsOfCase, inputs: readonly FrozenInput[], difference: BriefingWords["difference"]): BriefingWords {
  const { voices: _chosen, version: _draft, ...ownWords } = draft;
  const statements = inputs.flatMap(({ line, counted, councilName }) =>
    councilName !== null && counted.kind === "statement" ? [{ number: line.number, inputId: line.inputId, bodyName: councilName }] : []);
  const speakers = inputs.flatMap(({ counted }) =>
    counted.isFromBody && isCounted(counted) && counted.wishId !== null ? [{ number: counted.number, wishId: counted.wishId }] : []);
  return { ...ofCase, ...ownWords, statements, speakers, difference };
}
