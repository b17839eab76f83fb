import { receivingStates } from "#app/domains/cases/case.lifecycle.ts";
import type { CaseState } from "#app/domains/cases/case.ts";
import type { InputKind, Standing } from "./input.ts";

/** What decides whether an input can be confirmed as a resident's. */
export interface Verifiable {
  readonly kind: InputKind;
  /** Sent for somebody else: an organisation, a body, an advisory council. */
  readonly isFromBody: boolean;
  readonly isErased: boolean;
  readonly standing: Standing;
  readonly caseState: CaseState;
}

export type VerificationRefusal = "speaks_for_others" | "already_erased" | "set_aside_not_verified" | "nothing_to_verify";

/**
 * Why an input cannot be confirmed, or null. What is kept is kept to weigh the input before the case is decided: once it is, nothing is
 * asked for any more. What staff typed in may be confirmed by its author, who was handed its link: she wrote or said it all the same.
 */
export function whyNotVerified(input: Verifiable): VerificationRefusal | null {
  if (input.kind !== "input" || input.isFromBody) return "speaks_for_others";
  if (input.isErased) return "already_erased";
  if (input.standing === "set_aside") return "set_aside_not_verified";
  return receivingStates.includes(input.caseState) ? null : "nothing_to_verify";
}
