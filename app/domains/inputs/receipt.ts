import type { InputKind } from "./input.ts";
import type { Day } from "#app/platform/day.ts";

/** What stands on a receipt (O8): given at once, and the only place where the code is shown. */
export interface ReceiptFacts {
  /** An objection is settled between authorities: its receipt promises no answer (P6). */
  readonly kind: InputKind;
  readonly reference: string;
  readonly code: string;
  /** The whole address, as it is copied or written down. */
  readonly link: string;
  readonly receivedAt: Date;
  readonly isLate: boolean;
  readonly isHeld: boolean;
  readonly isRepeated: boolean;
  /** Handed out anew: the link and the code before it are worth nothing any more. */
  readonly isRenewed: boolean;
  /** Typed in by staff: the time of it, and the receipt is handed over. */
  readonly typedInAt: Date | null;
  readonly text: string;
  readonly name: string;
  readonly showsName: boolean;
  /** Its author speaks for herself, and may say by eID that she lives here. */
  readonly mayVerify: boolean;
  readonly closesOn: Day | null;
  readonly decidesOn: Day | null;
  readonly decider: string | null;
  readonly answerBy: Day | null;
  readonly contact: { readonly name: string; readonly telephone: string; readonly hours: string };
}
