import { isAdvisoryCouncil } from "#app/domains/authorities/authority.ts";
import { isStep, stepNumber, type StepNumber } from "#app/domains/ladder/step.ts";
import { addDays, weekday, type Day } from "#app/platform/day.ts";
import type { BriefingDifference, BriefingLine, TreatingBody, TreatmentKind } from "./council.ts";

type Power = Pick<TreatingBody, "kind" | "decisionPower">;

/** K23: only the council itself and bodies to which power is given decide (koml §§ 5-3, 5-7). */
const decides = (body: Power): boolean => body.decisionPower !== "none" && !isAdvisoryCouncil(body.kind);

/**
 * K24, K25: «rådgivende organ» (koml § 5-12) gives a statement and nothing else; «komiteer» (§ 5-9) prepare cases for the
 * council, so they recommend and never decide. Asking people again is a decision on the case's course, so it takes power.
 */
export function mayTreat(body: Power, kind: TreatmentKind): boolean {
  if (isAdvisoryCouncil(body.kind)) return kind === "opinion";
  if (decides(body)) return true;
  return kind !== "decision" && kind !== "new_hearing";
}

/** «Politiske signaler» close nothing: a decision does, and so does a case that the decider formally takes note of. */
export const mayBeFinal = (kind: TreatmentKind): boolean => kind === "decision" || kind === "noted";

interface FinalFacts {
  readonly body: (Power & { readonly id: string }) | null;
  readonly kind: TreatmentKind;
  readonly promisedDecider: string | null;
}

export type FinalRefusal = "kind_never_final" | "body_cannot_do_that" | "not_the_decider";

/**
 * Whom the promise names decides; the council may always take a case to itself (koml § 5-3), nobody else may take it from the
 * body that was promised, and a delegated decision needs a case where no body was.
 */
export function finalRefusal({ body, kind, promisedDecider }: FinalFacts): FinalRefusal | null {
  if (!mayBeFinal(kind)) return "kind_never_final";
  if (body && !decides(body)) return "body_cannot_do_that";
  if (promisedDecider === null || body?.id === promisedDecider || body?.kind === "council") return null;
  return "not_the_decider";
}

/** Deputies sit in a member's place, so no vote has more voices than the body has seats; nothing is known of a body without any entered. */
export const hasTooManyVotes = (votes: number, seats: number): boolean => seats > 0 && votes > seats;

/** Two working days: a question on a Friday has its answer by Tuesday. Holidays are not looked up, a date is only promised. */
export function answerPromisedOn(asked: Day): Day {
  let day = asked;
  for (let working = 0; working < 2;) {
    day = addDays(day, 1);
    if (weekday(day) <= 5) working += 1;
  }
  return day;
}

const sameLine = (one: BriefingLine, other: BriefingLine): boolean =>
  one.standing === other.standing && one.publicationVersion === other.publicationVersion && one.ground === other.ground
  && one.themeIds.join() === other.themeIds.join() && one.commitment.equals(other.commitment);

/** Which numbers a new version adds, and which stand otherwise than in the version before. */
export function differenceFrom(former: { version: number; lines: readonly BriefingLine[] }, lines: readonly BriefingLine[]): BriefingDifference {
  const before = new Map(former.lines.map((line) => [line.number, line]));
  const changed = lines.filter((line) => { const old = before.get(line.number); return old !== undefined && !sameLine(old, line); });
  return {
    since: former.version,
    added: lines.filter((line) => !before.has(line.number)).map((line) => line.number),
    changed: changed.map((line) => line.number),
  };
}

/** The highest step of what had begun when the briefing was frozen, never above the promise; null when nothing had. */
export function deliveredStep(activities: readonly { step: string; opensOn: Day }[], promised: StepNumber, on: Day): StepNumber | null {
  const numbers = activities.flatMap((activity) => (activity.opensOn <= on && isStep(activity.step) ? [stepNumber(activity.step)] : []));
  return numbers.length === 0 ? null : (Math.min(promised, Math.max(...numbers)) as StepNumber);
}
