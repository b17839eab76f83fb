export interface WithdrawalFacts {
  /** A final treatment stands, also where the case has been opened again since. */
  readonly isTreatedFinally: boolean;
  /** The body that ordered or decides the case, or the council, where the case lies before it and was not sent back; as inside a sentence. */
  readonly before: string | null;
  /** A citizens' proposal brought it. */
  readonly isBrought: boolean;
}

export type WithdrawalHindrance = "decided_by_body" | "lies_before_body" | "council_must_treat";

/**
 * koml § 12-1: «kommunestyret … skal selv ta stilling» to what a citizens' proposal brought; nobody else takes it away.
 * koml § 13-1: the administration prepares cases and carries decisions out. What a body has decided, only a body decides again; what lies
 * before it, the body treats or returns (§ 11-3: a case on the agenda that was sent is the body's own to put off). docs/decisions/0006.
 */
export function withdrawalHindrance({ isTreatedFinally, before, isBrought }: WithdrawalFacts): WithdrawalHindrance | null {
  if (isTreatedFinally) return "decided_by_body";
  if (isBrought) return "council_must_treat";
  return before === null ? null : "lies_before_body";
}
