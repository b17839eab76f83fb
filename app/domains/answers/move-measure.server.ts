import { lockCase } from "#app/domains/cases/case.store.server.ts";
import { grantedRole } from "#app/domains/people/access.ts";
import type { Actor } from "#app/domains/people/actor.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/events.server.ts";
import { formatDay } from "#app/platform/format.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { answerAccess } from "./answer.access.ts";
import { answerEvents } from "./answer.events.ts";
import { mayMove } from "./measure.lifecycle.ts";
import { lackingInMove } from "./measure.rules.ts";
import { changeMeasure, findMeasure } from "./measure.store.server.ts";
import { addTelling, type MeasureState } from "./measure.ts";

export interface MoveMeasure {
  readonly caseId: string;
  readonly measureId: string;
  readonly version: number;
  readonly to: MeasureState;
  /** The new date; null keeps the one that stands. */
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  readonly note: string;
  readonly actor: Actor;
}

/** K8: told until it is done or dropped; what was told before stays. */
export async function moveMeasure(
  trx: Trx, command: MoveMeasure, now: Date,
): Promise<{ measureId: string } | Refusal<"not_allowed" | "not_found" | "changed_meanwhile" | "lacking" | "measure_cannot_move">> {
  const { actor, caseId, measureId, to, note } = command;
  const role = grantedRole(actor, answerAccess.moveMeasure);
  if (!role) return refuse("not_allowed");
  const caseFile = await lockCase(trx, caseId);
  const measure = caseFile && await findMeasure(trx, measureId);
  if (!caseFile || measure?.caseId !== caseId) return refuse("not_found");
  if (measure.version !== command.version) return refuse("changed_meanwhile", { standing: { to: measure.state, note: measure.note } });
  if (!mayMove(measure.state, to)) return refuse("measure_cannot_move");
  const today = dayOf(now);
  const fields = lackingInMove({ to, doneOn: command.doneOn, note, today });
  if (fields) return refuse("lacking", { fields });
  const doneOn = to === "done" ? command.doneOn : null;
  const dueOn = command.dueOn ?? measure.dueOn;
  await changeMeasure(trx, measureId, { state: to, dueOn, doneOn, note: addTelling(measure.note, formatDay(today, caseFile.language), note) });
  await record(trx, answerEvents, {
    type: "measure.moved", actor: { actingAs: role, accountId: actor.accountId }, caseId, subject: { kind: "measure", id: measureId },
    payload: { number: measure.number, from: measure.state, to, dueOn, doneOn },
  }, now);
  return { measureId };
}
