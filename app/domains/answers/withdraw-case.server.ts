import type { LockedCase } from "#app/domains/cases/case.ts";
import { stateAfter } from "#app/domains/cases/case.lifecycle.ts";
import { lockCase, setCaseState } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { answerAccess } from "./answer.access.ts";
import { answerEvents } from "./answer.events.ts";
import { languageOfAnswer, needsBodyReason } from "./answer.rules.ts";
import { inputsWaiting } from "./answer.store.server.ts";
import { giveToAll, type GivenToOne } from "./give-answer.server.ts";
import nb from "./texts.nb.ts";
import nn from "./texts.nn.ts";
import { withdrawalHindrance, type WithdrawalHindrance } from "./withdrawal.rules.ts";
import { readWithdrawalFacts } from "./withdrawal.view.server.ts";

export interface WithdrawCase { readonly caseId: string; readonly version: number; readonly reason: string; readonly actor: Actor }

const cameOfIt = { nb: nb.withdrawn.cameOfIt, nn: nn.withdrawn.cameOfIt };

/** Nobody who spoke is left without a word: each input that waits is answered with the reason. */
export async function withdrawCase(
  trx: Trx, command: WithdrawCase, now: Date,
): Promise<{ answered: number } | Refusal<"not_allowed" | "not_found" | "changed_meanwhile" | "lacking" | "case_cannot_withdraw" | WithdrawalHindrance>> {
  const { actor, reason } = command;
  const role = grantedRole(actor, answerAccess.withdraw);
  if (!role || !actor.accountId) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  if (!caseFile) return refuse("not_found");
  if (caseFile.version !== command.version) return refuse("changed_meanwhile", { standing: {} });
  if (!stateAfter(caseFile.state, "withdraw")) return refuse("case_cannot_withdraw");
  const facts = await readWithdrawalFacts(trx, caseFile.id);
  const hindrance = withdrawalHindrance(facts);
  if (hindrance) return refuse(hindrance, { facts: { body: facts.before ?? "" } });
  if (reason.trim() === "") return refuse("lacking", { fields: { reason: "answers.lacking.withdrawReason" } });
  const by = { actingAs: role, accountId: actor.accountId };
  const answered = await answerAll(trx, caseFile, reason, by, now);
  await setCaseState(trx, caseFile.id, "withdrawn", now, { withdrawnReason: reason });
  await record(trx, answerEvents, { type: "case.withdrawn", actor: by, caseId: caseFile.id, subject: { kind: "case", id: caseFile.id }, payload: { answered } }, now);
  return { answered };
}

async function answerAll(trx: Trx, caseFile: LockedCase, reason: string, by: GivenToOne["by"], now: Date): Promise<number> {
  const waiting = await inputsWaiting(trx, caseFile.id);
  await giveToAll(trx, waiting.map((input) => {
    const language = languageOfAnswer("input", input.language, caseFile.language);
    const bodyReason = needsBodyReason(input.recommended, "outside") ? reason : "";
    return {
      caseFile, target: { kind: "input", id: input.id, number: input.number, newest: { version: input.version } }, treatmentId: null, early: true, by,
      words: { cameOfIt: cameOfIt[language], weight: "outside", why: reason, bodyReason, forwardedTo: "", language },
    };
  }), now);
  return waiting.length;
}
