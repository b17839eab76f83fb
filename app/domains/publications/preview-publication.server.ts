import { findInput, readParts } from "#app/domains/inputs/input.store.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { planPublication, type PublicationPlan, type WritePublication } from "./write-publication.server.ts";

/** What would be shown, before anything is decided; writes nothing. */
export async function previewPublication(trx: Trx, command: Pick<WritePublication, "inputId" | "kind" | "ground" | "quotes">, now: Date): Promise<PublicationPlan | Refusal> {
  const input = await findInput(trx, command.inputId);
  if (!input) return refuse("not_found");
  return planPublication(input, await readParts(trx, input.id), command, now);
}
