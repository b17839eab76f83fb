import { sql } from "kysely";
import { planMeeting } from "#app/domains/council/plan-meeting.server.ts";
import { deliverProposal } from "#app/domains/proposals/deliver-proposal.server.ts";
import { lockProposal } from "#app/domains/proposals/proposal.store.server.ts";
import { treatProposal, type TreatProposal } from "#app/domains/proposals/treat-proposal.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { done, type TestHouse } from "#tests/support/house.ts";
import { aProposal } from "./a-proposal.ts";
import { signedBy } from "./signatures.ts";

/** How a proposal stands in its row. */
export async function standing(trx: Trx, id: string) {
  const found = await lockProposal(trx, id);
  if (!found) throw new Error("no proposal");
  return found;
}

export const eventTypes = async (trx: Trx, id: string): Promise<string[]> =>
  (await sql<{ type: string }>`select type from event where subject_id = ${id} order by at, type`.execute(trx)).rows.map((row) => row.type);

/** Enough have signed, and the office has delivered it for its proposer. */
export async function aDelivered(trx: Trx, house: TestHouse, at = house.now) {
  const proposal = await aProposal(trx, house, { at });
  await signedBy(trx, house, { proposalId: proposal.proposalId, count: proposal.threshold });
  const { caseFile, decideBy } = done(await deliverProposal(trx, { author: { actor: house.officer }, proposalId: proposal.proposalId, version: 3 }, at));
  return { ...proposal, caseId: caseFile.caseId, decideBy };
}

export const councilOn = async (trx: Trx, house: TestHouse, at: string) =>
  done(await planMeeting(trx, { actor: house.secretary, bodyId: house.bodies.council.id, startsAt: new Date(at), place: "" }, house.now)).meetingId;

/** The council adopts it in a meeting of that day, or what is wanted otherwise. */
export async function treat(trx: Trx, house: TestHouse, caseId: string, wanted: Partial<TreatProposal>, at = "2027-02-25T17:00:00Z") {
  const meetingId = wanted.where ? "" : await councilOn(trx, house, at);
  return treatProposal(trx, {
    caseId, where: { meetingId }, caseNumber: "PS 4/27", kind: "decision", text: "Forslaget vedtas.", reason: "", votesFor: 2, votesAgainst: 1, actor: house.secretary,
    outcome: "adopt", ground: null, planCase: "", planReference: "", putsRight: null, ...wanted,
  }, new Date(new Date(at).getTime() + 3_600_000));
}
