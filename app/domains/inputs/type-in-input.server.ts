import { findBody } from "#app/domains/authorities/authority.store.server.ts";
import { mayAnswerAs } from "#app/domains/cases/activity.rules.ts";
import { findActivity, lockCase } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { enterInput, type Entered } from "./enter-input.server.ts";
import { inputAccess } from "./input.access.ts";
import { saysUnder18, type InputKind, type TypedChannel } from "./input.ts";
import { findBySubmissionKey } from "./input.store.server.ts";
import { sameAgain, unknownAnswersAs, type GivenInput } from "./receive-input.server.ts";
import { contentDigest, submissionKey } from "./submission.server.ts";
import { kindOfTypedIn, senderLacking, takesTypedIn, type TypedInRefusal } from "./typed-in.rules.ts";

export interface TypeInInput {
  readonly actor: Actor;
  readonly caseId: string;
  readonly activityId: string;
  readonly formKey: string;
  readonly given: GivenInput;
  readonly kind: InputKind;
  readonly channel: TypedChannel;
  /** When it came to the authority, which is what counts against the deadline. */
  readonly receivedAt: Date;
  readonly sentOn: Day | null;
  readonly councilBodyId: string | null;
  readonly isTranslated: boolean;
}

type Reason = "not_allowed" | "not_found" | "received_in_future" | "lacking" | "unknown_answers_as" | TypedInRefusal;

/** Paper, e-mail, telephone and meetings come into the same thread, with the same receipt, typed in by staff. */
export async function typeInInput(trx: Trx, command: TypeInInput, now: Date): Promise<Entered | Refusal<Reason>> {
  const { actor, given, activityId } = command;
  const role = grantedRole(actor, inputAccess.typeIn);
  if (!role || !actor.accountId) return refuse("not_allowed");
  if (command.receivedAt > now) return refuse("received_in_future", { fields: { received_on: "inputs.refusals.received_in_future" } });
  const caseFile = await lockCase(trx, command.caseId);
  if (!caseFile || caseFile.state === "draft") return refuse("not_found");
  const key = submissionKey(command.formKey, activityId, { ...given, channel: command.channel, receivedAt: command.receivedAt.toISOString() });
  const earlier = await findBySubmissionKey(trx, key);
  if (earlier) return sameAgain(earlier);

  const activity = await findActivity(trx, activityId);
  if (!activity || activity.caseId !== caseFile.id) return refuse("not_found");
  const taken = takesTypedIn(caseFile, activity, command.receivedAt);
  if ("refused" in taken) return refuse(taken.refused, taken.refused === "received_after_decision" ? { fields: { received_on: "inputs.refusals.received_after_decision" } } : {});
  if (!mayAnswerAs(activity, given.answersAs)) return unknownAnswersAs;
  const council = command.councilBodyId ? await findBody(trx, command.councilBodyId) : null;
  if (command.councilBodyId && !council) return refuse("not_found");
  const organisation = given.organisation || (council?.name ?? "");
  const lacking = senderLacking({ ...command, organisation: given.organisation });
  if (lacking) return refuse("lacking", { fields: { [lacking.field]: lacking.key } });

  const isYoung = saysUnder18(given);
  return enterInput(trx, caseFile, {
    text: given.text,
    sender: { name: given.name, organisation, isUnder18: isYoung, showsName: given.showsName && !isYoung },
    actor: { actingAs: role, accountId: actor.accountId },
    input: {
      activityId, kind: kindOfTypedIn(command), channel: command.channel, receivedAt: command.receivedAt, sentOn: command.sentOn,
      isLate: taken.isLate, language: given.language, isTranslated: command.isTranslated, answersAs: given.answersAs,
      ageGroup: isYoung ? "under_18" : given.ageGroup, district: given.district, councilBodyId: command.councilBodyId,
      submissionKey: key, contentDigest: contentDigest(given.text), heldFor: [], enteredBy: actor.accountId,
    },
  }, now);
}
