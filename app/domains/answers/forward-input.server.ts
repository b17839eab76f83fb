import type { Actor } from "#app/domains/people/actor.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { answerAccess } from "./answer.access.ts";
import type { AnswerGiven } from "./give-answer.server.ts";
import { publishAnswer, type PublishAnswerRefusal } from "./publish-answer.server.ts";

export interface ForwardInput {
  readonly caseId: string;
  readonly inputId: string;
  readonly version: number;
  readonly forwardedTo: string;
  readonly cameOfIt: string;
  readonly why: string;
  readonly actor: Actor;
}

/** fvl § 11: what came to the wrong place is sent on to the right one, and its author is told where. */
export async function forwardInput(trx: Trx, command: ForwardInput, now: Date): Promise<AnswerGiven | Refusal<PublishAnswerRefusal>> {
  const { caseId, inputId, version, forwardedTo, cameOfIt, why, actor } = command;
  if (!grantedRole(actor, answerAccess.forward)) return refuse("not_allowed");
  return publishAnswer(trx, {
    caseId, target: { kind: "input", id: inputId }, version, cameOfIt, weight: "outside", why, bodyReason: why, forwardedTo, actor,
  }, now);
}
