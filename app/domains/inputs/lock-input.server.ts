import type { LockedCase } from "#app/domains/cases/case.ts";
import { lockCase } from "#app/domains/cases/case.store.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import type { Input } from "./input.ts";
import { findInput } from "./input.store.server.ts";

/** The case is the lock of everything inside it; the input is read again once nobody else can change it. */
export async function lockInput(trx: Trx, inputId: string): Promise<{ input: Input; caseFile: LockedCase } | null> {
  const found = await findInput(trx, inputId);
  const caseFile = found ? await lockCase(trx, found.caseId) : null;
  const input = caseFile ? await findInput(trx, inputId) : null;
  return caseFile && input ? { input, caseFile } : null;
}

export const inputFrame = (input: Input) => ({ caseId: input.caseId, subject: { kind: "input", id: input.id } });
