import { mayAnswerAs, takesInputNow } from "#app/domains/cases/activity.rules.ts";
import { findActivity, lockCase } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { enterInput, type Entered } from "./enter-input.server.ts";
import { reasonsToHold } from "./held.rules.ts";
import { inputAccess } from "./input.access.ts";
import { saysUnder18, type AgeGroup, type InputLanguage } from "./input.ts";
import { countIdentical, findBySubmissionKey, type InputRow } from "./input.store.server.ts";
import { contentDigest, submissionKey } from "./submission.server.ts";

export interface GivenInput {
  readonly text: string;
  readonly language: InputLanguage;
  readonly answersAs: string;
  readonly ageGroup: AgeGroup | null;
  readonly district: string;
  readonly name: string;
  readonly showsName: boolean;
  readonly organisation: string;
  readonly isUnder18: boolean;
}

/** How the form came, as far as it tells a person from a machine. */
export interface Arrival {
  readonly honeypotFilled: boolean;
  readonly renderedAt: Date | null;
  readonly fromSameAddressLastHour: number;
}

export interface ReceiveInput {
  readonly actor: Actor;
  readonly caseId: string;
  readonly activityId: string;
  /** Random for each rendering of the form. */
  readonly formKey: string;
  readonly given: GivenInput;
  readonly arrival: Arrival;
}

type Reason = "not_allowed" | "not_found" | "not_open_yet" | "closed_for_input" | "takes_no_input" | "unknown_answers_as";

export const unknownAnswersAs = refuse("unknown_answers_as", { fields: { answers_as: "inputs.refusals.unknown_answers_as" } });

/** Takes an input from the web. Held or late, it has its number and its receipt at once; the same form again gets the same. */
export async function receiveInput(trx: Trx, command: ReceiveInput, now: Date): Promise<Entered | Refusal<Reason>> {
  if (!grantedRole(command.actor, inputAccess.give)) return refuse("not_allowed");
  const caseFile = await lockCase(trx, command.caseId);
  if (!caseFile || caseFile.state === "draft") return refuse("not_found");
  const { given, activityId } = command;
  const key = submissionKey(command.formKey, activityId, { ...given });
  const earlier = await findBySubmissionKey(trx, key);
  if (earlier) return sameAgain(earlier);

  const activity = await findActivity(trx, activityId);
  if (!activity || activity.caseId !== caseFile.id) return refuse("not_found");
  if (!activity.takesInput) return refuse("takes_no_input");
  const opening = takesInputNow(caseFile.state, activity, now);
  if (opening === "not_yet") return refuse("not_open_yet");
  if (opening === "closed_case") return refuse("closed_for_input");
  if (!mayAnswerAs(activity, given.answersAs)) return unknownAnswersAs;

  const digest = contentDigest(given.text);
  const { renderedAt, honeypotFilled, fromSameAddressLastHour } = command.arrival;
  const heldFor = reasonsToHold({
    honeypotFilled, fromSameAddressLastHour,
    millisecondsToFill: renderedAt ? now.getTime() - renderedAt.getTime() : null,
    identicalCount: await countIdentical(trx, activityId, digest),
  });
  const isYoung = saysUnder18(given);
  // A citizen's act is nobody's account, also where somebody in office is signed in while writing as herself.
  return enterInput(trx, caseFile, {
    text: given.text,
    sender: { name: given.name, organisation: given.organisation, isUnder18: isYoung, showsName: given.showsName && !isYoung },
    actor: { actingAs: "citizen", accountId: null },
    input: {
      activityId, kind: "input", channel: "web", receivedAt: now, sentOn: null, isLate: opening === "late", language: given.language,
      isTranslated: true, answersAs: given.answersAs, ageGroup: isYoung ? "under_18" : given.ageGroup, district: given.district,
      councilBodyId: null, submissionKey: key, contentDigest: digest, heldFor, enteredBy: null,
    },
  }, now);
}

export const sameAgain = (earlier: InputRow): Entered => ({
  inputId: earlier.id, number: earlier.number, generation: earlier.generation, receivedAt: earlier.receivedAt,
  isLate: earlier.isLate, isHeld: earlier.heldFor.length > 0, isRepeated: true,
});
