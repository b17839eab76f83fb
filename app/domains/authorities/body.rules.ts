import { isAdvisoryCouncil, type BodyKind, type DecisionPower } from "./authority.ts";

/** Whom the voters, or those they elected, have chosen among themselves; the others have members. */
export const isOfCouncillors = (kind: BodyKind): boolean => kind === "council" || kind === "executive_committee" || kind === "committee";

/** koml § 5-12: the advisory councils advise (K24). koml § 5-7, § 5-14: delegated power rests on a decision that can be named (K23). */
export function bodyDefect(body: { kind: BodyKind; decisionPower: DecisionPower; powerReference: string }): "advisory_council_never_decides" | "delegation_without_reference" | null {
  if (isAdvisoryCouncil(body.kind) && body.decisionPower !== "none") return "advisory_council_never_decides";
  if (body.decisionPower === "delegated" && body.powerReference.trim() === "") return "delegation_without_reference";
  return null;
}
