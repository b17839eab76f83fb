import { lockCase, setCaseState } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import { dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { formatDay, formatList } from "#app/platform/format.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { answerAccess } from "./answer.access.ts";
import { answerEvents } from "./answer.events.ts";
import { completionHindrance, type CompletionHindrance } from "./answer.rules.ts";
import { countAnswered, inputOpenUntil, inputsAddedTo, inputsWaiting } from "./answer.store.server.ts";

export interface CompleteCase { readonly caseId: string; readonly version: number; readonly actor: Actor }
export type CompleteCaseRefusal = "not_allowed" | "not_found" | "changed_meanwhile" | CompletionHindrance;

/** No silence: a case ends when every input that is owed an answer has one (P4). */
export async function completeCase(trx: Trx, command: CompleteCase, now: Date): Promise<{ answered: number } | Refusal<CompleteCaseRefusal>> {
  const { actor } = command;
  const role = grantedRole(actor, answerAccess.complete);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  if (!caseFile) return refuse("not_found");
  if (caseFile.version !== command.version) return refuse("changed_meanwhile", { standing: {} });
  const waiting = await inputsWaiting(trx, caseFile.id);
  const addedTo = await inputsAddedTo(trx, caseFile.id);
  const openUntil = await inputOpenUntil(trx, caseFile.id, dayOf(now));
  const hindrance = completionHindrance({ state: caseFile.state, step: caseFile.step, takesInputStill: openUntil !== null, waiting: waiting.length, addedTo: addedTo.length });
  if (hindrance) {
    const until = openUntil ? formatDay(openUntil, caseFile.language) : "";
    const named = hindrance === "still_unread" ? addedTo : waiting.map((input) => input.number);
    return refuse(hindrance, { facts: { count: named.length, numbers: numbersOf(named), until } });
  }
  await setCaseState(trx, caseFile.id, "completed", now);
  const answered = await countAnswered(trx, caseFile.id);
  await record(trx, answerEvents, {
    type: "case.completed", actor: { actingAs: role, accountId: actor.accountId }, caseId: caseFile.id, subject: { kind: "case", id: caseFile.id },
    payload: { answered, withoutDecision: caseFile.state !== "decided" },
  }, now);
  return { answered };
}

const namedAtMost = 30;

/** «3, 7 og 12»; beyond thirty they are counted. */
function numbersOf(all: readonly number[]): string {
  const numbers = all.slice(0, namedAtMost).map(String);
  return formatList(all.length > namedAtMost ? [...numbers, `${all.length - namedAtMost} til`] : numbers, "nb");
}
