import { lockCase } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { findDraft, saveDraft } from "./briefing.store.server.ts";
import { councilAccess } from "./council.access.ts";
import { councilEvents } from "./council.events.ts";
import { emptyDraft, type BriefingDraft, type VoiceChoice } from "./council.ts";
import { draftFields } from "./briefing-draft.ts";
import { placeVoices, type VoiceRefusal } from "./voices.server.ts";

/** What is left out stays as it was. */
export interface WriteBriefingDraft extends Partial<Omit<BriefingDraft, "version">> {
  readonly caseId: string;
  /** The draft's; 0 before the first. */
  readonly version: number;
  readonly actor: Actor;
}

type Reason = "not_allowed" | "not_found" | "changed_meanwhile" | VoiceRefusal;
type Written = { readonly version: number } | Refusal<Reason>;

export async function writeBriefingDraft(trx: Trx, command: WriteBriefingDraft, now: Date): Promise<Written> {
  const { actor, caseId, version, ...given } = command;
  return reviseDraft(trx, { actor, caseId, version }, (draft) => ({ ...draft, ...given }), now);
}

/** Adds one voice to the draft. */
export async function chooseVoice(trx: Trx, command: VoiceChoice & Pick<WriteBriefingDraft, "caseId" | "version" | "actor">, now: Date): Promise<Written> {
  const { actor, caseId, version, themeId, number, quote } = command;
  return reviseDraft(trx, { actor, caseId, version }, (draft) => ({ ...draft, voices: [...draft.voices, { themeId, number, quote }] }), now);
}

export async function dropVoice(trx: Trx, command: { number: number } & Pick<WriteBriefingDraft, "caseId" | "version" | "actor">, now: Date): Promise<Written> {
  const { actor, caseId, version, number } = command;
  return reviseDraft(trx, { actor, caseId, version }, (draft) => ({ ...draft, voices: draft.voices.filter((voice) => voice.number !== number) }), now);
}

async function reviseDraft(
  trx: Trx, command: Pick<WriteBriefingDraft, "caseId" | "version" | "actor">, revise: (draft: BriefingDraft) => BriefingDraft, now: Date,
): Promise<Written> {
  const { actor, caseId } = command;
  const role = grantedRole(actor, councilAccess.writeBriefing);
  if (!role) return refuse("not_allowed");
  if (!(await lockCase(trx, caseId))) return refuse("not_found");
  const draft = (await findDraft(trx, caseId)) ?? emptyDraft;
  if (draft.version !== command.version) return refuse("changed_meanwhile", { standing: draftFields(draft) });
  const revised = revise(draft);
  const placed = await placeVoices(trx, caseId, revised.voices);
  if (isRefusal(placed)) return placed;
  const version = await saveDraft(trx, caseId, revised);
  await record(trx, councilEvents, {
    type: "briefing.drafted", actor: { actingAs: role, accountId: actor.accountId }, caseId, subject: { kind: "case", id: caseId },
    payload: { draftVersion: version, voices: revised.voices.length },
  }, now);
  return { version };
}
