import { lockCase } from "#app/domains/cases/case.store.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { withdrawText } from "#app/platform/search.server.ts";
import { findTarget } from "./answer.store.server.ts";
import { makeFindable } from "./give-answer.server.ts";

/** An answer to one input tells what the input said: it is found by search only while the input can be read. */
export async function followPublication(trx: Trx, inputId: string): Promise<void> {
  const target = await findTarget(trx, { kind: "input", id: inputId });
  const caseFile = target?.newest ? await lockCase(trx, target.caseId) : null;
  if (!target?.newest || !caseFile) return;
  await withdrawText(trx, target.newest.id);
  if (!target.newest.isWithdrawal) await makeFindable(trx, { caseFile, target, words: target.newest }, target.newest);
}
