export const holdReasons = ["honeypot", "too_fast", "many_from_address", "identical_text"] as const;

export type HoldReason = (typeof holdReasons)[number];

export interface ArrivalFacts {
  honeypotFilled: boolean;
  /** From the form's rendering to its sending; null where that is not known. */
  millisecondsToFill: number | null;
  /** Earlier ones, this one not counted. */
  fromSameAddressLastHour: number;
  /** Earlier ones in the same activity with the same text, this one not counted. */
  identicalCount: number;
}

export interface HoldLimits {
  shortestMilliseconds: number;
  fromSameAddressAnHour: number;
  identicalTexts: number;
}

/**
 * A class of thirty behind one address is normal, three classes at a time too. Neighbours who send one
 * letter each with the same words are a form of involvement; hundreds in a row are looked at.
 */
export const holdLimits: HoldLimits = {
  shortestMilliseconds: 3000,
  fromSameAddressAnHour: 100,
  identicalTexts: 50,
};

/** Held for a human look, never refused: the sender has the receipt at once in any case. */
export const reasonsToHold = (facts: ArrivalFacts, limits: HoldLimits = holdLimits): HoldReason[] => {
  const holds: Record<HoldReason, boolean> = {
    honeypot: facts.honeypotFilled,
    too_fast: facts.millisecondsToFill !== null && facts.millisecondsToFill < limits.shortestMilliseconds,
    many_from_address: facts.fromSameAddressLastHour >= limits.fromSameAddressAnHour,
    identical_text: facts.identicalCount >= limits.identicalTexts,
  };
  return holdReasons.filter((reason) => holds[reason]);
};
