import { lockCase } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor, Seat } from "#app/domains/people/actor.ts";
import { commit } from "#app/platform/commitment.server.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { newSalt } from "#app/platform/id.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { findBriefing, findCaseOfBriefing, isLaidBeforeBody } from "./briefing.store.server.ts";
import { councilAccess } from "./council.access.ts";
import { councilEvents } from "./council.events.ts";
import { answerPromisedOn } from "./council.rules.ts";
import { addQuestion } from "./question.store.server.ts";

export interface AskQuestion {
  readonly briefingId: string;
  readonly text: string;
  readonly actor: Actor;
}

type Reason = "not_allowed" | "not_found" | "not_laid_before_your_body" | "case_is_withdrawn";

/** From a councillor to the administration, in public under the briefing, with name and list for everybody who asks. */
export async function askQuestion(trx: Trx, command: AskQuestion, now: Date): Promise<{ questionId: string; number: number; promisedOn: Day } | Refusal<Reason>> {
  const { actor, briefingId, text } = command;
  const role = grantedRole(actor, councilAccess.askQuestion);
  if (!role || !actor.accountId) return refuse("not_allowed");
  const caseId = await findCaseOfBriefing(trx, briefingId);
  const caseFile = caseId ? await lockCase(trx, caseId) : null;
  const briefing = caseFile ? await findBriefing(trx, briefingId) : null;
  if (!caseFile || !briefing) return refuse("not_found");
  if (caseFile.state === "withdrawn") return refuse("case_is_withdrawn");
  const seat = await seatBefore(trx, briefingId, actor.seats);
  if (!seat) return refuse("not_laid_before_your_body");
  const [salt, promisedOn] = [newSalt(), answerPromisedOn(dayOf(now))];
  const askedFor = actor.name.includes(seat.listName) ? actor.name : [actor.name, seat.listName].filter(Boolean).join(", ");
  const { id, number } = await addQuestion(trx, { caseId: caseFile.id, briefingId, askedBy: actor.accountId, askedFor, text, salt, promisedOn }, now);
  await record(trx, councilEvents, {
    type: "question.asked", actor: { actingAs: role, accountId: actor.accountId }, caseId: caseFile.id, subject: { kind: "question", id },
    payload: { number, briefingVersion: briefing.version, promisedOn }, commitment: commit("council.question", salt, text),
  }, now);
  return { questionId: id, number, promisedOn };
}

async function seatBefore(trx: Trx, briefingId: string, seats: readonly Seat[]): Promise<Seat | null> {
  for (const seat of seats) if (await isLaidBeforeBody(trx, briefingId, seat.bodyId)) return seat;
  return null;
}
