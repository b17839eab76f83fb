import { takesInputNow } from "#app/domains/cases/activity.rules.ts";
import type { ActivityPlan } from "#app/domains/cases/activity.ts";
import { isOver } from "#app/domains/cases/case.lifecycle.ts";
import type { InputKind } from "./input.ts";
import type { CaseState } from "#app/domains/cases/case.ts";

interface CaseFacts { readonly state: CaseState; readonly decidedAt: Date | null }
export type TypedInRefusal = "takes_no_input" | "not_open_yet" | "received_after_decision" | "case_is_over";

/**
 * A letter that came while the case could still hear it is taken in whenever somebody gets to write it down: O1, it is a document of the
 * case from the moment it came, and P5 has it assessed. The minute of the decision is the same that closes the form on the web. A case
 * that is over would be over with somebody unanswered, so it has to be opened again first.
 */
export function takesTypedIn(caseFile: CaseFacts, activity: Pick<ActivityPlan, "opensOn" | "closesOn" | "takesInput">, receivedAt: Date): { isLate: boolean } | { refused: TypedInRefusal } {
  if (!activity.takesInput) return { refused: "takes_no_input" };
  if (isOver(caseFile.state)) return { refused: "case_is_over" };
  if (caseFile.state === "decided" && !(caseFile.decidedAt && receivedAt < caseFile.decidedAt)) return { refused: "received_after_decision" };
  const door = takesInputNow("published", activity, receivedAt);
  return door === "not_yet" ? { refused: "not_open_yet" } : { isLate: door === "late" };
}

interface Kinded { readonly kind: InputKind; readonly councilBodyId: string | null }

/** K25: what an advisory council says is its statement, whatever was ticked; it follows the case and stands as it is. */
export const kindOfTypedIn = ({ kind, councilBodyId }: Kinded): InputKind => (kind === "input" && councilBodyId !== null ? "statement" : kind);

/** The field that lacks its sender: a statement has a body, and P6, pbl § 5-4: only an authority objects, never a council of ours. */
export function senderLacking({ kind, councilBodyId, organisation }: Kinded & { readonly organisation: string }): { readonly field: "organisation" | "council"; readonly key: string } | null {
  if (kind === "objection" && councilBodyId !== null) return { field: "council", key: "inputs.lacking.noCouncilObjects" };
  if (kind === "objection" && organisation === "") return { field: "organisation", key: "inputs.lacking.authority" };
  return kind === "statement" && councilBodyId === null && organisation === "" ? { field: "organisation", key: "inputs.lacking.organisation" } : null;
}

/** Came before the decision and was written down after it: those who decided have not seen it here. */
export const isWrittenAfterDecision = (input: { receivedAt: Date; enteredAt: Date }, decidedAt: Date | null): boolean =>
  decidedAt !== null && input.receivedAt < decidedAt && input.enteredAt >= decidedAt;
