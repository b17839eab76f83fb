import type { Day } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/id.server.ts";
import type { RecordedOutcome } from "./outcome.rules.ts";
import type { CouncilOutcome } from "./outcome.ts";
import type { RefusedGround } from "./proposal.ts";

/** What the council's treatments meant for the proposal, in the order in which they were recorded in their places. */
export async function findOutcomes(trx: Trx, proposalId: string): Promise<RecordedOutcome[]> {
  const rows = await trx.selectFrom("proposal_outcome as o")
    .innerJoin("treatment as t", (join) => join.onRef("t.authority_id", "=", "o.authority_id").onRef("t.id", "=", "o.treatment_id"))
    .select(["o.treatment_id", "o.place", "o.outcome", "o.ground", "o.plan_case", "o.plan_reference", "o.put_right_by", "t.treated_on"])
    .where("o.proposal_id", "=", proposalId).orderBy("o.place").orderBy("t.number").execute();
  return rows.map((row) => ({
    treatmentId: row.treatment_id, place: row.place, isPutRight: row.put_right_by !== null, outcome: row.outcome as CouncilOutcome, on: row.treated_on as Day,
    ground: row.ground as RefusedGround | null, planCase: row.plan_case, planReference: row.plan_reference,
  }));
}

export async function addOutcome(trx: Trx, given: Omit<RecordedOutcome, "on" | "isPutRight"> & { readonly proposalId: string }): Promise<void> {
  await trx.insertInto("proposal_outcome").values({
    id: newId(), proposal_id: given.proposalId, treatment_id: given.treatmentId, place: given.place, outcome: given.outcome, ground: given.ground,
    plan_case: given.planCase, plan_reference: given.planReference,
  }).execute();
}

/** Its place is free for the treatment that says what was right. */
export async function giveUpPlace(trx: Trx, treatmentId: string, putRightBy: string): Promise<void> {
  await trx.updateTable("proposal_outcome").set({ put_right_by: putRightBy }).where("treatment_id", "=", treatmentId).execute();
}
