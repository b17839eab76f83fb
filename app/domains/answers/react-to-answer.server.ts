import { lockCase } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import { commit } from "#app/platform/commitment.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { newSalt } from "#app/platform/id.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { answerAccess } from "./answer.access.ts";
import { answerEvents } from "./answer.events.ts";
import type { ReactionWord } from "./answer.ts";
import { changeReaction, findReactedInput, findReaction, insertReaction, insertRemark } from "./reaction.store.server.ts";

export interface ReactToAnswer {
  /** The caller has checked that whoever asks holds the input's own link. */
  readonly inputId: string;
  readonly answered: ReactionWord;
  /** Words if she likes; empty otherwise. */
  readonly remark: string;
  readonly actor: Actor;
}

/** «Svarte dette på innspillet ditt?» One reaction for each input, which its author may change. */
export async function reactToAnswer(
  trx: Trx, command: ReactToAnswer, now: Date,
): Promise<{ reactionId: string } | Refusal<"not_allowed" | "not_found" | "not_answered_yet">> {
  const { inputId, answered, remark, actor } = command;
  if (!grantedRole(actor, answerAccess.react)) return refuse("not_allowed");
  const found = await findReactedInput(trx, inputId);
  if (!found || !(await lockCase(trx, found.caseId))) return refuse("not_found");
  // Read again under the lock: it may have been sorted into a theme that has no answer, or its case opened again.
  const input = await findReactedInput(trx, inputId);
  if (!input?.isAnswered) return refuse("not_answered_yet");
  const before = await findReaction(trx, inputId);
  const isNewRemark = remark !== "" && remark !== before?.newestRemark;
  // The same form sent twice says nothing new.
  if (before && before.answered === answered && !isNewRemark) return { reactionId: before.id };
  const reactionId = before?.id ?? await insertReaction(trx, { caseId: input.caseId, inputId, answered }, now);
  if (before) await changeReaction(trx, before.id, answered, now);
  const salt = newSalt();
  if (isNewRemark) await insertRemark(trx, { reactionId, text: remark, salt }, now);
  await record(trx, answerEvents, {
    // Who holds the link is its author, whatever account the browser is signed in with.
    type: "reaction.given", actor: { actingAs: "citizen", accountId: null }, caseId: input.caseId, subject: { kind: "reaction", id: reactionId },
    payload: { inputId, answered, before: before?.answered ?? null, withRemark: isNewRemark },
    ...(isNewRemark ? { commitment: commit("reaction.remark", salt, remark) } : {}),
  }, now);
  return { reactionId };
}
